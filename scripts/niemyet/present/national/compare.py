"""Compare the procedures of the portal with those of this catalogue, element by element."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.time.timeline import in_force_on
from niemyet.present.national.differences import OneSided, adds, agree, one_sided
from niemyet.present.national.faults import faults_of_kind, faults_of_sentences, faults_on
from niemyet.present.national.law import newer
from niemyet.present.national.ours import our_values
from niemyet.present.national.pairs import paired
from niemyet.present.national.record import (
    Element,
    NationalRecord,
    PortalFault,
    PortalFaultKind,
    PortalReading,
)


class Verdict(StrEnum):
    """What a comparison comes to, what most needs somebody first."""

    OLDER = "older"
    DIFFERS = "differs"
    UNKNOWN_HERE = "unknown_here"
    FAULTY = "faulty"
    UNREAD = "unread"
    SAME = "same"


_NEEDS_NOBODY = (Element.LAW, Verdict.DIFFERS)


@dataclass(frozen=True)
class ElementFinding:
    """One element: what each side says of it."""

    element: Element
    verdict: Verdict
    ours: Any
    theirs: PortalReading
    only: OneSided = OneSided()
    same: bool = False
    """Whether both say the same, whatever else is wrong with it there."""


@dataclass(frozen=True)
class ComparedProcedure:
    """A procedure that both have; ``newer`` are laws the portal names and nobody has read here."""

    record: NationalRecord
    procedure: Procedure
    findings: tuple[ElementFinding, ...]
    newer: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()
    """What is wrong with sentences of the portal that are not compared."""

    @property
    def verdict(self) -> Verdict:
        """What most needs somebody; more laws on the portal alone need nobody at once."""
        told = (f for f in self.findings if (f.element, f.verdict) != _NEEDS_NOBODY)
        found = {finding.verdict for finding in told}
        found |= {Verdict.FAULTY} if self.sentences else set()
        return next((verdict for verdict in Verdict if verdict in found), Verdict.SAME)


class Counted(NamedTuple):
    """In how many records an element holds something, and in how many it is read."""

    holds: int
    read: int


@dataclass(frozen=True)
class PortalComparison:
    """A file of the portal beside the catalogue on a day."""

    day: date
    compared: tuple[ComparedProcedure, ...]
    missing: tuple[NationalRecord, ...]
    gone: tuple[Procedure, ...]
    records: tuple[NationalRecord, ...]

    def of(self, verdict: Verdict) -> tuple[ComparedProcedure, ...]:
        """Return the procedures of which the comparison comes to this."""
        return tuple(one for one in self.compared if one.verdict is verdict)

    def counted(self, element: Element) -> Counted:
        """Return in how many records an element holds something, and in how many it is read."""
        holding = [r for r in self.records if r.says(element).holds]
        return Counted(len(holding), sum(r.says(element).value is not None for r in holding))


def compare_with_portal(
    records: Sequence[NationalRecord], catalog: Catalog, day: date, is_list: bool
) -> PortalComparison:
    """Return the comparison; of a list, what holds here and is not in it counts as gone there.

    Only fields that the list has are looked through: it may be of some fields only.
    """
    pairs = list(zip(records, paired(records, catalog), strict=True))
    both = [(record, p) for record, p in pairs if p]
    fields = {p.field for _, p in both} if is_list else set()
    held = {p.id: e for p in catalog.procedures.values() if (e := _edition(p, day))}
    gone = held.keys() - {p.id for _, p in both}
    return PortalComparison(
        day,
        tuple(_compared(record, p, held[p.id], catalog, day) for record, p in both if p.id in held),
        tuple(record for record, p in pairs if not p),
        tuple(p for i, p in catalog.procedures.items() if i in gone and p.field in fields),
        tuple(records),
    )


def _edition(procedure: Procedure, day: date) -> Edition | None:
    repealed = procedure.repealed_from and procedure.repealed_from.day <= day
    return None if repealed else in_force_on(procedure.editions, day)


def _compared(
    record: NationalRecord, procedure: Procedure, edition: Edition, catalog: Catalog, day: date
) -> ComparedProcedure:
    ours = our_values(edition, catalog, day)
    named_here = ours[Element.LAW] or ()
    named_there = record.says(Element.LAW).value or ()
    newer_there = newer(named_there, named_here, catalog, day)
    newer_here = newer(named_here, named_there, catalog, day)
    behind = faults_of_kind(PortalFaultKind.OUTDATED, newer_here)
    findings = []
    for element, value in ours.items():
        if not (finding := _finding(element, record, value)):
            continue
        finding = _with(finding, faults_on(element, record, named_here, catalog, day))
        if finding.verdict is Verdict.DIFFERS:
            older = replace(finding, verdict=Verdict.OLDER)
            finding = older if newer_there else _with(finding, behind)
        findings.append(finding)
    sentences = faults_of_sentences(record, catalog, day)
    return ComparedProcedure(record, procedure, tuple(findings), newer_there, sentences)


def _with(finding: ElementFinding, faults: tuple[PortalFault, ...]) -> ElementFinding:
    """Return the finding with more faults of the portal, if there are any."""
    if not faults:
        return finding
    theirs = replace(finding.theirs, faults=(*finding.theirs.faults, *faults))
    return replace(finding, verdict=Verdict.FAULTY, theirs=theirs)


def _finding(element: Element, record: NationalRecord, ours: Any) -> ElementFinding | None:
    """Return what comes of one element; None where there is nothing to be compared."""
    theirs = record.says(element)
    if not theirs.holds:
        return None
    faulty = Verdict.FAULTY if theirs.faults else None
    if theirs.value is None:
        return ElementFinding(element, faulty or Verdict.UNREAD, ours, theirs)
    if ours is None:
        tells = adds(element, theirs.value)
        verdict = Verdict.UNKNOWN_HERE if tells else faulty
        return ElementFinding(element, verdict, ours, theirs) if verdict else None
    same = agree(element, ours, theirs.value)
    if same is None:
        return None
    verdict = faulty or (Verdict.SAME if same else Verdict.DIFFERS)
    only = one_sided(element, ours, theirs.value)
    return ElementFinding(element, verdict, ours, theirs, only, same)
