"""What is left of a procedure that ended: since when, by what, what replaced it, where to go."""

from dataclasses import dataclass

from niemyet.model.procedure import Procedure
from niemyet.present.evidence.citation import CitationView, Link, view_citations
from niemyet.present.permalinks import case_path, procedure_path
from niemyet.present.posting import Gone, Posting, made_once
from niemyet.present.procedure.parts import view_successors
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class GoneView:
    """*instead* says where to go now, in the office's words or in ours."""

    id: str
    name: str
    path: str
    ended: str
    legal_basis: tuple[CitationView, ...]
    successors: tuple[Link, ...]
    instead: str
    paths: tuple[str, ...]
    """Its own address and those of its cases."""
    names: tuple[str, ...]
    """What people call it, and its official name."""


@made_once
def view_gone(posting: Posting) -> tuple[GoneView, ...]:
    """Return the procedures of the office's list that had ended by the posting's day."""
    return tuple(_view(gone, posting) for gone in posting.gone.values())


def _view(gone: Gone, posting: Posting) -> GoneView:
    w, procedure, office = posting.wording, gone.procedure, posting.office
    bound = "format.from" if gone.ended.exact else "gone.by"
    start = w(bound, day=format_day(gone.ended.day, w))
    key = "gone.repealed" if gone.repealed else "gone.withdrawn"
    basis = procedure.repealed_by if gone.repealed else gone.service.withdrawn_by
    return GoneView(
        id=procedure.id,
        name=procedure.name,
        path=procedure_path(procedure.id),
        ended=w(key, start=start, office=office.name),
        legal_basis=view_citations(basis, posting),
        successors=view_successors(procedure.replaced_by, posting),
        instead=gone.service.instead or w("gone.ask", office=office.name),
        paths=(procedure_path(procedure.id), *_case_paths(procedure)),
        names=(
            *(alias.phrase for alias in procedure.also_known_as),
            procedure.editions[-1].official_name,
        ),
    )


def _case_paths(procedure: Procedure) -> tuple[str, ...]:
    cases = (case.id for edition in procedure.editions for case in edition.cases)
    return tuple(case_path(procedure.id, case) for case in dict.fromkeys(cases))
