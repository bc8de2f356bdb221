"""Numbers of legal instruments in text where a cell may begin right before or behind them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_KINDS = "NĐ|NQ|QĐ|TTLT|TT|NQLT|CT|VBHN|PL|L|HD|CV"
_ISSUERS = (
    "QH1\\d|UBTVQH|UBTƯMTTQVN|TANDTC|VKSNDTC|HĐTP|HĐND|UBND|CTN|TTg|CP|BLĐTBXH|BNNPTNT|BVHTTDL|BNNMT|"
    "VPCP|VPQH|BTNMT|BTTTT|BKHCN|BKHĐT|BGDĐT|BGTVT|BDTTG|BHXH|NHNN|TTCP|BTC|BTP|BCA|BYT|BNV|BXD|BQP|BCT|BNG|"
    "TLĐ|TCHQ|TCT"
)
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
    """Return the text with a space in place of each number."""
    return _NUMBER.sub(" ", text)
