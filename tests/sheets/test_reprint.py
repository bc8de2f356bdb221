"""What must be printed again: exactly the sheets whose content changed, and where they hang."""

import json
import re
import shutil
from datetime import date

import pytest
from niemyet import cli
from niemyet.edit.reprint import view_reprint
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.past_sheet import Said
from niemyet.present.sheets.sheet_difference import changes
from niemyet.read.catalog_folder import read_catalog
from sample_repository import (
    FEE,
    OFFICE,
    commit,
    make_repository,
    move_the_trees,
    raise_the_fee,
    rewrite,
)
from sheets.reading import opened, strings

ASKED = ("reprint", "--office", OFFICE, "--as-of", "2026-11-23", "--catalog")


@pytest.fixture
def catalog(tmp_path, sample_folder):
    """The sample's catalogue in a repository of its own; its board's log lacks nothing."""
    made = make_repository(tmp_path / "kho", sample_folder)
    apology = made / "offices" / OFFICE / "postings" / "2026-11-20-xin-loi.yaml"
    put_up = "    put_up:\n      on: 2026-11-20\n      by: Trần Thị Mẫu\n"
    rewrite(apology, lambda text: text + put_up)
    commit(made)
    return made


@pytest.fixture
def reprint_of(posting_of):
    """Return what must be printed again since a revision or day."""

    def reprint(catalog, since, day=date(2026, 11, 23)):
        posting = posting_of(read_catalog(catalog).catalog, OFFICE, day)
        return view_reprint(catalog, posting, since, "", fixed=False)

    return reprint


def ids(reprint, *groups):
    """Return the ids of the sheets in these groups."""
    return {task.id for found in reprint.groups if found.id in groups for task in found.tasks}


def signs(ids):
    """Return those of the signs of counters."""
    return {id for id in ids if id.startswith("bien-")}


def test_a_changed_fee_lists_exactly_the_sheets_that_show_it(catalog, reprint_of, posting_of):
    raise_the_fee(catalog)
    sheets = view_sheets(posting_of(read_catalog(catalog).catalog, OFFICE), "")
    showing = {s.id for s in sheets if any("25.000" in text for text in strings(s.data))}
    found = reprint_of(catalog, "HEAD")

    assert showing == ids(found, "changed", "unverified")
    assert {group.id for group in found.groups} == {"changed", "unverified"}
    assert {s.kind.id for s in sheets if s.id in showing} == {
        "procedure",
        "procedure_large",
        "board",
        "fee_board",
        "book",
    }


def test_what_says_that_it_must_not_hang_is_never_to_hang(catalog, reprint_of, posting_of):
    """One mark of checking is lost: its sheets come down, and are compared before they return."""
    sheets = view_sheets(posting_of(read_catalog(catalog).catalog, OFFICE), "")
    hung = {sheet.id for sheet in sheets if sheet.may_hang}
    assert hung
    checked = catalog / "procedures" / "dang-ky-trong-cay.yaml"
    rewrite(checked, lambda text: re.sub(r"(?m)^( +)verified:\n(?:\1 +.*\n)+", "", text))
    found = reprint_of(catalog, "HEAD")
    sheets = view_sheets(posting_of(read_catalog(catalog).catalog, OFFICE), "")
    drafts = {s.id for s in sheets if any("Đừng treo" in text for text in strings(s.data))}

    assert set() == ids(found, "changed", "new") & drafts
    assert hung & drafts == ids(found, "gone") & ids(found, "unverified") != set()


def test_a_change_is_told_in_words_with_the_place(catalog, reprint_of):
    raise_the_fee(catalog)
    groups = reprint_of(catalog, "HEAD").groups
    tasks = {task.id: task for group in groups for task in group.tasks}
    lines = [line for line in tasks["bang-phi"].changes.lines if "25.000" in line.now]

    assert ["Bảng niêm yết trước phòng và nơi thu tiền"] == [tasks["bang-phi"].hangs]
    assert ["20.000 đồng/cây"] == [line.before for line in lines]
    assert ["25.000 đồng/cây"] == [line.now for line in lines]
    assert "Đăng ký trồng cây to" in lines[0].where


def test_a_change_of_formatting_lists_nothing(catalog, reprint_of):
    rewrite(
        catalog / FEE, lambda text: "# ghi chú\n" + text.replace("amount: 20000", "amount:  20000")
    )

    assert () == reprint_of(catalog, "HEAD").groups


def test_a_fact_that_takes_effect_by_itself_is_listed_since_a_day(catalog, reprint_of):
    """In 2030 another fee begins; nobody touches the catalogue, yet the wall goes stale."""
    found = reprint_of(catalog, "2030-01-01", date(2030, 1, 1))

    assert "bang-phi" in ids(found, "unverified")
    assert date(2029, 12, 31) == found.before


def test_a_new_counter_and_a_closed_one_are_hung_and_taken_down(catalog, reprint_of):
    office = catalog / "offices" / OFFICE / "office.yaml"
    rewrite(office, move_the_trees)
    found = reprint_of(catalog, "HEAD")

    assert {"bien-quay/cay-moi", "bien-ban/cay-moi"} == signs(ids(found, "unverified"))
    assert {"bien-quay/cay-xanh", "bien-ban/cay-xanh"} == ids(found, "gone")


