"""A fault of a text: which kind it is, what is wrong in words, and what to do."""

import re
from enum import StrEnum
from typing import NamedTuple

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
MARKED = f"[{_MARKED}]"
SMALL = f"[a-z{_MARKED}]"
LARGE = f"[A-Z{_MARKED.upper()}]"
"""Letters as a pattern names them: the marked small ones, all small ones, all capitals."""


class FaultKind(StrEnum):
    """What sort of fault it is, for those who count or compare them."""

    SLIP = "slip"
    RUN_TOGETHER = "run_together"
    CUT = "cut"
    INTERLEAVED = "interleaved"
    DRAFT = "draft"
    UNIT = "unit"
    AMOUNT = "amount"
    LAW_NUMBER = "law_number"
    BODY = "body"
    DISTRICT = "district"


class TextFault(NamedTuple):
    """A fault of one text; *found* quotes the words that show it."""

    kind: FaultKind
    found: str
    what: str
    remedy: str


class Sign(NamedTuple):
    """A pattern of how a fault looks, what it is called with the words around it, its remedy."""

    kind: FaultKind
    pattern: str
    what: str
    remedy: str
    of_numbers: bool = False
    """Whether it holds a digit, as most texts do not, and need not be looked at for it."""


def words_around(found: re.Match[str]) -> str:
    """Return what was found with the rest of the words in which it begins and ends."""
    before = found.string[: found.start()].split(" ")[-1]
    after = found.string[found.end() :].split(" ")[0]
    return f"{before}{found[0]}{after}"
