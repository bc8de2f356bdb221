"""A procedure's notice: one side of A4 for the wall, and two sides of large print."""

from collections.abc import Iterator
from functools import partial

from niemyet.model.procedure import Edition
from niemyet.present.posting import Posting
from niemyet.present.procedure.coming import OTHER
from niemyet.present.procedure.view import ProcedureView, view_procedure
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.content.notice_answers import IN_BOOK, LISTED, RUN_ON, answers_of
from niemyet.present.sheets.content.notice_room import LARGE, WALL, Answered, Room, fitted
from niemyet.present.sheets.content.procedure_content import over
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording


def notices(frame: Frame) -> Iterator[Sheet]:
    """Yield the notice of every procedure."""
    return _of_all(frame, NOTICE, "thu-tuc", WALL)


def large_notices(frame: Frame) -> Iterator[Sheet]:
    """Yield the same in large print, for old people and those who see little."""
    return _of_all(frame, LARGE_NOTICE, "thu-tuc-chu-lon", LARGE)


def _of_all(frame: Frame, kind: SheetKind, folder: str, room: Room) -> Iterator[Sheet]:
    for procedure in frame.posting.procedures:
        id = f"{folder}/{procedure}"
        yield frame.once(id, partial(_notice, frame, kind, id, room, procedure))


def _notice(frame: Frame, kind: SheetKind, id: str, room: Room, procedure: str) -> Sheet:
    posting, w = frame.posting, frame.posting.wording
    view = view_procedure(posting.procedures[procedure], posting)
    warnings = list(_warnings(view, w))
    left = room.below(view.name, [f"{a['lead']} {a['text']}" for a in warnings])
    cases, answers = _answers(view, posting, left)
    return frame.sheet(
        kind,
        id,
        view.name,
        frame.words(f"hangs.{kind.id}", field=view.field.text),
        view.path,
        verified=view.trust.verified,
        cut=cases == IN_BOOK,
        over=over(view, w),
        alerts=warnings,
        answers=[answered.as_data() for answered in answers],
    )


def _warnings(view: ProcedureView, w: Wording) -> Iterator[b.Block]:
    if view.handled_elsewhere:
        yield b.item("", lead=view.handled_elsewhere)
    for coming in view.answers.coming:
        if coming.about == OTHER:
            yield b.item(sentence(f"{coming.text}."), lead=f"{coming.start}:")
    if view.ask_first:
        yield b.item(" ".join(view.ask_first), lead=f"{w.of_field(Edition, 'ask_first')}:")


def _answers(view: ProcedureView, posting: Posting, room: Room) -> tuple[str, tuple[Answered, ...]]:
    """Return how the papers of each case are told, at most as long as fits, and the answers."""
    for cases in (LISTED, RUN_ON, IN_BOOK):
        answers = fitted(answers_of(view, posting, cases), room)
        if room.holds(answers):
            break
    return cases, answers


NOTICE = SheetKind("procedure", "thu-tuc", "a4", 13, 1, "procedures", notices, listed=False)
LARGE_NOTICE = SheetKind(
    "procedure_large", "chu-lon", "a4", 20, 2, "large", large_notices, listed=False
)
