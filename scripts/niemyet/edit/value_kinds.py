"""What kind of value each field of a model takes, as a form and a file formatter see it."""

import types
import typing
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any

from pydantic import WithJsonSchema
from pydantic.fields import FieldInfo

from niemyet.model.directory import Holiday, MakeUpDay
from niemyet.model.fee import Tier
from niemyet.model.figures.statistics import Correction
from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.model.reference import NamesPart, RefersTo
from niemyet.model.time.opening_hours import Session
from niemyet.model.values import Quantity, Start

_UNIONS = (typing.Union, types.UnionType)
_PLAIN = (int, date, Start, Quantity)
_LAST = ("remarks", "confirmed", "source_notes", "sources")
_OWN_IDS = ("id", "key")
"""What tells a part of a record from the others of its list: made of its name on saving."""
_NOT_IN_FORMS = (*_OWN_IDS, "verified")
_ORDERED_BY: Mapping[type[Fact], str] = {
    Holiday: "first_day",
    MakeUpDay: "on",
    Correction: "corrected_on",
    Session: "opens",
    Tier: "from_unit",
}
"""Lists that the check wants in order, besides those of dated entries."""


@dataclass(frozen=True)
class ValueKind:
    """One of: text, plain (a number, a day), flag, list, parts, or an answer that may be unknown.

    ``schema`` is the value's own JSON Schema, which tells what may be typed.
    """

    form: str
    inner: "ValueKind | None" = None
    model: type[Fact] | None = None
    choices: type[StrEnum] | None = None
    refers_to: str = ""
    names_part: NamesPart | None = None
    schema: dict[str, Any] | None = None


@dataclass(frozen=True)
class FormField:
    """A field of a record, its kind of value, and whether something must be given."""

    name: str
    title: str
    hint: str
    kind: ValueKind
    required: bool


@cache
def form_fields(model: type[Fact]) -> tuple[FormField, ...]:
    """Return the fields a form shows, those that every record has after those of its own."""
    own = {name: info for name, info in model.model_fields.items() if name not in _NOT_IN_FORMS}
    names = sorted(
        own, key=lambda name: (_LAST.index(name) if name in _LAST else -1, name != "name")
    )
    return tuple(
        FormField(
            name,
            own[name].title or name,
            own[name].description or "",
            value_kind(own[name]),
            own[name].is_required(),
        )
        for name in names
    )


def value_kind(info: FieldInfo) -> ValueKind:
    """Return the kind of value of one field of a model."""
    return _kind(info.annotation, tuple(info.metadata))


def _kind(annotation: Any, marks: Sequence[Any]) -> ValueKind:
    if hasattr(annotation, "__metadata__"):
        return _kind(annotation.__origin__, (*annotation.__metadata__, *marks))
    if typing.get_origin(annotation) in _UNIONS:
        return _of_union(typing.get_args(annotation), marks)
    if typing.get_origin(annotation) is list:
        return ValueKind("list", inner=_kind(typing.get_args(annotation)[0], ()))
    return _scalar_or_parts(annotation, marks)


def _of_union(branches: Sequence[Any], marks: Sequence[Any]) -> ValueKind:
    given = [
        b for b in branches if b is not type(None) and _bare(b) not in (Unknown, NotApplicable)
    ]
    inner = _kind(given[0], marks)
    is_answer = any(_bare(branch) is Unknown for branch in branches)
    return ValueKind("answer", inner=inner) if is_answer else inner


def _bare(annotation: Any) -> Any:
    return getattr(annotation, "__origin__", annotation)


def _scalar_or_parts(python_type: type, marks: Sequence[Any]) -> ValueKind:
    if isinstance(python_type, type) and issubclass(python_type, Fact):
        return ValueKind("parts", model=python_type)
    if isinstance(python_type, type) and issubclass(python_type, StrEnum):
        return ValueKind("text", choices=python_type)
    refers_to = next((mark.kind for mark in marks if isinstance(mark, RefersTo)), "")
    names_part = next((mark for mark in marks if isinstance(mark, NamesPart)), None)
    schema = next((mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema)), None)
    if python_type is bool:
        return ValueKind("flag")
    form = "plain" if issubclass(python_type, _PLAIN) else "text"
    return ValueKind(form, refers_to=refers_to, names_part=names_part, schema=schema)


def shape(model: type[Fact]) -> dict[str, Any]:
    """Return what stands where in a record, as the editor's scripts read it."""
    fields = {field.name: _shape(field.kind) for field in form_fields(model)}
    return {"part": model.__name__, "fields": fields}


def _shape(kind: ValueKind) -> Any:
    if kind.form == "answer" and kind.inner:
        return {"answer": _shape(kind.inner)}
    if kind.form == "list" and kind.inner:
        return {"items": _shape(kind.inner), **_order(kind.inner.model)}
    return _shape_of_part(kind.model) if kind.model else kind.form


def _order(model: type[Fact] | None) -> dict[str, str]:
    if model is None:
        return {}
    dated = "in_force_from" if "in_force_from" in model.model_fields else ""
    key = _ORDERED_BY.get(model, dated)
    return {"order": key} if key else {}


def _shape_of_part(model: type[Fact]) -> dict[str, Any]:
    own = {name: "made" for name in _OWN_IDS if name in model.model_fields}
    whole = shape(model)
    return whole | {"fields": own | whole["fields"]}


def plain_paths(model: type[Fact]) -> frozenset[tuple[str, ...]]:
    """Return the paths, without places in lists, of the values that are numbers, days or flags."""
    return frozenset(_plain_paths(model, ()))


def _plain_paths(model: type[Fact], path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        kind = value_kind(info)
        while kind.inner:
            kind = kind.inner
        if kind.model:
            yield from _plain_paths(kind.model, (*path, name))
        elif kind.form in ("plain", "flag"):
            yield (*path, name)
