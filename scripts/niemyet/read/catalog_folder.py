"""Read the catalogue folder: every record that is sound, and every problem found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.model.record import Fact, NotApplicable, Unknown
from niemyet.problem import Problem
from niemyet.read import field_names, sentences
from niemyet.read.record_files import RecordFile, RecordKey, misplaced_files, record_files
from niemyet.read.yaml_source import YamlSource, read_yaml

_ON_THE_KEY = ("extra_forbidden", "beside_answer", "id_in_file")


@dataclass(frozen=True)
class CatalogReading:
    """What could be read, where each record came from, and what could not be read."""

    catalog: Catalog
    sources: Mapping[RecordKey, YamlSource]
    problems: tuple[Problem, ...]
    unread: frozenset[RecordKey] = field(default_factory=frozenset)
    """Records whose file exists but could not be read: naming them is not a second fault."""


def read_catalog(folder: Path) -> CatalogReading:
    """Return the reading of every record below *folder*; places name files as shown to a clerk."""
    records: dict[str, dict[str, Any]] = {kind: {} for kind in RECORD_TYPES}
    sources: dict[RecordKey, YamlSource] = {}
    unread: set[RecordKey] = set()
    problems: list[Problem] = list(misplaced_files(folder))
    for file in record_files(folder):
        source, record, found = read_record(file)
        problems.extend(found)
        if source:
            sources[file.kind, file.id] = source
        if record is None:
            unread.add((file.kind, file.id))
        else:
            records[file.kind][file.id] = record
    return CatalogReading(catalog_of(records), sources, tuple(problems), frozenset(unread))


def read_record(
    file: RecordFile,
) -> tuple[YamlSource | None, Fact | None, tuple[Problem, ...]]:
    """Return the file's source, its record, and its problems; what failed is None."""
    source = read_yaml(file.path, file.shown_as)
    if not isinstance(source, YamlSource):
        return None, None, source
    record_type = RECORD_TYPES[file.kind]
    values = dict(source.values)
    faults = [_id_fault(values.pop("id"))] if "id" in values else []
    if "id" in record_type.model_fields:
        values["id"] = file.id.rpartition("/")[2]
    try:
        record = record_type.model_validate(values)
    except ValidationError as error:
        faults += error.errors(include_url=False)
    problems = tuple(_problem(source, record_type, fault) for fault in faults)
    return source, None if problems else record, problems


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


def catalog_of(records: Mapping[str, Mapping[str, Any]]) -> Catalog:
    """Return the catalogue of records by kind and id; a period's id is office/period."""
    by_office: dict[str, dict[str, Any]] = {}
    for key, period in records.get("statistics", {}).items():
        office, _, name = key.partition("/")
        by_office.setdefault(office, {})[name] = period
    others = {kind: of_kind for kind, of_kind in records.items() if kind != "statistics"}
    return Catalog(**others, statistics=by_office)
