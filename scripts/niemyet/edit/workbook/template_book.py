"""Write a workbook to be filled in: the same order gives the same bytes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from niemyet.read.plain_yaml import plain_yaml

TEMPLATE_WORDS: Mapping[str, Any] = plain_yaml(
    Path(__file__).with_name("template_words.yaml").read_text(encoding="utf-8")
)
GUIDE = "Hướng dẫn"
_WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands for the moment of writing, so that the bytes depend on the contents alone."""
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_FRAME = {**_FONT, "border": 1, "border_color": "#808080", "text_wrap": True}


@dataclass(frozen=True)
class TemplateColumn:
    """A column to fill in: its heading, the note on it, its width in characters, its kind."""

    heading: str
    note: str
    width: float = 14
    kind: str = "text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Template:
    """A workbook to be filled in: titles, a locked header, rows, and a sheet that explains."""

    sheet: str
    titles: Sequence[str]
    columns: Sequence[TemplateColumn]
    rows: Sequence[Sequence[str]]
    empty_rows: int
    guidance: Sequence[str]
    bold_row: int = -1


def template_bytes(template: Template) -> bytes:
    """Return the workbook as .xlsx."""
    into = BytesIO()
    book = Workbook(into, {"in_memory": True})
    book.set_properties({"created": _WRITTEN, "title": template.sheet})
    _table(book, book.add_worksheet(template.sheet), template)
    _guide(book, book.add_worksheet(GUIDE), template)
    book.close()
    return into.getvalue()


def _table(book: Workbook, sheet: Worksheet, template: Template) -> None:
    title = book.add_format({**_FONT, "bold": True})
    heading = book.add_format(
        {**_FRAME, "bold": True, "align": "center", "bg_color": "#DDEBF7", "locked": True}
    )
    for row, text in enumerate(template.titles):
        sheet.write(row, 0, text, title)
    head = len(template.titles)
    sheet.set_row(head, 66)
    for column, about in enumerate(template.columns):
        sheet.set_column(column, column, about.width)
        sheet.write(head, column, about.heading, heading)
        sheet.write_comment(head, column, about.note, {"x_scale": 2, "author": "Niêm Yết"})
    _cells(book, sheet, template, head + 1)
    sheet.freeze_panes(head + 1, 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head)
    sheet.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True})


def _cells(book: Workbook, sheet: Worksheet, template: Template, first: int) -> None:
    formats = {bold: _open_formats(book, bold) for bold in (False, True)}
    last = first + len(template.rows) + template.empty_rows - 1
    for row in range(first, last + 1):
        known = template.rows[row - first] if row - first < len(template.rows) else ()
        bold = row - first == template.bold_row
        for column, about in enumerate(template.columns):
            text = known[column] if column < len(known) else ""
            sheet.write(row, column, text, formats[bold][about.kind])
    for column, about in enumerate(template.columns):
        if rule := _validation(about):
            sheet.data_validation(first, column, last, column, rule)


def _open_formats(book: Workbook, bold: bool) -> dict[str, Any]:
    base = {**_FRAME, "locked": False, "bold": bold}
    return {
        "label": book.add_format({**base, "bg_color": "#F2F2F2"}),
        "text": book.add_format({**base, "num_format": "@"}),
        "count": book.add_format({**base, "align": "right", "num_format": "#,##0"}),
        "share": book.add_format({**base, "align": "right", "num_format": "0.##"}),
    }


def _validation(about: TemplateColumn) -> dict[str, Any] | None:
    """Return what Excel asks of a cell; a warning only, since "trên 1.050" and "-" are allowed."""
    asked = _ASKED.get(about.kind)
    if about.choices and len(",".join(about.choices)) <= 255:
        message = "Chọn trong danh sách, hoặc ghi tên khác rồi kiểm lại."
        asked = {"validate": "list", "source": list(about.choices), "error_message": message}
    return asked and {
        **asked,
        "error_type": "warning",
        "ignore_blank": True,
        "input_title": about.heading[:32],
        "input_message": about.note[:255],
        "error_title": "Xem lại ô này",
    }


_ASKED: Mapping[str, Mapping[str, Any]] = {
    "count": {
        "validate": "integer",
        "criteria": ">=",
        "value": 0,
        "error_message": "Ô này cần số nguyên từ 0. Chưa có số liệu thì để trống hoặc ghi «-».",
    },
    "share": {
        "validate": "decimal",
        "criteria": "between",
        "minimum": 0,
        "maximum": 100,
        "error_message": "Ô này cần tỷ lệ từ 0 đến 100. Chưa có thì để trống hoặc ghi «-».",
    },
}


def _guide(book: Workbook, sheet: Worksheet, template: Template) -> None:
    text = book.add_format({**_FONT, "text_wrap": True, "valign": "top"})
    bold = book.add_format({**_FONT, "text_wrap": True, "valign": "top", "bold": True})
    sheet.set_column(0, 0, 32)
    sheet.set_column(1, 1, 78)
    for row, line in enumerate(template.guidance):
        sheet.merge_range(row, 0, row, 1, line, bold if row == 0 else text)
        sheet.set_row(row, 18 * (1 + len(line) // 100))
    start = len(template.guidance) + 1
    sheet.write(start, 0, "Tên cột", bold)
    sheet.write(start, 1, "Ghi gì", bold)
    for row, about in enumerate(template.columns, start + 1):
        sheet.write(row, 0, about.heading, bold)
        sheet.write(row, 1, about.note, text)
    sheet.set_portrait()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.protect()
