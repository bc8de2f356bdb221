"""Read a YAML file as plain text values, remembering the place of each.

Every scalar is read as text: the models alone decide what is a number or a date, so
``no``, ``08:30`` and ``1.001193`` mean what they look like. What YAML can do beyond
keys, lists and text (anchors, tags, several documents) is refused, not half understood.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, takewhile
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import yaml

from niemyet.model.walk import KeyPath
from niemyet.problem import Place, Problem
from niemyet.read import sentences
from niemyet.read.letters import is_ordinary, odd_letter
from niemyet.read.plain_yaml import PlainLoader
from niemyet.read.record_files import read_text
from niemyet.read.sentences import file_problem
from niemyet.read.yaml_faults import Fault, fault_before_parsing, fault_of_error

_LINE_BREAK = re.compile("\r\n|[\n\r]")
_ITEM = re.compile(r"\s*[-–•*+▪●]\s")
_DEEPEST = 50
_PLAIN_TAGS = ("tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")

Plain = str | list["Plain"] | dict[str, "Plain"]
LineAndColumn = tuple[int, int]
"""Counted from 1; a Place is made of it only when a problem is told."""


class Position(NamedTuple):
    """Where a value of a file stands, and its key if it has one."""

    value: LineAndColumn
    key: LineAndColumn | None


@dataclass(frozen=True, eq=False)
class YamlSource:
    """A file as it is written, which can be asked for the place of each value and key."""

    file: PurePosixPath
    written: bytes
    """Its text in UTF-8: as letters it takes twice the room."""

    @property
    def text(self) -> str:
        return self.written.decode()

    @property
    def lines(self) -> tuple[str, ...]:
        return _lines(self.text)

    def position(self, path: KeyPath) -> Position | None:
        """Return where the value at *path* stands, if it is in the file."""
        return _positions(self.text).at(path)

    def place(self, path: KeyPath) -> Place:
        """Return the place of the value at *path*, or of its nearest ancestor in the file."""
        while not (position := self.position(path)):
            path = path[:-1]
        return Place(self.file, *position.value)

    def key_place(self, path: KeyPath) -> Place:
        """Return the place of the key at *path*, or of the value nearest to it."""
        position = self.position(path)
        return Place(self.file, *position.key) if position and position.key else self.place(path)

    def path_at(self, place: Place) -> KeyPath:
        """Return the longest path whose value or key stands at *place*; () for any other."""
        return _positions(self.text).longest(lambda it: (place.line, place.column) in it)

    def part_at(self, place: Place) -> KeyPath:
        """Return the path of the part that begins at *place*; () for any other."""
        return _positions(self.text).longest(lambda it: (place.line, place.column) == it.value)

    def excerpt(self, place: Place) -> str:
        """Return the line of *place* as it is written."""
        return _line(self.lines, place.line)


@dataclass(frozen=True, eq=False)
class YamlReading(YamlSource):
    """A file and its values, which take several times its room: nobody keeps both."""

    values: dict[str, Plain]

    @property
    def source(self) -> YamlSource:
        return YamlSource(self.file, self.written)


def read_yaml(path: Path, shown_as: PurePosixPath) -> YamlReading | tuple[Problem, ...]:
    """Return the file's values, or the problems that keep it from being read."""
    text = read_text(path, shown_as)
    return text if isinstance(text, tuple) else parse_yaml(text, shown_as)


def parse_yaml(text: str, shown_as: PurePosixPath) -> YamlReading | tuple[Problem, ...]:
    """Return the values of the text of a file, or the problems that keep it from being read."""
    lines = _lines(text)
    root = _root(text, lines)
    if isinstance(root, Fault):
        return (_problem(shown_as, lines, root),)
    walk = _Walk(shown_as, lines, is_ordinary(text))
    try:
        values = walk.plain(root, _DEEPEST)
    except RecursionError:
        return (_problem(shown_as, lines, Fault("too_deep", 1, 1)),)
    return tuple(walk.problems) or YamlReading(shown_as, text.encode(), values)


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

    def __init__(self, file: PurePosixPath, lines: tuple[str, ...], ordinary: bool) -> None:
        self.file = file
        self.lines = lines
        self.ordinary = ordinary
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
        if self.ordinary:
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


class _Positions:
    """Where everything in a text stands, looked for no further than somebody asks."""

    def __init__(self, text: str) -> None:
        events = yaml.parse(text, Loader=PlainLoader)
        root = next(islice(events, 2, None))  # after the beginnings of stream and document
        self._seen: dict[KeyPath, Position] = {}
        self._unseen = _positions_below(events, root)

    def at(self, path: KeyPath) -> Position | None:
        while path not in self._seen and (found := next(self._unseen, None)):
            self._seen[found[0]] = found[1]
        return self._seen.get(path)

    def longest(self, stands_there: Callable[[Position], bool]) -> KeyPath:
        self._seen.update(self._unseen)
        return max(
            (path for path, it in self._seen.items() if stands_there(it)), key=len, default=()
        )


_positions = lru_cache(maxsize=1)(_Positions)
"""Those of the last text that was asked."""


def _positions_below(
    events: Iterator[yaml.Event], value: yaml.Event, path: KeyPath = (), key: yaml.Event = None
) -> Iterator[tuple[KeyPath, Position]]:
    yield path, Position(_spot(value), key and _spot(key))
    below = takewhile(lambda event: not isinstance(event, yaml.CollectionEndEvent), events)
    if isinstance(value, yaml.MappingStartEvent):
        for key in below:
            yield from _positions_below(events, next(events), (*path, key.value), key)
    elif isinstance(value, yaml.SequenceStartEvent):
        for i, item in enumerate(below):
            yield from _positions_below(events, item, (*path, i))


def _spot(found: yaml.Node | yaml.Event) -> LineAndColumn:
    mark = found.start_mark
    return mark.line + 1, mark.column + 1


def _lines(text: str) -> tuple[str, ...]:
    return tuple(_LINE_BREAK.split(text) if "\r" in text else text.split("\n"))


def _line(lines: tuple[str, ...], number: int) -> str:
    return lines[number - 1] if number <= len(lines) else ""


def _problem(file: PurePosixPath, lines: tuple[str, ...], fault: Fault) -> Problem:
    place = Place(file, fault.line, fault.column)
    return file_problem(place, fault.rule, _line(lines, fault.line), **fault.values)
