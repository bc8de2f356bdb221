"""Dated entries: in order, one a day, and nothing that ends before it begins."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import Dated
from niemyet.model.values import Start
from niemyet.model.walk import KeyPath

D = TypeVar("D", bound=Dated)


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
        return _overlap(self.start.day, self.end, start, end)


def spans(catalog: Catalog, kind: type[Dated] = Dated) -> Iterator[Span]:
    """Yield every dated entry of *kind*, wherever it stands, with the days it holds."""
    for record, path, entries in catalog.lists_of(kind):
        whole = catalog.record(record) if len(path) == 1 else None
        ended = whole.repealed_from if isinstance(whole, Procedure) else None
        for i, entry in enumerate(entries):
            end = _next_start(entries, entry) or (ended.day if ended else None)
            yield Span(record, (*path, i), entry, entry.in_force_from, end)


def editions(catalog: Catalog) -> Iterator[Span]:
    """Yield every edition of every procedure with the days it holds."""
    return spans(catalog, Edition)


def held_between(entries: Sequence[D], start: date, end: date | None) -> list[D]:
    """Return the entries of one list that hold on some day from *start* until before *end*."""
    return [
        e for e in entries if _overlap(e.in_force_from.day, _next_start(entries, e), start, end)
    ]


def _overlap(start: date, end: date | None, other: date, other_end: date | None) -> bool:
    return (end is None or other < end) and (other_end is None or start < other_end)


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
