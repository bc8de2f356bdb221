"""How far a language has come: records translated, records not, translations left behind."""

from collections.abc import Mapping
from dataclasses import dataclass

from niemyet.model.catalog import Catalog
from niemyet.model.reference import RecordKey
from niemyet.model.translation import TranslatedText, Translations, left_behind
from niemyet.read.translation_files import TRANSLATED


@dataclass(frozen=True)
class TranslationState:
    """Of one language: by kind how many records have a translation, and the ids that have none."""

    language: str
    kinds: Mapping[str, tuple[int, tuple[str, ...]]]
    stale: tuple[tuple[str, TranslatedText], ...]
    """The record ("procedures/tach-ho") and the text whose Vietnamese is another now."""


def state_of(language: str, catalog: Catalog) -> TranslationState:
    """Return the state of *language*."""
    found = catalog.translations.get(language, Translations()).records
    kinds = {}
    for kind in TRANSLATED:
        ids = getattr(catalog, kind)
        missing = tuple(id_ for id_ in ids if RecordKey(kind, id_) not in found)
        kinds[kind] = (len(ids) - len(missing), missing)
    stale = tuple(
        (str(key), translation.texts[i])
        for key, translation in found.items()
        if (record := catalog.record(key))
        for i, _ in left_behind(translation, record)
    )
    return TranslationState(language, kinds, stale)
