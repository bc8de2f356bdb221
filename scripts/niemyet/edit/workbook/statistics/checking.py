"""The rules of the catalogue on what a table says, told cell by cell; and jumps between periods."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from niemyet.check.figures.equations import groups_add_up_to_the_total
from niemyet.check.figures.statistics import counted_periods_are_over
from niemyet.check.finding import Finding
from niemyet.check.rules import RULES
from niemyet.check.words import figure
from niemyet.edit.workbook.cells import CellSpot
from niemyet.edit.workbook.periods import period_in_words
from niemyet.edit.workbook.statistics.columns import FIGURES, TITLES
from niemyet.edit.workbook.statistics.row_names import TOTAL
from niemyet.edit.workbook.statistics.table import TableReading, said_of
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import COUNTS, GroupKey, StatisticsPeriod
from niemyet.model.reference import RecordKey
from niemyet.model.time.period import Period
from niemyet.model.values import Bound, Quantity
from niemyet.problem import Problem, Severity

_WARN = Severity.WARNING
_JUMP = 3
_LEAST_JUMP = 20
"""Dossiers: a few more or fewer are no jump, however many times as many they are."""


def record_of(values: Mapping[str, Any], period: Period) -> StatisticsPeriod:
    """Return the record that the values make. Raises ValidationError if they make none."""
    return StatisticsPeriod.model_validate({**values, "id": period.id})


def rule_problems(
    catalog: Catalog, office: str, record: StatisticsPeriod, reading: TableReading, today: date
) -> Iterator[Problem]:
    """Yield what the rules find in the record on a day, at the cell of the figure."""
    period = record.id
    of_office = {**catalog.statistics.get(office, {}), period: record}
    within = replace(catalog, statistics={**catalog.statistics, office: of_office})
    sums_of_rows = () if not reading.rows_lost else (groups_add_up_to_the_total,)
    rules = [rule for rule in RULES if rule not in sums_of_rows]
    for rule in (*rules, partial(counted_periods_are_over, today=today)):
        for finding in rule(within):
            if finding.record == RecordKey("statistics", period, office):
                yield _placed(finding, record, reading)


def _placed(finding: Finding, record: StatisticsPeriod, reading: TableReading) -> Problem:
    key, name = _figure_at(finding, record)
    spot = reading.cells.get((key, name)) if key else None
    if spot is None and key:
        spot = reading.rows.get(key)
    told = said_of(key, name if name in FIGURES else "") if key else "Bảng"
    return reading.table.problem(spot, told, finding.what, finding.remedy, finding.severity)


def _figure_at(finding: Finding, record: StatisticsPeriod) -> tuple[GroupKey | None, str]:
    for key, path, _ in record.groups():
        if finding.path[: len(path)] == path:
            return key, str(finding.path[len(path)]) if len(finding.path) > len(path) else ""
    for key, path, _ in record.groups():
        if len(path) > 1 and finding.path[:2] == path[:2]:
            return key, ""
    return None, ""


def jumps(
    catalog: Catalog, office: str, record: StatisticsPeriod, reading: TableReading
) -> Iterator[Problem]:
    """Yield counts that are three times as many, or a third, of those of the period before."""
    before = record.period.before()
    earlier = catalog.statistics.get(office, {}).get(before.id)
    if earlier is None or earlier.period != before:
        return
    known = {key: figures for key, _, figures in earlier.groups()}
    when = period_in_words(earlier.period)
    for key, figures in reading.figures.items():
        for name in COUNTS:
            now, before = figures.get(name), getattr(known.get(key), name, None)
            if how := _jump(before, now):
                what = f"{figure(now.value)}, {how} {when} ({figure(before.value)})"
                spot = reading.cells[key, name]
                yield reading.table.problem(
                    spot, said_of(key, name), what, "kiểm lại; đúng thì không cần sửa.", _WARN
                )


def _jump(before: Quantity | None, now: Quantity | None) -> str:
    if before is None or now is None or {before.bound, now.bound} != {Bound.EXACT}:
        return ""
    more, less = max(before.value, now.value), min(before.value, now.value)
    if more - less < _LEAST_JUMP or more < _JUMP * less:
        return ""
    if less == 0:
        return "khác hẳn" if now.value else "không còn như"
    times = f"{more / less:.1f}".replace(".", ",").removesuffix(",0")
    return f"gấp {times} lần" if now.value > before.value else f"chỉ bằng 1/{times}"


def missing_rows(reading: TableReading, absent: list[str]) -> Iterator[Problem]:
    """Yield, as one warning, the fields of the office for which the table has no row."""
    if absent:
        names = ", ".join(f"«{name}»" for name in absent)
        remedy = (
            "thêm dòng nếu có số liệu; nếu không, các lĩnh vực này được ghi là chưa có số liệu."
        )
        what = f"bảng không có dòng cho {len(absent)} lĩnh vực của đơn vị: {names}"
        yield reading.table.problem(None, TITLES["label"], what, remedy, _WARN)


def total_row_is_there(reading: TableReading) -> Iterator[Problem]:
    """Yield a warning where the table has no row of totals: nothing can be added up against it."""
    if TOTAL not in reading.rows and reading.rows:
        last = max(reading.rows.values(), key=lambda spot: spot.row)
        remedy = "thêm dòng «Tổng cộng» để số của các lĩnh vực được kiểm lại."
        what = "bảng không có dòng tổng cộng"
        yield reading.table.problem(
            CellSpot(last.row + 1, last.column), "Toàn đơn vị", what, remedy, _WARN
        )
