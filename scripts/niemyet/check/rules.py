"""All the rules, and the one function that applies them."""

from collections.abc import Callable, Iterator

from niemyet.check.finding import Finding
from niemyet.check.references import named_records_exist
from niemyet.model.catalog import RECORD_TYPES, Catalog
from niemyet.problem import Problem
from niemyet.read import field_names
from niemyet.read.catalog_folder import CatalogReading

Rule = Callable[[Catalog], Iterator[Finding]]

RULES: tuple[Rule, ...] = ()


def check_catalog(reading: CatalogReading) -> tuple[Problem, ...]:
    """Return every problem of the catalogue, reading and rules, by file and line."""
    found = [*named_records_exist(reading.catalog, reading.unread)]
    found += [finding for rule in RULES for finding in rule(reading.catalog)]
    placed = [_placed(finding, reading) for finding in found]
    return tuple(sorted({*reading.problems, *placed}))


def _placed(finding: Finding, reading: CatalogReading) -> Problem:
    source = reading.sources[finding.kind, finding.record]
    place = source.place(finding.path)
    return Problem(
        place,
        field_names.in_words(RECORD_TYPES[finding.kind], finding.path) or "Tệp",
        finding.what,
        finding.remedy,
        finding.severity,
        source.excerpt(place),
        rule="rule",
    )
