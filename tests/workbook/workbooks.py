"""Workbooks that offices might hand in, made for the tests."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_cell_to_rowcol
from xlsxwriter.worksheet import Worksheet

HEADINGS = ("Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn")


def write_sheet(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    """Put rows into a sheet from A1 on; text stays text, a text that begins with = is a formula."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str) and not value.startswith("="):
                sheet.write_string(r, c, value)
            else:
                sheet.write(r, c, value)


def workbook(path: Path, rows: Sequence[Sequence[Any]], sheet: str = "Số liệu") -> Path:
    """Write a workbook of one sheet; return its path."""
    with Workbook(path) as book:
        write_sheet(book.add_worksheet(sheet), rows)
    return path


def merged_workbook(path: Path, rows: Sequence[Sequence[Any]], merged: Sequence[str] = ()) -> Path:
    """Write a workbook of one sheet whose cells are merged in the areas named; return its path."""
    with Workbook(path) as book:
        sheet = book.add_worksheet("Số liệu")
        write_sheet(sheet, rows)
        for area in merged:
            row, column = xl_cell_to_rowcol(area.partition(":")[0])
            sheet.merge_range(area, rows[row][column])
    return path
