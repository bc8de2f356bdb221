"""Mark Vietnamese words inside the text of another language, until a page gives them a lang.

Views are plain text and are put together from pieces, so the mark travels inside the text: two
characters for private use, which no file of ours contains otherwise. ``publish/languages``
turns them into elements; whoever needs the bare letters takes them off.
"""

import re

BEGIN, END = "\ue000", "\ue001"
KEPT = re.compile(r"\[\[(.+?)\]\]")
"""How a translator writes words that stay Vietnamese: "the commune of [[Lâm Bình]]"."""

_MARKS = {ord(BEGIN): None, ord(END): None}
_LETTER = re.compile(r"[^\W\d_]")
_NEUTRAL = re.compile(r"[!-~]*[\d@/][!-~]*")
"""A number, a code, an address: one word of ASCII that is the same in every language."""


def as_vietnamese(text: str) -> str:
    """Return *text* marked as Vietnamese, unless it has no letters or is a code.

    What is marked already is not marked again.
    """
    if BEGIN in text or not _LETTER.search(text) or _NEUTRAL.fullmatch(text):
        return text
    return f"{BEGIN}{text}{END}"


def with_vietnamese_names(text: str) -> str:
    """Return a translated *text* in which the words in double brackets are marked."""
    return KEPT.sub(lambda found: f"{BEGIN}{found[1]}{END}", text)


def bare(text: str) -> str:
    """Return *text* without marks."""
    return text.translate(_MARKS) if BEGIN in text or END in text else text
