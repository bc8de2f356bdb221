"""Read comma-separated values in the encodings and with the separators that offices use."""

import codecs
import csv
import io
import unicodedata

from niemyet.check.wording.old_letters import old_letters

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = ";\t,|"


def csv_rows(content: bytes) -> tuple[tuple[str, ...], ...] | None:
    """Return the rows of a file in UTF-8, UTF-16 or Windows-1258; None if it is no text.

    Letters of before Unicode stay as they are, for whoever asks to have them converted.
    """
    text = _decoded(content)
    if text is None:
        return None
    lines = text.splitlines()
    separator = _separator(lines)
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
        separator, text = lines[0][4], "\n" + text.partition("\n")[2]
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    return tuple(tuple(row) for row in rows)


def _decoded(content: bytes) -> str | None:
    western = content.decode("cp1252", "replace")
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding == "cp1258" and old_letters(western.split()):
            return western
        if not any(c in text for c in "\0\x01\x02\x03\x04\x05\x06"):
            return unicodedata.normalize("NFC", text)
    return None


def _encodings(content: bytes) -> tuple[str, ...]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return (encoding,)
    even, odd = content[0::2].count(0), content[1::2].count(0)
    if even or odd:
        return ("utf-16-le" if odd > even else "utf-16-be",)
    return ("utf-8", "cp1258")


def _separator(lines: list[str]) -> str:
    """Return the separator that the fullest line has most of."""
    fullest = {s: max((line.count(s) for line in lines), default=0) for s in _SEPARATORS}
    return max(_SEPARATORS, key=lambda s: (s == "\t" and bool(fullest[s]), fullest[s]))
