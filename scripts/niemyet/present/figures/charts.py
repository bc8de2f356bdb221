"""The charts of a period: shares by group, outcomes beside each other, trends over periods."""

from collections.abc import Sequence

from niemyet.model.figures.statistics import GroupKey, StatisticsPeriod
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import FigureName, PeriodKind
from niemyet.present.figures.chart import ChartPart, ChartRow, ChartTable, ChartView
from niemyet.present.figures.figure import (
    Figure,
    figure_label,
    figures_of,
    format_figure,
    format_share,
    group_keys,
    group_name,
    percent_of,
)
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day, format_number
from niemyet.present.text.wording import Wording

F = FigureName
OUTCOMES = (F.RESOLVED_EARLY, F.RESOLVED_ON_TIME, F.RESOLVED_LATE)
TRENDS = {F.RECEIVED: "tiep-nhan-qua-cac-ky", F.ON_TIME_RATE: "dung-han-qua-cac-ky"}
SHARES = {"field": "ty-trong-linh-vuc", "channel": "ty-trong-cach-nop"}
_TOTAL = GroupKey("total")
_WHOLE_RATE = 100.0

Periods = Sequence[tuple[Period, StatisticsPeriod | None]]
"""Periods of one kind, oldest first; None for one that the catalogue has not."""


def view_charts(
    statistics: StatisticsPeriod, until: Periods, posting: Posting
) -> tuple[ChartView, ...]:
    """Return the charts of a period that its figures allow; *until* ends with the period."""
    shares = (_shares(statistics, kind, posting) for kind in SHARES)
    trends = (_trend(name, until, posting) for name in TRENDS)
    charts = (*shares, _outcomes(statistics, posting), *trends)
    return tuple(chart for chart in charts if chart)


def _shares(statistics: StatisticsPeriod, kind: str, posting: Posting) -> ChartView | None:
    w, known = posting.wording, figures_of(statistics.id, posting)
    keys = group_keys(statistics, kind)
    figures = [known[key].get(F.RECEIVED) for key in keys]
    if not any(figures):
        return None
    whole = _sum(figures)
    room = whole or max(_number(f) for f in figures if f) or 1
    names = [group_name(key, posting) for key in keys]
    texts = [_with_unit(f, w) for f in figures]
    shares = [format_share(f.value.value, whole, w) if f and whole else "" for f in figures]
    bars = zip(names, texts, shares, figures, strict=True)
    rows = tuple(
        ChartRow(name, f"{text} ({share})" if share else text, _bar(figure, room))
        for name, text, share, figure in bars
    )
    foot = (w("statistics.sum"), _count(whole, w), _all_shares(figures, whole, w)) if whole else ()
    head = (
        w(f"statistics.group.{kind}"),
        figure_label(FigureName.RECEIVED, w),
        w("statistics.share"),
    )
    table = ChartTable(head, tuple(zip(names, texts, shares, strict=True)), foot)
    title = w(f"statistics.chart.{kind}")
    summary = _most(rows, figures, w)
    return ChartView("bars", SHARES[kind], title, summary, rows, table, framed=bool(whole))


def _most(rows: Sequence[ChartRow], figures: Sequence[Figure | None], w: Wording) -> str:
    """Return which group has most; every group where a bound, a gap or a tie leaves that open."""
    pairs = sorted(zip(figures, rows, strict=True), key=lambda p: _number(p[0]), reverse=True)
    exact = all(figure and figure.exact for figure in figures)
    if exact and (len(pairs) == 1 or _number(pairs[0][0]) > _number(pairs[1][0])):
        return w("statistics.chart.most", label=pairs[0][1].label, text=pairs[0][1].text)
    return " ".join(w("statistics.chart.row", label=r.label, text=r.text) for r in rows)


def _all_shares(figures: Sequence[Figure | None], whole: int, w: Wording) -> str:
    """Return a hundred percent, and that the shares were rounded where they add up to another."""
    shares = [percent_of(f.value.value, whole) for f in figures if f]
    return w("statistics.whole" if sum(shares) == 100 else "statistics.whole_rounded")


