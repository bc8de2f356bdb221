"""Read the catalogue folder: every record that is sound, and every problem found."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.legal import with_ends
from niemyet.model.record import Fact
from niemyet.model.reference import RecordKey, TranslationKey
from niemyet.model.sharing import Sharing
from niemyet.problem import Problem
from niemyet.read.attachments import read_attachments
from niemyet.read.record_files import RecordFile, misplaced_files, record_files
from niemyet.read.translation_files import read_translations
from niemyet.read.validation import FactReading, fact_in, read_fact
from niemyet.read.yaml_source import YamlSource


@dataclass(frozen=True)
class CatalogReading:
    """What could be read, where each record came from, and what could not be read."""

    catalog: Catalog
    sources: Mapping[RecordKey | TranslationKey, YamlSource]
    problems: tuple[Problem, ...]
    unread: frozenset[RecordKey] = field(default_factory=frozenset)
    """Records whose file exists but could not be read: naming them is not a second fault."""


def read_catalog(folder: Path) -> CatalogReading:
    """Return the reading of every record below *folder*; places name files as shown to a clerk."""
    sharing = Sharing()
    files = {file.path: file for file in record_files(folder)}
    reading = gathered(((file, read_record(file)) for file in files.values()), sharing)
    translated = read_translations(folder, sharing)
    attachments, odd_files = read_attachments(folder)
    catalog = replace(reading.catalog, translations=translated.languages, attachments=attachments)
    problems = (
        *misplaced_files(folder, files),
        *reading.problems,
        *translated.problems,
        *odd_files,
    )
    sources = {**reading.sources, **translated.sources}
    return CatalogReading(catalog, sources, problems, reading.unread)


def gathered(
    read: Iterable[tuple[RecordFile, FactReading[Fact]]], sharing: Sharing | None = None
) -> CatalogReading:
    """Return the catalogue of what was read of each file, and what was not."""
    records: dict[RecordKey, Fact] = {}
    sources: dict[RecordKey | TranslationKey, YamlSource] = {}
    unread: set[RecordKey] = set()
    problems: list[Problem] = []
    sharing = sharing or Sharing()
    for file, (source, record, found) in read:
        problems.extend(found)
        if source:
            sources[file.record] = source
        if record is None:
            unread.add(file.record)
        else:
            records[file.record] = sharing.of(record)
    return CatalogReading(catalog_of(records), sources, tuple(problems), frozenset(unread))


def read_record(file: RecordFile) -> FactReading[Fact]:
    """Return the reading of the record's file."""
    return read_fact(file.path, file.shown_as, KINDS[file.kind].model, file.record.id)


def read_record_text(file: RecordFile, text: str) -> FactReading[Fact]:
    """Return the reading of *text*, as it would be if it stood in *file*."""
    return fact_in(text, file.shown_as, KINDS[file.kind].model, file.record.id)


def catalog_of(records: Mapping[RecordKey, Any]) -> Catalog:
    """Return the catalogue of these records; of an instrument, with the end that others tell."""
    by_kind: dict[str, dict[str, Any]] = {kind: {} for kind in KINDS}
    for key, record in records.items():
        table = by_kind[key.kind]
        (table.setdefault(key.office, {}) if key.office else table)[key.id] = record
    by_kind["legal_instruments"] = with_ends(by_kind["legal_instruments"])
    return Catalog(**by_kind)


def with_records(catalog: Catalog, records: Mapping[RecordKey, Any]) -> Catalog:
    """Return *catalog* with these records for its own; what lies beside records stays."""
    fresh = catalog_of(records)
    return replace(catalog, **{kind: getattr(fresh, kind) for kind in KINDS})
