"""Which level of government a text speaks of, and which kind of body."""

import re

from niemyet.read.letters import fold

_LEVELS = (
    ("cấp tỉnh", r"(?<!duoc )\btinh\b|\bso \w+|\bthanh pho\b"),
    ("cấp xã", r"\bcap xa\b|\bxa\b(?! hoi\b)|\bphuong\b|\bthi tran\b|\bdac khu\b"),
    ("cấp huyện", r"\bhuyen\b|\bquan\b(?<!co quan)(?! ly\b)"),
    ("cấp bộ", r"\bcap bo\b|\btrung uong\b|^bo \w+|\bcuc\b"),
)
_BODIES = {
    "uy ban": r"\bu[yi] ban nhan dan\b|\bubnd\b",
    "cong an": r"\bcong an\b|\bcanh sat\b|\bxuat nhap canh\b",
    "thue": r"\bthue\b",
    "bao hiem": r"\bbao hiem\b|\bbhxh\b",
    "hai quan": r"\bhai quan\b",
    "dat dai": r"\bdat dai\b",
    "toa an": r"\btoa an\b",
}


def level_of(text: str) -> str:
    """Return the one level of government that a text speaks of; "" for none, or for several."""
    plain = " ".join(fold(text).split())
    found = [level for level, words in _LEVELS if re.search(words, plain)]
    return found[0] if len(found) == 1 else ""


def bodies_in(text: str) -> frozenset[str]:
    """Return which kinds of body a text names, of those that a commune meets daily."""
    plain = " ".join(fold(text).split())
    return frozenset(body for body, words in _BODIES.items() if re.search(words, plain))
