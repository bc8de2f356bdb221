"""The boards of procedures: code, name, time, fee, counter; one for each field and one for all."""

from collections.abc import Iterator, Sequence
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.lists.by_subject import ListView, lists_by_field
from niemyet.present.posting import Posting
from niemyet.present.procedure.row import ProcedureRow
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.answer import answer


def board_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a board of every field, then the board of all procedures."""
    lists = lists_by_field(frame.posting)
    for view in lists:
        title = frame.words("board.of_field", field=view.name)
        yield _board(frame, f"bang/{view.id}", title, view.path, [view])
    yield _board(frame, "bang/tat-ca", frame.words("board.all"), at.PROCEDURES, lists)


def _board(frame: Frame, id: str, title: str, page: str, lists: Sequence[ListView]) -> Sheet:
    rows = [row for view in lists for row in view.rows]
    w = frame.posting.wording
    return frame.sheet(
        "board",
        id,
        title,
        "a3",
        frame.words("hangs.board"),
        page,
        verified=all(row.verified for row in rows),
        count=w("list.count", number=len(rows)),
        head=[frame.words("board.code"), *(w(f"row.{k}") for k in _COLUMNS)],
        groups=[_group(view, frame.posting, named=len(lists) > 1) for view in lists],
    )


_COLUMNS = ("procedure", "time", "fee", "counter")


def _group(view: ListView, posting: Posting, *, named: bool) -> dict[str, Any]:
    return {"name": view.name if named else "", "rows": [_cells(row, posting) for row in view.rows]}


def _cells(row: ProcedureRow, posting: Posting) -> list[str]:
    w = posting.wording
    code = b.said(answer(posting.procedures[row.id].edition.code, str), w)
    counter = row.counter or w("answer.unknown")
    if row.handled_elsewhere:
        counter = w("sheet.board.elsewhere")
    return [code, row.name, row.time, row.fee, counter]
