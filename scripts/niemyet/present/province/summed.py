"""The figures of all communes of a period, added as intervals: what one has not said can be any.

So a sum is exact only where every commune has given an exact count; else it says "at least", and
how many have said. A rate is not added: it follows from exact counts, as everywhere.
"""

from collections.abc import Iterator, Mapping, Sequence

from niemyet.model.figures.statistics import (
    COUNTS,
    FieldFigures,
    Figures,
    GroupKey,
    StatisticsPeriod,
)
from niemyet.model.time.interval import Interval, total
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import FigureName
from niemyet.present.figures.figure import figure_label
from niemyet.present.figures.period import ended_periods
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_number
from niemyet.present.text.wording import Wording

_TOTAL = GroupKey("total")


def summed_periods(postings: Sequence[Posting], w: Wording) -> Mapping[str, StatisticsPeriod]:
    """Return the sum of each period for which some commune has published figures, by its id."""
    by_id: dict[str, list[StatisticsPeriod]] = {}
    for posting in postings:
        for period in ended_periods(posting):
            by_id.setdefault(period.id, []).append(period)
    return {id: _summed(found, len(postings), w) for id, found in by_id.items()}


def _summed(found: Sequence[StatisticsPeriod], number: int, w: Wording) -> StatisticsPeriod:
    """Return the sum of one period over *number* communes, of which those *found* have figures."""
    silent = number - len(found)
    first, labels = found[0], dict.fromkeys(g.label for p in found for g in p.by_field)
    fields = (
        FieldFigures(label=label, fields=_fields(label, found), figures=figures)
        for label in labels
        if (figures := _sum(GroupKey("field", label), found, silent)) != Figures()
    )
    told = w(
        "province.summed_all" if not silent else "province.summed", of=number, number=len(found)
    )
    return first.model_copy(
        update={
            "name": w("province.figures", name=first.name),
            "total": _sum(_TOTAL, found, silent),
            "by_field": list(fields),
            "field_sum": None,
            "by_procedure": [],
            "by_channel": [],
            "sources": list({s.title: s for period in found for s in period.sources}.values()),
            "remarks": [told, *_between(found, silent, w)],
            "source_notes": [],
            "gaps": list(dict.fromkeys(gap for period in found for gap in period.gaps)),
            "verified": None,
        }
    )


def _sum(key: GroupKey, found: Sequence[StatisticsPeriod], silent: int) -> Figures:
    bounded = _intervals(key, found, silent)
    return Figures(**{name.value: str(_as_count(summed)) for name, summed in bounded})


def _intervals(
    key: GroupKey, found: Sequence[StatisticsPeriod], silent: int
) -> Iterator[tuple[FigureName, Interval]]:
    """Yield what each count of a group can be in all; *silent* communes have said none at all."""
    said = [{key: figures for key, _, figures in period.groups()}.get(key) for period in found]
    for name in COUNTS:
        counts = [figures.said(name) if figures else None for figures in said]
        summed = total([*map(Interval.of, counts), *[Interval()] * silent])
        if any(counts) and not summed.open:
            yield name, summed


def _as_count(summed: Interval) -> Quantity:
    """Return the sum as it is published; of one that two numbers bound, the lower."""
    if summed.exact:
        return Quantity(summed.low)
    return (
        Quantity(summed.low, Bound.AT_LEAST) if summed.low else Quantity(summed.high, Bound.AT_MOST)
    )


def _between(found: Sequence[StatisticsPeriod], silent: int, w: Wording) -> Iterator[str]:
    """Yield a sentence for each count of all communes that two numbers bound."""
    for name, summed in _intervals(_TOTAL, found, silent):
        if summed.low and summed.high and not summed.exact:
            low, high = (format_number(number, w) for number in (summed.low, summed.high))
            yield w("province.between", figure=figure_label(name, w), low=low, high=high)


def _fields(label: str, found: Sequence[StatisticsPeriod]) -> list[str]:
    groups = (group for period in found for group in period.by_field if group.label == label)
    return list(dict.fromkeys(field for group in groups for field in group.fields))
