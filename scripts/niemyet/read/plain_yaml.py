"""YAML whose every scalar is text, by the parser in C where PyYAML has it."""

from typing import Any

import yaml

PLAIN_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def plain_yaml(text: str) -> Any:
    """Return what *text* says, every scalar as text. Raises YAMLError."""
    return yaml.load(text, Loader=PLAIN_LOADER)
