"""Rows that are sums of others: the total of the office, sums of groups, which must be right."""

from collections.abc import Iterator, Mapping, Sequence

from niemyet.check.words import figure
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.layout import HeadedColumn
from niemyet.edit.workbook.quantities import Understood, count_in
from niemyet.edit.workbook.statistics.columns import LABEL_TITLE
from niemyet.edit.workbook.statistics.rows import LabelledRow
from niemyet.model.figures.statistics import RATES
from niemyet.model.values import Bound
from niemyet.problem import Problem

Counts = Mapping[int, int]
"""Exact counts of a row by the number of their column."""


def grand_total(
    table: CellTable, rows: Sequence[LabelledRow], columns: Sequence[HeadedColumn]
) -> LabelledRow | None:
    """Return the row of the whole office: the one that all fields add up to, or the last sum."""
    totals = [row for row in rows if row.is_total]
    whole = _sum(table, _fields(rows), columns)
    fitting = [t for t in totals if _agree(_counts(table, t, columns), whole)]
    return next(iter(fitting or totals[-1:]), None)


def unequal_sums(
    table: CellTable, rows: Sequence[LabelledRow], columns: Sequence[HeadedColumn]
) -> Iterator[Problem]:
    """Yield each sum of a group, and each sum within the table, that its rows contradict."""
    grand = grand_total(table, rows, columns)
    for row in rows:
        if row.is_group and row.filled:
            yield from _unequal(table, row, row.parts, columns)
        elif row.is_total and row is not grand:
            yield from _unequal(table, row, _section(table, rows, row, grand, columns), columns)


def _section(
    table: CellTable,
    rows: Sequence[LabelledRow],
    row: LabelledRow,
    grand: LabelledRow | None,
    columns: Sequence[HeadedColumn],
) -> list[LabelledRow]:
    """Return the rows that a sum within the table is of: all, those above it, or those below."""
    at, sums = rows.index(row), [i for i, r in enumerate(rows) if r.is_total and r is not grand]
    start = max((i for i in sums if i < at), default=-1) + 1
    end = min((i for i in sums if i > at), default=len(rows))
    above, under = _fields(rows[start:at]), _fields(rows[at + 1 : end])
    own = _counts(table, row, columns)
    for section in (_fields(rows), above, under):
        if section and _agree(own, _sum(table, section, columns)):
            return section
    return above or under


def _unequal(
    table: CellTable,
    row: LabelledRow,
    parts: Sequence[LabelledRow],
    columns: Sequence[HeadedColumn],
) -> Iterator[Problem]:
    summed, own = _sum(table, parts, columns), _counts(table, row, columns)
    for column in columns:
        number = column.number
        if number in own and number in summed and own[number] != summed[number]:
            what = (
                f"«{row.text}» ghi {figure(own[number])}, nhưng cộng {len(parts)} dòng của nó "
                f"được {figure(summed[number])}"
            )
            remedy = "sửa số sai, hoặc xóa dòng cộng này."
            yield table.problem(CellSpot(row.spot.row, number), LABEL_TITLE, what, remedy)


def _fields(rows: Sequence[LabelledRow]) -> list[LabelledRow]:
    """Return the rows of fields that are not sums; of procedures where there are no fields."""
    data = [row for row in rows if row.key and not row.is_group]
    fields = [row for row in data if row.key.kind == "field"]
    return fields or [row for row in data if row.key.kind == "procedure"]


def _counts(table: CellTable, row: LabelledRow, columns: Sequence[HeadedColumn]) -> Counts:
    found = {}
    for column in columns:
        read = count_in(table, CellSpot(row.spot.row, column.number))
        known = isinstance(read, Understood) and read.quantity and read.quantity.bound
        if known is Bound.EXACT and column.key not in RATES:
            found[column.number] = int(read.quantity.value)
    return found


def _sum(table: CellTable, rows: Sequence[LabelledRow], columns: Sequence[HeadedColumn]) -> Counts:
    """Return the sums of those columns in which every row is known."""
    counts = [_counts(table, row, columns) for row in rows]
    return {
        c.number: sum(each[c.number] for each in counts)
        for c in columns
        if counts and all(c.number in each for each in counts)
    }


def _agree(own: Counts, summed: Counts) -> bool:
    shared = own.keys() & summed.keys()
    return bool(shared) and all(own[number] == summed[number] for number in shared)
