"""What is written says something, and in sentences that can be read aloud. All are warnings."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.model.catalog import Catalog

MOST_WORDS = 40
"""No sentence of the catalogue was longer on 29 November 2026 but five, which were cut then."""
_QUOTED = ("official_name", "title", "name")
"""Names are written as the law has them, however long."""
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n")
_SAYS_NOTHING = re.compile(
    r"\W*(?:(?:không|chưa) có thông tin|(?:đang|chưa) (?:được )?cập nhật|đang bổ sung|"
    r"(?-i:[Kk]hông rõ)|chưa biết|chưa rõ|xem sau|như trên|n/?a|none|null|tbd|test|[a-z]|"
    r"không|chưa ghi(?: \w+)*)?\W*",
    re.IGNORECASE,
)
_NO_WORD = re.compile(
    r"(?!(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[iyueoa]{1,3}(?:ng|nh|ch|[cmnpt])?$)"
    r"[a-z]{3,}"
)
"""One word of small letters that is no syllable of the language: keys hit at random."""
_REASONS = {"unknown", "not_applicable"}
_SHORT_BY_NATURE = {"id", "code", "letter", "abbreviation", "unit", "per", "maximum_per", "number"}


def answers_say_something(catalog: Catalog) -> Iterator[Finding]:
    """Find «đang cập nhật», «…», «x» given as an answer or as the reason why one is unknown."""
    for text, found in catalog.texts_with(_found_empty):
        if text.field in _SHORT_BY_NATURE:
            continue
        if text.field == "phrases" and found.re is _NO_WORD:  # people ask for a "passport", too
            continue
        remedy = "viết vì sao chưa biết: đã tìm ở đâu, hỏi ai."
        if text.field not in _REASONS:
            remedy = "viết nội dung; chưa biết thì viết «unknown: lý do», không cần thì xóa dòng."
        yield warning(text.record, text.path, f"«{text.words}» không nói được gì", remedy)


def _found_empty(words: str) -> re.Match[str] | None:
    return _SAYS_NOTHING.fullmatch(words) or _NO_WORD.fullmatch(words)


def sentences_are_short(catalog: Catalog) -> Iterator[Finding]:
    """Find a sentence that nobody can follow when it is read aloud."""
    for text, long in catalog.texts_with(_long_sentences):
        for words in long if text.field not in _QUOTED else ():
            what = f"câu «{' '.join(words[:6])} …» dài {len(words)} chữ"
            remedy = f"tách thành những câu không quá {MOST_WORDS} chữ, mỗi câu một ý."
            yield warning(text.record, text.path, what, remedy)


def _long_sentences(text: str) -> list[list[str]]:
    sentences = (sentence.split() for sentence in _SENTENCE_END.split(text))
    return [words for words in sentences if len(words) > MOST_WORDS]
