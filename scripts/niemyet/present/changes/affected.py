"""Who meets a change: the procedures that use a record, the offices that post it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import office_of
from niemyet.model.reference import RecordKey
from niemyet.model.walk import own_named_ids


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
        if office := office_of(record):
            return Affected((), (office,))
        if record.kind == "procedures":
            return Affected((), self._offices((record.id,)))
        users = self._named_by.get(record, {})
        procedures = tuple(user.id for user in users if user.kind == "procedures")
        offices = dict.fromkeys(user.id for user in users if user.kind == "offices")
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
                    found[RecordKey(kind, named)][part.record] = None
        return found
