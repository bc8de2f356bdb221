"""Read a YAML file as plain text values, remembering the place of each.

Every scalar is read as text: the models alone decide what is a number or a date, so
``no``, ``08:30`` and ``1.001193`` mean what they look like. What YAML can do beyond
keys, lists and text (anchors, tags, several documents) is refused, not half understood.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from niemyet.model.walk import KeyPath
from niemyet.problem import Place, Problem
from niemyet.read import sentences
from niemyet.read.letters import odd_letter
from niemyet.read.plain_yaml import PlainLoader
from niemyet.read.sentences import file_problem
from niemyet.read.yaml_faults import Fault, fault_before_parsing, fault_of_error

_LINE_BREAK = re.compile("\r\n|[\n\r]")
_ITEM = re.compile(r"\s*[-–•*+▪●]\s")
_DEEPEST = 50
MOST_KEPT = 4096
"""Files kept as they were read: git shows the same ones in one commit after another."""
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")

Plain = str | list["Plain"] | dict[str, "Plain"]
LineAndColumn = tuple[int, int]
"""Counted from 1; a Place is made of it only when a problem is told."""


class _Entry(NamedTuple):
    """A value of a file, the path that leads to it, and its key if it has one."""

    path: KeyPath
    value: yaml.Node
    key: yaml.Node | None


@dataclass(frozen=True, eq=False)
class YamlSource:
    """The values of one file, its text, and the place of each value and key."""

    file: PurePosixPath
    values: dict[str, Plain]
    text: str

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines of the file."""
        return _lines(self.text)

    @cached_property
    def spots(self) -> Mapping[KeyPath, LineAndColumn]:
        """Where each value stands; looked for only when somebody asks, which few files see."""
        return {found.path: _spot(found.value) for found in self._all}

    @cached_property
    def key_spots(self) -> Mapping[KeyPath, LineAndColumn]:
        """Where each key stands."""
        return {found.path: _spot(found.key) for found in self._all if found.key}

    @property
    def _all(self) -> Iterator[_Entry]:
        return _entries(_Entry((), yaml.compose(self.text, Loader=PlainLoader), None))

    def place(self, path: KeyPath) -> Place:
        """Return the place of the value at *path*, or of its nearest ancestor in the file."""
        while path and path not in self.spots:
            path = path[:-1]
        return Place(self.file, *self.spots[path])

    def key_place(self, path: KeyPath) -> Place:
        """Return the place of the key at *path*, or of the value nearest to it."""
        spot = self.key_spots.get(path)
        return Place(self.file, *spot) if spot else self.place(path)

    def path_at(self, place: Place) -> KeyPath:
        """Return the longest path whose value or key stands at *place*; () for any other."""
        at = (place.line, place.column)
        spots = (*self.spots.items(), *self.key_spots.items())
        return max((path for path, spot in spots if spot == at), key=len, default=())

    def part_at(self, place: Place) -> KeyPath:
        """Return the path of the part that begins at *place*; () for any other."""
        at = (place.line, place.column)
        return max((path for path, spot in self.spots.items() if spot == at), key=len, default=())

    def excerpt(self, place: Place) -> str:
        """Return the line of *place* as it is written."""
        return _line(self.lines, place.line)


