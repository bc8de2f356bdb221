"""Which records were looked at while something was made, so that it is known when to make it anew.

Nothing is listed by hand: the catalogue itself notes what it is asked, whoever asks.
"""

from collections.abc import ItemsView, Iterable, Iterator, Mapping, ValuesView
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from functools import cache, cached_property
from hashlib import blake2b
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from pydantic import BaseModel

from niemyet.model.catalog import Catalog

ALL = "*"
DAY = "day"
"""What a question to the day has in the place of a kind; its id is the first day on which the
answer is another one."""
V = TypeVar("V")


class Question(NamedTuple):
    """What a catalogue was asked for: a record by its id, or ALL of a kind with their order."""

    language: str
    kind: str
    id: str


Asked = frozenset["Question | Asked"]
"""What was asked for a view: questions, and what was asked for the views that it shows."""


class Readings:
    """What was asked of the catalogues of a site, and what the answers are now."""

    def __init__(self) -> None:
        self._open: list[set[Question | Asked]] = []
        self._known: dict[tuple[str, str], Mapping[str, Any]] = {}
        self._answers: dict[Question, bytes] = {}

    def noted(
        self,
        language: str,
        kind: str,
        known: Mapping[Any, V],
        owed: Mapping[Any, set[Question]] | None = None,
    ) -> Mapping[Any, V]:
        """Return the mapping *known*, which notes from now on what it is asked.

        And with it the questions that *owed* has for what is looked at, found or not.
        """
        self._known.setdefault((language, kind), {str(key): value for key, value in known.items()})
        return _Noted(self, language, kind, known, owed or {})

    def note(self, *asked: "Question | Asked") -> None:
        """Note what was asked, for whoever is making something."""
        if self._open:
            self._open[-1].update(asked)

    @contextmanager
    def during(self) -> Iterator[set[Question]]:
        """Yield a set that holds in the end all that was asked; it counts for what is made around.

        What was asked for views that were shown is among it.
        """
        found: set[Question] = set()
        with self.aside() as asked:
            yield found
        found.update(questions(frozenset(asked)))
        self.note(frozenset(asked))

    @contextmanager
    def aside(self) -> Iterator["set[Question | Asked]"]:
        """Yield a set of what is asked; it counts for nothing else."""
        found: set[Question | Asked] = set()
        self._open.append(found)
        try:
            yield found
        finally:
            self._open.pop()

    def answers(self, questions: Iterable[Question]) -> str:
        """Return a digest of what the answers are now, the absence of one included."""
        content = blake2b(digest_size=16)
        for question in questions:
            if question not in self._answers:
                self._answers[question] = self._answer(question)
            content.update(self._answers[question])
        return content.hexdigest()

    def _answer(self, question: Question) -> bytes:
        known = self._known.get((question.language, question.kind), {})
        told = known if question.id == ALL else known.get(question.id)
        return blake2b(written(told).encode(), digest_size=16).digest()


def questions(asked: Asked) -> Iterator[Question]:
    """Yield every question, those for the views that were shown too."""
    left, met = [asked], {asked}
    while left:
        for one in left.pop():
            if isinstance(one, Question):
                yield one
            elif one not in met:
                met.add(one)
                left.append(one)


def written(value: Any) -> str:
    """Return all that a value says, as text: of a record as JSON."""
    if isinstance(value, BaseModel):
        return value.model_dump_json()
    if isinstance(value, Mapping):
        return repr([(key, written(item)) for key, item in value.items()])
    return repr(value)


class _Noted(Mapping[Any, V]):
    def __init__(
        self,
        readings: Readings,
        language: str,
        kind: str,
        known: Mapping[Any, V],
        owed: Mapping[Any, set[Question]],
    ) -> None:
        self._readings, self._known, self._owed = readings, known, owed
        self._question = cache(lambda id: Question(language, kind, str(id)))

    def _note(self, id: Any) -> None:
        owed = chain(*self._owed.values()) if id == ALL else self._owed.get(id, ())
        self._readings.note(self._question(id), *owed)

    def __getitem__(self, id: Any) -> V:
        self._note(id)
        return self._known[id]

    def __contains__(self, id: object) -> bool:
        self._note(id)
        return id in self._known

    def __iter__(self) -> Iterator[Any]:
        self._note(ALL)
        return iter(self._known)

    def __len__(self) -> int:
        self._note(ALL)
        return len(self._known)

    def values(self) -> ValuesView[V]:
        self._note(ALL)
        return self._known.values()

    def items(self) -> ItemsView[Any, V]:
        self._note(ALL)
        return self._known.items()


@dataclass(frozen=True)
class WatchedCatalog(Catalog):
    """A catalogue that notes what it is asked."""

    own: Catalog = field(default_factory=Catalog)
    readings: Readings = field(default_factory=Readings)

    @property
    def _whole(self) -> Catalog:
        for _ in self.records():
            pass
        return self.own


def _of_whole(name: str) -> property:
    return property(lambda catalog: getattr(catalog._whole, name))


for _name, _found in vars(Catalog).items():
    if isinstance(_found, cached_property):  # it is found in all records, and known from then on
        setattr(WatchedCatalog, _name, _of_whole(_name))


def watched(catalog: Catalog, language: str, readings: Readings) -> WatchedCatalog:
    """Return *catalog*, which notes in *readings* what it is asked."""
    known = {f.name: getattr(catalog, f.name) for f in fields(Catalog)}
    noted = {
        kind: readings.noted(language, kind, records) if isinstance(records, Mapping) else records
        for kind, records in known.items()
    }
    return WatchedCatalog(**noted, own=catalog, readings=readings)


def readings_of(catalog: Catalog) -> Readings:
    """Return what notes the questions to *catalog*; one that nobody reads, if nothing does."""
    return catalog.readings if isinstance(catalog, WatchedCatalog) else Readings()
