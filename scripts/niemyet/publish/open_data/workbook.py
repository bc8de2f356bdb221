"""One workbook with every table as a sheet, for people who work in a spreadsheet."""

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.open_data.table import Column, Table
from niemyet.present.open_data.tables import open_tables, table_title
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day
from niemyet.publish.published_file import PublishedFile

WORKBOOK = at.open_data_path("niem-yet.xlsx")
_FORMATS = {"integer": "#,##0", "number": "#,##0.##", "date": "dd/mm/yyyy"}
_LONGEST_SHEET_NAME = 31


def workbook_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the workbook. It bears the posting's day, so the same facts give the same bytes."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties(_properties(posting))
        cells = _Cells(book)
        _add_about(book, posting, cells)
        for table in open_tables(posting):
            _add_sheet(book, table, posting, cells)
    yield PublishedFile(WORKBOOK, content.getvalue())


class _Cells:
    """How cells look: one format for headings and one for each type of column."""

    def __init__(self, book: Any) -> None:
        top = {"valign": "top", "text_wrap": True}
        self.heading = book.add_format(
            {**top, "bold": True, "bg_color": "#0a3f5c", "font_color": "#ffffff", "border": 1}
        )
        self.text = book.add_format(top)
        self._typed = {
            type_: book.add_format({"valign": "top", "num_format": shown})
            for type_, shown in _FORMATS.items()
        }

    def of(self, column: Column) -> Any:
        return self._typed.get(column.type, self.text)


def _properties(posting: Posting) -> dict[str, Any]:
    w = posting.wording
    return {
        "title": w("data.workbook_title", office=posting.office.name),
        "author": posting.office.name,
        "comments": w("data.about_cells", day=format_day(posting.day, w)),
        "created": datetime.combine(posting.day, time()),
    }


def _add_about(book: Any, posting: Posting, cells: _Cells) -> None:
    w = posting.wording
    sheet = book.add_worksheet(w("data.about_sheet"))
    sheet.set_column(0, 0, 34)
    sheet.set_column(1, 1, 80)
    lines = [
        (w("office.label"), posting.office.name),
        (w("data.as_of"), format_day(posting.day, w)),
        (w("data.licence_label"), w("data.licence_short")),
        (w("data.unknown_label"), w("data.about_cells", day=format_day(posting.day, w))),
        *(
            (table_title(table, posting), w(f"data.about.{table.name}"))
            for table in open_tables(posting)
        ),
    ]
    for number, (label, text) in enumerate(lines):
        sheet.write_string(number, 0, label, cells.text)
        sheet.write_string(number, 1, text, cells.text)


def _add_sheet(book: Any, table: Table, posting: Posting, cells: _Cells) -> None:
    sheet = book.add_worksheet(table_title(table, posting)[:_LONGEST_SHEET_NAME])
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(0, place, column.title, cells.heading)
    for number, row in enumerate(table.rows, 1):
        for place, (column, value) in enumerate(zip(table.columns, row, strict=True)):
            if value is not None:
                _write(sheet, number, place, value, cells.of(column), posting)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.repeat_rows(0)


def _write(sheet: Any, row: int, place: int, value: Any, look: Any, posting: Posting) -> None:
    if isinstance(value, bool):
        sheet.write_string(row, place, posting.wording("data.yes" if value else "data.no"), look)
    elif isinstance(value, str):
        sheet.write_string(row, place, value, look)  # never a formula, never a link
    elif isinstance(value, date):
        sheet.write_datetime(row, place, datetime.combine(value, time()), look)
    else:
        sheet.write_number(row, place, value, look)
