"""YAML whose every scalar is text, by the parser in C where PyYAML has it."""

from typing import Any

import yaml

_TAGS = {
    yaml.ScalarNode: yaml.BaseLoader.DEFAULT_SCALAR_TAG,
    yaml.SequenceNode: yaml.BaseLoader.DEFAULT_SEQUENCE_TAG,
    yaml.MappingNode: yaml.BaseLoader.DEFAULT_MAPPING_TAG,
}


class PlainLoader(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """Takes every scalar for text at once: PyYAML asks its resolvers, which know no other."""

    def resolve(self, kind: type, value: str, implicit: object) -> str:
        """Return the tag of a node that has none of its own."""
        return _TAGS[kind]

    def descend_resolver(self, node: object, index: object) -> None:
        """No tag depends on where a node stands."""

    def ascend_resolver(self) -> None:
        """No tag depends on where a node stands."""


def plain_yaml(text: str) -> Any:
    """Return what *text* says, every scalar as text. Raises YAMLError."""
    return yaml.load(text, Loader=PlainLoader)
