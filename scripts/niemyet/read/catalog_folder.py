"""Read the catalogue folder: every record that is sound, and every problem found."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.model.record import Fact
from niemyet.problem import Problem
from niemyet.read.record_files import RecordFile, RecordKey, misplaced_files, record_files
from niemyet.read.translation_files import read_translations
from niemyet.read.validation import validated
from niemyet.read.yaml_source import YamlSource, parse_yaml, read_yaml

RecordReading = tuple[YamlSource | None, Fact | None, tuple[Problem, ...]]


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
    translated = read_translations(folder)
    catalog = replace(catalog_of(records), translations=translated.languages)
    return CatalogReading(
        catalog,
        sources | translated.sources,
        (*problems, *translated.problems),
        frozenset(unread),
    )


def read_record(file: RecordFile) -> RecordReading:
    """Return the file's source, its record, and its problems; what failed is None."""
    return _record_in(read_yaml(file.path, file.shown_as), file)


def read_record_text(file: RecordFile, text: str) -> RecordReading:
    """Return the same of *text*, as it would be if it stood in *file*."""
    return _record_in(parse_yaml(text, file.shown_as), file)


def _record_in(source: YamlSource | tuple[Problem, ...], file: RecordFile) -> RecordReading:
    if not isinstance(source, YamlSource):
        return None, None, source
    record, problems = validated(source, RECORD_TYPES[file.kind], file.id.rpartition("/")[2])
    return source, record, problems


def catalog_of(records: Mapping[str, Mapping[str, Any]]) -> Catalog:
    """Return the catalogue of records by kind and id; a period's id is office/period."""
    by_office: dict[str, dict[str, Any]] = {}
    for key, period in records.get("statistics", {}).items():
        office, _, name = key.partition("/")
        by_office.setdefault(office, {})[name] = period
    others = {kind: of_kind for kind, of_kind in records.items() if kind != "statistics"}
    return Catalog(**others, statistics=by_office)
