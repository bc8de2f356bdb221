"""What fields ask of each other, for the forms' script to try a record by: the check's rules."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from niemyet.check.relations.kinds import Relation
from niemyet.check.relations.table import RELATIONS
from niemyet.edit.forms.form_words import in_form_words, parts_of
from niemyet.model.record import Fact
from niemyet.model.related import PartRule, Related
from niemyet.model.time.timeline import Dated
from niemyet.read import sentences

Told = dict[str, Any]
_IN_WORDS = ("name", "part", "what", "remedy", "error")
"""What becomes of a relation's sentence and place; the rest is handed on as it is."""


def told_relations(kind: str) -> Mapping[str, list[Told]]:
    """Return what each part of a record is held to, by the part: test, field, words."""
    found = {part.__name__: list(_of_part(part, kind)) for part in parts_of(kind)}
    return {part: relations for part, relations in found.items() if relations}


@cache
def field_of(kind: str, error: str) -> tuple[str, str]:
    """Return the field, and its title, at which a fault of a whole part is told; "" if none."""
    related = (part for part in parts_of(kind) if issubclass(part, Related))
    told = ((r.field, _title(p, r.field)) for p in related for r in p.relations if r.error == error)
    return next(told, ("", ""))


def _of_part(part: type[Fact], kind: str) -> Iterator[Told]:
    for own in part.relations if issubclass(part, Related) else ():
        error = {"type": own.error, "input": "?", "msg": ""}
        yield _told(own, part, kind, *sentences.in_words(error, sentences.Field()))
    for beside in RELATIONS:
        if _is(part, beside.part):
            yield _told(beside, part, kind, beside.what, beside.remedy)


def _is(part: type[Fact], asked: type) -> bool:
    return "in_force_from" in part.model_fields if asked is Dated else issubclass(part, asked)


def _told(
    relation: PartRule | Relation, part: type[Fact], kind: str, what: str, remedy: str
) -> Told:
    names = (field.name for field in fields(relation))
    said = " Cách sửa: ".join(in_form_words(text, kind) for text in (f"{what}.", remedy))
    return {
        "test": type(relation).__name__,
        "field": relation.field,
        "label": _title(part, relation.field),
        "told": said,
        **{name: getattr(relation, name) for name in names if name not in _IN_WORDS},
    }


def _title(part: type[Fact], name: str) -> str:
    return part.model_fields[name].title or name
