"""What to compare next, each value beside where it was read, and who may say that it was."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from niemyet.cli import main
from niemyet.edit.verification.comparing import compare_posted
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.walk import own_texts, parts
from niemyet.present.lists.to_verify import VerificationQueue, view_verification
from niemyet.present.office.readiness import view_readiness
from niemyet.present.posting import Posting
from niemyet.present.sheets.kinds.checklist import checklist
from niemyet.present.trust.completeness import report_trust
from sample_repository import FEE, commit, git, make_repository, rewrite

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
    assert len(order) == len(set(order))


def test_a_verification_gets_old_after_the_days_that_the_office_sets(posting):
    """It was given on 15/01/2026: a year is the usual, 320 days have gone by."""
    assert statuses(view_verification(posting))[TREES] == "verified"

    last = asking(posting, verify_again_every=(DAY - date(2026, 1, 15)).days)
    assert statuses(view_verification(last))[TREES] == "old"
    before = replace(last, day=DAY - timedelta(days=1))
    assert statuses(view_verification(before))[TREES] == "verified"
    assert statuses(view_verification(asking(last, edition_on=DAY)))[TREES] == "verified"


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
    assert "30 ngày qua: 0 bản ghi." in told


def test_what_is_old_or_was_changed_stands_on_the_page_of_trust_and_in_what_is_missing(posting):
    old = asking(posting, verify_again_every=1)
    needs = [need.key for need in view_readiness(old, "https://xa.example/").needs]

    assert [("Đã quá 1 ngày từ lần đối chiếu", ["Đăng ký trồng cây"])] == [
        (why, [link.text for link in links]) for why, links in report_trust(old).again
    ]
    assert "again" in needs
    assert () == report_trust(posting).again


def test_each_value_stands_beside_the_provision_it_was_read_in(posting, sample_folder):
    view = compare_posted(sample_folder, posting, RecordKey("fees", "phi-ban-sao"))
    amounts = [line for line in view.lines if "Mức thu (đồng)" in line.said]

    assert amounts
    assert all(line.read_in for line in amounts)
    assert "Điều 4 Văn bản mẫu 02/2019/TT-VD" == amounts[0].read_in[0].text


def test_no_text_of_a_record_is_left_out_of_its_list(posting, sample_folder):
    """Whoever ticks every line has seen all that the verification stands for."""
    looked_at = 0
    for entry in view_verification(posting).entries:
        view = compare_posted(sample_folder, posting, entry.record)
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
    view = compare_posted(sample_folder, posting, TREE_FEE)
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


# Four eyes: the repository's author is "a@b" until somebody else commits.


@pytest.fixture
def repository(tmp_path, sample_folder) -> Path:
    """The sample in git, of an office that wants two people."""
    catalog = make_repository(tmp_path, sample_folder)
    want_two_people(catalog)
    commit(catalog)
    return catalog


def want_two_people(catalog: Path) -> None:
    office = catalog / "offices/xa-mau/office.yaml"
    rewrite(office, lambda text: text.replace("open_from:", "four_eyes: true\nopen_from:", 1))


def written_by(catalog: Path, name: str) -> None:
    """Let somebody change the fee, and commit it in his name."""
    rewrite(catalog / FEE, lambda text: text.replace("set_by: ", f"set_by: Của {name} ", 1))
    git(catalog, "add", "-A", ".")
    git(catalog, "commit", "-qm", "Sửa", "--author", f"{name} <x@xa.example>")


def verify(catalog: Path, by: str, *more: str) -> int:
    told = ["--by", by, "--against", "Văn bản mẫu", "--catalog", str(catalog)]
    return main(["verify", "le-phi-trong-cay", *told, *more])


def test_whoever_wrote_is_refused_with_the_place_and_the_remedy(repository, capsys):
    written_by(repository, "Tran Thi Lan")
    before = (repository / FEE).read_bytes()

    assert 1 == verify(repository, "Trần Thị Lan, công chức tư pháp")
    told = capsys.readouterr().err
    assert f"LỖI catalog/{FEE}:" in told
    assert "(ghi là «Tran Thi Lan») nên không được tự đối chiếu" in told
    assert "Cách sửa: nhờ người khác đối chiếu" in told
    assert before == (repository / FEE).read_bytes()


def test_another_may_and_the_record_says_who_wrote(repository):
    written_by(repository, "Trần Thị Lan")

    assert 0 == verify(repository, "Trần Thị Làn")
    assert "  written_by:\n    - Trần Thị Lan\n    - a@b\n" in (repository / FEE).read_text("utf-8")
    assert 0 == main(["check", str(repository)])


def test_only_who_wrote_since_the_last_verification_counts(repository):
    written_by(repository, "Trần Thị Lan")
    verify(repository, "Lê Văn Hai")
    commit(repository)
    written_by(repository, "Lê Văn Hai")

    assert 1 == verify(repository, "Lê Văn Hai")
    assert 0 == verify(repository, "Trần Thị Lan")


def test_where_git_does_not_know_somebody_must_say_who_wrote(catalog_copy, capsys):
    want_two_people(catalog_copy)

    assert 1 == verify(catalog_copy, "Lê Văn Hai")
    assert "git không cho biết ai viết" in capsys.readouterr().err
    assert 1 == verify(catalog_copy, "Lê Văn Hai", "--written-by", "lê văn hai")
    assert 0 == verify(catalog_copy, "Lê Văn Hai", "--written-by", "Trần Thị Lan")


def test_two_people_of_one_name_are_told_apart_by_their_titles(repository, capsys):
    """git's name may be told more exactly, and cannot be changed for another."""
    written_by(repository, "Trần Thị Lan")
    by = "Trần Thị Lan, kế toán"

    assert 1 == verify(repository, by)
    assert 1 == verify(repository, by, "--written-by", "Lê Văn Hai")
    assert "Git ghi người viết là Trần Thị Lan" in capsys.readouterr().err
    assert 0 == verify(repository, by, "--written-by", "Trần Thị Lan, tư pháp")


def test_an_office_that_wants_no_two_people_asks_nobody(catalog_copy):
    assert 0 == verify(catalog_copy, "Lê Văn Hai")
    assert "written_by" not in (catalog_copy / FEE).read_text("utf-8")
