"""What one office posts on one day: the frame that every view is made in."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, wraps
from typing import Any, ParamSpec, TypeVar
from weakref import ref

from niemyet.model.catalog import Catalog
from niemyet.model.counter import Counter
from niemyet.model.directory import Referral
from niemyet.model.office import Office
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import Element, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import OfficeServices, Service
from niemyet.model.time.opening_hours import DayHours
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Start
from niemyet.present.commons import is_common
from niemyet.present.edits import Edits
from niemyet.present.readings import DAY, readings_of
from niemyet.present.report_ways import ReportWays
from niemyet.present.text.wording import Wording

P = ParamSpec("P")
V = TypeVar("V")


@dataclass(frozen=True, eq=False)
class Posted:
    """A procedure that the office posts, with the edition in force on the day."""

    procedure: Procedure
    edition: Edition
    service: Service
    counter: Counter | None
    views: dict[tuple[Any, ...], Any] = field(default_factory=dict, init=False, repr=False)
    """Views of this procedure alone that were made already; see ``made_once``."""

    def forget(self, *makers: Callable[..., Any]) -> None:
        """Let go of what *makers* made of this procedure, once nobody else shows it."""
        _forget(self.views, makers)


@dataclass(frozen=True, eq=False)
class Gone:
    """A procedure that the office posted before the day: it was repealed, or it is withdrawn."""

    procedure: Procedure
    service: Service
    ended: Start
    repealed: bool


@dataclass(frozen=True, eq=False)
class Posting:
    """An office, a day, the catalogue and the words: everything a view may look at."""

    catalog: Catalog
    office: Office
    day: date
    wording: Wording
    changed: Mapping[RecordKey, date] = field(default_factory=dict)
    """The day each record was last changed, where that is known."""
    history: Edits = field(default_factory=Edits)
    """What was edited in the catalogue, as far as git tells."""
    preview: str = ""
    """What is being tried out, for example a request's number; "" for what is really posted."""
    ways: ReportWays = field(default_factory=ReportWays)
    """Where somebody who finds a fault can say so, besides the office's own channels."""
    translated_from: "Posting | None" = None
    """The posting in Vietnamese, if this one says it in another language."""
    views: dict[tuple[Any, ...], Any] = field(default_factory=dict, init=False, repr=False)
    """Views made already, each with what was asked of the catalogue for it; see ``made_once``."""

    def forget(self, *makers: Callable[..., Any]) -> None:
        """Let go of what *makers* made, once nobody else shows it."""
        _forget(self.views, makers)

    @property
    def commons(self) -> str:
        """The way from the site's root to what it shares with others; "" if it has all itself."""
        return "../" if self.office.id in self.catalog.hosted_together else ""

    def leaves(self, path: str) -> bool:
        """Return whether a page or file is left to what is shared."""
        return bool(self.commons) and is_common(path)

    @property
    def hours(self) -> Element[list[DayHours]]:
        """The hours that the office keeps on the day."""
        return self.office.hours_on(self.day)

    @property
    def services(self) -> OfficeServices:
        return self.catalog.services[self.office.id]

    @property
    def referrals(self) -> tuple[Referral, ...]:
        """What others do, as far as the advice holds on the day."""
        return tuple(r for r in self.catalog.referrals.values() if r.holds_on(self.day))

    @cached_property
    def procedures(self) -> Mapping[str, Posted]:
        """The office's procedures that are in force on the day, in the order it lists them."""
        return self._each_noted(self._posted)

    @cached_property
    def gone(self) -> Mapping[str, Gone]:
        """The procedures of the office's list that had ended by the day, which keep a page."""
        return self._each_noted(self._gone)

    def _each_noted(self, make: Callable[[Service], V | None]) -> Mapping[str, V]:
        """Return what is made of each procedure by itself, noted as that procedure when looked at.

        With it what was asked of the day; what it owes to the office is known of everything that
        the office posts.
        """
        readings, asked = readings_of(self.catalog), {}
        found: dict[str, V] = {}
        for service in self.services.services:
            with readings.aside() as questions:
                made = make(service)
            asked[service.procedure] = {q for q in questions if q.kind == DAY}
            if made is not None:
                found[service.procedure] = made
        return readings.noted(self.wording.language, "procedures", found, asked)

    def _gone(self, service: Service) -> Gone | None:
        procedure, withdrawn = self.catalog.procedures[service.procedure], service.withdrawn_from
        repealed = procedure.repealed_from
        if repealed and repealed.day <= self.day:
            return Gone(procedure, service, repealed, repealed=True)
        if withdrawn and withdrawn <= self.day:
            return Gone(procedure, service, Start(withdrawn), repealed=False)
        return None

    def _posted(self, service: Service) -> Posted | None:
        procedure = self.catalog.procedures[service.procedure]
        edition = in_force_on(procedure.editions, self.day)
        if edition is None or procedure.id in self.gone:
            return None
        return Posted(procedure, edition, service, self._counter(service, procedure.field))

    def _counter(self, service: Service, field: str) -> Counter | None:
        counters = items_given(self.office.counters)
        if service.counter:
            return next((c for c in counters if c.id == service.counter), None)
        return next((c for c in counters if field in c.fields), None)


def _forget(views: dict[tuple[Any, ...], Any], makers: tuple[Callable[..., Any], ...]) -> None:
    gone = tuple(map(inspect.unwrap, makers))
    for key in [key for key in views if key[0] in gone]:
        del views[key]


def made_once(make: Callable[P, V]) -> Callable[P, V]:
    """Keep the view that *make* returns for its one parameter that is a Posting.

    Neither ever changes, so a page, a list, a sheet and the search index show the very same view.
    It is kept as long as the procedure that it is of, if that is told too, else as the posting.
    Raises TypeError where there is no posting among the parameters, or more than one.
    """
    kinds = [p.annotation for p in inspect.signature(make).parameters.values()]
    if kinds.count(Posting) != 1:
        raise TypeError(f"{make.__qualname__} does not take one posting")
    place = kinds.index(Posting)
    owner = kinds.index(Posted) if Posted in kinds else place

    @wraps(make)
    def look_up(*arguments: Any) -> V:
        views, posting = arguments[owner].views, arguments[place]
        readings = readings_of(posting.catalog)
        told = (a for i, a in enumerate(arguments) if i not in (owner, place))
        key = (make, ref(posting), *told)  # which would live on by the views of a procedure
        if key not in views:
            with readings.aside() as asked:
                view = make(*arguments)
            views[key] = view, frozenset(asked)
        view, asked = views[key]
        readings.note(asked)
        return view

    return look_up
