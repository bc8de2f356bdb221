"""What a list to tick off and a mark say, without printing anything."""

from dataclasses import asdict, replace
from datetime import date

import pytest
from niemyet.present.changes.report import OfficeReprint
from niemyet.present.sheets import mark
from niemyet.present.sheets.kinds.tick_off import Task, TaskGroup, tick_off
from niemyet.present.sheets.old_sheet import OldSheet
from niemyet.present.sheets.sheet_difference import ChangeLine, SheetChanges

CHANGES = SheetChanges(
    (ChangeLine("Cây to", "1 đồng", "2 đồng"), ChangeLine("", "", "Cỏ"), ChangeLine("", "Rêu", "")),
    "Còn 3 chỗ khác.",
)
TASK = Task("phi", "fee_board", "Phí", "Cửa", "cũ1", "mới1", "ban-in/phi.pdf", CHANGES)
COMPARED = "So với bản đầu."


@pytest.fixture
def posting(sample_catalog, posting_of):
    return posting_of(sample_catalog, "xa-mau")


@pytest.fixture
def told(posting):
    """Return what the list says of one group."""
    return lambda *tasks: tick_off(posting, [TaskGroup("changed", tasks)], COMPARED).data


def test_the_list_says_sheet_place_marks_and_every_change(told):
    (group,) = told(TASK)["groups"]

    assert group["name"] == "In lại và thay 1 tờ"
    assert group["tasks"] == [
        {
            "title": "Phí (bảng A3)",
            "marks": "Mã cũ cũ1, mã mới mới1. Tệp: ban-in/phi.pdf",
            "changes": [
                "Cây to: trước «1 đồng», nay «2 đồng»",
                "Đầu tờ: thêm «Cỏ»",
                "Đầu tờ: bỏ «Rêu»",
                "Còn 3 chỗ khác.",
            ],
            "place": "Cửa",
        }
    ]


def test_a_sheet_without_old_or_new_mark_has_only_the_other(told):
    (group,) = told(replace(TASK, old_mark=""), replace(TASK, mark=""))["groups"]
    new, gone = group["tasks"]

    assert "Mã mới1. Tệp: ban-in/phi.pdf" == new["marks"]
    assert "Mã cũ1." == gone["marks"]


def test_the_list_is_the_office_s_own_and_says_its_day(posting, told):
    data = told(TASK)

    assert ("Các tờ phải in lại", posting.office.name) == tuple(
        data["frame"][key] for key in ("title", "office")
    )
    assert ("2026-11-23", [], "") == (
        data["frame"]["since"],
        data["frame"]["draft"],
        data["frame"]["way"]["url"],
    )
    assert ("Xong", "Tờ và chỗ đã đổi", "Nơi treo") == tuple(data["head"])
    assert ("So với bản đầu.", "") == (data["lead"], data["nothing"])
    assert data["frame"]["page"]


def test_a_list_without_sheets_says_so(posting):
    sheet = tick_off(posting, [], COMPARED)

    assert "Không có tờ nào phải in lại." == sheet.data["nothing"]
    assert ("in-lai", "Các tờ phải in lại", "ban-in/in-lai.pdf", True) == (
        sheet.id,
        sheet.title,
        sheet.file,
        sheet.may_hang,
    )


def test_a_reprint_is_headed_by_office_number_and_day(wording):
    group = TaskGroup("changed", (TASK, TASK))
    now = OfficeReprint("xa-mau", "Xã Mẫu", (group,))

    assert "Xã Mẫu: In lại và thay 2 tờ" == now.heading(group, wording)
    later = replace(now, day=date(2030, 1, 1)).heading(group, wording)
    assert "01/01/2030" in later and "Xã Mẫu: In lại và thay 2 tờ" in later


def test_a_mark_leads_to_its_sheet_and_the_first_parts_of_it(sample_sheets, posting):
    board = next(sheet for sheet in sample_sheets if sheet.id == "bang-phi")
    view = next(view for view in mark.view_marks(sample_sheets, posting) if view.mark == board.mark)

    assert {
        "path": f"kiem-tra/{board.mark}/",
        "title": board.title,
        "kind_name": "bảng A3",
        "hangs": board.hangs,
        "page": board.page,
        "file": board.file,
    }.items() <= asdict(view).items()
    assert view.parts and set(view.parts) <= {
        part.get("name") or part.get("title")
        for key in ("groups", "sections")
        for part in board.data.get(key, ())
    }
    assert view.draft == " ".join(board.data["frame"]["draft"][1:]) != ""


def test_a_book_of_many_chapters_names_twelve(sample_sheets, posting):
    board = next(sheet for sheet in sample_sheets if sheet.id == "bang-phi")
    many = replace(board, data={**board.data, "sections": [{"title": f"{i}"} for i in range(20)]})
    (view,) = mark.view_marks([many], posting)

    assert tuple(map(str, range(12))) == view.parts


def test_an_old_mark_says_whether_another_sheet_has_its_place(sample_sheets, posting):
    board = next(sheet for sheet in sample_sheets if sheet.id == "bang-phi")
    old = OldSheet("bang-phi", "00000aaaaa", "fee_board", "Phí cũ", CHANGES)
    replaced, gone = mark.view_old_marks([old, replace(old, id="khác")], sample_sheets, posting)

    assert (board.mark, None) == (replaced.now.mark, gone.now)
    assert board.mark in replaced.text and "23/11/2026" in replaced.text
    assert replaced.text != gone.text and "00000aaaaa" in gone.text
