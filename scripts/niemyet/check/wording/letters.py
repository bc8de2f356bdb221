"""Letters: of the encodings used before Unicode, of no font on paper, and left without marks."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, doubt
from niemyet.check.wording.old_letters import NAMES, converted, old_letters
from niemyet.model.catalog import Catalog
from niemyet.read.sentences import shortened

PRINTED = (
    "\\x20-\\x7e\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0121\u0126-\u012b\u012e-\u0131"
    "\u0139\u013a\u013d\u013e\u0141-\u0144\u0147\u0148\u014c\u014d\u0150-\u0155\u0158-\u015b"
    "\u015e-\u016b\u016e-\u017e\u01a0\u01a1\u01af\u01b0\u01e6\u01e7\u0300-\u0304\u0306\u0309\u031b"
    "\u0323\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a"
    "\u20ab\u2122\u2212\u2248\u2260\u2264\u2265"
)
"""What every font of ``site_src/sheets/fonts`` has; ``tests/sheets`` holds it to the fonts."""
NOT_PRINTED = re.compile(f"[^{PRINTED}\\s]")
_FEWEST_OLD = 2
_FEWEST_WORDS = 4
_UNMARKED = {"url", "phrase", "value", "mark", "where"}
"""Fields that hold addresses, or words as people type them: without marks, rightly."""


def texts_are_in_unicode(catalog: Catalog) -> Iterator[Finding]:
    """Find texts typed in TCVN3 or VNI, which look right in their own fonts only."""
    for text, kind in catalog.texts_with(lambda words: old_letters((words,), _FEWEST_OLD)):
        what = f"«{shortened(text.words)}» gõ bằng bảng mã cũ {NAMES[kind]}, không phải Unicode"
        remedy = f"có phải «{shortened(converted(text.words, kind))}»? Gõ lại bằng Unicode."
        yield Finding(text.record, text.path, what, remedy)


def texts_can_be_printed(catalog: Catalog) -> Iterator[Finding]:
    """Find letters and signs that the fonts of the sheets have not."""
    for text, found in catalog.texts_with(NOT_PRINTED.search):
        what = f"«{found[0]}» (U+{ord(found[0]):04X}) không có trong phông chữ của tờ in"
        yield Finding(text.record, text.path, what, "viết bằng chữ, hoặc bỏ ký hiệu này.")


def texts_have_their_marks(catalog: Catalog) -> Iterator[Finding]:
    """Ask about sentences without a single Vietnamese letter."""
    for text, _ in catalog.texts_with(_is_unmarked):
        if _UNMARKED.isdisjoint(text.path):
            what, remedy = "không có dấu tiếng Việt", "gõ lại cho đủ dấu"
            yield doubt(text.record, text.path, text.words, what, remedy)


def _is_unmarked(words: str) -> bool:
    return words.isascii() and len(words.split()) >= _FEWEST_WORDS
