"""Who meets a change: the procedures that use a record, the offices that post it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from niemyet.model.catalog import Catalog
from niemyet.model.walk import own_named_ids
from niemyet.read.record_files import RecordKey

_OF_ONE_OFFICE = ("offices", "services", "statistics")


@dataclass(frozen=True)
class Affected:
    """Procedures and offices, by id."""

    procedures: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Web:
    """Which record names which, in one or several states of the catalogue."""

    catalogs: tuple[Catalog, ...]

    def affected(self, record: RecordKey) -> Affected:
        """Return the procedures that use *record* and the offices that post them or it."""
        kind, record_id = record
        if kind in _OF_ONE_OFFICE:
            return Affected((), (record_id.partition("/")[0],))
        if kind == "procedures":
            return Affected((), self._offices((record_id,)))
        users = self._named_by.get(record, {})
        procedures = tuple(user for (user_kind, user) in users if user_kind == "procedures")
        offices = dict.fromkeys(user for (user_kind, user) in users if user_kind == "offices")
        return Affected(procedures, tuple(offices | dict.fromkeys(self._offices(procedures))))

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
            for part in catalog.parts:
                for _, kind, named in own_named_ids(part.fact):
                    found[kind, named][part.kind, part.record] = None
        return found
