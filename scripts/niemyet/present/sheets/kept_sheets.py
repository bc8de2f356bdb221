"""Sheets by what was asked for them: on another day, and in another state of the catalogue, where
all of that is said as it was, they are the same."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, NamedTuple, TypeVar

from niemyet.model.catalog import Catalog
from niemyet.present.noted_day import NotedDay
from niemyet.present.posting import Posting
from niemyet.present.readings import ALL, DAY, Question, Readings, readings_of, watched

V = TypeVar("V")


class _Made(NamedTuple):
    """What was made of a posting, of whose catalogue and day that was asked, and what is around.

    The posting itself, with all its views, is not kept.
    """

    made: Any
    asked: frozenset[Question]
    day: str
    catalog: Catalog
    around: tuple[Any, ...]

    def holds(self, posting: Posting) -> bool:
        """Return whether it would be made the same of *posting*."""
        first, last = sorted((self.day, date.isoformat(posting.day)))
        if any(q.kind == DAY and first < q.id <= last for q in self.asked):
            return False
        before, now = self.catalog, posting.catalog.own
        records = (q for q in self.asked if q.kind != DAY)
        return self.around == _around(posting) and (
            before is now or all(_answer(q, before) == _answer(q, now) for q in records)
        )


@dataclass(frozen=True)
class KeptSheets:
    """What was made of postings that note what they are asked, by a name."""

    _found: dict[str, list[_Made]] = field(default_factory=lambda: defaultdict(list))

    def once(self, name: str, make: Callable[[], V], posting: Posting) -> V:
        """Return what *make* makes of *posting*, or made of another that says the same."""
        readings = readings_of(posting.catalog)
        kept = next((m for m in reversed(self._found[name]) if m.holds(posting)), None)
        if kept is None:
            with readings.during() as asked:
                made = make()
            day, catalog = date.isoformat(posting.day), posting.catalog.own
            kept = _Made(made, frozenset(asked), day, catalog, _around(posting))
            self._found[name].append(kept)
        readings.note(*kept.asked)
        return kept.made


def noting(posting: Posting) -> Posting:
    """Return *posting* with a catalogue and a day that note what they are asked."""
    readings = Readings()
    catalog = getattr(posting.catalog, "own", posting.catalog)
    noted = watched(catalog, posting.wording.language, readings)
    return replace(posting, catalog=noted, day=NotedDay.of(posting.day, readings))


def _around(posting: Posting) -> tuple[Any, ...]:
    """Return what a view looks at without asking for it by name."""
    around = (posting.office, posting.services, posting.wording, posting.changed, posting.history)
    return (*around, posting.preview, posting.ways, posting.catalog.hosted_together)


def _answer(question: Question, catalog: Catalog) -> Any:
    known = getattr(catalog, question.kind)
    return known if question.id == ALL else known.get(question.id)
