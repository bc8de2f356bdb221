"""Which articles a provision names: «điểm b khoản 1 Điều 4», «Điều 5–10», «Điều 3, 4 và 31»."""

import re
from collections.abc import Iterator

_NUMBER = r"\d+[a-zđ]?"
_JOINT = r"\s*(?:[-–,;]|và|đến)\s*(?:[Đđ]iều\s+)?"
_NAMED = re.compile(rf"[Đđ]iều\s+({_NUMBER}(?:{_JOINT}{_NUMBER})*)\b")
_STEP = re.compile(rf"([-–]|đến)?\s*(?:[Đđ]iều\s+)?({_NUMBER})")


def articles_in(provisions: str) -> frozenset[str]:
    """Return the number of every article named; of «Điều 5–10», all from 5 to 10."""
    return frozenset(n for run in _NAMED.findall(provisions) for n in _numbers(run))


def spares(amended: str, cited: str) -> bool:
    """Return whether none of the articles *cited* is among those *amended*; False if unsure."""
    here, there = articles_in(cited), articles_in(amended)
    return bool(here and there) and not here & there


def _numbers(run: str) -> Iterator[str]:
    last = ""
    for until, number in _STEP.findall(run):
        if until and last.isdigit() and number.isdigit():
            yield from map(str, range(int(last) + 1, int(number)))
        yield number
        last = number
