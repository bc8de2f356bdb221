"""Go through everything that records say: each part, each text, each id, with its path."""

from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from niemyet.model.catalog import Catalog
from niemyet.model.record import Fact
from niemyet.model.reference import RefersTo

Path = tuple[str | int, ...]


class Part(NamedTuple):
    """A part of a record, and the path that leads to it."""

    path: Path
    fact: Fact


def every_record(catalog: Catalog) -> Iterator[tuple[str, str, Fact]]:
    """Yield the kind, the id and the value of each record."""
    for kind, records in vars(catalog).items():
        for record_id, record in records.items():
            if kind == "statistics":
                for period, figures in record.items():
                    yield kind, f"{record_id}/{period}", figures
            else:
                yield kind, record_id, record


def parts(fact: Fact, path: Path = ()) -> Iterator[Part]:
    """Yield *fact* and every part below it, in the order of their fields."""
    yield Part(path, fact)
    for name, value in vars(fact).items():
        if isinstance(value, Fact):
            yield from parts(value, (*path, name))
        elif isinstance(value, list):
            for i, item in enumerate(value):
                if isinstance(item, Fact):
                    yield from parts(item, (*path, name, i))


def parts_of_type(fact: Fact, wanted: type[Fact], path: Path = ()) -> Iterator[Part]:
    """Yield every part of one type below *fact*, itself included."""
    return (part for part in parts(fact, path) if isinstance(part.fact, wanted))


def texts(fact: Fact) -> Iterator[tuple[Path, str]]:
    """Yield every text of *fact* and of its parts; words of closed lists are no texts."""
    for path, part in parts(fact):
        for name, value in vars(part).items():
            for place, item in _items(name, value):
                if isinstance(item, str) and not isinstance(item, Enum) and name != "id":
                    yield (*path, *place), item


def named_ids(fact: Fact, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Yield the path, the kind and the id of every record that *fact* names."""
    for part_path, part in parts(fact, path):
        for name, kind in _reference_fields(type(part)):
            for place, item in _items(name, getattr(part, name)):
                if isinstance(item, str):
                    yield (*part_path, *place), kind, item


def _items(name: str, value: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        yield from (((name, i), item) for i, item in enumerate(value))
    else:
        yield (name,), value


@cache
def _reference_fields(fact_type: type[Fact]) -> tuple[tuple[str, str], ...]:
    found = ((name, _kind_within(info)) for name, info in fact_type.model_fields.items())
    return tuple((name, kind) for name, kind in found if kind)


def _kind_within(annotated: Any) -> str | None:
    marks = getattr(annotated, "metadata", ()) or getattr(annotated, "__metadata__", ())
    for mark in marks:
        if isinstance(mark, RefersTo):
            return mark.kind
    inner = getattr(annotated, "annotation", None)
    inside = (inner,) if inner is not None else getattr(annotated, "__args__", ())
    return next((kind for part in inside if (kind := _kind_within(part))), None)
