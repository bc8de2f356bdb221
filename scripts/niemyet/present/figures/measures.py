"""What the catalogue can count for a part of an index of service quality."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from niemyet.model.figures.statistics import GroupKey
from niemyet.model.record import given
from niemyet.model.vocabulary import ChannelKind, FigureName, IndexMeasure
from niemyet.present.figures.charts import short_period_name
from niemyet.present.figures.figure import (
    Figure,
    figure_label,
    figures_of,
    format_share,
    group_name,
)
from niemyet.present.figures.period import ended_periods
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_number
from niemyet.present.trust.completeness import report_trust

F = FigureName
_TOTAL = GroupKey("total")
_ONLINE = GroupKey("channel", ChannelKind.ONLINE.value)


@dataclass(frozen=True)
class Measured:
    """A numerator and a denominator, or the reason why there are none."""

    part: int = 0
    whole: int = 0
    period: str = ""
    reason: str = ""


@dataclass(frozen=True)
class _Ratio:
    """Figures of the latest period: the sum of *parts* among the *whole*."""

    parts: tuple[FigureName, ...]
    whole: FigureName
    parts_of: GroupKey = _TOTAL


_RATIOS: Mapping[IndexMeasure, _Ratio] = {
    IndexMeasure.RESOLVED_IN_TIME: _Ratio((F.RESOLVED_EARLY, F.RESOLVED_ON_TIME), F.RESOLVED),
    IndexMeasure.PENDING_IN_TIME: _Ratio((F.PENDING_IN_TIME,), F.PENDING),
    IndexMeasure.RECEIVED_ONLINE: _Ratio((F.RECEIVED,), F.RECEIVED, _ONLINE),
    IndexMeasure.SATISFIED: _Ratio((F.SATISFIED,), F.SURVEYED),
}


def view_measure(measure: IndexMeasure, posting: Posting) -> tuple[bool, str]:
    """Return whether a measure can be computed, and the sentence that says it, or why not."""
    w = posting.wording
    name = w(f"quality_index.measures.{measure}")
    measured = _measure(measure, posting)
    if measured.reason:
        return False, w("quality_index.cannot", name=name, reason=measured.reason)
    text = w(
        "quality_index.measure",
        name=name,
        part=format_number(measured.part, w),
        whole=format_number(measured.whole, w),
        share=format_share(measured.part, measured.whole, w),
    )
    if not measured.period:
        return True, text
    return True, w("quality_index.of_period", text=text, period=measured.period)


def _measure(measure: IndexMeasure, posting: Posting) -> Measured:
    if measure in _COUNTS:
        part, whole = _COUNTS[measure](posting)
        if not whole:
            return Measured(reason=posting.wording("quality_index.no_procedures"))
        return Measured(part, whole)
    return _of_latest_period(_RATIOS[measure], posting)


def _complete(posting: Posting) -> tuple[int, int]:
    report = report_trust(posting)
    return report.complete, report.procedures


def _online(posting: Posting) -> tuple[int, int]:
    channels = [p.edition.channels for p in posting.procedures.values()]
    known = [ways for ways in channels if given(ways)]
    return sum(any(way.kind is ChannelKind.ONLINE for way in ways) for ways in known), len(known)


_COUNTS: Mapping[IndexMeasure, Callable[[Posting], tuple[int, int]]] = {
    IndexMeasure.PROCEDURES_COMPLETE: _complete,
    IndexMeasure.PROCEDURES_ONLINE: _online,
}


def _of_latest_period(ratio: _Ratio, posting: Posting) -> Measured:
    w, periods = posting.wording, ended_periods(posting)
    if not periods:
        return Measured(reason=w("quality_index.no_period"))
    known = figures_of(periods[0].id, posting)
    period = short_period_name(periods[0].period, w)
    whole = known[_TOTAL].get(ratio.whole)
    parts = [known.get(ratio.parts_of, {}).get(name) for name in ratio.parts]
    named = [(figure_label(ratio.whole, w), whole)]
    named += [(_label(name, ratio, posting), f) for name, f in zip(ratio.parts, parts, strict=True)]
    missing = [label for label, figure in named if not _exact(figure)]
    if missing:
        names = "; ".join(missing)
        return Measured(reason=w("quality_index.no_figures", period=period, names=names))
    if not whole.value.value:
        name = figure_label(ratio.whole, w)
        return Measured(reason=w("quality_index.no_whole", period=period, name=name))
    return Measured(sum(int(f.value.value) for f in parts), int(whole.value.value), period)


def _label(name: FigureName, ratio: _Ratio, posting: Posting) -> str:
    label = figure_label(name, posting.wording)
    group = ratio.parts_of
    return label if group == _TOTAL else f"{label}, {group_name(group, posting).lower()}"


def _exact(figure: Figure | None) -> bool:
    return figure is not None and figure.exact
