"""The figures of a period as published: bounds stay bounds, what is missing stays missing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from niemyet.model.figures.statistics import GroupKey, StatisticsPeriod
from niemyet.model.reference import RecordKey
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import FigureName
from niemyet.present import permalinks as at
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.figures.chart import ChartView
from niemyet.present.figures.charts import Periods, days_between, view_charts
from niemyet.present.figures.comparison import Comparison, view_comparisons
from niemyet.present.figures.figure import (
    Figure,
    figure_label,
    figures_of,
    format_figure,
    format_value,
    group_keys,
    group_name,
)
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording

_TOTAL = GroupKey("total")
_GROUPS = ("field", "field_channel", "procedure", "channel")
_MOST_PERIODS = 8


@dataclass(frozen=True)
class FigureView:
    """One published figure; *published* is false where nobody has said."""

    label: str
    text: str
    published: bool
    note: str = ""


@dataclass(frozen=True)
class GroupTable:
    """The figures of every group of a kind; only columns that some group fills."""

    id: str
    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Coverage:
    """How many of the figures that could be known are: "2 trên 16 số liệu của toàn đơn vị"."""

    text: str
    known: tuple[str, ...]
    """Their names, unless all are known."""


@dataclass(frozen=True)
class CorrectionView:
    day: str
    text: str
    reason: str


@dataclass(frozen=True)
class StatisticsView:
    id: str
    name: str
    days: str
    """Its first and its last day."""
    path: str
    json: str
    total: tuple[FigureView, ...]
    total_note: str
    tables: tuple[GroupTable, ...]
    charts: tuple[ChartView, ...]
    comparisons: tuple[Comparison, ...]
    corrections: tuple[CorrectionView, ...]
    coverage: tuple[Coverage, ...]
    summary: str
    gaps: tuple[str, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def view_statistics(posting: Posting) -> tuple[StatisticsView, ...]:
    """Return the office's periods that had ended by the posting's day, newest first."""
    ended = ended_periods(posting)
    by_id = {statistics.id: statistics for statistics in ended}
    return tuple(_view(statistics, by_id, posting) for statistics in ended)


def ended_periods(posting: Posting) -> tuple[StatisticsPeriod, ...]:
    """Return the periods that had ended by the posting's day, as known on it, newest first."""
    periods = posting.catalog.statistics.get(posting.office.id, {}).values()
    ended = [p.known_on(posting.day) for p in periods if p.period.last_day <= posting.day]
    return tuple(sorted(ended, key=lambda p: (p.period.last_day, p.period.first_day), reverse=True))


def _view(
    statistics: StatisticsPeriod, by_id: Mapping[str, StatisticsPeriod], posting: Posting
) -> StatisticsView:
    record = RecordKey("statistics", statistics.id, posting.office.id)
    return StatisticsView(
        id=statistics.id,
        name=statistics.name,
        days=days_between(statistics.period, posting.wording),
        path=at.statistics_path(statistics.id),
        json=at.records_path("statistics"),
        total=tuple(_total(statistics, posting)),
        total_note=statistics.total.note or "",
        tables=tuple(_tables(statistics, posting)),
        charts=view_charts(statistics, _until(statistics.period, by_id), posting),
        comparisons=view_comparisons(statistics, posting),
        corrections=tuple(_corrections(statistics, posting)),
        coverage=tuple(_coverage(statistics, posting)),
        summary=_summary(statistics, posting),
        gaps=tuple(statistics.gaps),
        remarks=tuple(statistics.remarks),
        trust=view_trust(statistics, posting, record),
    )


def _until(period: Period, by_id: Mapping[str, StatisticsPeriod]) -> Periods:
    """Return the last periods of a kind, with days cut alike, from the first that is known."""
    run = [period]
    while len(run) < _MOST_PERIODS:
        run.append(run[-1].before())
    known = {s.period: s for s in by_id.values()}
    while run[-1] not in known:
        run.pop()
    return [(p, known.get(p)) for p in reversed(run)]


