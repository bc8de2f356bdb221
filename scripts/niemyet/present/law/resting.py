"""What rests on the law: each dated entry and each record, with the instruments it names."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from niemyet.check.timelines import spans
from niemyet.model.catalog import Catalog, Naming, RecordText
from niemyet.model.legal import LAW_NUMBER, Citation
from niemyet.model.office import Notice, Office
from niemyet.model.record import Fact, Source, Verification
from niemyet.model.reference import RecordKey
from niemyet.read.letters import slug

_FOR_KEEPERS = ("source_note", "source_notes", "confirmed")


@dataclass
class RestingEntry:
    """A dated entry of a record, or what a record says for all days, and the law it names."""

    record: RecordKey
    fact: Fact
    begins: date | None = None
    ends: date | None = None
    """The first day it no longer holds."""
    cited: dict[str, list[str]] = field(default_factory=dict)
    """The provisions cited of each instrument, "" for the whole."""
    mentioned: set[str] = field(default_factory=set)
    """Instruments whose number stands in a text for readers."""

    @property
    def named(self) -> frozenset[str]:
        """Every instrument that it cites or mentions."""
        return frozenset(self.cited) | self.mentioned


def resting_entries(catalog: Catalog) -> tuple[RestingEntry, ...]:
    """Return everything that names an instrument, but for instruments themselves."""
    dated = {
        (span.record, span.path): partial(
            RestingEntry, span.record, span.entry, span.start.day, span.end
        )
        for span in spans(catalog)
    }
    dated |= {
        (record, path): partial(_notice, record, notice)
        for record, path, notice in catalog.parts_of(Notice)
    }
    entries = {
        (record, path): dated[record, path]() if path else _whole(record, catalog)
        for record, path, _ in catalog.parts
        if not path or (record, path) in dated
    }

    def resting(of: Naming | RecordText) -> RestingEntry:
        above = ((of.record, of.path[:depth]) for depth in range(len(of.path), -1, -1))
        return next(entries[place] for place in above if place in entries)

    for naming in filter(_rests, catalog.citations):
        provision = naming.fact.provision if isinstance(naming.fact, Citation) else None
        resting(naming).cited.setdefault(naming.named.id, []).append(provision or "")
    for text, numbers in catalog.texts_with(numbers_in):
        if text.field not in _FOR_KEEPERS and _rests(text):
            resting(text).mentioned |= numbers & catalog.legal_instruments.keys()
    return tuple(entry for entry in entries.values() if entry.named)


def _rests(found: Naming | RecordText) -> bool:
    apart = isinstance(found.fact, Source | Verification)
    return not apart and found.record.kind != "legal_instruments"


def _notice(record: RecordKey, notice: Notice) -> RestingEntry:
    ends = notice.last_day + timedelta(days=1) if notice.last_day else None
    return RestingEntry(record, notice, notice.first_day, ends)


def _whole(record: RecordKey, catalog: Catalog) -> RestingEntry:
    """Return what a record says for all days; an office says nothing before it was there."""
    fact = catalog.record(record)
    if isinstance(fact, Office):
        return RestingEntry(record, fact, fact.open_from.day, fact.edition_on or fact.closed_from)
    return RestingEntry(record, fact)


def numbers_in(text: str) -> frozenset[str]:
    """Return the ids of the instruments whose whole number stands in *text*."""
    found = LAW_NUMBER.findall(text) if "/" in text else ()  # as every number has
    return frozenset(map(slug, found))
