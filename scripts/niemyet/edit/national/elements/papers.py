"""The papers that the portal asks for, with how many originals and copies of each."""

import re

from niemyet.edit.national.cells import PaperRow
from niemyet.edit.national.elements.reading import CellRead, read_together
from niemyet.edit.typed_words import folded
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalPaper, PortalReading

_QUANTITIES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:(\d+) bản chính)?,? ?(?:(\d+) bản sao)?",
        r"(?:bản chính ?: ?(\d+))?(?: ?[,;-])? ?(?:bản sao ?: ?(\d+))?",
    )
)
"""How many, as the portal writes it: «1 bản chính,2 bản sao», or «Bản chính: 1 Bản sao: 2»."""
_SAID_IN_WORDS = re.compile(r"\b0?[1-9]\d? (?:bản chính|bản sao|bản chụp)\b")
_SHOWN = re.compile(r"\bxuat trinh\b")


def read_papers(rows: tuple[PaperRow, ...]) -> PortalReading:
    """Return the rows with their numbers; nothing of it if one number cannot be read."""
    return read_together(map(_paper, rows), tuple)


def _paper(row: PaperRow) -> CellRead:
    quantity = row.quantity.strip()
    found = next(filter(None, (pattern.fullmatch(quantity) for pattern in _QUANTITIES)), None)
    if not quantity or not found:
        return CellRead(row.name, fault=PortalFault(PortalFaultKind.RUN_TOGETHER, row.name))
    shown = bool(_SHOWN.search(folded(row.heading)))
    paper = PortalPaper(row.name, int(found[1] or 0), int(found[2] or 0), shown)
    said = None if paper.counted else _SAID_IN_WORDS.search(row.name)
    quoted = said and f"{row.quantity} – {said[0]}"
    fault = PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, quoted) if quoted else None
    return CellRead(row.name, paper, fault)
