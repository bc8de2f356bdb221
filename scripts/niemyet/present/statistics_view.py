"""The figures of a period as published: bounds stay bounds, what is missing stays missing."""

from dataclasses import dataclass
from datetime import timedelta

from niemyet.model.statistics import Figures, StatisticsPeriod
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import PeriodKind
from niemyet.present.formats import format_number, format_percentage, format_quantity
from niemyet.present.permalinks import statistics_path
from niemyet.present.posting import Posting, made_once
from niemyet.present.trust_view import TrustView, view_trust


@dataclass(frozen=True)
class FigureView:
    """One published figure; *published* is false where nobody has said."""

    label: str
    text: str
    published: bool


@dataclass(frozen=True)
class FieldFiguresView:
    """The figures of a field; *share* is its part of the received dossiers, 0 to 100."""

    label: str
    received: str
    share: float | None
    share_text: str


@dataclass(frozen=True)
class StatisticsView:
    id: str
    name: str
    path: str
    total: tuple[FigureView, ...]
    total_note: str
    by_field: tuple[FieldFiguresView, ...]
    sum_of_fields: str
    summary: str
    gaps: tuple[str, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def view_statistics(posting: Posting) -> tuple[StatisticsView, ...]:
    """Return the office's periods that had ended by the posting's day, newest first."""
    periods = posting.catalog.statistics.get(posting.office.id, {})
    ended = [p for p in periods.values() if _ended(p, posting)]
    return tuple(_view(p, posting) for p in sorted(ended, key=period_end, reverse=True))


def period_end(period: StatisticsPeriod) -> tuple[int, int]:
    """Return the year and month in which the period ends."""
    number = period.period.number or 0
    months = {PeriodKind.MONTH: number, PeriodKind.QUARTER: number * 3, PeriodKind.YEAR: 12}
    return period.period.year, months[period.period.kind]


def _ended(period: StatisticsPeriod, posting: Posting) -> bool:
    year, month = period_end(period)
    last = (posting.day.year, posting.day.month)
    return (year, month) < last or ((year, month) == last and _is_month_end(posting))


def _is_month_end(posting: Posting) -> bool:
    return (posting.day + timedelta(days=1)).month != posting.day.month


def _view(period: StatisticsPeriod, posting: Posting) -> StatisticsView:
    w = posting.wording
    return StatisticsView(
        id=period.id,
        name=period.name,
        path=statistics_path(period.id),
        total=_figures(period.total, posting),
        total_note=period.total.note or "",
        by_field=_by_field(period, posting),
        sum_of_fields=format_number(_sum(period)) if _sum(period) else "",
        summary=w(
            "statistics.summary",
            received=format_quantity(period.total.received, w),
            parts="; ".join(
                f"{f.label}: {format_quantity(f.figures.received, w)}"
                for f in period.by_field
                if f.figures.received
            ),
        )
        if period.total.received
        else "",
        gaps=tuple(period.gaps),
        remarks=tuple(period.remarks),
        trust=view_trust(period, posting, ("statistics", f"{posting.office.id}/{period.id}")),
    )


def _figures(figures: Figures, posting: Posting) -> tuple[FigureView, ...]:
    w = posting.wording
    views = []
    for name, info in Figures.model_fields.items():
        if name == "note":
            continue
        value: Quantity | None = getattr(figures, name)
        show = format_percentage if name == "on_time_rate" else format_quantity
        text = show(value, w) if value else w("statistics.no_figure")
        views.append(FigureView(info.title or name, text, value is not None))
    return tuple(views)


def _sum(period: StatisticsPeriod) -> int | None:
    counts = [f.figures.received for f in period.by_field]
    if not counts or any(c is None or c.bound is not Bound.EXACT for c in counts):
        return None
    return sum(int(c.value) for c in counts)


def _by_field(period: StatisticsPeriod, posting: Posting) -> tuple[FieldFiguresView, ...]:
    whole, w = _sum(period), posting.wording
    views = []
    for part in period.by_field:
        received = part.figures.received
        share = 100 * received.value / whole if whole and received else None
        text = f"{share:.1f}".replace(".", ",") if share is not None else ""
        views.append(
            FieldFiguresView(
                part.label,
                format_quantity(received, w) if received else w("statistics.no_figure"),
                round(float(share), 1) if share is not None else None,
                w("format.percent", number=text) if text else "",
            )
        )
    return tuple(views)