def read_yaml(path: Path, shown_as: PurePosixPath) -> YamlSource | tuple[Problem, ...]:
    """Return the file's values, or the problems that keep it from being read."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return (file_problem(Place(shown_as, line), "not_utf8"),)
    except OSError:
        return (file_problem(Place(shown_as), "cannot_open"),)
    return parse_yaml(text, shown_as)


@lru_cache(maxsize=MOST_KEPT)
def parse_yaml(text: str, shown_as: PurePosixPath) -> YamlSource | tuple[Problem, ...]:
    """Return the values of the text of a file, or the problems that keep it from being read."""
    lines = _lines(text)
    root = _root(text, lines)
    if isinstance(root, Fault):
        return (_problem(shown_as, lines, root),)
    walk = _Walk(shown_as, lines)
    try:
        values = walk.plain(root, _DEEPEST)
    except RecursionError:
        return (_problem(shown_as, lines, Fault("too_deep", 1, 1)),)
    return tuple(walk.problems) or YamlSource(shown_as, values, text)


def _root(text: str, lines: tuple[str, ...]) -> yaml.MappingNode | Fault:
    try:
        if fault := fault_before_parsing(text, lines):
            return fault
        root = yaml.compose(text, Loader=PlainLoader)
    except yaml.MarkedYAMLError as error:
        return fault_of_error(lines, error)
    except yaml.YAMLError:
        return Fault("not_yaml", 1, 1)
    if isinstance(root, yaml.MappingNode):
        return root
    return Fault("empty_file" if root is None else "no_fields", 1, 1)


class _Walk:
    """One walk over a file's nodes, collecting values and problems."""

    def __init__(self, file: PurePosixPath, lines: tuple[str, ...]) -> None:
        self.file = file
        self.lines = lines
        self.problems: list[Problem] = []

    def plain(self, node: yaml.Node, deepest: int) -> Plain:
        """Return the value of *node*. Raises RecursionError if it goes deeper than *deepest*."""
        if deepest < 0:
            raise RecursionError
        if node.tag not in _PLAIN_TAGS:
            self._found(node, "yaml_tag", value=node.tag)
        if isinstance(node, yaml.MappingNode):
            return self._entries(node, deepest)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(item, deepest - 1) for item in node.value]
        self._refuse_odd_characters(node)
        self._refuse_items_in_text(node)
        return node.value

    def _entries(self, node: yaml.MappingNode, deepest: int) -> dict[str, Plain]:
        values: dict[str, Plain] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._found(key, "key_not_text")
                continue
            name = key.value
            self._refuse_odd_characters(key)
            if name in values:
                line = next(_spot(k)[0] for k, _ in node.value if k.value == name)
                self._found(key, "duplicate_key", value=name, line=line)
                continue
            values[name] = self.plain(value, deepest - 1)
        return values

    def _refuse_odd_characters(self, node: yaml.ScalarNode) -> None:
        if node.value.isascii() and node.value.isprintable():
            return
        if not unicodedata.is_normalized("NFC", node.value):
            self._found(node, "not_nfc", value=sentences.shortened(node.value))
        if odd := odd_letter(node.value):
            shown = "".join(c for c in node.value if c.isprintable() or c.isspace())
            value = sentences.shortened(shown)
            self._found(node, odd.rule, value=value, letter=odd.letter, code=odd.code)

    def _refuse_items_in_text(self, node: yaml.ScalarNode) -> None:
        """Find a bullet that YAML takes for a part of the text above, not being in its column."""
        first, last = node.start_mark.line + 1, node.end_mark.line + 1
        if node.style or last == first:
            return
        for number in range(first + 1, last + 1):
            if _ITEM.match(line := _line(self.lines, number)):
                fault = Fault("item_in_text", number, len(line) - len(line.lstrip()) + 1)
                self.problems.append(_problem(self.file, self.lines, fault))

    def _found(self, node: yaml.Node, rule: str, **values: object) -> None:
        fault = Fault(rule, *_spot(node), values)
        self.problems.append(_problem(self.file, self.lines, fault))


def _entries(found: _Entry) -> Iterator[_Entry]:
    yield found
    path, node, _ = found
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _entries(_Entry((*path, key.value), value, key))
    elif isinstance(node, yaml.SequenceNode):
        for i, item in enumerate(node.value):
            yield from _entries(_Entry((*path, i), item, None))


def _spot(node: yaml.Node) -> LineAndColumn:
    mark = node.start_mark
    return mark.line + 1, mark.column + 1


def _lines(text: str) -> tuple[str, ...]:
    return tuple(_LINE_BREAK.split(text))


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""


def _problem(file: PurePosixPath, lines: tuple[str, ...], fault: Fault) -> Problem:
    place = Place(file, fault.line, fault.column)
    return file_problem(place, fault.rule, _line(lines, fault.line), **fault.values)