def _outcomes(statistics: StatisticsPeriod, posting: Posting) -> ChartView | None:
    w, known = posting.wording, figures_of(statistics.id, posting)
    keys = (_TOTAL, *group_keys(statistics, "field"))
    said = [key for key in keys if any(name in known[key] for name in OUTCOMES)]
    if not said:
        return None
    rows = tuple(_outcome_row(group_name(key, posting), known[key], w) for key in said)
    table = tuple(
        (group_name(key, posting), *(format_figure(known[key].get(name), w) for name in OUTCOMES))
        for key in said
    )
    legend = tuple(figure_label(name, w) for name in OUTCOMES)
    return ChartView(
        "stack",
        "ket-qua-giai-quyet",
        w("statistics.chart.outcomes"),
        w("statistics.chart.row", label=rows[0].label, text=rows[0].text),
        rows,
        ChartTable((w("statistics.of_whom"), *legend), table),
        legend,
    )


def _outcome_row(label: str, known: dict[FigureName, Figure], w: Wording) -> ChartRow:
    figures = [known.get(name) for name in OUTCOMES]
    text = ", ".join(
        w("statistics.chart.outcome", label=figure_label(name, w).lower(), text=format_figure(f, w))
        for name, f in zip(OUTCOMES, figures, strict=True)
    )
    whole = _sum(figures)
    sizes = [_number(f) / whole for f in figures if f] if whole else []
    parts = (ChartPart(size, series=i) for i, size in enumerate(sizes) if size)
    return ChartRow(label, text, tuple(parts))


def _trend(name: FigureName, periods: Periods, posting: Posting) -> ChartView | None:
    w = posting.wording
    figures = [_of_total(name, statistics, posting) for _, statistics in periods]
    values = [_number(f) for f in figures if f]
    if len(values) < 2:
        return None
    room = max(values) or 1 if name is F.RECEIVED else _WHOLE_RATE
    rows = tuple(
        ChartRow(short_period_name(period, w), format_figure(f, w), _bar(f, room))
        for (period, _), f in zip(periods, figures, strict=True)
    )
    return ChartView(
        "trend",
        TRENDS[name],
        w("statistics.chart.trend", figure=figure_label(name, w)),
        _course(rows, w),
        rows,
        ChartTable(
            (w.of_field(StatisticsPeriod, "period"), figure_label(name, w)),
            tuple((r.label, r.text) for r in rows),
        ),
    )


def short_period_name(period: Period, w: Wording) -> str:
    """Return "Quý I/2018", "6 tháng đầu năm 2026"; with its days where the calendar has others."""
    days = days_between(period, w)
    if period.kind is PeriodKind.DAYS:
        return days
    number = period.number or 0
    if period.kind is PeriodKind.QUARTER:
        number = ("I", "II", "III", "IV")[number - 1]
    if period.kind is PeriodKind.HALF_YEAR:
        number = w(f"statistics.half.{number}")
    name = w(f"statistics.period_name.{period.kind}", number=number, year=period.year)
    return w("statistics.own_days", name=name, days=days) if period.begins else name


def days_between(period: Period, w: Wording) -> str:
    """Return "15/12/2025 – 14/03/2026"."""
    return w(
        "statistics.days",
        first=format_day(period.first_day, w),
        last=format_day(period.last_day, w),
    )


def _of_total(
    name: FigureName, statistics: StatisticsPeriod | None, posting: Posting
) -> Figure | None:
    return figures_of(statistics.id, posting)[_TOTAL].get(name) if statistics else None


def _sum(figures: Sequence[Figure | None]) -> int:
    """Return the sum of exact counts, or 0 where one of them is not exactly known."""
    if any(f is None or not f.exact for f in figures):
        return 0
    return sum(int(f.value.value) for f in figures if f)


def _number(figure: Figure | None) -> float:
    return float(figure.value.value) if figure else 0.0


def _bar(figure: Figure | None, room: float) -> tuple[ChartPart, ...]:
    return (ChartPart(_number(figure) / room, figure.value.bound),) if figure else ()


def _count(number: int, w: Wording) -> str:
    return f"{format_number(number, w)} {w('statistics.unit')}"


def _with_unit(figure: Figure | None, w: Wording) -> str:
    text = format_figure(figure, w)
    return f"{text} {w('statistics.unit')}" if figure else text


def _course(rows: Sequence[ChartRow], w: Wording) -> str:
    """Return where a trend begins and ends, and how many of its periods say nothing."""
    known = [row for row in rows if row.parts]
    first, last = (
        w("statistics.chart.point", label=row.label, text=row.text) for row in (known[0], known[-1])
    )
    key = "course" if len(known) == len(rows) else "course_gaps"
    return w(f"statistics.chart.{key}", first=first, last=last, gaps=len(rows) - len(known))
