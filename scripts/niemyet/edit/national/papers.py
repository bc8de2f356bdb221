"""The papers that the portal asks for, with how many originals and copies of each."""

import re

from niemyet.edit.national.cells import PaperRow
from niemyet.edit.typed_words import folded
from niemyet.present.national.record import Fault, FaultKind, PortalPaper, Reading

_QUANTITY = re.compile(r"(?:(\d+) bản chính)?,? ?(?:(\d+) bản sao)?")
_SAID_IN_WORDS = re.compile(r"\b0?[1-9]\d? (?:bản chính|bản sao|bản chụp)\b")
_SHOWN = re.compile(r"\bxuat trinh\b")


def read_papers(rows: tuple[PaperRow, ...]) -> Reading:
    """Return the rows with their numbers; nothing of it if one number cannot be read."""
    papers: list[PortalPaper] = []
    unread: list[str] = []
    faults: list[Fault] = []
    for row in rows:
        found = _QUANTITY.fullmatch(row.quantity.strip())
        if not found or not row.quantity.strip():
            unread.append(row.name)
            faults.append(Fault(FaultKind.RUN_TOGETHER, row.name))
            continue
        shown = bool(_SHOWN.search(folded(row.heading)))
        paper = PortalPaper(row.name, int(found[1] or 0), int(found[2] or 0), shown)
        if not paper.counted and (said := _SAID_IN_WORDS.search(row.name)):
            faults.append(Fault(FaultKind.CONTRADICTS_ITSELF, f"{row.quantity} – {said[0]}"))
        papers.append(paper)
    told = tuple(dict.fromkeys(faults))
    if unread or not papers:
        return Reading(None, "; ".join(unread), told)
    return Reading(tuple(papers), faults=told)
