"""Compare Vietnamese words as people type them."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

from niemyet.read.letters import fold

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
_WORD = re.compile(r"[^\W_]+")
_NEAR = 0.72

T = TypeVar("T")


def folded(text: str) -> str:
    """Return the words of *text* in small letters, without diacritics and punctuation."""
    return " ".join(_WORD.findall(fold(text)))


def named(written: str, known: Mapping[str, T]) -> T | None:
    """Return what is called *written*, typed with all its diacritics or with none.

    "hoà giải" is "hòa giải", wherever the tone stands; "chứng thưc" is not "chứng thực".
    """
    exact = {_toned(name): value for name, value in known.items()}
    if (found := exact.get(_toned(written))) is not None:
        return found
    if folded(written) != " ".join(_WORD.findall(written.lower())):
        return None
    return {folded(name): value for name, value in known.items()}.get(folded(written))


def nearest(written: str, known: Iterable[str], how_many: int = 1) -> list[str]:
    """Return the known names that *written* may have been meant to be, the nearest first.

    Where none is near, those that begin with its words, if there are two or more.
    """
    by_folded = {folded(name): name for name in known}
    near = difflib.get_close_matches(folded(written), by_folded, n=how_many, cutoff=_NEAR)
    if not near and " " in folded(written):
        near = [name for name in by_folded if name.startswith(f"{folded(written)} ")][:how_many]
    return [by_folded[name] for name in near]


def perhaps(names: Iterable[str]) -> str:
    """Return "có phải «Chứng thực»? ", or nothing where there is no name."""
    quoted = " hay ".join(f"«{name}»" for name in names)
    return f"có phải {quoted}? " if quoted else ""


def _toned(text: str) -> str:
    """Return the words of *text* with the tone of each at its end, so that its seat is one."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())
    return " ".join(_tone_last(word) for word in words)


def _tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    return _TONES.sub("", letters) + "".join(_TONES.findall(letters))
