"""What an Excel workbook says beside the values: hidden rows, errors, percentages.

A reader of values alone takes ``#REF!`` for an empty cell. The parts read here are those of
ECMA-376 (Office Open XML): the sheets, their relations, the styles.
"""

import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

from xlsxwriter.utility import xl_cell_to_rowcol

from niemyet.edit.workbook.cells import CellSpot, SheetMarks

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PERCENT_FORMATS = frozenset({9, 10})
"""The numbers of the built-in formats 0% and 0.00%."""


def excel_marks(path: Path) -> dict[str, SheetMarks]:
    """Return the marks of each worksheet by its name. Raises ParseError or KeyError if broken."""
    with zipfile.ZipFile(path) as book:
        relations = _relations(book)
        percent_styles = _percent_styles(book)
        sheets = ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{_MAIN}sheet")
        parts = {sheet.get("name", ""): relations[sheet.get(_RELATION, "")] for sheet in sheets}
        return {
            name: _marks(ElementTree.fromstring(book.read(part)), percent_styles)
            for name, part in parts.items()
            if "worksheets/" in part
        }


def _relations(book: zipfile.ZipFile) -> Mapping[str, str]:
    root = ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))
    return {r.get("Id", ""): _part(r.get("Target", "")) for r in root}


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _percent_styles(book: zipfile.ZipFile) -> frozenset[int]:
    if "xl/styles.xml" not in book.namelist():
        return frozenset()
    root = ElementTree.fromstring(book.read("xl/styles.xml"))
    own = {
        int(f.get("numFmtId", -1))
        for f in root.iter(f"{_MAIN}numFmt")
        if "%" in f.get("formatCode", "")
    }
    formats = root.find(f"{_MAIN}cellXfs")
    return frozenset(
        i
        for i, style in enumerate(formats if formats is not None else ())
        if int(style.get("numFmtId", -1)) in own | _PERCENT_FORMATS
    )


def _marks(sheet: ElementTree.Element, percent_styles: frozenset[int]) -> SheetMarks:
    cells = list(_cells(sheet))
    return SheetMarks(
        frozenset(int(row.get("r", 0)) - 1 for row in sheet.iter(f"{_MAIN}row") if _hidden(row)),
        frozenset(
            column
            for columns in sheet.iter(f"{_MAIN}col")
            if _hidden(columns)
            for column in range(int(columns.get("min", 1)) - 1, int(columns.get("max", 0)))
        ),
        {spot: _value(cell) for spot, cell in cells if cell.get("t") == "e"},
        frozenset(spot for spot, cell in cells if int(cell.get("s", -1)) in percent_styles),
        frozenset(
            spot for spot, cell in cells if cell.find(f"{_MAIN}f") is not None and not _value(cell)
        ),
    )


def _cells(sheet: ElementTree.Element) -> Iterator[tuple[CellSpot, ElementTree.Element]]:
    for cell in sheet.iter(f"{_MAIN}c"):
        if name := cell.get("r"):
            yield CellSpot(*xl_cell_to_rowcol(name)), cell


def _value(cell: ElementTree.Element) -> str:
    return cell.findtext(f"{_MAIN}v") or ""


def _hidden(part: ElementTree.Element) -> bool:
    return part.get("hidden") in ("1", "true")
