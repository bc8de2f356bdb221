"""The fixed words of the interface, looked up by key."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from string import Formatter

from pydantic import BaseModel

from niemyet.model.figures.statistics import Figures
from niemyet.model.vocabulary import FigureName
from niemyet.present.text.marked_words import as_vietnamese, with_vietnamese_names

VIETNAMESE = "vi"
FORMS = " | "
FIELD_NAMES = "field_name."
"""Keys of the names that facts have in another language; in Vietnamese the models say them. A name
that holds in one model only stands below the model's."""
_LISTS = {
    "channel_kind": "channel",
    "time_unit": "unit",
    "document_action": "document",
    "audience_group": "audience",
    "code_relation": "code",
    "contact_kind": "contact",
    "reading": "source_reading",
    "instrument_kind": "instrument",
}
"""Under which key the words of a closed list stand, if not under its own name."""


@dataclass(frozen=True)
class Language:
    """A language of the site, as it calls itself."""

    code: str
    name: str = ""
    direction: str = "ltr"

    @property
    def folder(self) -> str:
        """Where its pages lie below the site's root; the Vietnamese ones lie at the root."""
        return "" if self.code == VIETNAMESE else f"{self.code}/"


@dataclass(frozen=True)
class Wording:
    """Every fixed word in one language. A missing key is our fault, hence an exception."""

    language: str
    phrases: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of *key* with *values* filled in.

        A phrase may have two forms, "procedure | procedures": the first is for the *number* 1.
        """
        phrase = self.phrases[key]
        if FORMS in phrase:
            one, _, many = phrase.partition(FORMS)
            phrase = one if str(values.get("number")) == "1" else many
        return phrase.format(**values) if values else phrase

    @property
    def is_vietnamese(self) -> bool:
        return self.language == VIETNAMESE

    def of_field(self, model: type[BaseModel], name: str) -> str:
        """Return what the field *name* of a fact is called."""
        title = model.model_fields[name].title or name
        if self.is_vietnamese:
            return title
        own = self.phrases.get(f"{FIELD_NAMES}{model.__name__}.{name}")
        return own or self.phrases.get(FIELD_NAMES + name) or as_vietnamese(title)

    def of_word(self, word: Enum) -> str:
        """Return what a word of a closed list is called; itself where nobody calls it otherwise."""
        if isinstance(word, FigureName):
            return self.of_field(Figures, word)
        name = re.sub(r"(?<!^)(?=[A-Z])", "_", type(word).__name__).lower()
        keys = (f"form.{name}.{word}", f"{_LISTS.get(name, name)}.{word}")
        return next(filter(None, map(self.phrases.get, keys)), str(word))

    def below(self, key: str) -> dict[str, str]:
        """Return the phrases whose keys lie below *key*, by what their keys have more."""
        above = f"{key}."
        found = self.phrases.items()
        return {k.removeprefix(above): said for k, said in found if k.startswith(above)}

    def original(self, text: str) -> str:
        """Return a text that stays Vietnamese in every language, such as the title of a sheet."""
        return text if self.is_vietnamese else as_vietnamese(text)


def wording_in(language: str, own: Mapping[str, str], vietnamese: Mapping[str, str]) -> Wording:
    """Return the wording of a language; what it does not say itself is Vietnamese, and marked."""
    if language == VIETNAMESE:
        return Wording(language, vietnamese)
    lent = {key: _lent(phrase) for key, phrase in vietnamese.items() if key not in own}
    said = {key: with_vietnamese_names(phrase) for key, phrase in own.items()}
    return Wording(language, lent | said)


def _lent(phrase: str) -> str:
    """Return a Vietnamese phrase with its words marked, and none of the values put into it."""
    return "".join(
        as_vietnamese(words.replace("{", "{{").replace("}", "}}")) + _place(name, spec)
        for words, name, spec, _ in Formatter().parse(phrase)
    )


def _place(name: str | None, spec: str | None) -> str:
    if name is None:
        return ""
    return f"{{{name}:{spec}}}" if spec else f"{{{name}}}"
