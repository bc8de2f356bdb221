"""The list, each quarter, of what the office has posted and where."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from niemyet.model.legal import Citation
from niemyet.model.time.period import shifted
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import on_the_board
from niemyet.present.board.view import lasting_title, view_board_posting
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.law.instrument import standing_on_day
from niemyet.present.lists.by_subject import lists_by_field
from niemyet.present.office.view import view_office
from niemyet.present.posting import Posting
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet

PUBLICITY = (("10-2022-qh15", "Điều 13"), ("34-2007-pl-ubtvqh11", ""))
"""What has wanted communes to make things public: the law of 2022, the ordinance before it."""
_ROMAN = ("I", "II", "III", "IV")


def posted_list(frame: Frame) -> Iterator[Sheet]:
    """Yield the list of what was made: the procedures by field, the rest one by one."""
    posting, w = frame.posting, frame.posting.wording
    day = posting.day
    law = publicity_law(posting)
    yield frame.sheet(
        KIND,
        "danh-muc-cong-khai",
        frame.words("posted.title"),
        frame.words("hangs.posted"),
        at.SHEETS,
        verified=view_office(posting).trust.verified,
        lead=frame.words("posted.lead", quarter=_ROMAN[(day.month - 1) // 3], year=day.year),
        law=b.basis(law, w),
        head=[frame.words(f"posted.{key}") for key in ("number", "what", "where")],
        rows=[[str(i), *row] for i, row in enumerate(_rows(frame), start=1)],
        signed=frame.words("posted.signed"),
    )


def publicity_law(posting: Posting) -> tuple[CitationView, ...]:
    """Return the instrument of the catalogue that held on the day, or nothing."""
    known = posting.catalog.legal_instruments
    for instrument, provision in PUBLICITY:
        if instrument in known and standing_on_day(known[instrument], posting) == "in_force":
            return view_citations(
                [Citation(instrument=instrument, provision=provision or None)], posting
            )
    return ()


def _rows(frame: Frame) -> Iterator[list[Any]]:
    w = frame.posting.wording
    for view in lists_by_field(frame.posting):
        count = w("list.count", number=len(view.rows))
        what = frame.words("posted.field", field=view.name, count=count)
        names = "; ".join(row.name for row in view.rows)
        yield [b.item(what, f"{names}."), frame.words("hangs.procedure", field=view.name)]
    for sheet in frame.made:
        if sheet.kind.listed:
            yield [b.item(sheet.title), sheet.hangs]
    yield from _on_the_board(frame)


def _on_the_board(frame: Frame) -> Iterator[list[Any]]:
    """Yield what hung for a time until the quarter began, in the one before it or still.

    What has been put up since stands on the next list, so that no list grows old in its quarter.
    """
    day = frame.posting.day
    quarter = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    for h in on_the_board(frame.posting):
        since = h.gone_from is None or h.gone_from > shifted(quarter, -3)
        if since and h.record.first_day < quarter:
            view = view_board_posting(h)
            yield [b.item(lasting_title(h), view.when), view.places]


KIND = SheetKind(
    "posted_list",
    "cong-khai",
    "a4",
    13,
    12,
    "lists",
    posted_list,
    speaks_of_others=True,
    named_by=1,
)
