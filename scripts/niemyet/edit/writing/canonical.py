"""The one form in which a record is written: `niemyet format` makes it, the forms keep to it.

A round trip keeps comments, order, quotes and block texts. What changes is only how values
are written: letters as they are meant (``mended``), two spaces a level, quotes around a text that
YAML 1.1 or 1.2 would take for something else (``13:30``, ``no``, ``0123``), none around a
number or a day, one new line at the end. What the file says never changes.
"""

import io
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    SingleQuotedScalarString,
)

from niemyet.edit.value_kinds import plain_paths
from niemyet.model.kinds import KINDS
from niemyet.model.walk import KeyPath
from niemyet.problem import Problem
from niemyet.read.letters import mended
from niemyet.read.yaml_source import Plain, parse_yaml

_RESOLVER = yaml.resolver.Resolver()
_YAML_1_2 = re.compile(
    r"0o[0-7]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+"
)
_NEEDS_NO_QUOTES = re.compile(r"[0-9A-Za-z][0-9A-Za-z_. -]*")
_TEXT_TAG = "tag:yaml.org,2002:str"
_BLOCKS = (LiteralScalarString, FoldedScalarString)
_NO_FOLDING = 1 << 20
Path = tuple[str, ...]


class NotCanonical(Exception):
    """A text cannot be put into canonical form; holds the problems that keep it from that."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(problem.what for problem in problems))


def canonical(text: str, kind: str, shown_as: PurePosixPath) -> str:
    """Return the canonical form of the text of a record of *kind*.

    Raises NotCanonical if the text cannot be read. AssertionError would mean that the result
    says something else than the text: nothing is then written.
    """
    before = mended(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    said = _said(before, shown_as)
    written = _round_trip(before, plain_paths(KINDS[kind].model))
    if _said(written, shown_as) != said:
        raise AssertionError(f"{shown_as}: the canonical form says something else")
    return written


def with_value(text: str, kind: str, path: KeyPath, value: str) -> str:
    """Return the text of a record, canonical, in which the scalar at *path* says *value*.

    A text in quotes stays in quotes, and the comment beside it stays. Raises what YAML raises if
    *text* cannot be read, KeyError or IndexError if nothing is at *path*.
    """
    return _round_trip(text, plain_paths(KINDS[kind].model), (path, value))


def misread(text: str) -> bool:
    """Return whether some YAML reader takes the plain text for something else than text."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))
    return tag != _TEXT_TAG or bool(_YAML_1_2.fullmatch(text))


def _said(text: str, shown_as: PurePosixPath) -> dict[str, Plain]:
    source = parse_yaml(text, shown_as)
    if isinstance(source, tuple):
        raise NotCanonical(source)
    return source.values


class _TextResolver(VersionedResolver):
    """Takes every plain scalar for text, as the catalogue's reader does."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        return {}


def _round_trip(
    text: str, plain: frozenset[Path], change: tuple[KeyPath, str] | None = None
) -> str:
    editor = YAML()
    editor.Resolver = _TextResolver
    editor.preserve_quotes = True
    editor.allow_unicode = True
    editor.width = _NO_FOLDING
    editor.indent(mapping=2, sequence=4, offset=2)
    record = editor.load(text)
    if change:
        _set(record, *change)
    for holder, place, path in list(_scalars(record, ())):
        holder[place] = _written(holder[place], path in plain)
    out = io.StringIO()
    editor.dump(record, out)
    return out.getvalue().rstrip("\n") + "\n"


def _set(record: Any, path: KeyPath, value: str) -> None:
    holder = record
    for step in path[:-1]:
        holder = holder[step]
    old = holder[path[-1]]
    quoted = isinstance(old, (DoubleQuotedScalarString, SingleQuotedScalarString))
    holder[path[-1]] = type(old)(value) if quoted else PlainScalarString(value)


def _scalars(node: Any, path: Path) -> Iterator[tuple[Any, Any, Path]]:
    """Yield what holds each scalar, the key or place there, and the path without places."""
    entries = node.items() if isinstance(node, dict) else enumerate(node)
    for place, value in entries:
        below = (*path, place) if isinstance(node, dict) else path
        if isinstance(value, str):
            yield node, place, below
        else:
            yield from _scalars(value, below)


def _written(value: str, plain: bool) -> str:
    if isinstance(value, _BLOCKS):
        return value
    if plain and _NEEDS_NO_QUOTES.fullmatch(value):
        return PlainScalarString(value)
    if plain:
        return value
    if not isinstance(value, SingleQuotedScalarString) and misread(value):
        return DoubleQuotedScalarString(value)
    return value
