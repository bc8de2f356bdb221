"""What to bring, by case: how many, handed in or shown, and where to get it."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.paper import RequiredDocument
from niemyet.model.record import given
from niemyet.model.vocabulary import DocumentAction
from niemyet.present.permalinks import paper_path
from niemyet.present.posting import Posting

_SOUGHT = (DocumentAction.LOOKED_UP, DocumentAction.IF_NOT_FOUND)
"""What the office has to look for itself before it may ask (104/2022/NĐ-CP, article 14)."""


@dataclass(frozen=True)
class DocumentView:
    name: str
    path: str
    action: str
    action_kind: str
    counts: str
    obtain_from: str
    explained: bool
    """Whether where to get it is told on the paper's own page, and not for this procedure."""
    alternatives: tuple[str, ...]
    note: str


@dataclass(frozen=True)
class DocumentGroup:
    """The papers of one case; the general group has no case."""

    case: str
    documents: tuple[DocumentView, ...]


def view_documents(
    documents: Sequence[RequiredDocument], cases: dict[str, str], posting: Posting
) -> tuple[DocumentGroup, ...]:
    """Return the papers everybody brings first, then those of each case."""
    order = ["", *(case for case in cases if any(d.case == case for d in documents))]
    groups = (
        DocumentGroup(
            cases.get(case, ""),
            tuple(_view(d, posting) for d in documents if (d.case or "") == case),
        )
        for case in order
    )
    return tuple(group for group in groups if group.documents)


def papers_of_all(documents: Sequence[RequiredDocument]) -> list[RequiredDocument]:
    """Return what everybody hands in or shows, cases and what the office looks up left out."""
    return [d for d in documents if not d.case and d.action not in _SOUGHT]


def name_of(document: RequiredDocument, posting: Posting) -> str:
    """Return what the paper is called, by itself or where papers are explained."""
    return posting.catalog.papers[document.paper].name if document.paper else document.name or ""


def lacks_counts(documents: Sequence[RequiredDocument]) -> bool:
    """Return whether some paper to hand in leaves open, also in its note, how many are needed."""
    handed_in = [d for d in documents if d.action is DocumentAction.SUBMIT]
    return any(
        d.originals is d.copies is d.certified_copies is None
        and not any(letter.isdigit() for letter in d.note or "")
        for d in handed_in
    )


def _view(document: RequiredDocument, posting: Posting) -> DocumentView:
    w = posting.wording
    paper = posting.catalog.papers[document.paper] if document.paper else None
    obtain = document.obtain_from or (
        paper.obtain_from if paper and given(paper.obtain_from) else ""
    )
    return DocumentView(
        name=name_of(document, posting),
        path=paper_path(paper.id) if paper else "",
        action=w(f"document.{document.action}"),
        action_kind=document.action,
        counts=_counts(document, posting),
        obtain_from=obtain,
        explained=paper is not None and not document.obtain_from,
        alternatives=tuple(document.alternatives),
        note=document.note or "",
    )


def _counts(document: RequiredDocument, posting: Posting) -> str:
    numbers = [
        ("originals", document.originals),
        ("copies", document.copies),
        ("certified_copies", document.certified_copies),
    ]
    said = [posting.wording(f"document.{k}", number=n) for k, n in numbers if n]
    if said:
        return ", ".join(said)
    looked_up = document.action is DocumentAction.LOOKED_UP
    return posting.wording("document.none_needed") if looked_up else ""
