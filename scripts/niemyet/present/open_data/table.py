"""What a table of open data is: columns, each with its title and its value, and rows of values."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from niemyet.model.legal import Citation
from niemyet.model.record import given
from niemyet.present.evidence.citation import view_citations
from niemyet.present.posting import Posting


class TableRow(NamedTuple):
    """What a row is made of: a record, or the *part* of it that stands in the row's line."""

    posting: Posting
    record: Any
    part: Any = None
    line: int = 1

    def words(self, key: str) -> str:
        return self.posting.wording(key)


@dataclass(frozen=True)
class Column:
    """A column. *to* is the table, with a column of ids of its own, that its ids refer to."""

    key: str
    title: str
    """The heading, in Vietnamese."""
    value: Callable[[TableRow], Any]
    """What stands in the cell of a row; None where nobody has said."""
    type: str = "string"
    """One of ``string``, ``integer``, ``number``, ``date``, ``boolean``."""
    required: bool = False
    to: str = ""
    width: int = 16
    """About how many letters are seen in a workbook."""
    about: str = ""
    """What the values mean, where the heading does not say it."""


@dataclass(frozen=True)
class Table:
    """A subject with its rows; an empty cell is None, and means that nobody has said."""

    name: str
    """Of the file and the words that tell what it is."""
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def title_of(self, key: str) -> str:
        """Return the heading of the column *key*."""
        return next(column.title for column in self.columns if column.key == key)


def table_of(
    name: str, key: tuple[str, ...], columns: tuple[Column, ...], rows: Iterable[TableRow]
) -> Table:
    """Return the table whose cells are what the *columns* say of each row."""
    cells = tuple(tuple(column.value(row) for column in columns) for row in rows)
    return Table(name, columns, key, cells)


def known(value: Any) -> Any:
    """Return *value*, or nothing where it is unknown or does not apply."""
    return value if given(value) else None


def first_day(value: Any) -> date | None:
    """Return the day of a start that is known."""
    return value.day if given(value) else None


def is_exact(value: Any) -> bool | None:
    """Return whether the day of a start is the first day, if it is known."""
    return value.exact if given(value) else None


def channel_cell(channel: Any, row: TableRow) -> str | None:
    return row.words(f"channel.{channel}") if channel else None


def basis_cell(citations: list[Citation], row: TableRow) -> str | None:
    """Return the citations in one cell, or nothing."""
    return listed(view.text for view in view_citations(citations, row.posting))


def listed(texts: Any) -> str | None:
    """Return the texts in one cell, or nothing if there are none."""
    return "; ".join(texts) or None
