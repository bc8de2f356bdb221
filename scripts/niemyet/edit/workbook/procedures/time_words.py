"""Understand a time limit as a table writes it; what is not wholly understood is not taken."""

import re
from typing import Any

from niemyet.check.words import UNIT_WORDS
from niemyet.edit.typed_words import folded
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import TimeUnit

_UNITS = {folded(name): unit for unit, name in UNIT_WORDS.items() if unit != TimeUnit.SAME_DAY}
_LENGTH = re.compile(
    rf"(?:(?:trong|khong qua|toi da)(?: vong)? )?0*([1-9][0-9]?|[1-3][0-9]{{2}}) "
    rf"({'|'.join(_UNITS)})(?: (?:ke tu|tinh tu|tu)(?: khi)? (.+))?"
)
_SAME_DAY = re.compile(r"(?:giai quyet )?(?:ngay )?trong ngay(?: lam viec)?(?: tiep nhan)?")
_COUNTED_FROM = re.compile(r"\b(?:kể từ|tính từ|từ)\s+(?:khi\s+)?(.+)$", re.IGNORECASE)
_WORDED = re.compile(r"\(\s*[^\W\d_]+(?:\s+[^\W\d_]+)?\s*\)")


def time_limit(written: str) -> dict[str, Any] | None:
    """Return the keys and values of a time limit ("03 (ba) ngày làm việc"), or None."""
    text = _WORDED.sub(" ", written).strip(" .;")
    plain = folded(text)
    if _SAME_DAY.fullmatch(plain):
        return {"unit": str(TimeUnit.SAME_DAY)}
    found = _LENGTH.fullmatch(plain)
    if not found or _several(text):
        return None
    limit: dict[str, Any] = {"value": int(found[1]), "unit": str(_UNITS[found[2]])}
    if from_when := _COUNTED_FROM.search(text):
        limit["counted_from"] = from_when[1].strip(" .;")
    return limit


def length(written: str) -> Duration | None:
    """Return how long the time limit is, whatever it is counted from; None if not understood."""
    limit = time_limit(written)
    return limit and Duration(value=limit.get("value"), unit=limit["unit"])


def _several(text: str) -> bool:
    """Return whether more than one length, or a condition, is written."""
    return len(re.findall(r"\d+", text)) > 1 or ";" in text or ":" in text
