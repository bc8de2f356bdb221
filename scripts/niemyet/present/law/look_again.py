"""Which records must be looked at again because of what happened to the law they rest on."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition
from niemyet.model.record import NotApplicable, Sourced, items_given
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.trust import trust_status
from niemyet.present.law.articles import spares
from niemyet.present.law.legal_change import LegalChange, legal_changes
from niemyet.present.law.resting import RestingEntry, resting_entries


@dataclass(frozen=True)
class LookAgain:
    """A record to look at again: what it names, and what happened to that."""

    record: RecordKey
    change: LegalChange
    named: str
    """The instrument that the record names: the changed one, or one that only amends that one."""
    provisions: tuple[str, ...] = ()
    """The provisions it cites, if it says which."""


def look_again(catalog: Catalog, day: date) -> tuple[LookAgain, ...]:
    """Return every record to look at again on *day*, by the day of the change, once for each.

    An entry that still holds on *day* is left out if it began after the change, cites only
    articles that were not touched, or was compared with its source after the change. Where
    something is only changed, so is a record that names the newer instrument, a procedure whose
    fees name it, and a record that has the number of it as confirmed (``settled_by``).
    """
    rests = _Resting(catalog, day)
    found = {
        (item.record, item.change): item
        for change in legal_changes(catalog)
        for item in rests.because_of(change)
    }
    return tuple(sorted(found.values(), key=lambda i: (i.change.day, i.change.by, i.record)))


def by_change(found: Iterable[LookAgain]) -> Mapping[LegalChange, tuple[LookAgain, ...]]:
    """Return what is to be looked at because of each change."""
    groups: dict[LegalChange, list[LookAgain]] = defaultdict(list)
    for item in found:
        groups[item.change].append(item)
    return {change: tuple(items) for change, items in groups.items()}


def settled_by(change: LegalChange, catalog: Catalog) -> str:
    """Return the number that a record lists as confirmed if the change alters nothing in it."""
    return catalog.legal_instruments[(*change.by, change.instrument)[0]].number


class _Resting:
    """What rests on each instrument on a day, and which records name it."""

    def __init__(self, catalog: Catalog, day: date) -> None:
        self._catalog = catalog
        self._entries: dict[str, list[RestingEntry]] = defaultdict(list)
        self._naming: dict[RecordKey, set[str]] = defaultdict(set)
        for entry in resting_entries(catalog):
            if entry.ends is None or entry.ends > day:
                self._naming[entry.record] |= entry.named
                for instrument in entry.named:
                    self._entries[instrument].append(entry)

    def because_of(self, change: LegalChange) -> Iterator[LookAgain]:
        """Yield each entry's record that the change touches."""
        yield from self._naming_it(change.instrument, change)
        for other in self._falling_with(change):
            yield LookAgain(RecordKey("legal_instruments", other), change, change.instrument)
            yield from self._naming_it(other, change)

    def _naming_it(self, named: str, change: LegalChange) -> Iterator[LookAgain]:
        for entry in self._entries.get(named, ()):
            if _touched(entry, named, change) and not self._dealt_with(entry, named, change):
                cited = tuple(p for p in dict.fromkeys(entry.cited.get(named, ())) if p)
                yield LookAgain(entry.record, change, named, cited)

    def _falling_with(self, change: LegalChange) -> Iterator[str]:
        """Yield what only amends instruments that have ended by then, and says no own end."""
        instruments = self._catalog.legal_instruments
        for other in instruments.values() if change.ends_it else ():
            targets = [amendment.instrument for amendment in other.amends]
            ends = [instruments[i].repealed_from for i in targets if i in instruments]
            gone = change.instrument in targets and all(end and end <= change.day for end in ends)
            if gone and not other.repealed_from and other.holds_by < change.day:
                yield other.id

    def _dealt_with(self, entry: RestingEntry, named: str, change: LegalChange) -> bool:
        confirmed = getattr(self._catalog.record(entry.record), "confirmed", ())
        if settled_by(change, self._catalog) in confirmed:
            return True
        if change.ends_it and named in entry.cited:
            return False
        fees = items_given(entry.fact.fees) if isinstance(entry.fact, Edition) else ()
        holders = [entry.record, *(RecordKey("fees", use.fee) for use in fees if use.fee)]
        return any(not self._naming[holder].isdisjoint(change.by) for holder in holders)


def _touched(entry: RestingEntry, named: str, change: LegalChange) -> bool:
    if entry.ends and entry.ends <= change.day:
        return False
    if change.ends_it and named in entry.cited:
        return not isinstance(getattr(entry.fact, "amount", None), NotApplicable)
    if (entry.begins and entry.begins >= change.day) or _compared_since(entry.fact, change.day):
        return False
    cited = entry.cited.get(named, [])
    return not cited or not all(spares(change.provisions, provision) for provision in cited)


def _compared_since(fact: object, day: date) -> bool:
    verified = fact.verified if isinstance(fact, Sourced) else None
    return verified is not None and verified.on >= day and trust_status(fact) == "verified"
