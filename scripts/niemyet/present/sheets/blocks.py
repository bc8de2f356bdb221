"""The few shapes in which a sheet says something; every one holds only text to be printed.

``kind`` and ``shape`` choose how the template sets a block, ``since`` dates the file, ``code`` is
what a QR code says, ``photo`` a picture in base64; no other value is left unprinted.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from niemyet.present.evidence.citation import CitationView
from niemyet.present.text.answer import Answer
from niemyet.present.text.wording import Wording

Block = dict[str, Any]
CONTROLS = ("kind", "shape", "since", "code", "photo")
"""The keys whose values steer the template and are not printed."""


def text(words: str, shape: str = "plain") -> Block:
    """Return a paragraph."""
    return {"kind": "text", "shape": shape, "text": words}


def items(lines: Iterable[str | Block], shape: str = "plain") -> Block:
    """Return a list; an item is a text, or a text with notes below it."""
    return {"kind": "items", "shape": shape, "items": [_item(line) for line in lines]}


def item(words: str, *notes: str, lead: str = "") -> Block:
    """Return one item or cell: a bold lead, the words, and smaller notes below."""
    return {"lead": lead, "text": words, "notes": [note for note in notes if note]}


def table(shape: str, head: Sequence[str], rows: Iterable[Sequence[str | Block]]) -> Block:
    """Return a table; *shape* names the widths of its columns."""
    cells = [[_item(cell) for cell in row] for row in rows]
    return {"kind": "table", "shape": shape, "head": list(head), "rows": cells}


def pairs(entries: Iterable[tuple[str, str | Block]]) -> Block:
    """Return labels, each with what it says."""
    return {"kind": "pairs", "pairs": [{"label": k, "cell": _item(v)} for k, v in entries]}


def codes(files: Iterable[tuple[str, str]]) -> Block:
    """Return QR codes: under each what it leads to; where to is not printed as letters."""
    return {"kind": "codes", "codes": [{"text": words, "code": url} for words, url in files]}


def missing(answer: Answer[Any], w: Wording) -> Block:
    """Return "Chưa có thông tin", or "Không áp dụng" with the reason."""
    return {"kind": "missing", "text": w(f"answer.{answer.status}"), "reason": why(answer)}


def section(title: str, *blocks: Block | None, shape: str = "plain") -> Block:
    """Return a titled part of a sheet; *shape* "beside" puts the title beside what it says."""
    return {"title": title, "shape": shape, "blocks": [block for block in blocks if block]}


def why(answer: Answer[Any]) -> str:
    """Return why something does not apply; why it is not known is for those who keep it."""
    return "" if answer.unknown else answer.reason


def said(answer: Answer[str], w: Wording) -> str:
    """Return the value, or that it is not known, in one line without the reason."""
    return answer.value if answer.given else w(f"answer.{answer.status}")


def cite(citations: Sequence[CitationView]) -> str:
    """Return citations in one line, each with a warning if its instrument no longer holds."""
    return "; ".join(_cited(c) for c in citations)


def basis(citations: Sequence[CitationView], w: Wording) -> str:
    """Return "Căn cứ: …", or nothing where nothing is cited."""
    return w("sheet.basis", citations=cite(citations)) if citations else ""


def _cited(citation: CitationView) -> str:
    note = f" – {citation.note}" if citation.note else ""
    warning = f" ({citation.warning})" if citation.warning else ""
    return f"{citation.text}{warning}{note}"


def _item(line: str | Block) -> Block:
    return item(line) if isinstance(line, str) else line