def test_a_counter_with_another_id_keeps_its_sign(catalog, reprint_of):
    office = catalog / "offices" / OFFICE / "office.yaml"
    rewrite(office, lambda text: text.replace("id: cay-xanh", "id: cay-moi"))

    found = reprint_of(catalog, "HEAD")

    assert set() == ids(found, "new", "gone") | signs(ids(found, "unverified"))


@pytest.mark.slow
def test_the_command_prints_a_list_to_tick_off(catalog, tmp_path, capsys):
    raise_the_fee(catalog)
    pdf = tmp_path / "in-lai.pdf"
    assert 0 == cli.main([*ASKED, str(catalog), "--since", "HEAD", "--pdf", str(pdf)])
    told = capsys.readouterr().out
    printed = " ".join(page.extract_text() for page in opened(pdf.read_bytes()).pages)

    assert "trước «20.000 đồng/cây», nay «25.000 đồng/cây»" in told
    assert "Nơi treo: Bàn tra cứu" in told
    assert "25.000 đồng/cây" in printed
    assert "Các tờ phải in lại" in printed


def test_the_command_answers_a_program(catalog, capsys):
    raise_the_fee(catalog)
    assert 0 == cli.main([*ASKED, str(catalog), "--since", "HEAD", "--format", "json"])
    told = json.loads(capsys.readouterr().out)

    assert [] == told["new"] == told["gone"]
    tasks = [*told["changed"], *told["unverified"]]
    assert all(task["old_mark"] != task["mark"] for task in tasks)
    assert "ban-in/bang-phi.pdf" in {task["file"] for task in told["unverified"]}


def test_nothing_to_print_again_is_said(catalog, capsys):
    assert 0 == cli.main([*ASKED, str(catalog), "--since", "HEAD"])

    assert "Không có tờ nào phải in lại." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("khong-co", "Kho git không có bản «khong-co»"),
        ("--all", "Kho git không có bản «--all»"),
        ("2026-13-01", "Không có ngày «2026-13-01»"),
        ("2020-01-01", "Trước ngày 01/01/2020 kho git chưa có bản nào của danh mục"),
    ],
)
def test_what_is_not_known_is_said(catalog, capsys, since, sentence):
    assert 1 == cli.main([*ASKED, str(catalog), f"--since={since}"])

    assert sentence in capsys.readouterr().err


def test_without_git_nothing_can_be_compared(tmp_path, sample_folder, capsys):
    catalog = shutil.copytree(sample_folder, tmp_path / "catalog")
    assert 1 == cli.main([*ASKED, str(catalog), "--since", "HEAD"])

    assert "không nằm trong kho git" in capsys.readouterr().err


def test_a_revision_that_today_cannot_be_read_is_refused(catalog, capsys):
    fee = (catalog / FEE).read_text("utf-8")
    rewrite(catalog / FEE, lambda text: text + "la: lùng\n")
    commit(catalog)
    (catalog / FEE).write_text(fee, "utf-8")
    assert 1 == cli.main([*ASKED, str(catalog), "--since", "HEAD"])

    assert "không đọc được bằng chương trình hiện nay (1 lỗi)" in capsys.readouterr().err


def test_a_renamed_row_is_one_change_and_its_cells_none():
    before = [Said((), "Cây to"), Said(("Cây to",), "1 đồng"), Said((), "Cây nhỏ")]
    now = [Said((), "Cây lớn"), Said(("Cây lớn",), "1 đồng"), Said((), "Cây nhỏ")]

    assert [("Cây to", "Cây lớn")] == [(c.before, c.now) for c in changes(before, now)]


def test_an_added_row_is_told_once():
    before = [Said((), "Cây to"), Said(("Cây to",), "1 đồng")]
    now = [*before, Said((), "Cỏ"), Said(("Cỏ",), "2 đồng")]

    assert [("", "Cỏ")] == [(c.before, c.now) for c in changes(before, now)]


@pytest.mark.parametrize(("day", "due"), [("2030-01-01", True), ("2029-12-31", False)])
def test_a_reminder_is_written_on_the_day_that_something_begins(catalog, tmp_path, day, due):
    """The nightly job asks each day; it hears something only when the wall has gone stale."""
    asked = ["reprint", "--office", OFFICE, "--as-of", day, "--catalog", str(catalog), "--begins"]
    assert 0 == cli.main([*asked, "--reminders", str(tmp_path / "loi-nhac")])
    said = [file.read_text("utf-8") for file in (tmp_path / "loi-nhac").glob("*.md")]
    told = "".join(text for text in said if text.startswith("Tờ trên tường"))

    assert due == bool(told)
    assert due == told.startswith("Tờ trên tường từ ngày 01/01/2030: đối chiếu 7 tờ\n")
    assert due == ("- [ ] Phí, lệ phí (bảng A3)" in told)
