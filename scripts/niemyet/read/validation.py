"""One file's values as a fact of the model, or every problem with them."""

from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from pydantic import ValidationError

from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.problem import Problem
from niemyet.read import field_names, sentences
from niemyet.read.record_files import read_text
from niemyet.read.yaml_source import YamlReading, YamlSource, parse_yaml

_ON_THE_KEY = ("extra_forbidden", "beside_answer", "id_in_file")
_MOST_KEPT = 10_000
"""Files whose facts are kept: git shows the same ones in one commit after another."""
F = TypeVar("F", bound=Fact)
Validated = tuple[F | None, tuple[Problem, ...]]
FactReading = tuple[YamlSource | None, F | None, tuple[Problem, ...]]
"""The source of a file, what it says, and its problems; what failed is None."""

_KEPT: dict[tuple[bytes, PurePosixPath, type[Fact], str], Validated[Any]] = {}


def read_fact(
    path: Path, shown_as: PurePosixPath, fact_type: type[F], record_id: str = ""
) -> FactReading[F]:
    """Return the reading of the file at *path*; the id of a record is given by the file's name."""
    text = read_text(path, shown_as)
    if isinstance(text, tuple):
        return None, None, text
    return fact_in(text, shown_as, fact_type, record_id)


def fact_in(
    text: str, shown_as: PurePosixPath, fact_type: type[F], record_id: str = ""
) -> FactReading[F]:
    """Return the reading of *text*, as it would be if it stood in a file."""
    written = text.encode("utf-8", "surrogatepass")
    key = (blake2b(written, digest_size=16).digest(), shown_as, fact_type, record_id)
    if key in _KEPT:
        return (YamlSource(shown_as, written), *_KEPT[key])
    reading = parse_yaml(text, shown_as)
    if isinstance(reading, tuple):
        return None, None, reading
    if len(_KEPT) == _MOST_KEPT:
        del _KEPT[next(iter(_KEPT))]
    _KEPT[key] = _validated(reading, fact_type, record_id)
    return (reading.source, *_KEPT[key])


def _validated(reading: YamlReading, fact_type: type[F], record_id: str) -> Validated[F]:
    values = dict(reading.values)
    faults = [_id_fault(values.pop("id"))] if "id" in values else []
    if "id" in fact_type.model_fields:
        values["id"] = record_id
    fact = None
    try:
        fact = fact_type.model_validate(values)
    except ValidationError as error:
        faults += error.errors(include_url=False)
    problems = tuple(_problem(reading, fact_type, fault) for fault in faults)
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
