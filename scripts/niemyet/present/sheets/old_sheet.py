"""A sheet that is no longer current: what it was, and what has changed on it since."""

from dataclasses import dataclass

from niemyet.present.sheets.past_sheet import PastSheet, remember
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import SheetChanges, report_changes
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class OldSheet:
    """The mark and title that the paper bears; ``changes`` is None if no sheet took its place."""

    id: str
    mark: str
    kind: str
    title: str
    changes: SheetChanges | None


def compare(past: PastSheet, now: Sheet | None, w: Wording) -> OldSheet:
    """Return *past* with what differs from the sheet that took its place."""
    changes = report_changes(past, remember(now), w) if now else None
    return OldSheet(past.id, past.mark, past.kind, past.title, changes)
