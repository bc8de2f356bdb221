"""The boards of procedures: one for each field, and the list of all by field.

Nobody hangs ten sheets of A3 side by side: a field's board says code, name, time, fee and counter,
the list of all says only which procedures there are.
"""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.lists.by_subject import lists_by_field
from niemyet.present.posting import Posting
from niemyet.present.procedure.row import ProcedureRow
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet


def boards(frame: Frame) -> Iterator[Sheet]:
    """Yield a board for every field."""
    w = frame.posting.wording
    for view in lists_by_field(frame.posting):
        yield frame.sheet(
            BOARD,
            f"bang/{view.id}",
            frame.words("board.of_field", field=view.name),
            frame.words("hangs.board"),
            view.path,
            verified=all(row.verified for row in view.rows),
            count=w("list.count", number=len(view.rows)),
            head=[frame.words("board.code"), *(w(f"row.{k}") for k in _COLUMNS)],
            rows=[_cells(row, frame.posting) for row in view.rows],
        )


def list_of_all(frame: Frame) -> Iterator[Sheet]:
    """Yield the list of all procedures, by field."""
    lists = lists_by_field(frame.posting)
    rows = [row for view in lists for row in view.rows]
    yield frame.sheet(
        LIST_OF_ALL,
        "bang/tat-ca",
        frame.words("board.all"),
        frame.words("hangs.board"),
        at.PROCEDURES,
        verified=all(row.verified for row in rows),
        count=frame.posting.wording("list.count", number=len(rows)),
        groups=[
            {"name": view.name, "rows": [[row.code, row.name] for row in view.rows]}
            for view in lists
        ],
    )


_COLUMNS = ("procedure", "time", "fee", "counter")


def _cells(row: ProcedureRow, posting: Posting) -> list[str]:
    w = posting.wording
    counter = row.counter or w("answer.unknown")
    if row.handled_elsewhere:
        counter = w("sheet.board.elsewhere")
    return [row.code, row.name, row.time, row.fee, counter]


BOARD = SheetKind("board", "bang-thu-tuc", "a3", 14, 4, "boards", boards, listed=False, named_by=1)
LIST_OF_ALL = SheetKind("list_of_all", "danh-muc", "a3", 14, 4, "boards", list_of_all, named_by=1)
