"""Vietnamese letters without their diacritics: to compare words, and to name files and places."""

import re
import unicodedata

_NOT_IN_A_SLUG = re.compile("[^a-z0-9]+")


def fold(text: str) -> str:
    """Return *text* in small letters without diacritics; đ becomes d, which NFD leaves alone.

    Marks for private use, by which a page knows its Vietnamese words, are left out as well.
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(c for c in plain if unicodedata.category(c) not in ("Mn", "Co"))


def slug(text: str) -> str:
    """Return *text* as an id: small letters without diacritics, joined by hyphens."""
    return _NOT_IN_A_SLUG.sub("-", fold(text)).strip("-")
