"""What one office posts on one day: the frame that every view is made in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from niemyet.model.catalog import Catalog
from niemyet.model.office import Counter, Office, OfficeServices, Service
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.timeline import in_force_on
from niemyet.present.answer import given
from niemyet.present.wording import Wording


@dataclass(frozen=True)
class Posted:
    """A procedure that the office posts, with the edition in force on the day."""

    procedure: Procedure
    edition: Edition
    service: Service
    counter: Counter | None


@dataclass(frozen=True)
class Posting:
    """An office, a day, the catalogue and the words: everything a view may look at."""

    catalog: Catalog
    office: Office
    day: date
    wording: Wording
    changed: Mapping[tuple[str, str], date] = field(default_factory=dict)
    """The day each record was last changed, by kind and id, where that is known."""

    @property
    def services(self) -> OfficeServices:
        return self.catalog.services[self.office.id]

    @cached_property
    def procedures(self) -> Mapping[str, Posted]:
        """The office's procedures that are in force on the day, in the order it lists them."""
        return {posted.procedure.id: posted for posted in self._posted()}

    def _posted(self) -> Iterator[Posted]:
        for service in self.services.services:
            procedure = self.catalog.procedures[service.procedure]
            edition = in_force_on(procedure.editions, self.day)
            repealed = procedure.repealed_from
            if edition is None or (repealed and repealed.day <= self.day):
                continue
            yield Posted(procedure, edition, service, self._counter(service, procedure.field))

    def _counter(self, service: Service, field: str) -> Counter | None:
        counters = self.office.counters if given(self.office.counters) else []
        if service.counter:
            return next((c for c in counters if c.id == service.counter), None)
        return next((c for c in counters if field in c.fields), None)
