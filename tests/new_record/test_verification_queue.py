"""What to compare next, each value beside where it was read, and who may say that it was."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from niemyet.cli import main
from niemyet.edit.verification.comparing import compare_wanted
from niemyet.edit.verification.wanted import Wanted
from niemyet.model.legal import Amendment, with_ends
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.values import Start
from niemyet.model.vocabulary import AmendmentEffect
from niemyet.model.walk import own_texts, parts
from niemyet.present.changes.speaker import Speaker
from niemyet.present.lists.to_verify import VerificationQueue, view_verification
from niemyet.present.office.readiness import view_readiness
from niemyet.present.posting import Posting
from niemyet.present.sheets.kinds.checklist import checklist
from niemyet.present.trust.completeness import report_trust

DAY = date(2026, 11, 30)
TREES = RecordKey("procedures", "dang-ky-trong-cay")
TREE_FEE = RecordKey("fees", "le-phi-trong-cay")


@pytest.fixture
def posting(sample_catalog, wording) -> Posting:
    return Posting(sample_catalog, sample_catalog.offices["xa-mau"], DAY, wording)


def asking(posting: Posting, **settings: object) -> Posting:
    """Return the posting of an office that asks for more."""
    office = posting.office.model_copy(update=settings)
    catalog = replace(posting.catalog, offices={office.id: office})
    return replace(posting, catalog=catalog, office=office)


def statuses(queue: VerificationQueue) -> dict[RecordKey, str]:
    return {entry.record: entry.status for entry in queue.entries}


def test_what_is_asked_most_comes_first_and_its_fee_right_after_it(posting):
    order = [entry.record for entry in view_verification(posting).entries]
    place = order.index(TREES)

    assert order[0] == RecordKey("procedures", posting.office.highlights[0])
    assert TREE_FEE in order[place : place + 3]
    assert order.index(RecordKey("offices", "xa-mau")) > place
    assert {"postings", "posting_kinds", "legal_instruments"} <= {record.kind for record in order}
    assert len(order) == len(set(order))


def test_a_verification_gets_old_after_the_days_that_the_office_sets(posting):
    """It was given on 15/01/2026: a year is the usual, 320 days have gone by."""
    assert statuses(view_verification(posting))[TREES] == "verified"

    last = asking(posting, verify_again_every=(DAY - date(2026, 1, 15)).days)
    assert statuses(view_verification(last))[TREES] == "old"
    before = replace(last, day=DAY - timedelta(days=1))
    assert statuses(view_verification(before))[TREES] == "verified"
    assert statuses(view_verification(asking(last, edition_on=DAY)))[TREES] == "verified"


def test_what_rests_on_law_that_changed_since_must_be_looked_at_again(posting):
    """The copies' fee was compared on 15/01/2026; its law is replaced on 01/03/2026."""
    replaced = Amendment(instrument="02-2019-tt-vd", effect=AmendmentEffect.REPLACES)
    newer = posting.catalog.legal_instruments["03-2025-tt-vd"].model_copy(
        update={"in_force_from": Start(date(2026, 3, 1)), "amends": [replaced]}
    )
    laws = with_ends({**posting.catalog.legal_instruments, newer.id: newer})
    after = replace(posting, catalog=replace(posting.catalog, legal_instruments=laws))
    copies = RecordKey("fees", "phi-ban-sao")

    assert statuses(view_verification(posting))[copies] == "verified"
    assert statuses(view_verification(after))[copies] == "law"
    assert statuses(view_verification(replace(after, day=date(2026, 2, 28))))[copies] == "verified"


def test_what_is_old_waits_behind_what_nobody_compared(posting):
    waiting = view_verification(asking(posting, verify_again_every=1)).waiting

    assert TREES in [entry.record for entry in waiting[-2:]]
    assert waiting[0].status == "unverified"


def test_the_head_reads_how_far_the_work_is(posting, capsys, sample_folder):
    """Of the sample's three procedures one was compared, more than 30 days ago."""
    asked = ["--catalog", str(sample_folder), "--office", "xa-mau"]
    assert 0 == main(["ready", "--as-of", DAY.isoformat(), *asked])
    told = capsys.readouterr().out

    assert "Đã đối chiếu 1 trong 3 thủ tục; còn 2." in told
    assert "30 ngày qua đối chiếu được 0." in told
    assert "1 bản ghi có nội dung đã đổi, 0 bản ghi có văn bản đã đổi, 0 bản ghi đã quá" in told


def test_what_is_old_or_was_changed_stands_on_the_page_of_trust_and_in_what_is_missing(posting):
    old = asking(posting, verify_again_every=1)
    needs = [need.key for need in view_readiness(old, "https://xa.example/").needs]

    assert [("Đã quá 1 ngày từ lần đối chiếu", ["Đăng ký trồng cây"])] == [
        (why, [link.text for link in links]) for why, links in report_trust(old).again
    ]
    assert "again" in needs
    assert () == report_trust(posting).again


