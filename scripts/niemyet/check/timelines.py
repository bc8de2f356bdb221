"""Dated entries: in order, one a day, and nothing that ends before it begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Procedure
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import Dated
from niemyet.model.values import Start
from niemyet.model.walk import KeyPath


class Timeline(NamedTuple):
    """The dated entries of one list of a record, and the day on which the last one ends."""

    record: RecordKey
    path: KeyPath
    entries: Sequence[Any]
    ended: date | None


@dataclass(frozen=True)
class Span:
    """A dated entry of a record and the days it holds: from ``start`` until before ``end``."""

    record: RecordKey
    path: KeyPath
    entry: Any
    start: Start
    end: date | None
    """The first day the entry no longer holds; None while nothing ends it."""

    def overlaps(self, start: date, end: date | None) -> bool:
        """Return whether the entry holds on some day from *start* until before *end*."""
        return (self.end is None or start < self.end) and (end is None or self.start.day < end)


def timelines(catalog: Catalog) -> Iterator[Timeline]:
    """Yield every list of dated entries, wherever it stands in a record."""
    for record, path, items in catalog.lists_of(Dated):
        whole = catalog.record(record) if len(path) == 1 else None
        ended = whole.repealed_from if isinstance(whole, Procedure) else None
        yield Timeline(record, path, items, ended.day if ended else None)


def spans(catalog: Catalog) -> Iterator[Span]:
    """Yield every dated entry of the catalogue with the days it holds."""
    for timeline in timelines(catalog):
        yield from spans_of(timeline)


def editions(catalog: Catalog) -> Iterator[Span]:
    """Yield every edition of every procedure with the days it holds."""
    for procedure_id, procedure in catalog.procedures.items():
        ended = procedure.repealed_from.day if procedure.repealed_from else None
        path = ("editions",)
        yield from spans_of(
            Timeline(RecordKey("procedures", procedure_id), path, procedure.editions, ended)
        )


def spans_of(timeline: Timeline) -> Iterator[Span]:
    """Yield the entries of one timeline with the days each holds."""
    for i, entry in enumerate(timeline.entries):
        end = _next_start(timeline.entries, entry) or timeline.ended
        path = (*timeline.path, i)
        yield Span(timeline.record, path, entry, entry.in_force_from, end)


def _next_start(entries: Sequence[Dated], entry: Dated) -> date | None:
    later = [e.in_force_from.day for e in entries if e.in_force_from.day > entry.in_force_from.day]
    return min(later, default=None)


def instruments_hold_after_they_are_issued(catalog: Catalog) -> Iterator[Finding]:
    """Find instruments that are in force before the day on which they were issued."""
    for instrument_id, instrument in catalog.legal_instruments.items():
        start, issued = instrument.in_force_from, instrument.issued_on
        if not isinstance(start, Start):
            continue
        if isinstance(issued, date) and issued > start.day:
            yield warning(
                RecordKey("legal_instruments", instrument_id),
                ("in_force_from",),
                f"có hiệu lực từ {day_in_words(start.day)}, trước ngày ban hành "
                f"({day_in_words(issued)})",
                "xem lại hai ngày này; giữ nguyên nếu văn bản quy định hiệu lực trở về trước.",
            )
