"""Read workbooks of the tests."""

from pathlib import Path

import pytest
from niemyet.edit.workbook.layout import find_header
from niemyet.edit.workbook.spreadsheet import open_tables
from niemyet.edit.workbook.statistics.columns import vocabulary
from niemyet.edit.workbook.statistics.row_names import row_names
from niemyet.edit.workbook.statistics.table import TableReading, read_rows
from workbook.workbooks import merged_workbook


def read(path: Path, catalog) -> TableReading:
    """Return the reading of the first sheet of a workbook."""
    table = open_tables(path)[0]
    words = vocabulary()
    return read_rows(table, find_header(table, words), words, row_names(catalog, "xa-mau"))


@pytest.fixture
def reading(sample_catalog, tmp_path):
    """Return the reading of rows, of which some cells are merged."""

    def of(rows, merged=()) -> TableReading:
        return read(merged_workbook(tmp_path / "bang.xlsx", rows, merged), sample_catalog)

    return of
