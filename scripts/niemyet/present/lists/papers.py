"""The papers that many procedures ask for."""

from dataclasses import dataclass

from niemyet.model.paper import Paper
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.permalinks import paper_path
from niemyet.present.posting import Posting
from niemyet.present.text.answer import Answer, answer


@dataclass(frozen=True)
class PaperView:
    id: str
    name: str
    path: str
    explanation: str
    obtain_from: Answer[str]
    issued_by: Link | None
    procedures: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView


def view_papers(posting: Posting) -> tuple[PaperView, ...]:
    """Return the shared papers and which of the office's procedures ask for each."""
    return tuple(_view_paper(paper, posting) for paper in posted_papers(posting))


def posted_papers(posting: Posting) -> tuple[Paper, ...]:
    """Return the shared papers that some procedure of the office asks for."""
    asked_for = {
        document.paper
        for posted in posting.procedures.values()
        for document in items_given(posted.edition.documents)
    }
    return tuple(p for p in posting.catalog.papers.values() if p.id in asked_for)


def _view_paper(paper: Paper, posting: Posting) -> PaperView:
    issuer = posting.procedures.get(paper.issued_by or "")
    return PaperView(
        paper.id,
        paper.name,
        paper_path(paper.id),
        paper.explanation,
        answer(paper.obtain_from, str),
        link_to(issuer.procedure) if issuer else None,
        tuple(
            link_to(p.procedure)
            for p in posting.procedures.values()
            if any(document.paper == paper.id for document in items_given(p.edition.documents))
        ),
        tuple(paper.remarks),
        view_trust(paper, posting, RecordKey("papers", paper.id)),
    )
