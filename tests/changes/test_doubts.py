"""What looks wrong in a change, and only that."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from changes.test_sentences import COPY_FEE, add_an_amount, change
from niemyet.model.mark import content_mark
from niemyet.present.changes.affected import Web
from niemyet.present.changes.doubts import find_doubts
from niemyet.read.catalog_folder import read_catalog
from sample_repository import FEE

TODAY = date(2026, 11, 23)


@pytest.fixture
def rules(sample_catalog, wording):
    """Return the rules that find fault with the catalogue in a folder."""

    def found(folder):
        after = read_catalog(folder).catalog
        return {doubt.rule for doubt in find_doubts(sample_catalog, after, TODAY, wording)}

    return found


def test_an_amount_added_with_its_day_and_law_raises_no_doubt(catalog_copy, rules):
    add_an_amount(catalog_copy)

    assert set() == rules(catalog_copy)


def test_a_note_that_the_new_amount_does_not_say_again_is_asked_about(
    catalog_copy, sample_catalog, wording
):
    change(catalog_copy, FEE, "amount: 20000\n", "amount: 20000\n        note: Nộp một lần.\n")
    before = read_catalog(catalog_copy).catalog
    add_an_amount(catalog_copy)
    doubts = find_doubts(before, read_catalog(catalog_copy).catalog, TODAY, wording)

    assert ["note_dropped"] == [doubt.rule for doubt in doubts]
    assert ("fees", Path(FEE).stem) == (doubts[0].record.kind, doubts[0].record.id)
    assert "«Nộp một lần.»" in doubts[0].what
    change(catalog_copy, FEE, "amount: 12500\n", "amount: 12500\n        note: Nộp hai lần.\n")
    assert () == find_doubts(before, read_catalog(catalog_copy).catalog, TODAY, wording)


def test_an_amount_rewritten_in_place_falsifies_the_past(catalog_copy, rules):
    change(catalog_copy, FEE, "amount: 20000", "amount: 25000")

    assert {"history_rewritten", "same_law_and_day"} == rules(catalog_copy)


def test_an_announced_amount_may_be_corrected_with_its_law(catalog_copy, rules):
    change(catalog_copy, COPY_FEE, "amount: 6000", "amount: 7000")
    change(catalog_copy, COPY_FEE, "provision: Điều 2\n", "provision: Điều 3\n")

    assert set() == rules(catalog_copy)


def test_a_slip_of_a_zero_is_found(catalog_copy, rules):
    change(catalog_copy, COPY_FEE, "amount: 6000", "amount: 60000")

    assert "zeros" in rules(catalog_copy)


def test_a_new_amount_by_the_law_of_the_old_one_is_found(catalog_copy, rules):
    add_an_amount(catalog_copy)
    change(
        catalog_copy,
        FEE,
        "amount: 12500\n        legal_basis:\n          - instrument: 04-2026-tt-vd",
        "amount: 12500\n        legal_basis:\n          - instrument: 03-2025-tt-vd",
    )

    assert {"same_law"} == rules(catalog_copy)


def test_an_entry_taken_out_is_found(catalog_copy, rules):
    text = (catalog_copy / COPY_FEE).read_text("utf-8")
    start = text.index("      - in_force_from: 2030-01-01")
    end = text.index("  - key: trang-kem-theo")
    change(catalog_copy, COPY_FEE, text[start:end], "")

    assert {"entry_dropped"} == rules(catalog_copy)


@pytest.mark.parametrize(
    ("note", "found"), [("", {"past"}), ("        note: Nay mới biết.\n", set())]
)
def test_a_day_gone_by_must_be_explained(catalog_copy, rules, note, found):
    add_an_amount(catalog_copy)
    change(catalog_copy, FEE, "2030-06-01\n", f"2026-06-01\n{note}")

    assert found == rules(catalog_copy)


def test_a_verification_kept_by_hand_is_found(catalog_copy, rules):
    change(catalog_copy, COPY_FEE, "set_by: Cơ quan Ví Dụ", "set_by: Cơ quan khác")
    fee = read_catalog(catalog_copy).catalog.fees["phi-ban-sao"]
    change(catalog_copy, COPY_FEE, fee.verified.mark, content_mark(fee))

    assert {"kept_by_hand"} == rules(catalog_copy)


def test_a_verification_made_again_raises_no_doubt(catalog_copy, rules):
    change(catalog_copy, COPY_FEE, "set_by: Cơ quan Ví Dụ", "set_by: Cơ quan khác")
    fee = read_catalog(catalog_copy).catalog.fees["phi-ban-sao"]
    change(catalog_copy, COPY_FEE, fee.verified.mark, content_mark(fee))
    change(catalog_copy, COPY_FEE, "on: 2026-01-15", "on: 2026-11-20")

    assert set() == rules(catalog_copy)


PROCEDURE = "procedures/dang-ky-trong-cay.yaml"
LAW = "legal_instruments/04-2026-tt-vd.yaml"
QUARTER = "offices/xa-mau/statistics/2026-q1.yaml"
SERVICES = "offices/xa-mau/services.yaml"
NOT_THE_LAST = """  - procedure: dang-ky-trong-cay
    counter: cay-xanh
    committed_time:
      value: 7
      unit: working_day
      decided_by: Quyết định mẫu 01/QĐ-XM
