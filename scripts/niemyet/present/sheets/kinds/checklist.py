"""The list on which somebody with the document in hand ticks off what a record says."""

from collections.abc import Sequence
from typing import Any

from niemyet.present.evidence.compared import ComparisonView, DocumentLink
from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import staff_sheet
from niemyet.present.sheets.kind import FOR_STAFF, SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Wording

_SIGNED = ("compared", "by", "day", "signature")


def checklist(posting: Posting, views: Sequence[ComparisonView]) -> Sheet:
    """Return the list, each record on pages of its own; it is for the staff, nobody posts it."""
    w = posting.wording
    return staff_sheet(
        KIND,
        "phieu-doi-chieu",
        w("checklist.title"),
        posting,
        lead=w("checklist.lead"),
        head=[w(f"checklist.head.{key}") for key in ("done", "what", "said", "read_in")],
        records=[_record(view, w) for view in views],
        signed=[w(f"checklist.{key}") for key in _SIGNED],
        wrong=w("checklist.wrong"),
    )


def _record(view: ComparisonView, w: Wording) -> dict[str, Any]:
    writers = w("verifying.writers", names=", ".join(view.writers)) if view.writers else ""
    remarks = (w("verifying.remark", text=text) for text in view.remarks)
    return {
        "title": view.title,
        "state": [view.trust.sentence, *filter(None, [writers]), *remarks],
        "mark": w("verifying.mark", mark=view.mark),
        "sources": {"title": w("verifying.sources"), "links": _links(view.sources)},
        "documents": {"title": w("verifying.documents"), "links": _links(view.documents)},
        "lines": [
            {
                "title": line.title,
                "said": line.said,
                "read_in": _links(line.read_in or [DocumentLink(w("verifying.general"), "")]),
            }
            for line in view.lines
        ],
        "then": w("checklist.then"),
        "command": view.command,
    }


def _links(links: Sequence[DocumentLink]) -> list[dict[str, str]]:
    return [{"text": link.text, "url": link.url} for link in links]


KIND = SheetKind("checklist", "phieu-doi-chieu", "a4", 9, None, FOR_STAFF)
