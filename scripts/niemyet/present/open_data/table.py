"""What a table of open data is: columns, each with its title and its value, and rows of values."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
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

    def said(self, field: str, group: str = "") -> Any:
        """Return what a field of the row's part, or of its record, says; None where it is unknown.

        *field* may lead into a part ("rate.name") and into the items of a list ("channels.url"),
        which stand in one cell. A word of a closed list is said by a *group* of the wording.
        """
        value = self.record if self.part is None else self.part
        for name in field.split("."):
            value = _read(value, name)
        if isinstance(value, list | tuple):
            return listed(self._text(item, group) for item in value)
        return value if value is None else self._text(value, group)

    def _text(self, value: Any, group: str) -> Any:
        if isinstance(value, Citation):
            return view_citations([value], self.posting)[0].text
        return self.words(f"{group}.{value}") if group else value


def _read(value: Any, name: str) -> Any:
    """Return what a field of *value* says, or of each item if it is a list; None if nothing."""
    if isinstance(value, list):
        return [said for item in value if (said := _read(item, name)) is not None]
    said = None if value is None else getattr(value, name)
    return said if given(said) else None


@dataclass(frozen=True)
class Column:
    """A column. *to* is the table, with a column of ids of its own, that its ids refer to."""

    key: str
    title: str
    """The heading, in Vietnamese."""
    value: Callable[[TableRow], Any] | str = ""
    """What stands in the cell of a row, None where nobody has said; or the field that says it, ""
    for the one that the column is named after."""
    type: str = "string"
    """One of ``string``, ``integer``, ``number``, ``date``, ``boolean``."""
    words: str = ""
    """Where the field holds a word of a closed list: the group of the wording that says it."""
    required: bool = False
    to: str = ""
    width: int = 16
    """About how many letters are seen in a workbook."""

    def cell(self, row: TableRow) -> Any:
        """Return what stands in the cell of *row*."""
        if callable(self.value):
            return self.value(row)
        return row.said(self.value or self.key, self.words)


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
    cells = tuple(tuple(column.cell(row) for column in columns) for row in rows)
    return Table(name, columns, key, cells)


def listed(texts: Iterable[str]) -> str | None:
    """Return the texts in one cell, or nothing if there are none."""
    return "; ".join(texts) or None
