"""A procedure as a citizen of one commune needs it on a given day."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import announced_after, ended_before
from niemyet.present.evidence.citation import Link
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.permalinks import field_path, procedure_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.charges import ChargeSummary, summarise_charges
from niemyet.present.procedure.documents import count_copies, count_papers
from niemyet.present.procedure.elements import SectionView, view_sections
from niemyet.present.procedure.times import CommitmentView, summarise_time, view_commitment
from niemyet.present.text.answer import Answer
from niemyet.present.text.formats import format_day, format_start, lower_first, sentence

ABSENT: Answer[Any] = Answer("absent")


@dataclass(frozen=True)
class Totals:
    """The sum of it: papers, copies, time, fee."""

    papers: str
    copies: str
    time: str
    fee: tuple[ChargeSummary, ...]


@dataclass(frozen=True)
class ProcedureView:
    """What a procedure's page and sheet show; the elements stand in ``sections``."""

    id: str
    name: str
    path: str
    summary: str
    field: Link
    handled_elsewhere: str
    announced: tuple[str, ...]
    earlier: tuple[str, ...]
    ask_first: tuple[str, ...]
    totals: Totals
    commitment: CommitmentView
    sections: tuple[SectionView, ...]
    counter: str
    trust: TrustView

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is not known, by title."""
        return self._titles("unknown")

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """What does not apply, by title."""
        return self._titles("not_applicable")

    def _titles(self, status: str) -> tuple[str, ...]:
        elements = (e for section in self.sections for e in section.elements)
        return tuple(lower_first(e.title) for e in elements if e.answer.status == status)

    def answer(self, field: str) -> Answer[Any]:
        """Return what the element *field* says; one that the record leaves out says nothing."""
        elements = (e for section in self.sections for e in section.elements)
        return next((e.answer for e in elements if e.field == field), ABSENT)


@made_once
def view_procedure(posted: Posted, posting: Posting) -> ProcedureView:
    """Return everything a procedure's page and sheet show."""
    procedure, edition = posted.procedure, posted.edition
    field = posting.catalog.fields[procedure.field]
    return ProcedureView(
        id=procedure.id,
        name=procedure.name,
        path=procedure_path(procedure.id),
        summary=edition.summary,
        field=Link(field.name, field_path(field.id)),
        handled_elsewhere=procedure.handled_elsewhere or "",
        announced=_announced(procedure, posting),
        earlier=_earlier(procedure, posting),
        ask_first=tuple(edition.ask_first),
        totals=_totals(posted, posting),
        commitment=view_commitment(posted, posting),
        sections=view_sections(posted, posting),
        counter=posted.counter.name if posted.counter else "",
        trust=view_trust(edition, posting, RecordKey("procedures", procedure.id)),
    )


def _totals(posted: Posted, posting: Posting) -> Totals:
    w, documents = posting.wording, posted.edition.documents
    unknown = w("answer.unknown_short")
    return Totals(
        papers=w("totals.papers", number=count_papers(documents)) if given(documents) else unknown,
        copies=_copies(documents, posting) if given(documents) else unknown,
        time=summarise_time(posted, posting),
        fee=summarise_charges(posted, posting),
    )


def _copies(documents: Sequence[RequiredDocument], posting: Posting) -> str:
    number = count_copies(documents)
    if number is None:
        return posting.wording("document.count_unknown")
    key = "totals.copies" if number else "totals.no_copies"
    return posting.wording(key, number=number)


def _announced(procedure: Procedure, posting: Posting) -> tuple[str, ...]:
    w = posting.wording
    lines = [
        w("procedure.new_edition", start=format_start(e.in_force_from, w), summary=e.summary)
        for e in announced_after(procedure.editions, posting.day)
    ]
    if procedure.repealed_from:
        lines.append(w("procedure.repealed", day=format_day(procedure.repealed_from.day, w)))
    return tuple(lines)


def _earlier(procedure: Procedure, posting: Posting) -> tuple[str, ...]:
    def line(edition: Edition) -> str:
        start = sentence(format_start(edition.in_force_from, posting.wording))
        return f"{start}: {edition.official_name}"

    return tuple(line(e) for e in ended_before(procedure.editions, posting.day))
