"""What differs between two states of a sheet, in words that a person can compare."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from niemyet.present.sheets.past_sheet import PastSheet, Said
from niemyet.present.text.excerpts import excerpts
from niemyet.present.text.likeness import likeness
from niemyet.present.text.wording import Wording

MOST_LINES = 12
_MOST_COMPARED = 400
_ALIKE = 0.5
_SHOWN_HEADINGS = 2
_BETWEEN = " – "


@dataclass(frozen=True)
class TextChange:
    """A text that was ``before`` and is ``now``; an empty one was not, or is no more, there."""

    under: tuple[str, ...]
    before: str
    now: str


@dataclass(frozen=True)
class ChangeLine:
    """A change as told: where on the sheet, and both texts as far as they are needed."""

    where: str
    before: str
    now: str


@dataclass(frozen=True)
class SheetChanges:
    """The first changes, and in words how many more there are; ``more`` may be empty."""

    lines: tuple[ChangeLine, ...]
    more: str


def report_changes(before: PastSheet, now: PastSheet, w: Wording) -> SheetChanges:
    """Return what differs; the same change in several places is told once."""
    places: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for change in changes(before.said, now.said):
        places.setdefault((change.before, change.now), []).append(change.under)
    lines = tuple(
        ChangeLine(_where(unders, w), *excerpts(old, new)) for (old, new), unders in places.items()
    )
    if not lines:
        return SheetChanges((), w("mark_check.only_order"))
    left = len(lines) - MOST_LINES
    more = w("mark_check.more", number=left) if left > 0 else ""
    return SheetChanges(lines[:MOST_LINES], more)


def changes(before: Sequence[Said], now: Sequence[Said]) -> tuple[TextChange, ...]:
    """Return every text that was changed, added or removed, in the order of the sheet now."""
    old, new = _unmatched(before, now)
    found: list[TextChange] = []
    for depth in range(max((len(s.under) for s in (*old, *new)), default=-1) + 1):
        renamed: dict[tuple[str, ...], tuple[str, ...]] = {}
        for under in dict.fromkeys(s.under for s in old if len(s.under) == depth):
            for was, is_now in _pairs(_texts(old, under), _texts(new, under)):
                found.append(TextChange(under, was, is_now))
                renamed[(*under, was)] = (*under, is_now)
                old.remove(Said(under, was))
                new.remove(Said(under, is_now))
        old, new = _unmatched([_renamed(s, renamed) for s in old], new)
    old, new = _without_moved(old, new)
    found += [TextChange(s.under, "", s.text) for s in _tops(new)]
    place = {said: i for i, said in reversed(list(enumerate(now)))}
    found.sort(key=lambda c: place.get(Said(c.under, c.now), len(now)))
    return (*found, *(TextChange(s.under, s.text, "") for s in _tops(old)))


def _unmatched(old: Sequence[Said], new: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Return both without what they share."""
    return _less(old, Counter(new)), _less(new, Counter(old))


def _less(
    texts: Sequence[Said], others: Counter[Any], key: Callable[[Said], Any] = lambda said: said
) -> list[Said]:
    left = []
    for said in texts:
        if others[key(said)]:
            others[key(said)] -= 1
        else:
            left.append(said)
    return left


def _texts(said: Sequence[Said], under: tuple[str, ...]) -> list[str]:
    return [s.text for s in said if s.under == under]


def _pairs(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    """Yield which old text became which new one: as many as there are, else those alike."""
    if len(old) == len(new) or len(old) * len(new) > _MOST_COMPARED:
        yield from zip(old, new, strict=False)
        return
    left = list(new)
    for was in old:
        best = max(left, key=lambda text: likeness(was, text), default="")
        if best and likeness(was, best) >= _ALIKE:
            left.remove(best)
            yield was, best


def _renamed(said: Said, renamed: dict[tuple[str, ...], tuple[str, ...]]) -> Said:
    """Return *said* below the new name of a heading that was changed."""
    for length in range(len(said.under), 0, -1):
        name = renamed.get(said.under[:length])
        if name:
            return Said((*name, *said.under[length:]), said.text)
    return said


def _without_moved(old: list[Said], new: list[Said]) -> tuple[list[Said], list[Said]]:
    """Leave out a text that only stands under another heading now; the heading is told."""
    text_of = attrgetter("text")
    heads = {(*s.under, s.text) for s in (*old, *new)}
    moved = Counter(s.text for s in old) & Counter(s.text for s in new)
    moved = Counter({text: count for text, count in moved.items() if _below(text, old, heads)})
    return _less(old, Counter(moved), text_of), _less(new, Counter(moved), text_of)


def _below(text: str, old: list[Said], heads: set[tuple[str, ...]]) -> bool:
    return any(s.text == text and s.under in heads for s in old)


def _tops(said: list[Said]) -> list[Said]:
    """Return the texts that no other of them is the heading of."""
    heads = {(*s.under, s.text) for s in said}
    return [s for s in said if not any(s.under[:i] in heads for i in range(1, len(s.under) + 1))]


def _where(unders: list[tuple[str, ...]], w: Wording) -> str:
    first = _BETWEEN.join(unders[0][-_SHOWN_HEADINGS:])
    others = len(unders) - 1
    if not others:
        return first
    first = first or w("mark_check.head")
    return w("mark_check.also", where=first, number=others)
