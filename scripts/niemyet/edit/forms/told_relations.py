"""What fields ask of each other, for the forms' script to try a record by: the check's rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any

from niemyet.check.evidence.law import ENDED, IN_FORCE, SUCCESSORS
from niemyet.check.finding import doubt
from niemyet.check.office.holidays import COMPARE, NOT_KNOWN, NOT_WRITTEN, days_off
from niemyet.check.relations.kinds import Relation
from niemyet.check.relations.table import RELATIONS
from niemyet.edit.forms.form_words import in_form_words, parts_of
from niemyet.edit.value_kinds import ValueKind, form_fields
from niemyet.model.directory import HolidayYear
from niemyet.model.legal import Citation
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey
from niemyet.model.related import PartRule, Related
from niemyet.model.time.timeline import Dated
from niemyet.read import sentences

Told = dict[str, Any]
_IN_WORDS = ("name", "part", "what", "remedy", "error", "doubted")
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


def cites(kind: str) -> list[str]:
    """Return the fields of a record and its parts that name instruments."""
    values = ((field.name, field.kind) for p in parts_of(kind) for field in form_fields(p))
    return sorted({name for name, value in values if _innermost(value) == "legal_instruments"})


def told_of_law() -> Told:
    """Return the sentences on law that is not in force, by what is wrong, and their words."""
    what = {key: f"{said}. Cách sửa: {remedy}" for key, (said, remedy) in IN_FORCE.items()}
    label = _title(Citation, "instrument")
    return {"told": what, "ended": ENDED, "successors": SUCCESSORS, "label": label}


def told_of_days_off(years: Iterable[int]) -> Told:
    """Return the days off that the calendar library knows in each of *years*, and what is said."""
    key = RecordKey("holidays", "")
    asked = {
        name: doubt(key, (), "{day}", why, COMPARE)
        for name, why in (("not_known", NOT_KNOWN), ("not_written", NOT_WRITTEN))
    }
    told = {
        k: f"{a.what}. Cách sửa: {in_form_words(a.remedy, 'holidays')}" for k, a in asked.items()
    }
    known = {str(year): [f"{day:%Y-%m-%d}" for day in sorted(days_off(year))] for year in years}
    known = {year: days for year, days in known.items() if days}
    return {"known": known, "told": told, "label": _title(HolidayYear, "holidays")}


def _innermost(value: ValueKind) -> str:
    while value.inner:
        value = value.inner
    return value.refers_to or ""


def _of_part(part: type[Fact], kind: str) -> Iterator[Told]:
    for own in part.relations if issubclass(part, Related) else ():
        error = {"type": own.error, "input": "?", "msg": ""}
        yield _told(own, part, kind, *sentences.in_words(error, sentences.Field()))
    for beside in RELATIONS:
        if _is(part, beside.part) and beside.doubted:
            asked = doubt(RecordKey(kind, ""), (), beside.doubted, beside.what, beside.remedy)
            told = _told(beside, part, kind, asked.what, asked.remedy)
            yield told | {"doubted": beside.doubted}
        elif _is(part, beside.part):
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
