"""Lay out a table: where its header is, the path of headings above each column, where data begin.

A path is read over any number of rows. A merged heading holds for the cells it covers; one that
was not merged holds to the right as long as cells are empty, has headings below, and nothing
above it begins anew.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellSpot, CellTable

_ROWS_SEARCHED = 60
_LEAST_COLUMNS = 2
_ORDINALS = frozenset({"stt", "tt", "so tt", "so thu tu", "thu tu"})
_NUMBERING = re.compile(
    r"[(\[]?(?:[0-9]{1,2}|[a-zA-Z])[)\]]?(?:\s*=\s*[(\[]?[0-9]{1,2}[)\]]?"
    r"(?:\s*[+\-/]\s*[(\[]?[0-9]{1,2}[)\]]?)*)?"
)
_NUMBER = re.compile(
    r"(?:(?:trên|hơn|từ|ít nhất|tối thiểu|không dưới|không quá|tối đa|nhiều nhất|dưới|chưa đến"
    r"|chưa tới|khoảng|gần)\s+|[<>≤≥~≈]=?\s*)?[-−]?[0-9][0-9.,\s]*(?:%|\*+|hồ sơ|hs|lượt|người)?",
    re.IGNORECASE,
)


class Meaning(NamedTuple):
    """What a path of headings means: a key; of which channel; whether the model has a place."""

    key: str
    channel: str = ""
    kept: bool = True


@dataclass(frozen=True)
class Vocabulary:
    """What the columns of a kind of table may be called."""

    label: str
    """The key of the column that names each row."""
    titles: Mapping[str, str]
    meaning: Callable[[Sequence[str]], Meaning | None]
    doubt: Callable[[Sequence[str]], str] = lambda path: ""
    """What a path leaves open though its words are understood."""
    settled: Callable[[Sequence["HeadedColumn"]], Sequence["HeadedColumn"]] = tuple
    """Gives columns the meaning that their neighbours leave them."""


@dataclass(frozen=True)
class HeadedColumn:
    """A column, the cell of its lowest heading, its path of headings, and what it means."""

    spot: CellSpot
    path: tuple[str, ...]
    meaning: Meaning | None = None

    @property
    def number(self) -> int:
        """Its place in the table, from 0."""
        return self.spot.column

    @property
    def key(self) -> str:
        """What it means; "" where it is not understood."""
        return self.meaning.key if self.meaning else ""

    @property
    def heading(self) -> str:
        """Its path in words: "Đã giải quyết › Quá hạn"."""
        return " › ".join(self.path)


@dataclass(frozen=True)
class Header:
    """The header of a table: its rows, the first row of data, and every column with a heading."""

    first_row: int
    last_row: int
    data_row: int
    columns: tuple[HeadedColumn, ...]
    ordinal: int | None = None
    """The column that only numbers the rows."""

    def column(self, key: str) -> HeadedColumn | None:
        """Return the first column of that key."""
        return next((c for c in self.columns if c.key == key), None)

    @property
    def strange(self) -> tuple[HeadedColumn, ...]:
        """The columns that are not understood."""
        return tuple(c for c in self.columns if c.meaning is None)

    @property
    def understood(self) -> int:
        """How many different columns are understood."""
        return len({c.meaning for c in self.columns if c.meaning})


def find_header(table: CellTable, words: Vocabulary) -> Header | None:
    """Return the first header of which the label and another column are understood.

    A later one is never taken instead: the rows above it would be lost.
    """
    found = (h for h in headers(table, words) if h.column(words.label))
    return next((h for h in found if h.understood >= _LEAST_COLUMNS), None)


def headers(table: CellTable, words: Vocabulary) -> Iterator[Header]:
    """Yield what stands around each cell that heads labels, understood or not."""
    last = -1
    for spot in labels(table, words, range(min(len(table.rows), _ROWS_SEARCHED))):
        if spot.row > last:
            header = _header_at(table, spot, words)
            last = header.last_row
            yield header


def labels(table: CellTable, words: Vocabulary, rows: range) -> Iterator[CellSpot]:
    """Yield the cells that head a column of labels."""
    for row in rows:
        for spot in table.row(row):
            text = table.text(spot)
            if text and (found := words.meaning((text,))) and found.key == words.label:
                yield spot


def _header_at(table: CellTable, label: CellSpot, words: Vocabulary) -> Header:
    first, last = label.row, table.merged_until(label).row
    while first and _heads_above(table, first - 1, label.column, words):
        first -= 1
    while _heads_on(table, last + 1, label, words):
        last += 1
    columns = []
    ordinal = None
    for number, path in enumerate(_paths(table, range(first, last + 1))):
        if path and folded(path[-1]) in _ORDINALS:
            ordinal = number
        elif path:
            spot = CellSpot(_lowest(table, number, first, last), number)
            columns.append(HeadedColumn(spot, path, words.meaning(path)))
    data = last + 1
    while numbers_columns(table, data, label.column):
        data += 1
    return Header(first, last, data, tuple(columns), ordinal)


def _lowest(table: CellTable, column: int, first: int, last: int) -> int:
    rows = [r for r in range(first, last + 1) if table.text(CellSpot(r, column))]
    return rows[-1] if rows else first


def _heads_above(table: CellTable, row: int, label: int, words: Vocabulary) -> bool:
    """Return whether a row above the label holds headings of groups, and no title."""
    texts = [table.text(spot) for spot in table.row(row)]
    return not any(texts[: label + 1]) and any(text and words.meaning((text,)) for text in texts)


def _heads_on(table: CellTable, row: int, label: CellSpot, words: Vocabulary) -> bool:
    """Return whether a row below goes on with headings: words alone, and no label of data."""
    if row >= len(table.rows) or numbers_columns(table, row, label.column):
        return False
    heads = (label._replace(column=c) for c in range(label.column + 1))
    if not all(_goes_on(table, row, head, words) for head in heads):
        return False
    beside = list(table.row(row))[label.column + 1 :]
    return any(map(table.text, beside)) and not any(is_figure(table, spot) for spot in beside)


def _goes_on(table: CellTable, row: int, head: CellSpot, words: Vocabulary) -> bool:
    """Return whether a cell below a heading is empty, repeats it, or goes on with its words."""
    above, own = table.text(head), table.shown(CellSpot(row, head.column))
    if not own or folded(own) == folded(above):
        return True
    meaning = words.meaning((above, own))
    return meaning is not None and meaning.key == words.label


def is_figure(table: CellTable, spot: CellSpot) -> bool:
    """Return whether a cell holds a number, however it is written, or an error in its place."""
    if table.has_failed(spot):
        return True
    value = table.value(spot)
    return bool(_NUMBER.fullmatch(value)) if isinstance(value, str) else value != ""


def numbers_columns(table: CellTable, row: int, label: int) -> bool:
    """Return whether a row only numbers the columns: (1), (2), (3)=(4)+(5), or A, B, 1, 2.

    No row of data is called by a number, so the cell of the *label* settles a doubt.
    """
    if row >= len(table.rows):
        return False
    said = {spot.column: text for spot in table.row(row) if (text := table.shown(spot))}
    if len(said) < _LEAST_COLUMNS or not all(map(_NUMBERING.fullmatch, said.values())):
        return False
    return label in said or all("(" in text or "=" in text for text in said.values())


def _paths(table: CellTable, rows: range) -> list[tuple[str, ...]]:
    """Return each column's headings from the top, what a cell repeats of the one above once."""
    paths: list[tuple[str, ...]] = [()] * table.width
    for row in rows:
        above, held = tuple(paths), -1
        for column in range(table.width):
            spot = CellSpot(row, column)
            text = table.text(table.merged_from(spot))
            if table.text(spot):
                held = column
            elif not text and held >= 0 and _holds_on(table, row, held, column, rows, above):
                text = table.text(CellSpot(row, held))
            if text and (not paths[column] or folded(paths[column][-1]) != folded(text)):
                paths[column] = (*paths[column], text)
    return paths


def _holds_on(
    table: CellTable, row: int, held: int, column: int, rows: range, above: Sequence[tuple]
) -> bool:
    """Return whether a heading that is not merged holds for an empty cell to its right."""
    source = CellSpot(row, held)
    if table.merged_until(source) != source or above[held] != above[column]:
        return False
    below = range(row + 1, rows.stop)
    return all(any(table.text(CellSpot(r, c)) for r in below) for c in (held, column))
