"""Equations between periods: months make up quarters, and what is pending is carried over."""

from collections.abc import Iterator, Mapping

from niemyet.check.figures.equations import ADD_UP, Term, contradiction, periods, title_of
from niemyet.check.finding import Finding, warning
from niemyet.check.words import quantity_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import COUNTS, Figures, GroupKey, StatisticsPeriod
from niemyet.model.reference import RecordKey
from niemyet.model.time.interval import Interval
from niemyet.model.time.period import SHAPES, Period
from niemyet.model.vocabulary import FigureName
from niemyet.model.walk import KeyPath

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
    for record, statistics in periods(catalog):
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
    """Find a quarter or a year that its months or quarters contradict; the equation is shown."""
    for record, statistics in periods(catalog):
        for parts in _divisions(catalog, record, statistics):
            for key, path, figures in statistics.groups():
                within = {period: of.get(key) for period, of in parts.items()}
                for name in FLOWS:
                    terms = [Term(p, Interval.of(f and f.said(name))) for p, f in within.items()]
                    if fault := contradiction(Interval.of(figures.said(name)), terms):
                        yield _unlike(record, path, name, tuple(parts), fault)
                yield from _received(record, path, figures, within)


def _received(
    record: RecordKey, path: KeyPath, figures: Figures, within: Mapping[str, Figures | None]
) -> Iterator[Finding]:
    """Find more dossiers received in a period than in all its parts together.

    They may be fewer: a dossier carried over from month to month is received in each of them.
    """
    terms = [Term(p, Interval.of(f and f.received)) for p, f in within.items()]
    whole = Interval.of(figures.received)
    fault = contradiction(whole, terms)
    if fault and whole.low > sum(term.value.low for term in terms):
        yield _unlike(record, path, F.RECEIVED, tuple(within), fault)


def _unlike(
    record: RecordKey, path: KeyPath, name: FigureName, parts: tuple[str, ...], fault: str
) -> Finding:
    return Finding(
        record,
        (*path, name.value),
        f"cộng từ {parts[0]} đến {parts[-1]} được {fault} ghi ở cả kỳ",
        ADD_UP,
    )


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
