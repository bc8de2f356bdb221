"""CSV: a file for each table, with Vietnamese headings, as spreadsheets open it."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.open_data.table import Table
from niemyet.present.open_data.tables import open_tables
from niemyet.present.posting import Posting
from niemyet.publish.published_file import PublishedFile

_RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r")
"""OWASP, CSV Injection; numbers are no texts and stay numbers."""
ENCODING = "utf-8-sig"  # the mark by which Excel knows that Vietnamese letters follow


def csv_name(table: Table) -> str:
    """Return the name of the table's file."""
    return f"{table.name}.csv"


def csv_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield each table as CSV (RFC 4180). An empty cell means that nobody has said."""
    for table in open_tables(posting):
        yield PublishedFile(at.open_data_path(csv_name(table)), _csv(table, posting))


def _csv(table: Table, posting: Posting) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.title for column in table.columns])
    writer.writerows([_cell(value, posting) for value in row] for row in table.rows)
    return text.getvalue().encode(ENCODING)


def _cell(value: Any, posting: Posting) -> Any:
    """Return what stands in a cell; a text that a spreadsheet would run gets a mark before it."""
    if isinstance(value, bool):
        return posting.wording("data.yes" if value else "data.no")
    if isinstance(value, str) and value.startswith(_RUN_BY_SPREADSHEETS):
        return f"'{value}"
    return value.isoformat() if isinstance(value, date) else value
