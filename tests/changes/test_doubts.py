"""What looks wrong in a change, and only that."""

from datetime import date

import pytest
from changes.test_sentences import COPY_FEE, add_an_amount, change
from niemyet.model.mark import content_mark
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
