"""Whose figures and which: the one long table that page, chart, sheet, CSV and JSON are made of."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from niemyet.model.figures.statistics import RATES, Figures, GroupKey, StatisticsPeriod
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import FigureName
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_number, format_percentage, format_quantity
from niemyet.present.text.wording import Wording

F = FigureName
_QUOTIENTS = {
    F.ON_TIME_RATE: (F.RESOLVED, F.RESOLVED_LATE, True),
    F.SATISFACTION_RATE: (F.SURVEYED, F.SATISFIED, False),
}
"""Of each rate its denominator, a part of it, and whether the numerator is what is left."""


@dataclass(frozen=True)
class Figure:
    """A figure that is known; *counted* is "105/110" where exact counts give this very rate."""

    group: GroupKey
    group_name: str
    name: FigureName
    label: str
    value: Quantity
    counted: str = ""
    computed: bool = False
    """Whether it is a rate that no source gives, and that was computed here."""

    @property
    def exact(self) -> bool:
        return self.value.bound is Bound.EXACT


def figure_label(name: FigureName, w: Wording) -> str:
    """Return the name of a figure, without its unit: the value bears it."""
    return w.of_field(Figures, name).removesuffix(" (%)")


def format_figure(figure: Figure | None, w: Wording) -> str:
    """Return "1.019", "trên 90 %", or that there is no figure."""
    return format_value(figure.name, figure.value, w) if figure else w("statistics.no_figure")


def format_value(name: FigureName, value: Quantity, w: Wording) -> str:
    """Return a count, or a rate with its percent sign."""
    return format_percentage(value, w) if name in RATES else format_quantity(value, w)


def format_share(part: Decimal | int, whole: int, w: Wording) -> str:
    """Return the share that *part* is of *whole*: "97,0 %"."""
    return w("format.percent", number=format_number(percent_of(part, whole), w))


@made_once
def figures_of(statistics_id: str, posting: Posting) -> dict[GroupKey, dict[FigureName, Figure]]:
    """Return every known figure of the office's period, as published on the posting's day.

    A rate that the source does not give is computed, where both its counts are exact.
    """
    statistics = posting.catalog.statistics[posting.office.id][statistics_id]
    return {
        key: _known(key, posting, figures.known_on(posting.day))
        for key, _, figures in statistics.groups()
    }


def group_keys(statistics: StatisticsPeriod, kind: str) -> tuple[GroupKey, ...]:
    """Return the groups of one kind, in the order of the record."""
    return tuple(key for key, _, _ in statistics.groups() if key.kind == kind)


def group_name(key: GroupKey, posting: Posting) -> str:
    """Return the name of a group as readers see it."""
    if key.kind == "procedure":
        return posting.catalog.procedures[key.id].name
    if key.kind == "channel":
        return posting.wording(f"statistics.channel.{key.id}")
    if key.kind == "field_channel":
        return f"{key.id}: {posting.wording(f'statistics.channel.{key.channel}')}"
    return key.id or posting.wording.of_field(StatisticsPeriod, "total")


def _known(key: GroupKey, posting: Posting, figures: Figures) -> dict[FigureName, Figure]:
    known, w = {}, posting.wording
    for name in FigureName:
        said = figures.said(name)
        own, counted = _quotient(figures, name, w) if name in RATES else (None, "")
        value = said or own
        if value is not None:
            known[name] = Figure(
                key,
                group_name(key, posting),
                name,
                figure_label(name, w),
                value,
                counted if value == own else "",
                computed=said is None,
            )
    return known


def _quotient(figures: Figures, name: FigureName, w: Wording) -> tuple[Quantity | None, str]:
    whole_name, part_name, remainder = _QUOTIENTS[name]
    whole, part = figures.said(whole_name), figures.said(part_name)
    if not _exact(whole) or not _exact(part) or not whole.value:
        return None, ""
    over = whole.value - part.value if remainder else part.value
    percent = percent_of(over, whole.value)
    value = int(percent) if percent == int(percent) else percent
    return Quantity(value), f"{format_number(over, w)}/{format_number(whole.value, w)}"


def percent_of(part: Decimal | int, whole: Decimal | int) -> Decimal:
    """Return the share in percent, with one decimal; a half is rounded up."""
    return (Decimal(100) * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)


def _exact(value: Quantity | None) -> bool:
    return value is not None and value.bound is Bound.EXACT
