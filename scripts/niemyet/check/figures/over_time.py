"""Equations between periods: months make up quarters, and what is pending is carried over."""

from collections.abc import Iterator, Mapping
from functools import partial

from niemyet.check.figures.equations import interval_of, title_of, unlike_the_sum
from niemyet.check.finding import Finding, warning
from niemyet.check.words import quantity_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import COUNTS, Figures, GroupKey, StatisticsPeriod
from niemyet.model.reference import RecordKey
from niemyet.model.time.interval import Interval
from niemyet.model.time.period import SHAPES, Period
from niemyet.model.vocabulary import FigureName

F = FigureName
STANDING = (F.RECEIVED, F.CARRIED_OVER, F.PENDING, F.PENDING_IN_TIME, F.PENDING_OVERDUE)
"""Not sums over time: a dossier carried over is counted in each period that it lasts."""
FLOWS = tuple(name for name in COUNTS if name not in STANDING)


def _before(catalog: Catalog, record: RecordKey, of: StatisticsPeriod) -> StatisticsPeriod | None:
    """Return the same office's period before, if the catalogue has it, and days are cut alike."""
    if not of.period.possible:
        return None
    found = _cut_alike(catalog.statistics[record.office], of.period.before())
    return found if found and of.period.follows(found.period) else None


def _cut_alike(office: Mapping[str, StatisticsPeriod], wanted: Period) -> StatisticsPeriod | None:
    """Return the figures of the very days *wanted*; of other days nothing may be added up."""
    found = office.get(wanted.id)
    return found if found and found.period == wanted else None


def pending_dossiers_are_carried_over(catalog: Catalog) -> Iterator[Finding]:
    """Warn where a period does not take over what the one before it left pending."""
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        before = _before(catalog, record, statistics)
        left = {key: f.pending for key, _, f in before.groups()} if before else {}
        for key, path, figures in statistics.groups():
            pending, taken = left.get(key), figures.carried_over
            if pending and taken and not Interval.of(pending).meets(Interval.of(taken)):
                yield warning(
                    record,
                    (*path, F.CARRIED_OVER.value),
                    f"{quantity_in_words(taken)}, khác «{title_of(F.PENDING)}» cuối "
                    f"{before.period.id} là {quantity_in_words(pending)}",
                    "đối chiếu hai kỳ; số nào đã công bố sai thì sửa và ghi vào «corrections».",
                )


def shorter_periods_add_up(catalog: Catalog) -> Iterator[Finding]:
    """Find a quarter or a year that its months or quarters contradict.

    Fewer may be received in it: a dossier carried over from month to month is received in each.
    """
    for record, _, statistics in catalog.parts_of(StatisticsPeriod):
        for parts in _divisions(catalog, record, statistics):
            ids = tuple(parts)
            told = (f"từ {ids[0]} đến {ids[-1]}", "cả kỳ")
            for key, path, figures in statistics.groups():
                within = [(period, of.get(key)) for period, of in parts.items()]
                least = sum(Interval.of(f and f.received).low for _, f in within)
                too_many = Interval.of(figures.received).low > least
                names = (*FLOWS, F.RECEIVED) if too_many else FLOWS
                whole = partial(interval_of, figures)
                yield from unlike_the_sum(record, path, within, whole, told, names=names)


def _divisions(
    catalog: Catalog, record: RecordKey, of: StatisticsPeriod
) -> Iterator[Mapping[str, Mapping[GroupKey, Figures]]]:
    """Yield the figures of the months, and of the quarters, that make up a period.

    Only where at least one of them is in the catalogue; those that are not say nothing.
    """
    if not of.period.possible:
        return
    office = catalog.statistics[record.office]
    for kind in SHAPES:
        parts = {p.id: _cut_alike(office, p) for p in of.period.divided_into(kind)}
        if any(parts.values()):
            yield {part_id: _figures(part) for part_id, part in parts.items()}


def _figures(statistics: StatisticsPeriod | None) -> Mapping[GroupKey, Figures]:
    return {key: figures for key, _, figures in statistics.groups()} if statistics else {}
