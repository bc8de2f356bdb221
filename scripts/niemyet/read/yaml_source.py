"""Read a YAML file as plain text values, remembering the place of each.

Every scalar is read as text: the models alone decide what is a number or a date, so
``no``, ``08:30`` and ``1.001193`` mean what they look like.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from niemyet.problem import Place, Problem
from niemyet.read import sentences

_BaseLoader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

KeyPath = tuple[str | int, ...]
Plain = str | list["Plain"] | dict[str, "Plain"]


@dataclass(frozen=True)
class YamlSource:
    """The values of one file, its lines, and the place of each value and key."""

    file: PurePosixPath
    values: dict[str, Plain]
    lines: tuple[str, ...]
    places: Mapping[KeyPath, Place]
    key_places: Mapping[KeyPath, Place]

    def place(self, path: KeyPath) -> Place:
        """Return the place of the value at *path*, or of its nearest ancestor in the file."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places[path]

    def key_place(self, path: KeyPath) -> Place:
        """Return the place of the key at *path*, or of the value nearest to it."""
        return self.key_places.get(path) or self.place(path)

    def excerpt(self, place: Place) -> str:
        """Return the line of *place* as it is written."""
        return self.lines[place.line - 1] if place.line <= len(self.lines) else ""


def read_yaml(path: Path, shown_as: PurePosixPath) -> YamlSource | tuple[Problem, ...]:
    """Return the file's values, or the problems that keep it from being read."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return (sentences.file_problem(Place(shown_as), "not_utf8"),)
    lines = tuple(text.splitlines())
    try:
        root = yaml.compose(text, Loader=_BaseLoader)
    except yaml.MarkedYAMLError as error:
        return (_syntax_problem(shown_as, lines, error),)
    except yaml.YAMLError:
        return (sentences.file_problem(Place(shown_as), "not_yaml"),)
    if not isinstance(root, yaml.MappingNode):
        return (sentences.file_problem(Place(shown_as), "no_fields", _line(lines, 1)),)
    walk = _Walk(shown_as, lines)
    values = walk.plain(root, ())
    if walk.problems:
        return tuple(walk.problems)
    return YamlSource(shown_as, values, lines, walk.places, walk.key_places)


class _Walk:
    """One walk over a file's nodes, collecting values, places and problems."""

    def __init__(self, file: PurePosixPath, lines: tuple[str, ...]) -> None:
        self.file = file
        self.lines = lines
        self.places: dict[KeyPath, Place] = {}
        self.key_places: dict[KeyPath, Place] = {}
        self.problems: list[Problem] = []

    def plain(self, node: yaml.Node, path: KeyPath) -> Plain:
        self.places[path] = self._place(node)
        if isinstance(node, yaml.MappingNode):
            return dict(self._entries(node, path))
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, (*path, i)) for i, item in enumerate(node.value)]
        self._refuse_mixed_unicode(node)
        return node.value

    def _entries(self, node: yaml.MappingNode, path: KeyPath) -> Iterator[tuple[str, Plain]]:
        seen: dict[str, Place] = {}
        for key, value in node.value:
            name = str(key.value)
            if name in seen:
                self._found(key, "duplicate_key", value=name, line=seen[name].line)
                continue
            seen[name] = self.key_places[(*path, name)] = self._place(key)
            yield name, self.plain(value, (*path, name))

    def _refuse_mixed_unicode(self, node: yaml.ScalarNode) -> None:
        if not unicodedata.is_normalized("NFC", node.value):
            self._found(node, "not_nfc", value=node.value)

    def _place(self, node: yaml.Node) -> Place:
        return Place(self.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def _found(self, node: yaml.Node, rule: str, **values: object) -> None:
        place = self._place(node)
        excerpt = _line(self.lines, place.line)
        self.problems.append(sentences.file_problem(place, rule, excerpt, **values))


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""


def _syntax_problem(
    file: PurePosixPath, lines: tuple[str, ...], error: yaml.MarkedYAMLError
) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
    excerpt = _line(lines, place.line)
    rule = "tab_indent" if "\t" in excerpt[: place.column] else "not_yaml"
    return sentences.file_problem(place, rule, excerpt)
