"""Rows that are sums of others: the total of the office, sums of groups, which must be right."""

from collections.abc import Iterator, Mapping, Sequence

from niemyet.check.words import figure
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.statistics.columns import LABEL_TITLE
from niemyet.edit.workbook.statistics.rows import LabelledRow
from niemyet.problem import Problem


def grand_total(rows: Sequence[LabelledRow]) -> LabelledRow | None:
    """Return the row of the whole office: the one that all fields add up to, or the last sum."""
    totals = [row for row in rows if row.is_total]
    whole = _sum(_fields(rows))
    fitting = (row for row in totals if _agree(row.counts, whole))
    return next(fitting, totals[-1] if totals else None)


def unequal_sums(
    table: CellTable, rows: Sequence[LabelledRow], grand: LabelledRow | None
) -> Iterator[Problem]:
    """Yield each sum of a group, and each within the table but the *grand* total, that is wrong."""
    sums = [i for i, row in enumerate(rows) if row.is_total and row is not grand]
    for i, row in enumerate(rows):
        if row.is_group and row.filled:
            yield from _unequal(table, row, row.parts)
        elif i in sums:
            yield from _unequal(table, row, _section(rows, i, sums))


def _section(rows: Sequence[LabelledRow], at: int, sums: Sequence[int]) -> list[LabelledRow]:
    """Return the rows that a sum within the table is of: all, those above it, or those below."""
    start = max((i for i in sums if i < at), default=-1) + 1
    end = min((i for i in sums if i > at), default=len(rows))
    above, under = _fields(rows[start:at]), _fields(rows[at + 1 : end])
    fitting = (s for s in (_fields(rows), above, under) if _agree(rows[at].counts, _sum(s)))
    return next(fitting, above or under)


def _unequal(table: CellTable, row: LabelledRow, parts: Sequence[LabelledRow]) -> Iterator[Problem]:
    for number, summed in _sum(parts).items():
        own = row.counts.get(number, summed)
        if own != summed:
            what = (
                f"«{row.text}» ghi {figure(own)}, nhưng cộng {len(parts)} dòng của nó "
                f"được {figure(summed)}"
            )
            remedy = "sửa số sai, hoặc xóa dòng cộng này."
            yield table.problem(CellSpot(row.spot.row, number), LABEL_TITLE, what, remedy)


def _fields(rows: Sequence[LabelledRow]) -> list[LabelledRow]:
    """Return the rows of fields that are not sums; of procedures where there are no fields."""
    data = [row for row in rows if row.key and not row.is_group]
    fields = [row for row in data if row.key.kind == "field"]
    return fields or [row for row in data if row.key.kind == "procedure"]


def _sum(rows: Sequence[LabelledRow]) -> Mapping[int, int]:
    """Return the sums of those columns in which every row is known."""
    known = rows[0].counts if rows else ()
    return {
        number: sum(row.counts[number] for row in rows)
        for number in known
        if all(number in row.counts for row in rows)
    }


def _agree(own: Mapping[int, int], summed: Mapping[int, int]) -> bool:
    shared = own.keys() & summed.keys()
    return bool(shared) and all(own[number] == summed[number] for number in shared)
