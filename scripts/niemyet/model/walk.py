"""Go through everything that facts say: each part, each text, each id, with its path."""

from collections.abc import Iterator
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from niemyet.model.leaves import leaves
from niemyet.model.record import Fact
from niemyet.model.reference import RefersTo

KeyPath = tuple[str | int, ...]
"""The keys and the places in lists that lead to a value, as they stand in the file."""

_NO_PARTS = frozenset((str, type(None), bool, int, date))
"""Most values are of these types, and to ask pydantic whether one is a model takes ten times as
long as to look here."""


class Part(NamedTuple):
    """A part of a record, and the path that leads to it."""

    path: KeyPath
    fact: Fact


def parts(fact: Fact, path: KeyPath = ()) -> Iterator[Part]:
    """Yield *fact* and every part below it, in the order of their fields."""
    yield Part(path, fact)
    for name, value in vars(fact).items():
        if isinstance(value, list):
            for i, item in enumerate(value):
                if type(item) not in _NO_PARTS and isinstance(item, Fact):
                    yield from parts(item, (*path, name, i))
        elif type(value) not in _NO_PARTS and isinstance(value, Fact):
            yield from parts(value, (*path, name))


_NO_WORDS = ("id", "plan", "transfer_text")
"""Fields of letters that nobody reads as a sentence: ids, and what a bank takes without marks."""


def own_texts(fact: Fact) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts of *fact* itself; words of closed lists are no texts."""
    for name, value in vars(fact).items():
        for place, item in _items(name, value):
            if isinstance(item, str) and not isinstance(item, Enum) and name not in _NO_WORDS:
                yield place, item


def own_named_ids(fact: Fact) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the path, the kind and the id of every record that *fact* itself names."""
    for name, kind in reference_fields(type(fact)):
        for place, item in _items(name, getattr(fact, name)):
            if isinstance(item, str):
                yield place, kind, item


def named_ids(fact: Fact, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the path, the kind and the id of every record that *fact* or a part of it names."""
    for part_path, part in parts(fact, path):
        for place, kind, named in own_named_ids(part):
            yield (*part_path, *place), kind, named


def _items(name: str, value: Any) -> Iterator[tuple[KeyPath, Any]]:
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield (name, i), item
    else:
        yield (name,), value


@cache
def reference_fields(fact_type: type[Fact]) -> tuple[tuple[str, str], ...]:
    """Return the fields of *fact_type* that name other records, each with the kind it names."""
    return tuple(
        (name, mark.kind)
        for name, info in fact_type.model_fields.items()
        for leaf in leaves(info)
        for mark in leaf.marks
        if isinstance(mark, RefersTo)
    )
