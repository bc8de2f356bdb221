"""Read the catalogue folder: every record that is sound, and every problem found."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import ValidationError

from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.model.record import Fact
from niemyet.problem import Place, Problem
from niemyet.read import field_names, sentences
from niemyet.read.yaml_source import YamlSource, read_yaml

RecordKey = tuple[str, str]
"""Kind and id; the id of a statistics record is office/period."""

_FILE_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OUTSIDE_RECORDS = ("schema",)


@dataclass(frozen=True)
class CatalogReading:
    """What could be read, where each record came from, and what could not be read."""

    catalog: Catalog
    sources: Mapping[RecordKey, YamlSource]
    problems: tuple[Problem, ...]
    unread: frozenset[RecordKey] = field(default_factory=frozenset)
    """Records whose file exists but could not be read: naming them is not a second fault."""


@dataclass(frozen=True)
class RecordFile:
    """A file of the catalogue and the record it should hold."""

    path: Path
    shown_as: PurePosixPath
    kind: str
    id: str


def read_catalog(folder: Path) -> CatalogReading:
    """Return the reading of every record below *folder*; places name files as shown to a clerk."""
    records: dict[str, dict[str, Any]] = {kind: {} for kind in RECORD_TYPES}
    sources: dict[RecordKey, YamlSource] = {}
    unread: set[RecordKey] = set()
    problems: list[Problem] = list(_stray_files(folder))
    for file in record_files(folder):
        source, record, found = read_record(file)
        problems.extend(found)
        if source:
            sources[file.kind, file.id] = source
        if record is None:
            unread.add((file.kind, file.id))
        else:
            records[file.kind][file.id] = record
    return CatalogReading(_catalog(records), sources, tuple(problems), frozenset(unread))


def read_record(
    file: RecordFile,
) -> tuple[YamlSource | None, Fact | None, tuple[Problem, ...]]:
    """Return the file's source, its record, and its problems; what failed is None."""
    source = read_yaml(file.path, file.shown_as)
    if not isinstance(source, YamlSource):
        return None, None, source
    record_type = RECORD_TYPES[file.kind]
    record_id = file.id.rpartition("/")[2]
    try:
        record = record_type.model_validate({**source.values, "id": record_id})
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return source, None, tuple(_problem(source, record_type, fault) for fault in faults)
    return source, record, ()


def record_files(folder: Path) -> Iterator[RecordFile]:
    """Yield the catalogue's record files, by kind and then by name."""
    flat = [kind for kind in RECORD_TYPES if kind not in ("offices", "services", "statistics")]
    for kind in flat:
        for path in sorted((folder / kind).glob("*.yaml")):
            if _FILE_NAME.fullmatch(path.stem):
                yield RecordFile(path, _shown(folder, path), kind, path.stem)
    yield from _office_files(folder)


def _office_files(folder: Path) -> Iterator[RecordFile]:
    for office in sorted(p for p in (folder / "offices").glob("*") if p.is_dir()):
        for name, kind in (("office", "offices"), ("services", "services")):
            if (path := office / f"{name}.yaml").exists():
                yield RecordFile(path, _shown(folder, path), kind, office.name)
        for path in sorted((office / "statistics").glob("*.yaml")):
            record_id = f"{office.name}/{path.stem}"
            yield RecordFile(path, _shown(folder, path), "statistics", record_id)


def _stray_files(folder: Path) -> Iterator[Problem]:
    """Yield a problem for each file that no record kind would ever read."""
    known = {file.path for file in record_files(folder)}
    kinds = [kind for kind in RECORD_TYPES if kind not in ("services", "statistics")]
    for path in sorted(folder.rglob("*.y*ml")):
        top = path.relative_to(folder).parts[0]
        if path in known or top in _OUTSIDE_RECORDS:
            continue
        place = Place(_shown(folder, path))
        if top in kinds and path.parent.name != "offices":
            yield sentences.file_problem(place, "bad_file_name", value=path.name)
        else:
            nearest = difflib.get_close_matches(top, kinds, n=1)
            suggestion = f"có phải «{nearest[0]}»? " if nearest else ""
            yield sentences.file_problem(
                place, "unknown_folder", value=top, suggestion=suggestion, known=", ".join(kinds)
            )


def _shown(folder: Path, path: Path) -> PurePosixPath:
    return PurePosixPath(folder.name, *path.relative_to(folder).parts)


def _problem(source: YamlSource, record_type: type[Fact], fault: Mapping[str, Any]) -> Problem:
    path = field_names.without_tags(fault["loc"])
    holder = field_names.fact_at(record_type, path[:-1])
    keys = [key for key in (holder.model_fields if holder else {}) if key != "id"]
    what, remedy = sentences.in_words(fault, _hint(holder, path), keys)
    on_key = fault["type"] == "extra_forbidden"
    place = source.key_place(path) if on_key else source.place(path)
    return Problem(
        place,
        field_names.in_words(record_type, path) or "Tệp",
        what,
        remedy,
        excerpt=source.excerpt(place),
        rule=fault["type"],
    )


def _hint(holder: type[Fact] | None, path: tuple[str | int, ...]) -> str:
    info = holder.model_fields.get(str(path[-1])) if holder and path else None
    return (info.description or "") if info else ""


def _catalog(records: dict[str, dict[str, Any]]) -> Catalog:
    by_office: dict[str, dict[str, Any]] = {}
    for key, period in records.pop("statistics").items():
        office, _, name = key.partition("/")
        by_office.setdefault(office, {})[name] = period
    return Catalog(**records, statistics=by_office)
