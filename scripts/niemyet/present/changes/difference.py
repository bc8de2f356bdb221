"""Which values differ between two states of a record. Knows the models' shape, and no words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import eq
from typing import Any

from niemyet.model.board import Hanging
from niemyet.model.fee import Exemption, Rate, Tier
from niemyet.model.legal import Citation
from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import FeeUse
from niemyet.model.record import Fact, Sourced
from niemyet.model.time.duration import Duration
from niemyet.model.time.opening_hours import DayHours, Session
from niemyet.model.time.timeline import Dated
from niemyet.model.walk import KeyPath
from niemyet.present.evidence.trust import trust_status
from niemyet.present.text.likeness import likeness

ALIKE = 0.6
"""From which likeness on an item counts as the same one, rewritten."""
_MOST_COMPARED = 600
_SAID_WHOLE = DayHours
_LENGTH = ("value", "unit", "cutoff")
_NAMES = ("id", "key", "channel", "procedure", "kind", "label", "code", "phrase", "name", "title")
_KEYS: tuple[tuple[type[Fact], tuple[str, ...]], ...] = (
    (Rate, ("key", "channel", "applies_to")),
    (Citation, ("instrument", "provision")),
    (RequiredDocument, ("paper", "name", "case")),
    (FeeUse, ("fee", "case")),
    (Session, ("opens",)),
    (DayHours, ("days",)),
    (Exemption, ("who",)),
    (Tier, ("from_unit",)),
    (Hanging, ("place", "where")),
    (Duration, ("what", "case", "channel", "adds")),
)


@dataclass(frozen=True)
class Difference:
    """A value that is another, was added or was removed.

    ``chain`` leads from the record to the part that holds the value, as it is now, or as it was
    where the part is gone. None stands for a value that is not there.
    """

    path: KeyPath
    chain: tuple[Fact, ...]
    name: str
    before: Any
    after: Any
    item: bool = False
    """Whether the value is one item of the list ``name``."""
    reordered: bool = False

    @property
    def holder(self) -> Fact:
        return self.chain[-1]


def differences(before: Fact, after: Fact, skipped: Sequence[str] = ()) -> Iterator[Difference]:
    """Yield every difference between two states of one record, or of one part of it.

    The fields *skipped* are left out at the top, as is the id, which is the file's name.
    """
    yield from _facts(before, after, (), (after,), (*skipped, "id"))


def _facts(
    before: Fact, after: Fact, path: KeyPath, chain: tuple[Fact, ...], skipped: Sequence[str] = ()
) -> Iterator[Difference]:
    names = [name for name in type(after).model_fields if name not in skipped]
    if isinstance(after, Duration):
        if any(getattr(before, name) != getattr(after, name) for name in _LENGTH):
            yield Difference((*path, "value"), chain, "value", before, after)
        names = [name for name in names if name not in _LENGTH]
    for name in names:
        old, new, place = getattr(before, name), getattr(after, name), (*path, name)
        if name == "verified" and (old != new or _withdrawn(before, after)):
            yield Difference(place, chain, name, old, new)
        elif old != new:
            yield from _values(old, new, place, chain, name)


def _withdrawn(before: Fact, after: Fact) -> bool:
    """Return whether the mark that stands no longer fits the content."""
    both = isinstance(before, Sourced) and isinstance(after, Sourced)
    return both and trust_status(before) == "verified" != trust_status(after)


def _values(
    old: Any, new: Any, path: KeyPath, chain: tuple[Fact, ...], name: str
) -> Iterator[Difference]:
    if isinstance(old, Fact) and type(old) is type(new):
        yield from _facts(old, new, path, (*chain, new))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _lists(old, new, path, chain, name)
    else:
        yield Difference(path, chain, name, old, new)


def _lists(
    old: list[Any], new: list[Any], path: KeyPath, chain: tuple[Fact, ...], name: str
) -> Iterator[Difference]:
    pairs = _paired(old, new)
    rewritten = [(i, j) for i, j in pairs.items() if old[i] != new[j]]
    come = [j for j in range(len(new)) if j not in pairs.values()]
    gone = [i for i in range(len(old)) if i not in pairs]
    for i, j in sorted(rewritten, key=lambda pair: pair[1]):
        yield from _items(old[i], new[j], (*path, j), chain, name)
    yield from (Difference((*path, j), chain, name, None, new[j], item=True) for j in come)
    yield from (Difference((*path, i), chain, name, old[i], None, item=True) for i in gone)
    if not (rewritten or come or gone):
        yield Difference(path, chain, name, old, new, reordered=True)


def _items(
    old: Any, new: Any, path: KeyPath, chain: tuple[Fact, ...], name: str
) -> Iterator[Difference]:
    """Yield what differs in an item; one that is read as a whole is told as a whole."""
    if isinstance(new, Fact) and not isinstance(new, _SAID_WHOLE):
        yield from _facts(old, new, path, (*chain, new))
    else:
        yield Difference(path, chain, name, old, new)


def _paired(old: list[Any], new: list[Any]) -> dict[int, int]:
    """Return which item became which: the same, of the same name, or the most alike."""
    pairs: dict[int, int] = {}
    free = dict.fromkeys(range(len(new)))
    for same in (eq, _same_key):
        for i, item in enumerate(old):
            if i not in pairs:
                j = next((j for j in free if same(item, new[j])), None)
                if j is not None:
                    pairs[i] = j
                    del free[j]
    left = [i for i in range(len(old)) if i not in pairs]
    if len(left) * len(free) <= _MOST_COMPARED:
        pairs |= _most_alike(old, new, left, free)
    return pairs


def _most_alike(
    old: list[Any], new: list[Any], left: list[int], free: dict[int, None]
) -> dict[int, int]:
    scores = sorted(
        ((_likeness(old[i], new[j]), -abs(i - j), i, j) for i in left for j in free), reverse=True
    )
    pairs: dict[int, int] = {}
    for score, _, i, j in scores:
        if score >= ALIKE and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _same_key(one: Any, other: Any) -> bool:
    if not (isinstance(one, Fact) and type(one) is type(other)):
        return False
    names = key_names(one)
    return bool(names) and all(getattr(one, n) == getattr(other, n) for n in names)


def key_names(fact: Fact) -> tuple[str, ...]:
    """Return the fields by which a part is known among others of its list."""
    if isinstance(fact, Dated):
        return ("in_force_from",)
    for fact_type, names in _KEYS:
        if isinstance(fact, fact_type):
            return tuple(name for name in names if name in type(fact).model_fields)
    return next(((n,) for n in _NAMES if n in type(fact).model_fields), ())


def _likeness(one: Any, other: Any) -> float:
    """Return how alike two items are; those of one kind by the fields that they share."""
    if type(one) is not type(other) or isinstance(one, Citation):
        return 0
    if not isinstance(one, Fact):
        return likeness(str(one), str(other))
    names = [
        n
        for n in type(one).model_fields
        if (getattr(one, n), getattr(other, n)) not in ((None, None), ([], []))
    ]
    same = sum(getattr(one, n) == getattr(other, n) for n in names)
    return max(same / max(len(names), 1), _text_likeness(one, other))


def _text_likeness(one: Fact, other: Fact) -> float:
    name = next((n for n in ("text", *key_names(one)) if n in type(one).model_fields), "")
    texts = getattr(one, name, None), getattr(other, name, None)
    if not all(isinstance(text, str) for text in texts):
        return 0
    return likeness(*texts)
