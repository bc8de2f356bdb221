"""The fixed words of the interface, looked up by key."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Every fixed word in one language. A missing key is our fault, hence an exception."""

    language: str
    phrases: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the words of *key* with *values* filled in."""
        return self.phrases[key].format(**values) if values else self.phrases[key]
