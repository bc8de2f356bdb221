"""The bound book (quyển niêm yết): every procedure whole, a chapter each, by field."""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.lists.by_subject import ListView, lists_by_field
from niemyet.present.procedure.view import view_procedure
from niemyet.present.sheets.content.procedure_content import procedure_content
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet


def book(frame: Frame) -> Iterator[Sheet]:
    """Yield the book of everything that the office posts."""
    lists = lists_by_field(frame.posting)
    rows = [row for view in lists for row in view.rows]
    yield frame.sheet(
        KIND,
        "quyen-niem-yet",
        frame.words("book.title"),
        frame.words("hangs.book"),
        at.PROCEDURES,
        verified=all(row.verified for row in rows),
        chapters=tuple(row.path for row in rows),
        count=frame.posting.wording("list.count", number=len(rows)),
        contents=frame.words("book.contents"),
        groups=[_group(view, frame) for view in lists],
    )


def _group(view: ListView, frame: Frame) -> dict[str, Any]:
    draft, chapters = frame.words("draft"), []
    for row in view.rows:
        procedure = view_procedure(frame.posting.procedures[row.id], frame.posting)
        chapter = procedure_content(procedure, frame.posting)
        chapters.append({**chapter, "draft": "" if row.verified else draft})
    return {"name": frame.words("book.field", field=view.name), "procedures": chapters}


KIND = SheetKind("book", "quyen", "a4", 12, None, "posted", book)
