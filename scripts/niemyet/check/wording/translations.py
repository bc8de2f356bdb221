"""Translations against the records that they were made from.

A dangling file or field is an error; a translation that its record has left behind is a warning,
because the page says so and shows the Vietnamese beside it.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from niemyet.check.finding import Finding, warning
from niemyet.check.repetition import repeated
from niemyet.model.catalog import Catalog
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey, TranslationKey
from niemyet.model.translation import Translation, left_behind, text_fields, texts_of
from niemyet.read.sentences import did_you_mean

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_LEAST = 32
"""Smaller numbers may become words or parts of dates in another language."""


class _Translated(NamedTuple):
    """A file of translations, what it translates, and that record if there is one."""

    key: TranslationKey
    of: RecordKey
    translation: Translation
    record: Fact | None


def translated_records_exist(catalog: Catalog, unread: Collection[RecordKey]) -> Iterator[Finding]:
    """Find translations of records that are neither there nor *unread* for faults of their own."""
    for found in _translated(catalog):
        if found.record is None and found.of not in unread:
            known: Mapping[str, Fact] = getattr(catalog, found.of.kind)
            yield Finding(
                found.key,
                (),
                f"không có bản ghi «{found.of.id}» trong {found.of.kind}",
                did_you_mean(found.of.id, known)
                + "đặt tên tệp bản dịch đúng như tên tệp của bản ghi, hoặc xóa tệp này.",
            )


def translated_texts_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find translations of fields that the record does not have."""
    for found in _translated(catalog):
        texts = texts_of(found.record) if found.record else {}
        for i, text in enumerate(found.translation.texts if found.record else ()):
            if text.at not in texts:
                yield Finding(
                    found.key,
                    ("texts", i, "at"),
                    f"bản ghi không có câu nào ở «{text.at}»",
                    did_you_mean(text.at, texts)
                    + "viết khóa của mục, nối bằng dấu chấm, ví dụ editions.1.summary.",
                )


def texts_are_translated_once(catalog: Catalog) -> Iterator[Finding]:
    """Find fields with two translations, of which only one could be shown."""
    for found in _translated(catalog):
        for i, _, place in repeated([text.at for text in found.translation.texts]):
            what = f"«{place}» đã có bản dịch ở trên"
            yield Finding(found.key, ("texts", i, "at"), what, "giữ một bản dịch.")


def translations_are_current(catalog: Catalog) -> Iterator[Finding]:
    """Find translations whose Vietnamese has changed since."""
    for found in _translated(catalog):
        for i, now in left_behind(found.translation, found.record) if found.record else ():
            before = found.translation.texts[i].of
            yield warning(
                found.key,
                ("texts", i, "of"),
                f"bản dịch cũ: đã dịch từ «{before}», nay bản ghi viết «{now}»",
                "dịch lại rồi chép câu tiếng Việt mới vào mục này.",
            )


def numbers_are_kept(catalog: Catalog) -> Iterator[Finding]:
    """Find translations with another number than their Vietnamese."""
    for found in _translated(catalog):
        for i, text in enumerate(found.translation.texts):
            before, after = _numbers(text.of), _numbers(text.text)
            if before != after:
                told = ", ".join(sorted(before ^ after))
                yield warning(
                    found.key,
                    ("texts", i, "text"),
                    f"bản dịch và câu tiếng Việt khác nhau ở con số: {told}",
                    "xem lại con số trong bản dịch.",
                )


def phrases_are_used(catalog: Catalog, unread: Collection[RecordKey]) -> Iterator[Finding]:
    """Find shared phrases that no record says, and phrases that are there twice.

    While some records are *unread*, what they say is unknown.
    """
    books = [found.phrases.phrases for found in catalog.translations.values() if found.phrases]
    translated = {phrase.of for phrases in books for phrase in phrases}
    texts = catalog.texts_with(lambda words: words in translated)
    said = {text.words for text, _ in texts if text.field in text_fields(type(text.fact))}
    for language, translations in catalog.translations.items():
        book = TranslationKey("phrases", language)
        phrases = translations.phrases.phrases if translations.phrases else []
        for i, phrase in enumerate(phrases):
            place = ("phrases", i, "of")
            if phrase.of in [other.of for other in phrases[:i]]:
                yield Finding(book, place, f"«{phrase.of}» đã có ở trên", "giữ một mục.")
            elif phrase.of not in said and not unread:
                what = f"không bản ghi nào viết riêng «{phrase.of}»"
                yield warning(book, place, what, "chép đúng chữ, hoặc xóa mục này.")


def _translated(catalog: Catalog) -> Iterator[_Translated]:
    for language, translations in catalog.translations.items():
        for of, translation in translations.records.items():
            key = TranslationKey("translations", language, of)
            yield _Translated(key, of, translation, catalog.record(of))


def _numbers(text: str) -> set[str]:
    found = (re.sub(r"[.,]", "", number) for number in _NUMBER.findall(text))
    return {number for number in found if int(number) >= _LEAST}
