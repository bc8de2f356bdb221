"""Who meets a change: the procedures that use a record, the offices that post it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import office_of
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.present.change import Change


@dataclass(frozen=True)
class Affected:
    """Procedures and offices, by id."""

    procedures: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Web:
    """Which record names which, in one or several states of the catalogue."""

    catalogs: tuple[Catalog, ...]

    def affected(self, record: RecordKey, changes: Sequence[Change] = ()) -> Affected:
        """Return the procedures that use *record* and the offices that post them or it.

        Of *changes* of rates alone, only the procedures that charge them; of changes that begin
        after the day of an office's dated edition, that office is left out.
        """
        if office := office_of(record):
            return Affected((), (office,))
        if record.kind == "procedures":
            return Affected((), self._posting((record.id,), changes))
        users = self._named_by.get(record, {})
        procedures = tuple(user.id for user in users if user.kind == "procedures")
        if rates := self._changed_rates(record, changes):
            procedures = tuple(id for id in procedures if self._charges(id, record.id, rates))
        offices = dict.fromkeys(user.id for user in users if user.kind == "offices")
        posting = dict.fromkeys(self._posting(procedures, changes))
        return Affected(procedures, tuple(offices | posting))

    def _changed_rates(self, record: RecordKey, changes: Sequence[Change]) -> set[str]:
        """Return the keys of the rates that alone are changed; none if more is, or all is."""
        fee = next((c.fees[record.id] for c in self.catalogs if record.id in c.fees), None)
        if record.kind != "fees" or fee is None:
            return set()
        places = [c.path[1] for c in changes if c.path[:1] == ("rates",) and len(c.path) > 2]
        known = all(isinstance(place, int) and place < len(fee.rates) for place in places)
        if len(places) < len(changes) or not known:
            return set()
        return {fee.rates[place].key for place in places}

    def _charges(self, procedure: str, fee: str, rates: set[str]) -> bool:
        return any(
            not use.rates or rates.intersection(use.rates)
            for catalog in self.catalogs
            if procedure in catalog.procedures
            for edition in catalog.procedures[procedure].editions
            for use in items_given(edition.fees)
            if use.fee == fee
        )

    def _posting(self, procedures: tuple[str, ...], changes: Sequence[Change]) -> tuple[str, ...]:
        starts = [change.effective for change in changes]
        first = min(starts) if starts and None not in starts else date.min
        return tuple(id for id in self._offices(procedures) if first <= self._last_day(id))

    def _last_day(self, office: str) -> date:
        """Return the day of an office's dated edition; the last of all days if it has none."""
        known = (c.offices[office].edition_on for c in self.catalogs if office in c.offices)
        return next(known, None) or date.max

    def _offices(self, procedures: tuple[str, ...]) -> tuple[str, ...]:
        wanted = set(procedures)
        posting = {
            office: None
            for catalog in self.catalogs
            for office, services in catalog.services.items()
            if any(service.procedure in wanted for service in services.services)
        }
        return tuple(posting)

    @cached_property
    def _named_by(self) -> Mapping[RecordKey, dict[RecordKey, None]]:
        found: dict[RecordKey, dict[RecordKey, None]] = defaultdict(dict)
        for catalog in self.catalogs:
            for naming in catalog.namings:
                found[naming.named][naming.record] = None
        return found
