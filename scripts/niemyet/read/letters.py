"""Letters: those that look right and are not, found and mended; and all without diacritics."""

import re
import unicodedata
from typing import NamedTuple

_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
"""What Unicode calls default ignorable, and all that turns the direction of writing."""
_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_CONTROL = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef" + _NO_CHARACTERS
)
CONTROL = re.compile(f"[{_CONTROL}]")
"""C0 but for what ends a line of a file, C1, Unicode's own ends of lines, what is no character."""
_ESCAPED_CONTROL = re.compile(f"[\r{_CONTROL}]")
ODD_SPACE = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_OF_OTHERS = "\u0370-\u03bb\u03bd-\u03ff\u0400-\u052f"
"""Greek and Cyrillic, but for the sign of a millionth."""
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_LIKE_D = "\u00d0\u00f0\u0189\u0256"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_LOOKS_LIKE = f"{_LIKE_D}\uff01-\uff5e{_PRIVATE}{ODD_SPACE}"
_LOOK_ALIKE = re.compile(f"[{_LOOKS_LIKE}]|[{_LATIN}][{_OF_OTHERS}]|[{_OF_OTHERS}][{_LATIN}]")
_ASTRAL = "\U00010000-\U0010ffff"
_ODD_BELOW = re.sub(f"[{_ASTRAL}](-.)?", "", f"{_INVISIBLE}{_CONTROL}{_LOOKS_LIKE}{_OF_OTHERS}")
_MAYBE_ODD = re.compile(f"[\r{_ODD_BELOW}{_ASTRAL}]")
"""A letter of every odd text: one look tells that most are not. Its many ranges beyond U+FFFF are
made one, because Python tries each of such ranges in turn on every letter."""
_MENDED = str.maketrans({"\u00d0": "Đ", "\u0189": "Đ", "\u00f0": "đ", "\u0256": "đ"})
_NOT_ASCII = re.compile("[^\x00-\x7f]+")
_NOT_IN_A_SLUG = re.compile("[^a-z0-9]+")


class Odd(NamedTuple):
    """A letter that a reader would take for another, or not see at all."""

    rule: str
    letter: str

    @property
    def code(self) -> str:
        """Its number, as character tables write it: U+00D0."""
        return f"U+{ord(self.letter):04X}"


def is_ordinary(file: str) -> bool:
    """Return whether no value of a YAML file can be unlike NFC or have an odd letter."""
    escapes = "\\" in file
    return not escapes and unicodedata.is_normalized("NFC", file) and not _MAYBE_ODD.search(file)


def odd_letter(text: str) -> Odd | None:
    """Return the first odd letter of a value, by the name of what is wrong with it."""
    if not _MAYBE_ODD.search(text):
        return None
    if found := INVISIBLE.search(text):
        return Odd("invisible_character", found[0])
    if found := _ESCAPED_CONTROL.search(text):
        return Odd("escaped_control", found[0])
    if found := _LOOK_ALIKE.search(text):
        return Odd("look_alike", next(c for c in found[0] if not _is_latin(c)))
    return None


def _is_latin(letter: str) -> bool:
    return letter not in _LIKE_D and bool(re.match(f"[{_LATIN}]", letter))


def visible(name: str) -> str:
    """Return a name with a sign in place of what shows nothing, and of bytes that are no UTF-8."""
    if name.isascii() and name.isprintable():
        return name
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    hidden = ("Cc", "Cf", "Zl", "Zp")
    return "".join("\ufffd" if unicodedata.category(c) in hidden else c for c in text)


def mended(text: str) -> str:
    """Return *text* with what is certain put right, and nothing else.

    Letters are composed (Unicode NFC), Ð and Ɖ become Đ, spaces that do not break become spaces,
    what cannot be seen goes. A Cyrillic «а» stays: somebody must look at it.
    """
    seen = INVISIBLE.sub("", unicodedata.normalize("NFC", text)).translate(_MENDED)
    return re.sub(f"[{ODD_SPACE}]", " ", seen)


def fold(text: str) -> str:
    """Return *text* in small letters without diacritics; đ becomes d, which NFD leaves alone.

    Marks for private use, by which a page knows its Vietnamese words, are left out as well.
    """
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return _NOT_ASCII.sub(_unmarked, plain)


def _unmarked(letters: re.Match[str]) -> str:
    return "".join(c for c in letters[0] if unicodedata.category(c) not in ("Mn", "Co"))


def slug(text: str) -> str:
    """Return *text* as an id: small letters without diacritics, joined by hyphens."""
    return _NOT_IN_A_SLUG.sub("-", fold(text)).strip("-")
