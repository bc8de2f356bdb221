"""The header is found as offices write it."""

from pathlib import PurePosixPath

import pytest
from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.layout import find_header
from niemyet.edit.workbook.statistics.columns import TITLES, vocabulary


def keys(*rows: tuple[str, ...]) -> list[str]:
    """Return the keys of the columns understood in a table that begins with these rows."""
    header = find_header(CellTable(PurePosixPath("bang.xlsx"), "", rows), vocabulary())
    return [column.key for column in header.columns] if header else []


@pytest.mark.parametrize("key", [key for key in TITLES if key != "label"])
def test_every_figure_is_found_by_its_title(key):
    """The title of each figure of the model is a heading, also one that is added later."""
    assert ["label", key] == keys(("Lĩnh vực", TITLES[key]))


def test_headings_may_lack_their_diacritics():
    """ "Linh vuc" and "TIEP NHAN" are understood."""
    assert ["label", "received", "resolved_late"] == keys(("LINH VUC", "TIEP NHAN", "tre han"))


def test_a_heading_belongs_to_the_group_above_it():
    """ "Quá hạn" below "đang giải quyết" is another figure than below "đã giải quyết"."""
    assert [
        "label", "received", "carried_over", "received_new",
        "resolved", "resolved_early", "resolved_on_time", "resolved_late",
        "pending", "pending_in_time", "pending_overdue",
    ] == keys(
        ("BÁO CÁO",),
        ("Đơn vị: xã",),
        ("STT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "", "", "Số hồ sơ đã giải quyết", "", "", "",
         "Số hồ sơ đang giải quyết", "", ""),
        ("", "", "Tổng số", "Kỳ trước chuyển sang", "Trong kỳ", "Tổng số", "Trước hạn",
         "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"),
    )  # fmt: skip


def test_blank_columns_change_nothing():
    """A table may begin in any column and have gaps."""
    assert ["label", "received", "resolved"] == keys(
        ("", "", "", ""), ("", "Lĩnh vực", "", "Tiếp nhận", "", "Đã giải quyết")
    )


def test_a_first_row_of_figures_is_no_header():
    """What stands below the header is not taken for its second row."""
    header = find_header(
        CellTable(PurePosixPath("b.csv"), "", (("Lĩnh vực", "Tiếp nhận"), ("Hộ tịch", "3"))),
        vocabulary(),
    )

    assert (0, 0) == (header.first_row, header.last_row)
