"""What an OpenDocument spreadsheet says beside the values: hidden rows and columns, percentages.

The parts read here are those of OASIS OpenDocument 1.3, part 3, section 9: tables, rows, cells.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from niemyet.edit.workbook.cells import CellSpot, SheetMarks

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TYPE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}p"
_HIDDEN = ("collapse", "filter")
_FURTHEST = 2000
"""Rows and columns beyond are repetitions that fill the sheet."""


def ods_marks(path: Path) -> dict[str, SheetMarks]:
    """Return the marks of each sheet by its name. Raises ParseError or KeyError if broken."""
    with zipfile.ZipFile(path) as book:
        root = ElementTree.fromstring(book.read("content.xml"))
    return {table.get(f"{_TABLE}name", ""): _marks(table) for table in root.iter(f"{_TABLE}table")}


def _marks(table: ElementTree.Element) -> SheetMarks:
    rows = list(_repeated(table.iter(f"{_TABLE}table-row"), "rows"))
    columns = _repeated(table.iter(f"{_TABLE}table-column"), "columns")
    cells = [(CellSpot(r, c), cell) for r, row in rows for c, cell in _cells(row)]
    return SheetMarks(
        frozenset(r for r, row in rows if row.get(f"{_TABLE}visibility") in _HIDDEN),
        frozenset(c for c, column in columns if column.get(f"{_TABLE}visibility") in _HIDDEN),
        {spot: text for spot, cell in cells if (text := _error(cell))},
        frozenset(spot for spot, cell in cells if cell.get(_TYPE) == "percentage"),
    )


def _cells(row: ElementTree.Element) -> Iterator[tuple[int, ElementTree.Element]]:
    kinds = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
    return _repeated((cell for cell in row if cell.tag in kinds), "columns")


def _error(cell: ElementTree.Element) -> str:
    """Return what a formula that failed shows: #REF!, Err:502; "" for any other cell."""
    shown = cell.findtext(_TEXT) or ""
    failed = cell.get(f"{_TABLE}formula") and shown.startswith(("#", "Err:"))
    return shown if failed else ""


def _repeated(
    parts: Iterator[ElementTree.Element], what: str
) -> Iterator[tuple[int, ElementTree.Element]]:
    """Yield each part with its place; one that is repeated at each of its places."""
    place = 0
    for part in parts:
        times = int(part.get(f"{_TABLE}number-{what}-repeated", 1))
        for at in range(place, min(place + times, _FURTHEST)):
            yield at, part
        place += times
