"""What rests on the law: each dated entry and each record, with the instruments it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from niemyet.check.timelines import spans
from niemyet.model.catalog import Catalog
from niemyet.model.legal import LAW_NUMBER, Citation
from niemyet.model.office import Notice, Office
from niemyet.model.record import Fact, Source, Verification
from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath, own_named_ids, own_texts
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
    entries: dict[tuple[RecordKey, KeyPath], RestingEntry] = {}
    for record, path, fact in catalog.parts:
        if record.kind == "legal_instruments" or isinstance(fact, Source | Verification):
            continue
        if isinstance(fact, Notice):
            dated[record, path] = partial(_notice, record, fact)
        above = ((record, path[:n]) for n in range(len(path), 0, -1))
        own = next((place for place in above if place in dated), (record, KeyPath()))
        if own not in entries:
            entries[own] = dated[own]() if own in dated else _whole(record, catalog)
        _collect(entries[own], fact, catalog.legal_instruments)
    return tuple(entry for entry in entries.values() if entry.named)


def _notice(record: RecordKey, notice: Notice) -> RestingEntry:
    ends = notice.last_day + timedelta(days=1) if notice.last_day else None
    return RestingEntry(record, notice, notice.first_day, ends)


def _whole(record: RecordKey, catalog: Catalog) -> RestingEntry:
    """Return what a record says for all days; an office says nothing before it was there."""
    fact = catalog.record(record)
    if isinstance(fact, Office):
        return RestingEntry(record, fact, fact.open_from.day, fact.edition_on or fact.closed_from)
    return RestingEntry(record, fact)


def _collect(entry: RestingEntry, fact: Fact, instruments: Mapping[str, object]) -> None:
    for _, kind, named in own_named_ids(fact):
        if kind == "legal_instruments":
            provision = fact.provision if isinstance(fact, Citation) else None
            entry.cited.setdefault(named, []).append(provision or "")
    for place, text in own_texts(fact):
        if "/" in text and place[0] not in _FOR_KEEPERS:  # as every number has
            entry.mentioned |= numbers_in(text) & instruments.keys()


def numbers_in(text: str) -> frozenset[str]:
    """Return the ids of the instruments whose whole number stands in *text*."""
    return frozenset(map(slug, LAW_NUMBER.findall(text)))
