"""One file's values as a fact of the model, or every problem with them."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import ValidationError

from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.problem import Problem
from niemyet.read import field_names, sentences
from niemyet.read.yaml_source import MOST_KEPT, YamlSource

_ON_THE_KEY = ("extra_forbidden", "beside_answer", "id_in_file")
F = TypeVar("F", bound=Fact)


@lru_cache(maxsize=MOST_KEPT)
def validated(
    source: YamlSource, fact_type: type[F], record_id: str = ""
) -> tuple[F | None, tuple[Problem, ...]]:
    """Return the file as a *fact_type*, or None and what is wrong; its id is given by its name."""
    values = dict(source.values)
    faults = [_id_fault(values.pop("id"))] if "id" in values else []
    if "id" in fact_type.model_fields:
        values["id"] = record_id
    fact = None
    try:
        fact = fact_type.model_validate(values)
    except ValidationError as error:
        faults += error.errors(include_url=False)
    problems = tuple(_problem(source, fact_type, fault) for fault in faults)
    return None if problems else fact, problems


def _id_fault(written: Any) -> Mapping[str, Any]:
    return {"type": "id_in_file", "loc": ("id",), "input": written, "msg": ""}


def _problem(source: YamlSource, record_type: type[Fact], fault: Mapping[str, Any]) -> Problem:
    spot = field_names.spot(record_type, fault["loc"])
    rule = sentences.kind_of(fault)
    if rule == "extra_forbidden" and spot.holder in (Unknown, NotApplicable):
        rule = "beside_answer"
    told = sentences.Field(
        key=next((step for step in reversed(spot.path) if isinstance(step, str)), ""),
        hint=(spot.field.description or "") if spot.field else "",
        known_keys=spot.keys,
        may_be_unknown=field_names.is_element(spot.field),
    )
    what, remedy = sentences.in_words({**fault, "type": rule}, told)
    on_the_key = rule in _ON_THE_KEY
    place = source.key_place(spot.path) if on_the_key else source.place(spot.path)
    known = spot.path[:-1] if on_the_key else spot.path
    return Problem(
        place,
        field_names.in_words(record_type, known) or "Tệp",
        what,
        remedy,
        excerpt=source.excerpt(place),
        rule=rule,
    )
