"""All the rules, and the one function that applies them.

A rule is a public function of this room that yields findings, applied by being there, or a row of
the table of relations.
"""

from collections.abc import Callable, Collection, Iterator
from datetime import date
from importlib import import_module
from inspect import getmembers, isfunction, signature
from pathlib import Path
from pkgutil import walk_packages

from niemyet import check
from niemyet.check.finding import Finding
from niemyet.check.relations.table import RELATIONS
from niemyet.check.report import as_text
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import FILE_KINDS
from niemyet.problem import Problem, Refused, errors
from niemyet.read import field_names
from niemyet.read.catalog_folder import CatalogReading, read_catalog

Rule = Callable[..., Iterator[Finding]]
_NO_RULE = ("_", "x_")
"""How the names begin of what rules share, and of the variants that ``scripts/mutate.py`` tries."""


def _rules(*asked: str) -> tuple[Rule, ...]:
    """Return every rule with these parameters."""
    return tuple(
        rule
        for module in walk_packages(check.__path__, f"{check.__name__}.")
        for name, rule in getmembers(import_module(module.name), isfunction)
        if rule.__module__ == module.name and not name.startswith(_NO_RULE)
        if signature(rule).return_annotation == Iterator[Finding]
        if tuple(signature(rule).parameters) == asked
    )


RULES = (*RELATIONS, *_rules("catalog"))
AMONG_ALL = _rules("catalog", "unread")
"""These look for something among all records, so they are told which ones could not be read."""
ON_A_DAY = _rules("catalog", "today")
"""These ask what the day is, so that what was sound on its day stays sound."""
OF_TEXTS = _rules("catalog", "today", "sound")
"""These read every text on the day, but for those of which it is known that nothing is wrong."""


class CatalogHasProblems(Refused):
    """The catalogue cannot be published; the text is the report of its errors."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__(as_text(errors(problems)))


def read_sound_catalog(folder: Path) -> tuple[Catalog, tuple[Problem, ...]]:
    """Return the catalogue and its warnings.

    Raises CatalogHasProblems with every problem if any of them is an error.
    """
    reading = read_catalog(folder)
    problems = check_catalog(reading)
    if errors(problems):
        raise CatalogHasProblems(problems)
    return reading.catalog, problems


def check_catalog(
    reading: CatalogReading, today: date | None = None, sound: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return every problem of the catalogue, reading and rules, by file and line.

    Without *today* nothing is said of days that have not come. *sound* texts had no fault today.
    """
    catalog = reading.catalog
    applied = [(rule, rule(catalog, reading.unread)) for rule in AMONG_ALL]
    applied += [(rule, rule(catalog)) for rule in RULES]
    applied += [(rule, rule(catalog, today)) for rule in ON_A_DAY if today]
    applied += [(rule, rule(catalog, today, sound)) for rule in OF_TEXTS if today]
    found = (
        _placed(finding, reading, rule.__name__.replace("_", "-"))
        for rule, findings in applied
        for finding in findings
        if not _is_confirmed(catalog, finding)
    )
    return tuple(sorted({*reading.problems, *found}))


def _is_confirmed(catalog: Catalog, finding: Finding) -> bool:
    return bool(finding.doubted) and finding.doubted in catalog.record(finding.record).confirmed


def _placed(finding: Finding, reading: CatalogReading, rule: str) -> Problem:
    source = reading.sources[finding.record]
    place = source.place(finding.path)
    return Problem(
        place,
        field_names.in_words(FILE_KINDS[finding.record.kind].model, finding.path) or "Tệp",
        finding.what,
        finding.remedy,
        finding.severity,
        source.excerpt(place),
        rule,
    )
