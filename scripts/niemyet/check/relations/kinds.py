"""The ways in which one value may be held against others, so that the same can be told elsewhere.

In a sentence {it} is the value at which the fault is told, {other} the one it is held against,
{nth} and {of} the place and the name of an item above.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from niemyet.check.finding import Finding, doubt
from niemyet.check.words import day_in_words, figure
from niemyet.model.catalog import Catalog
from niemyet.model.record import Fact, given
from niemyet.model.values import Start


@dataclass(frozen=True)
class Relation(ABC):
    """A rule about the value ``field`` of each part of one kind."""

    name: str
    part: type
    field: str
    what: str
    remedy: str
    doubted: str = field(default="", kw_only=True)
    """The value as a warning writes it, where what breaks the rule may still be right."""

    @property
    def __name__(self) -> str:
        return self.name

    @abstractmethod
    def __call__(self, catalog: Catalog) -> Iterator[Finding]:
        """Yield what breaks it."""

    def finding(self, record: Any, path: Any, words: dict[str, str]) -> Finding:
        """Return the fault at the field of the part at *path*."""
        what, remedy, value = (t.format(**words) for t in (self.what, self.remedy, self.doubted))
        place = (*path, self.field)
        if self.doubted:
            return doubt(record, place, value, what, remedy)
        return Finding(record, place, what, remedy)


@dataclass(frozen=True)
class OfOnePart(Relation):
    """A rule about each part by itself."""

    def __call__(self, catalog: Catalog) -> Iterator[Finding]:
        """Yield what breaks it."""
        for record, path, fact in catalog.parts_of(self.part):
            if words := self.broken(fact):
                yield self.finding(record, path, words)

    @abstractmethod
    def broken(self, fact: Fact) -> dict[str, str]:
        """Return the words of the sentence about *fact*; none if it keeps the rule."""


@dataclass(frozen=True)
class Later(OfOnePart):
    """The value is greater than each of ``others``, or as great where ``or_same``."""

    others: tuple[str, ...]
    or_same: bool = False

    def broken(self, fact: Fact) -> dict[str, str]:
        """Return both values where the first is too small."""
        it = next(iter(values_at(fact, self.field)), None)
        known = [value for path in self.others for value in values_at(fact, path)]
        if it is None or not known or it > max(known) or (self.or_same and it == max(known)):
            return {}
        return {"it": _shown(it), "other": _shown(max(known))}


@dataclass(frozen=True)
class Least(OfOnePart):
    """The value is a number not less than ``least``."""

    least: int

    def broken(self, fact: Fact) -> dict[str, str]:
        """Return the value where it is less."""
        it = next(iter(values_at(fact, self.field)), self.least)
        return {"it": _shown(it)} if it < self.least else {}


@dataclass(frozen=True)
class Needs(OfOnePart):
    """Where the value is given, ``other`` is given too."""

    other: str

    def broken(self, fact: Fact) -> dict[str, str]:
        """Return the value where the other is missing."""
        it = values_at(fact, self.field)
        return {"it": _shown(it[0])} if it and not values_at(fact, self.other) else {}


@dataclass(frozen=True)
class AmongItems(Relation):
    """A rule about each item of a list and those above it."""

    def __call__(self, catalog: Catalog) -> Iterator[Finding]:
        """Yield what breaks it."""
        for record, path, items in catalog.lists_of(self.part):
            for i, words in self.among(items):
                yield self.finding(record, (*path, i), words)

    @abstractmethod
    def among(self, items: Sequence[Any]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield the place of each item that breaks it, with the words of the sentence."""


@dataclass(frozen=True)
class Follows(AmongItems):
    """The value is greater than the first given of ``ends`` of each item above, or as great."""

    ends: tuple[str, ...]
    or_same: bool = False

    def among(self, items: Sequence[Any]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each item that begins too early, with what it begins before."""
        latest, name = None, ""
        for i, item in enumerate(items):
            it = next(iter(values_at(item, self.field)), None)
            if None not in (it, latest) and (it < latest or (it == latest and not self.or_same)):
                yield i, {"it": _shown(it), "other": _shown(latest), "of": name}
            end = next((value for path in self.ends for value in values_at(item, path)), None)
            if end is not None and (latest is None or end > latest):
                latest, name = end, getattr(item, "name", "")


@dataclass(frozen=True)
class Once(AmongItems):
    """No two items have the same ``field`` and ``also``."""

    also: tuple[str, ...] = ()

    def among(self, items: Sequence[Any]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each item that says it again, with the place of the first."""
        first: dict[Any, int] = {}
        for i, item in enumerate(items):
            key = tuple(tuple(values_at(item, name)) for name in (self.field, *self.also))
            if key[0] and first.setdefault(key, i) != i:
                yield i, {"it": _shown(key[0][0]), "nth": str(first[key] + 1)}


@dataclass(frozen=True)
class ZeroEnds(AmongItems):
    """A value of nothing is followed by another item: nothing is free for ever by mistake."""

    def among(self, items: Sequence[Any]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield the last item if its value is 0."""
        if values_at(items[-1], self.field) == [0]:
            yield len(items) - 1, {"it": "0"}


@dataclass(frozen=True)
class Likely(AmongItems):
    """The amount is one that a commune asks for, and no great leap from the item above.

    ``reasons`` say why it is not, in the order in which they are tried; one is enough.
    """

    least: int
    most: int
    step: int
    leap: int
    reasons: Mapping[str, str]

    def among(self, items: Sequence[Any]) -> Iterator[tuple[int, dict[str, str]]]:
        """Yield each unlikely amount, with why it is unlikely."""
        given_at = [next(iter(values_at(item, self.field)), None) for item in items]
        for i, it in enumerate(given_at):
            before = given_at[i - 1] if i else None
            if it and (reason := self._unlikely(it, before)):
                why = self.reasons[reason].format(before=_shown(before))
                yield i, {"it": _shown(it), "why": why}

    def _unlikely(self, it: int, before: int | None) -> str:
        if not self.least <= it <= self.most:
            return "seldom"
        if it % self.step:
            return "uneven"
        leaps = before and not before / self.leap < it < before * self.leap
        return "leap" if leaps and "leap" in self.reasons else ""


def values_at(fact: Any, path: str) -> list[Any]:
    """Return what is given at a path, of each item where it goes through a list."""
    found = [fact]
    for name in path.split("."):
        held = [getattr(one, name) for one in found]
        found = [v for value in held for v in (value if isinstance(value, list) else [value])]
        found = [value for value in found if value is not None and given(value)]
    return [value.day if isinstance(value, Start) else value for value in found]


def _shown(value: Any) -> str:
    if isinstance(value, date):
        return day_in_words(value)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return figure(value) if isinstance(value, int) else str(value)
