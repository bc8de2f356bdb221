"""The same posting in another language: translated where somebody has, marked Vietnamese where not.

Only words change. Amounts, days and times come from the same facts, so no translation can say
another fee than the Vietnamese.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from niemyet.model.catalog import Catalog
from niemyet.model.mark import content_mark
from niemyet.model.record import Fact, Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.translation import TranslatedText, Translations, rewritten
from niemyet.model.walk import parts
from niemyet.present.posting import Posting
from niemyet.present.readings import readings_of, watched
from niemyet.present.text.formats import format_day
from niemyet.present.text.marked_words import as_vietnamese, with_vietnamese_names
from niemyet.present.text.wording import Wording
from niemyet.read.catalog_folder import with_records

F = TypeVar("F", bound=Fact)


def posting_in(posting: Posting, wording: Wording) -> Posting:
    """Return the posting as it reads in the language of *wording*."""
    readings = readings_of(posting.catalog)
    with readings.aside():
        translated = _Translator(posting, wording).catalog()
    catalog = watched(translated, wording.language, readings)
    office = catalog.offices[posting.office.id]
    return replace(
        posting, catalog=catalog, office=office, wording=wording, translated_from=posting
    )


@dataclass(frozen=True)
class _Translator:
    posting: Posting
    wording: Wording
    _made: dict[int, Any] = field(default_factory=dict)
    _said: dict[str, str] = field(default_factory=dict)

    def catalog(self) -> Catalog:
        own = self.posting.catalog
        return with_records(own, {key: self._record(key, r) for key, r in own.records()})

    def _record(self, key: RecordKey, record: F) -> F:
        found = self._translations.records.get(key)
        if not found:
            return _with_standing(record, rewritten(record, self._untranslated, made=self._made))
        texts = {text.at: text for text in found.texts}
        same = {text.of: text.text for text in texts.values()}
        day = self.posting.changed.get(key)

        def say(at: str, vietnamese: str) -> str:
            text = texts.get(at)
            if text and text.of != vietnamese:
                return self._stale(text, vietnamese, day)
            told = text.text if text else same.get(vietnamese)
            return with_vietnamese_names(told) if told else self._untranslated(at, vietnamese)

        return _with_standing(record, rewritten(record, say))

    def _untranslated(self, at: str, vietnamese: str) -> str:
        """Return what stands for a text of which its record has no translation."""
        if at.endswith("verified.mark"):
            return vietnamese
        if vietnamese not in self._said:
            told = self._phrases.get(vietnamese)
            self._said[vietnamese] = (
                with_vietnamese_names(told) if told else as_vietnamese(vietnamese)
            )
        return self._said[vietnamese]

    def _stale(self, text: TranslatedText, vietnamese: str, day: date | None) -> str:
        """Return a translation that its record has left behind, with the Vietnamese of today."""
        words = {"text": with_vietnamese_names(text.text), "now": as_vietnamese(vietnamese)}
        if day is None:
            return self.wording("translation.stale", **words)
        day_told = format_day(day, self.wording)
        return self.wording("translation.stale_since", **words, day=day_told)

    @cached_property
    def _translations(self) -> Translations:
        none = Translations()
        return self.posting.catalog.translations.get(self.wording.language, none)

    @cached_property
    def _phrases(self) -> Mapping[str, str]:
        book = self._translations.phrases
        return {phrase.of: phrase.text for phrase in book.phrases} if book else {}


def _with_standing(before: F, after: F) -> F:
    """Return *after* with the verifications that hold in *before*: words alone undo none."""
    held = {
        path: part.verified.mark
        for path, part in parts(before)
        if isinstance(part, Sourced) and part.verified and part.verified.mark == content_mark(part)
    }
    if not held:
        return after
    marks = {held[path]: content_mark(part) for path, part in parts(after) if path in held}
    return _with_marks(after, marks)


def _with_marks(fact: F, marks: Mapping[str, str]) -> F:
    """Return the facts with other marks of verification."""
    return rewritten(fact, lambda _, text: marks.get(text, text))
