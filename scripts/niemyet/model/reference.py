"""Ids that name another record, and the kind of record each names."""

import typing
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any

from niemyet.model.record import Fact
from niemyet.model.values import RecordId


@dataclass(frozen=True)
class RefersTo:
    """Marks an id as the id of a record of *kind*."""

    kind: str


InstrumentId = Annotated[RecordId, RefersTo("legal_instruments")]
FieldId = Annotated[RecordId, RefersTo("fields")]
LifeEventId = Annotated[RecordId, RefersTo("life_events")]
PaperId = Annotated[RecordId, RefersTo("papers")]
FeeId = Annotated[RecordId, RefersTo("fees")]
ProcedureId = Annotated[RecordId, RefersTo("procedures")]
RedressChannelId = Annotated[RecordId, RefersTo("redress_channels")]
OfficeId = Annotated[RecordId, RefersTo("offices")]


@dataclass(frozen=True)
class Reference:
    """An id written at *path* of a record, and the kind of record it must name."""

    path: tuple[str | int, ...]
    kind: str
    id: str


def references(fact: Fact, path: tuple[str | int, ...] = ()) -> Iterator[Reference]:
    """Yield every reference that *fact* makes, in the order of its fields."""
    for name, info in type(fact).model_fields.items():
        value = getattr(fact, name)
        kind = _kind(info.metadata) or _kind_within(info.annotation)
        yield from _references_in(value, (*path, name), kind)


def _references_in(
    value: Any, path: tuple[str | int, ...], kind: str | None
) -> Iterator[Reference]:
    if isinstance(value, Fact):
        yield from references(value, path)
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _references_in(item, (*path, i), kind)
    elif isinstance(value, str) and kind:
        yield Reference(path, kind, value)


def _kind(metadata: typing.Iterable[Any]) -> str | None:
    return next((m.kind for m in metadata if isinstance(m, RefersTo)), None)


def _kind_within(annotation: Any) -> str | None:
    found = _kind(getattr(annotation, "__metadata__", ()))
    return found or next(
        (kind for inner in typing.get_args(annotation) if (kind := _kind_within(inner))), None
    )
