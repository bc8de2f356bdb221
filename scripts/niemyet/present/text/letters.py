"""Letters as a Vietnamese reader orders them."""

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any, NamedTuple

from niemyet.present.text.marked_words import bare
from niemyet.present.text.wording import Wording
from niemyet.read.letters import fold


class LetterPart(NamedTuple):
    """What stands under one letter of a list."""

    letter: str
    anchor: str
    entries: tuple[Any, ...]


def by_letter(
    entries: Iterable[Any], name: Callable[[Any], str], wording: Wording
) -> tuple[LetterPart, ...]:
    """Return *entries* in the order of their names, under first letters; Đ is one after D."""
    ordered = sorted(entries, key=lambda entry: (_order(name(entry)), fold(name(entry))))
    return tuple(
        LetterPart(_shown(letter, wording), _anchor(letter), tuple(part))
        for letter, part in groupby(ordered, key=lambda entry: _first_letter(name(entry)))
    )


def _first_letter(name: str) -> str:
    """Return the capital under which a Vietnamese reader looks for *name*."""
    first = bare(name)[:1].upper()
    return first if first == "Đ" else fold(first).upper()


def _order(name: str) -> tuple[str, bool]:
    letter = _first_letter(name)
    return fold(letter), letter == "Đ"


def _shown(letter: str, wording: Wording) -> str:
    """Return a letter as a heading; Đ is Vietnamese in every language."""
    return letter if letter.isascii() else wording.original(letter)


def _anchor(letter: str) -> str:
    """Return the id of a letter's part of a page; D and Đ differ."""
    return f"chu-{'dd' if letter == 'Đ' else letter.lower()}"
