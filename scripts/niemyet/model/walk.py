"""Go through everything that facts say: each part, each text, each id, with its path."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from niemyet.model.leaves import leaves
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey, RefersTo

KeyPath = tuple[str | int, ...]
"""The keys and the places in lists that lead to a value, as they stand in the file."""


class Part(NamedTuple):
    """A part of a record, and the path that leads to it."""

    path: KeyPath
    fact: Fact


def parts(fact: Fact, path: KeyPath = ()) -> list[Part]:
    """Return *fact* and every part below it, in the order of their fields."""
    found = [Part(path, fact)]
    for name in fields_for(type(fact), Fact):
        value = getattr(fact, name)
        for step, item in _items(name, value):
            if is_part(type(item)):
                found += parts(item, (*path, *step))
    return found


def own_lists(fact: Fact) -> Iterator[tuple[str, list[Any]]]:
    """Yield each field of *fact* itself that holds a list of parts, and the list if it has any."""
    for name in fields_for(type(fact), Fact):
        value = getattr(fact, name)
        if type(value) is list and value and is_part(type(value[0])):
            yield name, value


def own_texts(fact: Fact) -> Iterator[tuple[KeyPath, str]]:
    """Yield the texts of *fact* itself; words of closed lists are no texts."""
    for name in fields_for(type(fact), str):
        for place, item in _items(name, getattr(fact, name)):
            if type(item) is str and name not in _NO_WORDS:
                yield place, item


def own_named_records(fact: Fact) -> Iterator[tuple[KeyPath, RecordKey]]:
    """Yield every record that *fact* itself names, with the path to where it does."""
    for name, kind in reference_fields(type(fact)):
        for place, item in _items(name, getattr(fact, name)):
            if isinstance(item, str):
                yield place, RecordKey(kind, item)


def named_records(fact: Fact) -> Iterator[RecordKey]:
    """Yield every record that *fact* or a part of it names."""
    return (named for _, part in parts(fact) for _, named in own_named_records(part))


def _items(name: str, value: Any) -> Iterable[tuple[KeyPath, Any]]:
    if type(value) is list:
        return [((name, i), item) for i, item in enumerate(value)]
    return (((name,), value),)


@cache
def fields_for(fact_type: type[Fact], *kinds: type) -> tuple[str, ...]:
    """Return the fields of *fact_type* that may hold values of these *kinds*, or lists of them."""
    types = {name: [leaf.type for leaf in leaves(i)] for name, i in fact_type.model_fields.items()}
    return tuple(
        name
        for name, found in types.items()
        if any(isinstance(kind, type) and issubclass(kind, kinds) for kind in found)
    )


@cache
def is_part(kind: Any) -> bool:
    """Return whether values of a type are parts of records: to ask that of each takes ten times as
    long, for pydantic looks at it."""
    return isinstance(kind, type) and issubclass(kind, Fact)


_NO_WORDS = ("id", "plan", "transfer_text")
"""Fields of letters that nobody reads as a sentence: ids, and what a bank takes without marks."""


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
