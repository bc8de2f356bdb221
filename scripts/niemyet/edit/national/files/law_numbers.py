"""Numbers of legal instruments in text where a cell may begin right before or behind them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from niemyet.check.wording.law_numbers import MINISTRIES
from niemyet.read.letters import fold

_KINDS = "NĐ|NQ|QĐ|TTLT|TT|NQLT|CT|VBHN|PL|L|HD|CV"
_OTHERS = r"HĐTP|HĐND|UBND|UBTƯMTTQVN|CTN|TTg|CP|VPQH|TLĐ|TCHQ|TCT|UBTVQH|QH1\d"
_ISSUERS = "|".join(sorted((*MINISTRIES, *_OTHERS.split("|")), key=len, reverse=True))
"""Who signs them, the longer before what it begins with: «NĐ-CP» ends there, whatever follows."""
_YEAR = r"(?:19|20)\d\d"
_NUMBER = re.compile(
    rf"(?<!\d)(?:{_YEAR})?(\d{{1,4}}(?:\.\d{{1,2}})?"
    rf"(?:/{_YEAR}/(?:UBTV)?QH1?\d|(?:/{_YEAR})?/(?:{_KINDS})(?:-(?:{_ISSUERS}))+))"
)
"""A whole number, perhaps behind a year: «năm 201335/2013/QH13»."""


class FoundNumber(NamedTuple):
    """A number, and where it stands."""

    number: str
    start: int
    end: int


def numbers(text: str) -> Iterator[FoundNumber]:
    """Yield each number in order; one may begin with the digit right behind another."""
    start = 0
    while found := _NUMBER.search(text[start:]):
        yield FoundNumber(found[1], start + found.start(1), start + found.end())
        start += found.end()


def without_numbers(text: str) -> str:
    """Return the text with spaces in place of each number."""
    return _NUMBER.sub(lambda found: " " * len(found[0]), text)


def completed(cell: str, title: str) -> str:
    """Return the number of a cell, whole where it is cut and the title beside it names it so.

    «18/2021/ND-CP» is how one types who has no «Đ».
    """
    plain = fold(cell)
    named = (found.number for found in numbers(title) if plain)
    return next((number for number in named if fold(number).startswith(plain)), cell)
