"""Every sheet that an office prints, made from the same views as its pages."""

from collections.abc import Collection
from dataclasses import replace

from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kept_sheets import KeptSheets
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.kinds import KINDS
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.standing import Standing


def view_sheets(posting: Posting, site_url: str) -> tuple[Sheet, ...]:
    """Return every sheet of the office; *site_url* is "" while its site has no address."""
    return sheets_by_day(site_url).sheets(posting)


def sheets_by_day(site_url: str) -> Standing:
    """Return what makes the sheets of several days, and states of the catalogue."""
    kept = KeptSheets()
    return Standing(lambda posting, kinds: made_of(posting, site_url, kept, kinds))


def made_of(
    posting: Posting,
    site_url: str,
    kept: KeptSheets,
    kinds: Collection[SheetKind] = tuple(KINDS.values()),
) -> tuple[Sheet, ...]:
    """Return the sheets of some kinds, without the day that each names.

    Of all kinds if one of those speaks of the others. *posting* notes what it is asked.
    """
    frame = Frame(posting, site_url, kept=kept)
    every = any(kind.speaks_of_others for kind in kinds)
    for kind in KINDS.values():
        if every or kind in kinds:
            frame = replace(frame, made=(*frame.made, *_of_kind(kind, frame)))
    return frame.made


def _of_kind(kind: SheetKind, frame: Frame) -> tuple[Sheet, ...]:
    if kind.speaks_of_others:
        return tuple(kind.make(frame))
    return frame.once(kind.id, lambda: tuple(kind.make(frame)))
