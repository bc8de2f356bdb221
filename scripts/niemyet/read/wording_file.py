"""Read ``site_src/wording``: which languages there are, and the phrases of each by flat keys."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from niemyet.read.plain_yaml import plain_yaml

_Nested = dict[str, "str | _Nested"]


LANGUAGES = "languages.yaml"


def read_languages(folder: Path) -> dict[str, dict[str, str]]:
    """Return what is said of each language that has a file of phrases, by its code, in order."""
    text = (folder / LANGUAGES).read_text(encoding="utf-8")
    listed = plain_yaml(text)["languages"]
    return {code: about for code, about in listed.items() if (folder / f"{code}.yaml").is_file()}


def read_wording(folder: Path, language: str) -> Mapping[str, str]:
    """Return every phrase by its dotted key; every value is text."""
    return _phrases((folder / f"{language}.yaml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def _phrases(text: str) -> Mapping[str, str]:
    """Return the phrases of a file; many ask for the same ones in one run."""
    return MappingProxyType(dict(_flat(plain_yaml(text), "")))


def _flat(phrases: _Nested, prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in phrases.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value.strip()