def test_the_forge_is_told_once_a_month_what_must_be_compared_again(sample_folder, capsys):
    """Of the sample a paper was changed since, and nothing is old; without such it says nothing."""
    asked = ["verify", "--format", "reminder", "--catalog", str(sample_folder), "--office"]
    assert 0 == main([*asked, "xa-mau", "--on", DAY.isoformat()])
    title, *lines = capsys.readouterr().out.splitlines()

    assert title.endswith("xã Mẫu: đối chiếu lại, tháng 11/2026")
    assert ["papers/the-xa-mau"] == [
        one.partition("(")[2].partition(")")[0] for one in lines if one
    ]


def test_each_value_stands_beside_the_provision_it_was_read_in(posting, sample_folder):
    view = compare_wanted(sample_folder, posting, Wanted("fees/phi-ban-sao"))
    amounts = [line for line in view.lines if "Mức thu (đồng)" in line.said]

    assert amounts
    assert all(line.read_in for line in amounts)
    assert "Điều 4 Văn bản mẫu 02/2019/TT-VD" == amounts[0].read_in[0].text


def test_an_amount_of_nothing_is_compared_and_told_of_a_change_too(posting, sample_folder, wording):
    """Nothing to pay is what people come for; 0 counted as something that is not said."""
    fee = posting.catalog.fees["phi-ban-sao"]
    rate = fee.rates[0]
    nothing = rate.amounts[0].model_copy(update={"amount": 0})
    free = fee.model_copy(update={"rates": [rate.model_copy(update={"amounts": [nothing]})]})
    catalog = replace(posting.catalog, fees={**posting.catalog.fees, fee.id: free})
    view = compare_wanted(sample_folder, replace(posting, catalog=catalog), Wanted(fee.id))

    assert any("Mức thu (đồng): 0 đồng" in line.said for line in view.lines)
    assert "Mức thu (đồng): 0 đồng" in Speaker((catalog,), wording).fields(nothing)


def test_no_text_of_a_record_is_left_out_of_its_list(posting, sample_folder):
    """Whoever ticks every line has seen all that the verification stands for."""
    looked_at = 0
    for entry in view_verification(posting).entries:
        view = compare_wanted(sample_folder, posting, Wanted(str(entry.record)))
        whole = " ".join(f"{line.said} {[x.text for x in line.read_in]}" for line in view.lines)
        whole += " ".join(view.remarks)
        for text in texts_compared(entry.facts):
            looked_at += 1
            assert text.removesuffix(".")[1:] in whole, (entry.record, text)
    assert looked_at > 200


def texts_compared(facts: Sourced) -> list[str]:
    """Return every text of a part but ids, sources, the standing, and what only search reads."""
    ids = {"field", "fields", "key", "case", "rates", "phrases", "counter"}
    found = [
        (path[0] if path else place[0], place[0], text)
        for path, part in parts(facts)
        for place, text in own_texts(part)
    ]
    return [
        text
        for top, name, text in found
        if top not in ("sources", "verified", "confirmed") and name not in ids and " " in text
    ]


def test_the_checklist_has_a_row_for_each_value_and_room_to_sign(posting, sample_folder):
    view = compare_wanted(sample_folder, posting, Wanted(str(TREE_FEE)))
    sheet = checklist(posting, [view])
    (record,) = sheet.data["records"]

    assert [line.said for line in view.lines] == [row["said"] for row in record["lines"]]
    assert ["Họ tên, chức danh", "Ngày", "Chữ ký"] == sheet.data["signed"][1:]
    assert f"--mark {view.mark}" in record["command"]


def test_the_first_of_the_queue_are_printed(sample_folder, tmp_path, capsys):
    asked = ["--catalog", str(sample_folder), "--office", "xa-mau", "--on", DAY.isoformat()]
    assert 0 == main(["verify", "--checklist", str(tmp_path / "phieu.pdf"), *asked])

    assert (tmp_path / "phieu.pdf").read_bytes().startswith(b"%PDF")
    assert "phiếu của 5 bản ghi" in capsys.readouterr().out


def test_a_list_ticked_before_the_content_changed_marks_nothing(catalog_copy, capsys):
    verified = ("verify", "le-phi-trong-cay", "--by", "Lê Thị Mẫu", "--against", "Văn bản")
    assert 1 == main([*verified, "--mark", "0123456789", "--catalog", str(catalog_copy)])

    assert "đã có người sửa sau khi in phiếu" in capsys.readouterr().err
