"""A procedure on paper: an A4 sheet, a large-print one, and the bound book of them all."""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.lists.by_subject import ListView, lists_by_field
from niemyet.present.procedure.view import view_procedure
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds.procedure_content import procedure_content
from niemyet.present.sheets.sheet import Sheet


def procedure_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield the bound book, then two sheets for every procedure the office posts."""
    posting = frame.posting
    views = {id: view_procedure(posted, posting) for id, posted in posting.procedures.items()}
    contents = {id: procedure_content(view, posting) for id, view in views.items()}
    yield _book(frame, contents)
    for id, view in views.items():
        for kind, folder in (("procedure", "thu-tuc"), ("procedure_large", "thu-tuc-chu-lon")):
            yield frame.sheet(
                kind,
                f"{folder}/{id}",
                view.name,
                "a4",
                frame.words(f"hangs.{kind}", field=view.field.text),
                view.path,
                verified=view.trust.verified,
                **contents[id],
            )


def _book(frame: Frame, contents: dict[str, dict[str, Any]]) -> Sheet:
    """Return the book (quyển niêm yết): every procedure, by field, as on its own sheet."""
    lists = lists_by_field(frame.posting)
    rows = [row for view in lists for row in view.rows]
    return frame.sheet(
        "book",
        "quyen-niem-yet",
        frame.words("book.title"),
        "a4",
        frame.words("hangs.book"),
        at.PROCEDURES,
        verified=all(row.verified for row in rows),
        count=frame.posting.wording("list.count", number=len(rows)),
        contents=frame.words("book.contents"),
        groups=[_group(view, contents, frame) for view in lists],
    )


def _group(view: ListView, contents: dict[str, dict[str, Any]], frame: Frame) -> dict[str, Any]:
    draft = frame.words("draft")
    procedures = [{**contents[row.id], "draft": "" if row.verified else draft} for row in view.rows]
    return {"name": frame.words("book.field", field=view.name), "procedures": procedures}
