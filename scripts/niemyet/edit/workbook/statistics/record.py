"""The record of a period that a table makes: new, or what was known with what the table says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from niemyet.edit.workbook.cells import CellSpot
from niemyet.edit.workbook.periods import period_in_words
from niemyet.edit.workbook.statistics.columns import FIGURES, NOTE, TITLES
from niemyet.edit.workbook.statistics.row_names import TOTAL, RowNames
from niemyet.edit.workbook.statistics.table import TableReading, said_of
from niemyet.edit.writing.record_text import values_of
from niemyet.model.figures.statistics import Figures, GroupKey, StatisticsPeriod
from niemyet.model.record import Fact
from niemyet.model.time.period import Period
from niemyet.model.values import Quantity

_LISTS = {
    "field": ("by_field", "label"),
    "procedure": ("by_procedure", "procedure"),
    "channel": ("by_channel", "channel"),
}
_MOST_NAMED = 6
_NO_FIGURES = "Bảng của đơn vị không có số nào ở dòng này."
_NO_TOTAL = "Bảng của đơn vị không có dòng tổng cộng."
"""Keep a group that is unknown among those that make up the total."""


@dataclass(frozen=True)
class FigureChange:
    """A figure that the table says differently from the record."""

    key: GroupKey
    figure: str
    before: Quantity | None
    now: Quantity
    spot: CellSpot


@dataclass
class CorrectionReason:
    """Why published figures are corrected, and on which day."""

    on: date
    reason: str
    changes: list[FigureChange] = field(default_factory=list)


def changes_to(earlier: StatisticsPeriod | None, reading: TableReading) -> list[FigureChange]:
    """Return the figures of the table that the record does not say, or says differently."""
    known = {key: figures for key, _, figures in earlier.groups()} if earlier else {}
    changes = []
    for key, figures in reading.figures.items():
        for name, now in figures.items():
            before = getattr(known.get(key), name, None)
            if before != now:
                changes.append(FigureChange(key, name, before, now, reading.cells[key, name]))
    return changes


def new_values(
    reading: TableReading, period: Period, names: RowNames, source: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the keys and values of a record that holds what the table says, and no more."""
    values: dict[str, Any] = {
        "sources": [dict(source)],
        "name": f"Số liệu {period_in_words(period)}",
        "period": {k: v for k, v in period.model_dump().items() if v is not None},
        "total": _figures(reading, TOTAL)
        or {NOTE: _NO_FIGURES if TOTAL in reading.rows else _NO_TOTAL},
    }
    values["period"]["kind"] = str(period.kind)
    for key in reading.figures:
        if key != TOTAL:
            figures = _figures(reading, key) or {NOTE: _NO_FIGURES}
            _figures_within(values, key, names).update(figures)
    if notes := _source_notes(reading):
        values["source_notes"] = notes
    if said := gaps(reading, names):
        values["gaps"] = said
    return _in_order(values)


def _source_notes(reading: TableReading) -> list[str]:
    unplaced, joined = (
        ", ".join(f"«{heading}»" for heading in headings)
        for headings in (reading.unplaced, reading.joined)
    )
    notes = [f"Bảng còn cột {unplaced}; danh mục chưa có chỗ ghi."] if unplaced else []
    return [*notes, *([f"Cột {joined} tính cả hồ sơ trước hạn."] if joined else [])]


def revised_values(
    earlier: StatisticsPeriod,
    reading: TableReading,
    names: RowNames,
    source: Mapping[str, Any],
    revision: CorrectionReason,
) -> dict[str, Any]:
    """Return the *earlier* record with the changes; each former figure is kept, with the reason.

    A verification ends, since the content is no longer the one that was compared.
    """
    values = values_of(earlier)
    values.pop("verified", None)
    if dict(source) not in values["sources"]:
        values["sources"].append(dict(source))
    for change in revision.changes:
        figures = _figures_within(values, change.key, names)
        figures[change.figure] = change.now
        if change.before is not None:
            figures.setdefault("corrections", []).append(
                {
                    "figure": change.figure,
                    "earlier": change.before,
                    "corrected_on": revision.on,
                    "reason": revision.reason,
                }
            )
    return _in_order(values)


def gaps(reading: TableReading, names: RowNames) -> list[str]:
    """Return, in sentences, what the table has a place for but does not say."""
    said = []
    for name in FIGURES:
        lacking = [said_of(key) for key, figure in reading.unknown if figure == name]
        if lacking and not any(name in figures for figures in reading.figures.values()):
            said.append(f"Bảng không ghi số nào ở cột «{TITLES[name]}».")
        elif lacking:
            said.append(f"Chưa có số «{TITLES[name]}» của{_listed(lacking, 'dòng')}.")
    absent = not_in_table(reading, names)
    return [*said, *([f"Bảng không có dòng cho{_listed(absent, 'lĩnh vực')}."] if absent else [])]


def _listed(names: list[str], what: str) -> str:
    """Return the names, or how many they are where a sentence of them would be too long."""
    return f": {', '.join(names)}" if len(names) <= _MOST_NAMED else f" {len(names)} {what}"


def not_in_table(reading: TableReading, names: RowNames) -> list[str]:
    """Return the labels that the office's table should have, and that this one has not."""
    counted = {
        field
        for key in reading.rows
        if key.kind == "field"
        for field in names.fields_of.get(key.id, ())
    }
    return [label for label in names.expected if not counted & set(names.fields_of.get(label, ()))]


def _figures(reading: TableReading, key: GroupKey) -> dict[str, Any]:
    figures = reading.figures.get(key, {})
    said = {str(name): figures[name] for name in FIGURES if name in figures}
    note = reading.notes.get(key)
    return {**said, NOTE: note} if note else said


def _figures_within(values: dict[str, Any], key: GroupKey, names: RowNames) -> dict[str, Any]:
    """Return the figures of one group in the values, a new group if there is none yet."""
    if key.kind == "total":
        return values["total"]
    if key.kind == "field_channel":
        field = _group_within(values, GroupKey("field", key.id), names)
        return _group_within(field, GroupKey("channel", key.channel), names)["figures"]
    return _group_within(values, key, names)["figures"]


def _group_within(values: dict[str, Any], key: GroupKey, names: RowNames) -> dict[str, Any]:
    list_name, naming = _LISTS[key.kind]
    groups = values.setdefault(list_name, [])
    known = next((group for group in groups if group[naming] == key.id), None)
    if known is None:
        fields = names.fields_of.get(key.id, ()) if key.kind == "field" else ()
        known = {naming: key.id, **({"fields": list(fields)} if fields else {}), "figures": {}}
        groups.append(known)
    return known


def _in_order(values: dict[str, Any]) -> dict[str, Any]:
    """Return the values in the order of the model, the figures within them too."""
    for list_name, _ in _LISTS.values():
        for group in values.get(list_name, ()):
            for part in (group, *group.get("by_channel", ())):
                part["figures"] = _sorted(Figures, part["figures"])
    values["total"] = _sorted(Figures, values["total"])
    return _sorted(StatisticsPeriod, values)


def _sorted(kind: type[Fact], values: dict[str, Any]) -> dict[str, Any]:
    return {key: values[key] for key in kind.model_fields if key in values}
