"""Import tables into a catalogue of a test."""

from datetime import date
from pathlib import Path

from niemyet.edit.workbook.statistics.importing import Asked, ImportOutcome, import_statistics
from niemyet.edit.workbook.statistics.table import TableReading
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog

TODAY = date(2026, 11, 23)


def import_table(
    folder: Path, table: Path, period: str = "2026-q3", **asked: object
) -> ImportOutcome:
    """Return what the table makes of the sample office's period."""
    about = {"catalog": read_catalog(folder).catalog, "office": "xa-mau", "today": TODAY, **asked}
    return import_statistics(Asked(folder=folder, table=table, period=period, **about))


def whats(outcome: ImportOutcome) -> dict[str, str]:
    """Return what is wrong by the cell; one problem a cell."""
    return {problem.place.cell: problem.what for problem in outcome.problems}


def is_sound(outcome: ImportOutcome) -> bool:
    """Return whether nothing keeps the table from being written."""
    return not errors(outcome.problems) and bool(outcome.text)


def said(reading: TableReading) -> dict[str, dict[str, int]]:
    """Return the figures by whose they are, all of them exact."""
    return {
        "/".join(filter(None, key)): {name: int(q.value) for name, q in figures.items()}
        for key, figures in reading.figures.items()
    }