"""
LIMIT = "value: 10\n        unit: working_day"
LONGER = "value: 15\n        unit: working_day"
OTHER_UNIT = "value: 10\n        unit: month"
ONLINE = (
    "      - kind: online\n        where: https://dich-vu.example\n"
    "        url: https://dich-vu.example/trong-cay\n"
)
UNKNOWN = "amount:\n          unknown: Không rõ nữa."


@pytest.mark.parametrize(
    ("file", "was", "now", "rule"),
    [
        (PROCEDURE, LIMIT, LONGER, "longer"),
        (PROCEDURE, LIMIT, OTHER_UNIT, "longer"),
        (PROCEDURE, "originals: 1", "originals: 3", "more_copies"),
        (PROCEDURE, "sets: 2", "sets: 3", "more_copies"),
        (PROCEDURE, ONLINE, "", "dropped"),
        (SERVICES, NOT_THE_LAST, "", "dropped"),
        (FEE, "amount: 20000", UNKNOWN, "became_unknown"),
        (LAW, "number: 04/2026/TT-VD", "number: 40/2026/TT-VD", "number_changed"),
        (QUARTER, "received: ", "received: 9", "silent_figure"),
    ],
)
def test_what_a_citizen_would_feel_is_asked_about(catalog_copy, rules, file, was, now, rule):
    """Longer, more to bring, gone, unknown, or another figure: the head is asked first."""
    change(catalog_copy, file, was, now)

    assert rule in rules(catalog_copy)


def test_a_longer_limit_by_a_new_law_is_told_and_not_doubted(catalog_copy, rules):
    law = "    legal_basis:\n      - instrument: 03-2025-tt-vd\n"
    change(catalog_copy, PROCEDURE, LIMIT, LONGER)
    change(catalog_copy, PROCEDURE, law, f"{law}      - instrument: 04-2026-tt-vd\n")

    assert set() == rules(catalog_copy)


def test_a_shorter_limit_and_fewer_copies_are_not_doubted(catalog_copy, rules):
    change(catalog_copy, PROCEDURE, LIMIT, LIMIT.replace("10", "7"))
    change(catalog_copy, PROCEDURE, "sets: 2", "sets: 1")

    assert set() == rules(catalog_copy)


def test_a_record_that_is_deleted_is_asked_about(catalog_copy, rules):
    (catalog_copy / "referrals" / "cay-ngoai-xa.yaml").unlink()

    assert {"record_gone"} == rules(catalog_copy)


def test_only_procedures_that_charge_the_changed_rate_are_named(catalog_copy, told):
    """Another procedure of the same fee, which charges another rate, is not «liên quan»."""
    change(catalog_copy, FEE, "amount: 10000", "amount: 15000")
    changes = told(catalog_copy)

    def named() -> tuple[str, ...]:
        catalogs = (read_catalog(catalog_copy).catalog,)
        return Web(catalogs).affected(changes[0].record, changes).procedures

    assert ("dang-ky-trong-cay",) == named()
    change(catalog_copy, PROCEDURE, "          - cay-to\n", "          - cay-nho\n")
    assert () == named()


def test_an_office_posted_as_of_a_day_is_not_touched_by_what_begins_later(
    sample_catalog, told, catalog_copy
):
    add_an_amount(catalog_copy)
    changes = told(catalog_copy)
    office = sample_catalog.offices["xa-mau"]
    dated = office.model_copy(update={"edition_on": date(2025, 8, 1)})
    then = replace(sample_catalog, offices={"xa-mau": dated})

    assert ("xa-mau",) == Web((sample_catalog,)).affected(changes[0].record, changes).offices
    assert () == Web((then,)).affected(changes[0].record, changes).offices
