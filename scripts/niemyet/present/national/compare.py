"""Compare the procedures of the portal with those of this catalogue, element by element."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.time.timeline import in_force_on
from niemyet.present.national.differences import OneSided, agree, one_sided
from niemyet.present.national.law import ended, newer, of_another_year
from niemyet.present.national.ours import our_value
from niemyet.present.national.pairs import paired
from niemyet.present.national.record import (
    ELEMENTS,
    LAW,
    NationalRecord,
    PortalFault,
    PortalFaultKind,
    PortalReading,
)


class Verdict(StrEnum):
    """What a comparison comes to, what most needs somebody first."""

    OLDER = "older"
    DIFFERS = "differs"
    FAULTY = "faulty"
    UNKNOWN_HERE = "unknown_here"
    UNREAD = "unread"
    SAME = "same"


@dataclass(frozen=True)
class ElementFinding:
    """One element: what each side says of it."""

    element: str
    verdict: Verdict
    ours: Any
    theirs: PortalReading
    only: OneSided = OneSided()


@dataclass(frozen=True)
class ComparedProcedure:
    """A procedure that both have; ``newer`` are laws the portal names and nobody has read here."""

    record: NationalRecord
    procedure: Procedure
    findings: tuple[ElementFinding, ...]
    newer: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What most needs somebody; more laws on the portal alone need nobody at once."""
        told = (f for f in self.findings if (f.element, f.verdict) != (LAW, Verdict.DIFFERS))
        found = {finding.verdict for finding in told}
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

    def counted(self, element: str) -> Counted:
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
    compared = (_compared(*held, catalog, day) for held in _held(both, day))
    seen = {p.id for _, p in both}
    fields = {p.field for _, p in both} if is_list else set()
    gone = (
        p
        for p in catalog.procedures.values()
        if p.field in fields and p.id not in seen and _edition(p, day)
    )
    return PortalComparison(
        day,
        tuple(compared),
        tuple(record for record, p in pairs if not p),
        tuple(gone),
        tuple(records),
    )


def _held(
    both: Sequence[tuple[NationalRecord, Procedure]], day: date
) -> Iterator[tuple[NationalRecord, Procedure, Edition]]:
    for record, procedure in both:
        if edition := _edition(procedure, day):
            yield record, procedure, edition


def _edition(procedure: Procedure, day: date) -> Edition | None:
    repealed = procedure.repealed_from and procedure.repealed_from.day <= day
    return None if repealed else in_force_on(procedure.editions, day)


def _compared(
    record: NationalRecord, procedure: Procedure, edition: Edition, catalog: Catalog, day: date
) -> ComparedProcedure:
    ours = our_value(LAW, edition, catalog, day) or ()
    theirs = record.says(LAW).value or ()
    newer_there, newer_here = (
        newer(one, other, catalog, day) for one, other in ((theirs, ours), (ours, theirs))
    )
    over = tuple(number for number in ended(theirs, catalog, day) if number not in ours)
    behind = _faults(PortalFaultKind.OUTDATED, newer_here)
    wrong = (
        *_faults(PortalFaultKind.LAW_ENDED, over),
        *_faults(PortalFaultKind.OTHER_YEAR, of_another_year(theirs, ours)),
    )
    found = []
    for element in ELEMENTS:
        finding = _finding(element, record, our_value(element, edition, catalog, day))
        if finding and element == LAW:
            finding = _with(finding, wrong)
        if finding and finding.verdict is Verdict.DIFFERS:
            older = replace(finding, verdict=Verdict.OLDER)
            finding = older if newer_there else _with(finding, behind)
        found += [finding] if finding else []
    return ComparedProcedure(record, procedure, tuple(found), newer_there)


def _faults(kind: PortalFaultKind, numbers: tuple[str, ...]) -> tuple[PortalFault, ...]:
    return tuple(PortalFault(kind, number) for number in numbers)


def _with(finding: ElementFinding, faults: tuple[PortalFault, ...]) -> ElementFinding:
    """Return the finding with more faults of the portal, if there are any."""
    if not faults:
        return finding
    theirs = replace(finding.theirs, faults=(*finding.theirs.faults, *faults))
    return replace(finding, verdict=Verdict.FAULTY, theirs=theirs)


def _finding(element: str, record: NationalRecord, ours: Any) -> ElementFinding | None:
    """Return what comes of one element; None where the portal says nothing of it."""
    theirs = record.says(element)
    if not theirs.holds:
        return None
    if theirs.value is None:
        verdict = Verdict.FAULTY if theirs.faults else Verdict.UNREAD
        return ElementFinding(element, verdict, ours, theirs)
    if ours is None:
        return ElementFinding(element, Verdict.UNKNOWN_HERE, ours, theirs)
    same = agree(element, ours, theirs.value)
    if same is None:
        return None
    verdict = Verdict.FAULTY if theirs.faults else Verdict.SAME if same else Verdict.DIFFERS
    return ElementFinding(element, verdict, ours, theirs, one_sided(element, ours, theirs.value))
