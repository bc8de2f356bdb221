"""The rows of a table of statistics: what names each, whose it is, which stand below which.

Rows that only head a group («I. Lĩnh vực Tư pháp»), repeat the header, number its columns, or sign
the table hold no figures of their own.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.layout import HeadedColumn, Header, is_figure, numbers_columns
from niemyet.edit.workbook.quantities import Understood, count_in
from niemyet.edit.workbook.statistics.columns import BESIDE, COMMUNE, LABEL, NOTE
from niemyet.edit.workbook.statistics.row_names import TOTAL, RowNames, ordinal_of
from niemyet.model.figures.statistics import RATES, GroupKey, unit_of
from niemyet.model.values import Bound
from niemyet.model.vocabulary import FigureName

_DEPTHS = ((r"[IVX]+", 1), (r"[A-Z]", 0), (r"[0-9]+", 2), (r"[0-9.]+|[a-z]", 3), (r"[-+•*]", 4))
_ORDINAL_CELL = re.compile(r"(?:[0-9]+(?:\.[0-9]+)*|[IVX]+|[A-Za-z]|[-+•*])[.)]?")
_OUTER = 1
"""Rows with a Roman number or a capital letter stand above those with none."""


@dataclass(eq=False)
class LabelledRow:
    """A row below the header: the cell that names it, whose figures it holds, if anybody's."""

    spot: CellSpot
    text: str
    key: GroupKey | None
    filled: bool
    counts: Mapping[int, int]
    """Its exact counts, by the number of their column."""
    depth: int | None = None
    below: list["LabelledRow"] = field(default_factory=list)
    """The rows that an ordinal of a lower kind puts under it."""

    @property
    def is_total(self) -> bool:
        return self.key == TOTAL

    @property
    def is_group(self) -> bool:
        """Whether it stands for the rows below it: its figures are their sum, or none."""
        inner = [row.key for row in self.below if row.key]
        if not inner or self.is_total:
            return False
        return self.key is None or any(key.kind == "field" for key in inner)

    @property
    def parts(self) -> list["LabelledRow"]:
        """The rows of data below it, the outermost ones."""
        return [row for row in self.below if row.key and not row.is_group]


def figure_columns(header: Header) -> list[HeadedColumn]:
    """Return the columns whose figures the model has a place for, one of each meaning."""
    kept = {c.meaning: c for c in reversed(header.columns) if c.meaning and c.meaning.kept}
    return [c for c in reversed(kept.values()) if c.key not in (LABEL, NOTE, BESIDE, COMMUNE)]


def rows_of(table: CellTable, header: Header, names: RowNames) -> list[LabelledRow]:
    """Return the rows that say something, in order, each with those that stand below it."""
    label, columns = header.column(LABEL), figure_columns(header)
    found = [
        row
        for number in range(header.data_row, len(table.rows))
        if label and not is_header(table, header, number, label.number)
        if (row := _row(table, header, label.number, number, columns, names))
    ]
    for i, row in enumerate(found):
        row.below = list(_below(found, i))
    return found


def is_header(table: CellTable, header: Header, number: int, label: int) -> bool:
    """Return whether a row numbers the columns, or repeats a row of the header on a new page."""
    if numbers_columns(table, number, label):
        return True
    texts = _texts(table, number)
    rows = range(header.first_row, header.last_row + 1)
    return any(texts) and any(texts == _texts(table, row) for row in rows)


def _texts(table: CellTable, row: int) -> list[str]:
    return [folded(table.shown(spot)) for spot in table.row(row)]


def _row(
    table: CellTable,
    header: Header,
    label: int,
    number: int,
    columns: Sequence[HeadedColumn],
    names: RowNames,
) -> LabelledRow | None:
    spot = _label_spot(table, number, label)
    text = table.text(spot)
    cells = {column: CellSpot(number, column.number) for column in columns}
    filled = any(is_figure(table, cell) for cell in cells.values() if cell != spot)
    if not text and not filled:
        return None
    counts = {c.number: n for c, cell in cells.items() if (n := _count(table, cell, c)) is not None}
    depth = _depth(_ordinal(table, header, spot, text))
    return LabelledRow(spot, text, names.whose(text), filled, counts, depth)


def _count(table: CellTable, cell: CellSpot, column: HeadedColumn) -> int | None:
    """Return a count that is known exactly; None for any other, and for a rate."""
    if column.key in RATES:
        return None
    read = count_in(table, cell, unit_of(FigureName(column.key)))
    quantity = read.quantity if isinstance(read, Understood) else None
    return int(quantity.value) if quantity and quantity.bound is Bound.EXACT else None


def _label_spot(table: CellTable, row: int, label: int) -> CellSpot:
    """Return the cell that names a row: its own, or one to the left ("Tổng cộng" over two)."""
    for column in range(label, -1, -1):
        text = table.text(CellSpot(row, column))
        if text and (column == label or not _ORDINAL_CELL.fullmatch(text)):
            return CellSpot(row, column)
    return CellSpot(row, label)


def _ordinal(table: CellTable, header: Header, spot: CellSpot, text: str) -> str:
    if header.ordinal is not None and header.ordinal != spot.column:
        written = table.shown(CellSpot(spot.row, header.ordinal)).rstrip(".)")
        if written and _ORDINAL_CELL.fullmatch(written):
            return written
    return ordinal_of(text)


def _depth(ordinal: str) -> int | None:
    found = (depth for pattern, depth in _DEPTHS if re.fullmatch(pattern, ordinal))
    return next(found, None) if ordinal else None


def _below(rows: Sequence[LabelledRow], i: int) -> Iterator[LabelledRow]:
    """Yield the rows under a row: those that follow with a lower kind of ordinal, or with none."""
    top = rows[i].depth
    if top is None or rows[i].is_total:
        return
    unnumbered = False
    for row in rows[i + 1 :]:
        if row.is_total or (row.depth is not None and row.depth <= top):
            return
        if row.depth is None:
            if top > _OUTER:
                return
            unnumbered = True
        elif unnumbered:
            return
        yield row
