"""Every sheet that an office prints, made from the same views as its pages."""

from collections.abc import Callable, Iterator

from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds.boards import board_sheets
from niemyet.present.sheets.kinds.correction_slip import correction_slip
from niemyet.present.sheets.kinds.fee_board import fee_board
from niemyet.present.sheets.kinds.office_sheets import office_sheets
from niemyet.present.sheets.kinds.posted_list import posted_list
from niemyet.present.sheets.kinds.procedure_sheets import procedure_sheets
from niemyet.present.sheets.kinds.redress_sheets import redress_sheets
from niemyet.present.sheets.kinds.statistics_sheets import statistics_sheets
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.standing import with_standing_days

SHEET_MAKERS: tuple[Callable[[Frame], Iterator[Sheet]], ...] = (
    board_sheets,
    fee_board,
    office_sheets,
    redress_sheets,
    statistics_sheets,
    procedure_sheets,
)


def view_sheets(posting: Posting, site_url: str) -> tuple[Sheet, ...]:
    """Return every sheet of the office; *site_url* is "" while its site has no address."""
    return with_standing_days(posting, lambda as_of: _sheets(as_of, site_url))


def _sheets(posting: Posting, site_url: str) -> tuple[Sheet, ...]:
    frame = Frame(posting, site_url)
    sheets = tuple(sheet for make in SHEET_MAKERS for sheet in make(frame))
    return (*sheets, posted_list(frame, sheets), correction_slip(frame))