def _total(statistics: StatisticsPeriod, posting: Posting) -> Iterator[FigureView]:
    w, known = posting.wording, figures_of(statistics.id, posting)[_TOTAL]
    for name in FigureName:
        figure = known.get(name)
        text, note = format_figure(figure, w), _counted(figure, w)
        yield FigureView(figure_label(name, w), text, name in known, note)


def _counted(figure: Figure | None, w: Wording) -> str:
    """Return from which counts a rate follows; nothing where they are not known."""
    if figure is None or not figure.counted:
        return ""
    key = "counted" if figure.computed else "counted_too"
    return w(f"statistics.{key}", counted=figure.counted)


def _tables(statistics: StatisticsPeriod, posting: Posting) -> Iterator[GroupTable]:
    w, known = posting.wording, figures_of(statistics.id, posting)
    for kind in _GROUPS:
        keys = group_keys(statistics, kind)
        columns = [name for name in FigureName if any(name in known[key] for key in keys)]
        if columns:
            head = (w(f"statistics.group.{kind}"), *(figure_label(name, w) for name in columns))
            rows = (
                (group_name(key, posting), *(format_figure(known[key].get(c), w) for c in columns))
                for key in keys
            )
            yield GroupTable(kind, w(f"statistics.by.{kind}"), head, tuple(rows))


def _coverage(statistics: StatisticsPeriod, posting: Posting) -> Iterator[Coverage]:
    w, known = posting.wording, figures_of(statistics.id, posting)
    yield Coverage(*_covered("total", [known[_TOTAL]], posting))
    for kind in _GROUPS:
        groups = [known[key] for key in group_keys(statistics, kind)]
        if groups:
            yield Coverage(*_covered(kind, groups, posting))
        elif kind != "field_channel":
            yield Coverage(w(f"statistics.coverage.none.{kind}"), ())


def _covered(
    kind: str, groups: Sequence[Mapping[FigureName, Figure]], posting: Posting
) -> tuple[str, tuple[str, ...]]:
    names = [name for name in FigureName if all(name in group for group in groups)]
    w = posting.wording
    text = w(
        f"statistics.coverage.{kind}", known=len(names), all=len(FigureName), number=len(groups)
    )
    return text, () if len(names) == len(FigureName) else tuple(
        figure_label(name, w) for name in names
    )


def _corrections(statistics: StatisticsPeriod, posting: Posting) -> Iterator[CorrectionView]:
    w, known = posting.wording, figures_of(statistics.id, posting)
    for key, _, figures in statistics.groups():
        kept = figures.corrections
        for i, correction in enumerate(kept):
            later = (c.earlier for c in kept[i + 1 :] if c.figure is correction.figure)
            now = known[key].get(correction.figure)
            text = w(
                "statistics.correction",
                figure=figure_label(correction.figure, w),
                group=group_name(key, posting),
                before=format_value(correction.figure, correction.earlier, w),
                now=format_value(correction.figure, next(later, now.value), w)
                if now
                else w("statistics.no_figure"),
            )
            yield CorrectionView(format_day(correction.corrected_on, w), text, correction.reason)


def _summary(statistics: StatisticsPeriod, posting: Posting) -> str:
    """Return how many dossiers came in, in all and in each field, in a sentence."""
    w, known = posting.wording, figures_of(statistics.id, posting)
    received = known[_TOTAL].get(FigureName.RECEIVED)
    if not received:
        return w("statistics.summary_unknown")
    parts = [
        f"{group_name(key, posting)}: {format_figure(figures[FigureName.RECEIVED], w)}"
        for key, figures in known.items()
        if key.kind == "field" and FigureName.RECEIVED in figures
    ]
    key = "statistics.summary" if parts else "statistics.summary_total"
    return w(key, received=format_figure(received, w), parts="; ".join(parts))
