"""Read ``site_src/wording/<language>.yaml`` into flat keys ("unit.working_day")."""

from collections.abc import Iterator
from pathlib import Path

import yaml

_Nested = dict[str, "str | _Nested"]


def read_wording(folder: Path, language: str) -> dict[str, str]:
    """Return every phrase by its dotted key; every value is text."""
    text = (folder / f"{language}.yaml").read_text(encoding="utf-8")
    return dict(_flat(yaml.load(text, Loader=yaml.BaseLoader), ""))


def _flat(phrases: _Nested, prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in phrases.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value.strip()
