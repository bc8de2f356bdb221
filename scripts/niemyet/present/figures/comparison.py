"""A period beside an earlier one: only exact figures are compared, and only some have a better."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from niemyet.model.figures.statistics import RATES, GroupKey, StatisticsPeriod
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import FigureName
from niemyet.present.figures.charts import days_between, short_period_name
from niemyet.present.figures.figure import Figure, figure_label, figures_of, format_figure
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_number

F = FigureName
LESS_IS_BETTER = frozenset({F.RESOLVED_LATE, F.PENDING_OVERDUE})
MORE_IS_BETTER = frozenset({F.ON_TIME_RATE, F.SATISFACTION_RATE})
"""More dossiers received, returned or pending is neither better nor worse: it depends on why."""
_TOTAL = GroupKey("total")


@dataclass(frozen=True)
class ComparedFigure:
    """A figure then and now; *verdict* is "" where none is due, *standing* better, worse, same."""

    label: str
    before: str
    now: str
    change: str
    verdict: str
    standing: str


@dataclass(frozen=True)
class Comparison:
    """*missing* says why there is nothing to compare with; *unsaid* names figures of neither."""

    title: str
    before: str
    now: str
    figures: tuple[ComparedFigure, ...]
    unsaid: tuple[str, ...]
    missing: str


def view_comparisons(statistics: StatisticsPeriod, posting: Posting) -> tuple[Comparison, ...]:
    """Return the period beside the one before it, and beside the same one a year before."""
    period = statistics.period
    earlier = {p.id: p for p in (period.before(), period.a_year_before())}
    return tuple(_compare(statistics, before, posting) for before in earlier.values())


def _compare(statistics: StatisticsPeriod, before: Period, posting: Posting) -> Comparison:
    w = posting.wording
    now_name, before_name = (short_period_name(p, w) for p in (statistics.period, before))
    title = w("statistics.compare.title", before=before_name)
    found = posting.catalog.statistics[posting.office.id].get(before.id)
    if found is None or found.period != before:
        missing = w("statistics.compare.missing", before=before_name)
        if found:
            own, other = (days_between(p, w) for p in (statistics.period, found.period))
            missing = w("statistics.compare.other_days", before=other, days=own)
        return Comparison(title, before_name, now_name, (), (), missing)
    then = figures_of(before.id, posting)[_TOTAL]
    now = figures_of(statistics.id, posting)[_TOTAL]
    said = [name for name in FigureName if name in then or name in now]
    unsaid = tuple(figure_label(name, w) for name in FigureName if name not in said)
    figures = tuple(_figure(name, then.get(name), now.get(name), posting) for name in said)
    return Comparison(title, before_name, now_name, figures, unsaid, "")


def _figure(
    name: FigureName, then: Figure | None, now: Figure | None, posting: Posting
) -> ComparedFigure:
    w = posting.wording
    reason = next((key for key, holds in _obstacles(then, now) if holds), "")
    if reason:
        change, verdict, standing = w(f"statistics.compare.not.{reason}"), "", "unknown"
    else:
        change, verdict, standing = _change(name, now.value.value - then.value.value, posting)
    return ComparedFigure(
        figure_label(name, w),
        format_figure(then, w),
        format_figure(now, w),
        change,
        verdict,
        standing,
    )


def _obstacles(then: Figure | None, now: Figure | None) -> Iterator[tuple[str, bool]]:
    yield "unknown_then", then is None
    yield "unknown_now", now is None
    yield "bounded_then", bool(then) and not then.exact
    yield "bounded_now", bool(now) and not now.exact
    yield "other_source", bool(then and now) and bool(then.counted) != bool(now.counted)


def _change(name: FigureName, by: Decimal | int, posting: Posting) -> tuple[str, str, str]:
    w = posting.wording
    if not by:
        return w("statistics.compare.same"), "", "same"
    unit = w("statistics.compare.points") if name in RATES else ""
    key = "statistics.compare.more" if by > 0 else "statistics.compare.less"
    text = w(key, number=format_number(abs(by), w), unit=unit).strip()
    if name not in LESS_IS_BETTER | MORE_IS_BETTER:
        return text, "", "neutral"
    standing = "better" if (by > 0) == (name in MORE_IS_BETTER) else "worse"
    return text, w(f"statistics.compare.{standing}"), standing
