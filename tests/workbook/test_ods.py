"""An OpenDocument spreadsheet is read as a workbook is, with what it hides."""

import zipfile
from pathlib import Path

import pytest
from workbook.importing import import_table, is_sound, whats

HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">'
    '<office:body><office:spreadsheet><table:table table:name="S">'
)
FOOT = "</table:table></office:spreadsheet></office:body></office:document-content>"
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    "</manifest:manifest>"
)
ROWS = [["Quý III năm 2026"], ["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 3], ["Tổng cộng", 3]]


def ods(path: Path, rows: list, hidden: int = -1) -> Path:
    """Write a spreadsheet of one sheet, of which one row may be hidden."""
    parts = []
    for number, row in enumerate(rows):
        kept = ' table:visibility="collapse"' if number == hidden else ""
        parts.append(f"<table:table-row{kept}>{''.join(map(cell, row))}</table:table-row>")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", KIND)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", HEAD + "".join(parts) + FOOT)
    return path


def cell(value: object) -> str:
    """Return a cell of text, or of a number."""
    kind = f'"float" office:value="{value}"' if isinstance(value, int) else '"string"'
    return f"<table:table-cell office:value-type={kind}><text:p>{value}</text:p></table:table-cell>"


def test_an_opendocument_spreadsheet_is_read(catalog_copy, tmp_path):
    """Its sheet, its title, its figures."""
    outcome = import_table(catalog_copy, ods(tmp_path / "so.ods", ROWS), period="")

    assert is_sound(outcome), outcome.problems
    assert "received: 3" in outcome.text


@pytest.mark.parametrize("row", [2, 3])
def test_a_hidden_row_of_it_is_told(catalog_copy, tmp_path, row):
    """As in a workbook of Excel."""
    outcome = import_table(catalog_copy, ods(tmp_path / "so.ods", ROWS, row), period="")

    assert "đang bị ẩn" in whats(outcome)[f"A{row + 1}"]
