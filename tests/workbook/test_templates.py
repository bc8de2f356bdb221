"""The workbook to fill in can be filled in and read back."""

import zipfile
from io import BytesIO

from niemyet.edit.workbook.procedures.template import procedures_template
from niemyet.edit.workbook.spreadsheet import open_tables
from niemyet.edit.workbook.statistics.columns import TITLES, vocabulary
from niemyet.edit.workbook.statistics.template import statistics_template
from niemyet.edit.workbook.table_choice import AskedTable, choose_table
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import PeriodKind
from workbook.importing import import_table, is_sound

THIRD = Period(kind=PeriodKind.QUARTER, year=2026, number=3)


def test_the_same_order_gives_the_same_bytes(sample_catalog):
    """Nothing in the file depends on the moment of writing."""
    first, second = (statistics_template(sample_catalog, "xa-mau", THIRD) for _ in range(2))
    with zipfile.ZipFile(BytesIO(first)) as archive:
        about = archive.read("docProps/core.xml").decode()

    assert first == second
    assert procedures_template(sample_catalog) == procedures_template(sample_catalog)
    assert "2026-01-01T00:00:00Z</dcterms:created>" in about


def test_every_figure_of_the_model_is_a_column(sample_catalog, tmp_path):
    """The import understands every heading of the workbook."""
    path = tmp_path / "mau.xlsx"
    path.write_bytes(statistics_template(sample_catalog, "xa-mau", THIRD))
    _, header, _ = choose_table(AskedTable(folder=path.parent, office="", table=path), vocabulary())

    assert list(TITLES) == [column.key for column in header.columns]
    assert () == header.strange


def test_every_field_of_the_office_has_a_row(sample_catalog, tmp_path):
    """Fields, the total, and the ways of submitting."""
    path = tmp_path / "mau.xlsx"
    path.write_bytes(statistics_template(sample_catalog, "xa-mau", THIRD))
    table = open_tables(path)[0]

    assert {"Giấy tờ", "Cây xanh", "Tổng cộng", "Trực tuyến"} <= {row[0] for row in table.rows}


def test_an_unfilled_workbook_says_nothing_but_unknown(catalog_copy, sample_catalog, tmp_path):
    """No figure comes of empty cells, and the period is read from the title."""
    path = tmp_path / "mau.xlsx"
    path.write_bytes(statistics_template(sample_catalog, "xa-mau", THIRD))
    outcome = import_table(catalog_copy, path, period="")

    assert is_sound(outcome), outcome.problems
    assert "0 con số" in outcome.summary
