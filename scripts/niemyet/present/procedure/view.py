"""A procedure as a citizen of one commune needs it on a given day."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from niemyet.model.procedure import Case, Edition, Procedure
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import announced_after, ended_before
from niemyet.present.evidence.citation import CitationView, Link, link_to, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.permalinks import case_path, procedure_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.answers import Answers, view_answers
from niemyet.present.procedure.case import in_case
from niemyet.present.procedure.charges import view_charges
from niemyet.present.procedure.coming import view_coming
from niemyet.present.procedure.documents import lacks_counts
from niemyet.present.procedure.elements import SectionView, seen_in_case, title_of, view_sections
from niemyet.present.procedure.times import CommitmentView, view_commitment
from niemyet.present.text.answer import Answer
from niemyet.present.text.formats import format_day, format_start, lower_first, sentence

ABSENT: Answer[Any] = Answer("absent")


@dataclass(frozen=True)
class BasisView:
    """The law that one element rests on, beside that of the whole procedure."""

    about: str
    citations: tuple[CitationView, ...]


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
    answers: Answers
    commitment: CommitmentView
    sections: tuple[SectionView, ...]
    bases: tuple[BasisView, ...]
    counter: str
    uncounted: str
    """Told among what is not known: papers whose number of copies nobody has said."""
    trust: TrustView
    case: str = ""
    """The case that the page answers for; "" for all of them."""

    @property
    def unknown(self) -> tuple[str, ...]:
        """What is not known, by title."""
        return (*self._titles("unknown"), *filter(None, [self.uncounted]))

    @property
    def not_applicable(self) -> tuple[str, ...]:
        """What does not apply, by title; that there is no code tells nobody anything."""
        return self._titles("not_applicable", without=("code",))

    def _titles(self, status: str, without: Sequence[str] = ()) -> tuple[str, ...]:
        all_ = (e for section in self.sections for e in section.elements)
        elements = (e for e in all_ if e.field not in without)
        return tuple(lower_first(e.title) for e in elements if e.answer.status == status)

    def answer(self, field: str) -> Answer[Any]:
        """Return what the element *field* says; one that the record leaves out says nothing."""
        elements = (e for section in self.sections for e in section.elements)
        return next((e.answer for e in elements if e.field == field), ABSENT)


@made_once
def view_procedure(posted: Posted, posting: Posting) -> ProcedureView:
    """Return everything a procedure's page and sheet show."""
    procedure, edition = posted.procedure, posted.edition
    return ProcedureView(
        id=procedure.id,
        name=procedure.name,
        path=procedure_path(procedure.id),
        summary=edition.summary,
        field=link_to(posting.catalog.fields[procedure.field]),
        handled_elsewhere=procedure.handled_elsewhere or "",
        announced=_announced(posted, posting),
        earlier=_earlier(procedure, posting),
        ask_first=tuple(edition.ask_first),
        answers=view_answers(posted, posting, view_coming(posted, posting)),
        commitment=view_commitment(posted, posting),
        sections=view_sections(posted, posting),
        bases=tuple(_bases(posted, posting)),
        counter=posted.counter.name if posted.counter else "",
        uncounted=_uncounted(posted, posting),
        trust=view_trust(edition, posting, RecordKey("procedures", procedure.id)),
    )


def view_case(posted: Posted, case: Case, posting: Posting) -> ProcedureView:
    """Return the procedure as it is in one case, which has a page of its own.

    What the case does not decide, the office's commitment and who vouches for the record are those
    of the whole procedure.
    """
    view, within = view_procedure(posted, posting), in_case(posted, case.id)
    coming = view_coming(posted, posting, case.id)
    return replace(
        view,
        path=case_path(view.id, case.id),
        case=case.name,
        announced=_announced(within, posting),
        answers=replace(view_answers(within, posting, coming), cases=()),
        sections=tuple(seen_in_case(section, within, posting) for section in view.sections),
        bases=tuple(_bases(within, posting)),
        uncounted=_uncounted(within, posting),
    )


def _uncounted(posted: Posted, posting: Posting) -> str:
    lacking = lacks_counts(items_given(posted.edition.documents))
    return posting.wording("document.counts") if lacking else ""


def _bases(posted: Posted, posting: Posting) -> Iterator[BasisView]:
    """Yield the law of times, duties and charges; each provision once."""
    edition = posted.edition
    for name in ("time_limits", "duties"):
        cited = (c for item in items_given(getattr(edition, name)) for c in item.legal_basis)
        if citations := dict.fromkeys(view_citations(tuple(cited), posting)):
            yield BasisView(title_of(Edition, name, posting.wording), tuple(citations))
    for line in view_charges(posted, posting).value or ():
        cited = (*line.legal_basis, *(c for rate in line.rates for c in rate.legal_basis))
        if cited:
            yield BasisView(line.name or line.summary, tuple(dict.fromkeys(cited)))


def _announced(posted: Posted, posting: Posting) -> tuple[str, ...]:
    """Return what will change of what everybody meets; extras tell their own changes."""
    w, procedure, withdrawn = posting.wording, posted.procedure, posted.service.withdrawn_from
    lines = [
        w("procedure.new_edition", start=format_start(e.in_force_from, w), summary=e.summary)
        for e in announced_after(procedure.editions, posting.day)
    ]
    if procedure.repealed_from:
        lines.append(w("procedure.repealed", day=format_day(procedure.repealed_from.day, w)))
    if withdrawn:
        lines.append(w("procedure.withdrawn", day=format_day(withdrawn, w)))
    for line in view_charges(posted, posting).value or ():
        if not line.optional:
            lines.extend(f"{change.start}: {change.text}" for change in line.announced)
    return tuple(dict.fromkeys(lines))


def _earlier(procedure: Procedure, posting: Posting) -> tuple[str, ...]:
    def line(edition: Edition) -> str:
        start = sentence(format_start(edition.in_force_from, posting.wording))
        return f"{start}: {edition.official_name}"

    return tuple(line(e) for e in ended_before(procedure.editions, posting.day))
