"""What hangs on the board for a time: a sheet for each posting, and the log of them all."""

from collections.abc import Iterator
from datetime import date

from niemyet.model.board import Handling, Hanging, PostingRule
from niemyet.model.vocabulary import BoardPlace
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import Hung, on_the_board
from niemyet.present.board.view import place_of_hanging, view_board_posting
from niemyet.present.posting import Posting
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame, staff_sheet
from niemyet.present.sheets.kind import FOR_STAFF, SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import format_day, sentence
from niemyet.present.text.wording import Wording

_LOG = ("number", "what", "where", "from", "until", "put_up", "taken_down")


def posting_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a sheet for everything that hangs somewhere on the day, to be signed."""
    for h in on_the_board(frame.posting):
        places = [p for p in h.record.hangings if p.place is not BoardPlace.WEBSITE]
        if h.state == "hanging" and places:
            yield _sheet(frame, h, places)


def sheet_id(h: Hung) -> str:
    """Return the id of the sheet of a posting, whether or not it hangs on the day."""
    return at.posting_path(h.record.id).removesuffix("/")


def _sheet(frame: Frame, h: Hung, places: list[Hanging]) -> Sheet:
    """Return the sheet. Whoever signs it vouches for it, so it bears no band of a draft."""
    view, w = view_board_posting(h), frame.posting.wording
    return frame.sheet(
        POSTING,
        sheet_id(h),
        view.name,
        sentence("; ".join(place_of_hanging(hanging, frame.posting) for hanging in places)),
        view.path,
        verified=True,
        national_heading=True,
        lead=view.when,
        sections=list(_sections(frame, h)),
        signed=w("board.signed"),
    )


def _sections(frame: Frame, h: Hung) -> Iterator[b.Block]:
    view, w = view_board_posting(h), frame.posting.wording
    said = [*map(b.text, view.text), *([b.text(w("board.see_file"))] if view.file else [])]
    yield b.section(view.kind, *said)
    notes = [*filter(None, [view.note]), *view.remarks]
    if notes:
        yield b.section(w("page_part.remarks"), b.items(notes))
    law = view.legal_basis
    facts = [
        (w.of_field(PostingRule, "lasts"), b.said(view.how_long, w) if view.how_long else ""),
        (w("board.where"), view.places),
        (w("legal.basis"), b.cite(law.value) if law.given else b.said(law, w)),
    ]
    yield b.section(w("board.how"), b.pairs((label, text) for label, text in facts if text))


def posting_log(posting: Posting, since: date | None = None) -> Sheet:
    """Return who put up what, where and when, and who took it down, as an inspector asks for it.

    Of what hung at any time from *since* to the day of the posting; of all if it is None.

    It is for the staff: it names people whom the site no longer does, and no page shows the same.
    """
    w = posting.wording
    return staff_sheet(
        LOG,
        "so-niem-yet",
        w("sheet.log.title"),
        posting,
        lead=_period(posting.day, since, w),
        head=[w(f"sheet.log.{key}") for key in _LOG],
        rows=list(_log(posting, since)),
        nothing=w("sheet.log.nothing"),
        signed=[w("sheet.log.written_by"), w("sheet.log.head_of_office")],
    )


def _period(day: date, since: date | None, w: Wording) -> str:
    last = format_day(day, w)
    if since is None:
        return w("sheet.log.lead", day=last)
    return w("sheet.log.lead_since", first=format_day(since, w), day=last)


def _log(posting: Posting, since: date | None) -> Iterator[list[b.Block]]:
    hung = (h for h in on_the_board(posting) if since is None or _hung_after(since, h))
    found = sorted(hung, key=lambda h: (h.record.first_day, h.record.id))
    for number, h in enumerate(found, start=1):
        law = view_board_posting(h).legal_basis
        basis = b.basis(law.value, posting.wording) if law.given else ""
        first = [b.item(str(number)), b.item(h.record.name, h.kind.name, basis)]
        for hanging in h.record.hangings:
            yield [*first, *_line(h, hanging, posting.wording)]
            first = [b.item(""), b.item("")]


def _hung_after(since: date, h: Hung) -> bool:
    """Return whether it hung somewhere on *since* or later, as far as anybody noted it."""
    down = [h.log_of(hanging)[1] for hanging in h.record.hangings]
    return any(day is None or day > since for day in down)


def _line(h: Hung, hanging: Hanging, w: Wording) -> Iterator[b.Block]:
    last, (up, down) = h.last_day_at(hanging), h.log_of(hanging)
    by_itself = w("sheet.log.by_itself") if hanging.place is BoardPlace.WEBSITE else ""
    yield b.item(sentence(place_of_hanging(hanging, h.posting)))
    yield b.item(format_day(h.record.first_day, w))
    yield b.item(format_day(last, w) if last else w("answer.unknown"))
    yield _handled(up, hanging.put_up, by_itself or w("board.not_yet"), w)
    if hanging.place is BoardPlace.LOUDSPEAKER:
        yield b.item(w("board.read_out"))
    else:
        late = w("board.overdue" if hanging in h.to_take_down else "board.not_yet")
        yield _handled(down, hanging.taken_down, by_itself or late, w)


def _handled(day: date | None, handling: Handling | None, otherwise: str, w: Wording) -> b.Block:
    if day is None:
        return b.item(otherwise)
    return b.item(format_day(day, w), handling.by if handling else otherwise)


POSTING = SheetKind(
    "posting",
    "ban-niem-yet",
    "a4",
    13,
    1,
    "posted",
    posting_sheets,
    "notice",
    listed=False,
    passing=True,
)
LOG = SheetKind("posting_log", "so-niem-yet", "a4-landscape", 10, None, FOR_STAFF)
