"""Every sheet that an office prints, made from the same views as its pages."""

from dataclasses import replace

from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kinds import KINDS
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.standing import Standing


def view_sheets(posting: Posting, site_url: str) -> tuple[Sheet, ...]:
    """Return every sheet of the office; *site_url* is "" while its site has no address."""
    return sheets_by_day(site_url).sheets(posting)


def sheets_by_day(site_url: str) -> Standing:
    """Return what makes the sheets of one catalogue on one day or several."""
    return Standing(lambda as_of: _sheets(as_of, site_url))


def _sheets(posting: Posting, site_url: str) -> tuple[Sheet, ...]:
    frame = Frame(posting, site_url)
    for kind in KINDS.values():
        frame = replace(frame, made=(*frame.made, *kind.make(frame)))
    return frame.made
