"""The papers that the portal asks for, with how many originals and copies of each."""

import re

from niemyet.edit.national.cells import PaperRow
from niemyet.edit.typed_words import folded
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalPaper, PortalReading

_QUANTITIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:(\d+) bản chính)?,? ?(?:(\d+) bản sao)?",
        r"(?:bản chính ?: ?(\d+))?[,;]? ?(?:bản sao ?: ?(\d+))?",
    )
)
"""How many, as the portal writes it: «1 bản chính,2 bản sao», or «Bản chính: 1 Bản sao: 2»."""
_SAID_IN_WORDS = re.compile(r"\b0?[1-9]\d? (?:bản chính|bản sao|bản chụp)\b")
_SHOWN = re.compile(r"\bxuat trinh\b")


def read_papers(rows: tuple[PaperRow, ...]) -> PortalReading:
    """Return the rows with their numbers; nothing of it if one number cannot be read."""
    papers: list[PortalPaper] = []
    unread: list[str] = []
    faults: list[PortalFault] = []
    for row in rows:
        found = _counted(row.quantity.strip())
        if not found:
            unread.append(row.name)
            faults.append(PortalFault(PortalFaultKind.RUN_TOGETHER, row.name))
            continue
        shown = bool(_SHOWN.search(folded(row.heading)))
        paper = PortalPaper(row.name, int(found[1] or 0), int(found[2] or 0), shown)
        if not paper.counted and (said := _SAID_IN_WORDS.search(row.name)):
            faults.append(
                PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, f"{row.quantity} – {said[0]}")
            )
        papers.append(paper)
    told = tuple(dict.fromkeys(faults))
    if unread or not papers:
        return PortalReading(None, "; ".join(unread), told)
    return PortalReading(tuple(papers), faults=told)


def _counted(quantity: str) -> re.Match[str] | None:
    found = (pattern.fullmatch(quantity) for pattern in _QUANTITIES)
    return next(filter(None, found), None) if quantity else None
