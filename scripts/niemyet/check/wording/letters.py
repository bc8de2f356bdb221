"""Letters: of the encodings used before Unicode, of no font on paper, and left without marks."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, doubt
from niemyet.model.catalog import Catalog
from niemyet.model.walk import own_texts

PRINTED = (
    "\\x20-\\x7e\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0121\u0126-\u012b\u012e-\u0131"
    "\u0139\u013a\u013d\u013e\u0141-\u0144\u0147\u0148\u014c\u014d\u0150-\u0155\u0158-\u015b"
    "\u015e-\u016b\u016e-\u017e\u01a0\u01a1\u01af\u01b0\u01e6\u01e7\u0300-\u0304\u0306\u0309\u031b"
    "\u0323\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a"
    "\u20ab\u2122\u2212\u2248\u2260\u2264\u2265"
)
"""What every font of ``site_src/sheets/fonts`` has; ``tests/sheets`` holds it to the fonts."""
NOT_PRINTED = re.compile(f"[^{PRINTED}\\s]")
_OLD_LETTER = "¨©ª¬®µ¶·¸¹¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñöøûüþÿ"
_OLD_WORD = re.compile(rf"\b(?=\w*[A-Za-z])[\w{_OLD_LETTER}]*[{_OLD_LETTER}][\w{_OLD_LETTER}]*")
"""A word with a letter that Vietnamese has not, as TCVN3 and VNI have when read as Unicode."""
_FEWEST_OLD = 2
_FEWEST_WORDS = 4
_LATIN_NAMES = {"url", "phrase", "value", "mark", "where"}
"""Fields that hold addresses, or words as people type them: without marks, rightly."""


def _texts(catalog: Catalog) -> Iterator[tuple]:
    for record, path, fact in catalog.parts:
        for place, text in own_texts(fact):
            yield record, (*path, *place), text


def texts_are_in_unicode(catalog: Catalog) -> Iterator[Finding]:
    """Find texts typed in TCVN3 or VNI, which look right in their own fonts only."""
    for record, path, text in _texts(catalog):
        if not text.isascii() and len(_OLD_WORD.findall(text)) >= _FEWEST_OLD:
            what = f"«{text[:40]}» gõ bằng bảng mã cũ (TCVN3 hoặc VNI), không phải Unicode"
            yield Finding(record, path, what, "gõ lại với bảng mã Unicode, hoặc chuyển mã rồi dán.")


def texts_can_be_printed(catalog: Catalog) -> Iterator[Finding]:
    """Find letters and signs that the fonts of the sheets have not."""
    for record, path, text in _texts(catalog):
        if not text.isascii() and (found := NOT_PRINTED.search(text)):
            sign = found[0]
            what = f"«{sign}» (U+{ord(sign):04X}) không có trong phông chữ của tờ in"
            yield Finding(record, path, what, "viết bằng chữ, hoặc bỏ ký hiệu này.")


def texts_have_their_marks(catalog: Catalog) -> Iterator[Finding]:
    """Ask about sentences without a single Vietnamese letter."""
    for record, path, text in _texts(catalog):
        fields = {step for step in path if isinstance(step, str)}
        if text.isascii() and len(text.split()) >= _FEWEST_WORDS and not fields & _LATIN_NAMES:
            yield doubt(record, path, text, "không có dấu tiếng Việt", "gõ lại cho đủ dấu")
