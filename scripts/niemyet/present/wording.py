"""The fixed words of the interface, looked up by key."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from niemyet.present.vietnamese_parts import as_vietnamese

VIETNAMESE = "vi"
FORMS = " | "
FIELD_NAMES = "field_name."
"""Keys of the names that facts have in another language; in Vietnamese the models say them."""


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
        one, _, many = self.phrases[key].partition(FORMS)
        phrase = one if str(values.get("number")) == "1" else many or one
        return phrase.format(**values) if values else phrase

    @property
    def is_vietnamese(self) -> bool:
        return self.language == VIETNAMESE

    def of_field(self, model: type[BaseModel], name: str) -> str:
        """Return what the field *name* of a fact is called."""
        title = model.model_fields[name].title or name
        if self.is_vietnamese:
            return title
        return self.phrases.get(FIELD_NAMES + name) or as_vietnamese(title)
