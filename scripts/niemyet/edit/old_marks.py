"""The sheets that the office printed from earlier commits of its catalogue, by their marks."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from niemyet.edit.mark_shelf import Kept, MarkShelf
from niemyet.edit.past_sheets import Unreadable, days_posted, posting_then, reading_at, sheets_of
from niemyet.present.posting import Posting
from niemyet.present.sheets.old_sheet import OldSheet
from niemyet.present.sheets.past_sheet import PastSheet
from niemyet.present.sheets.sheet import Sheet
from niemyet.read.revisions import Revision, revisions

MOST_COMMITS = 50
MOST_MARKS = 500
"""Old marks that get a page, the latest; an older one is not found, which also says it is old."""


@dataclass(frozen=True)
class OldMarks:
    """Sheets that are no longer current, the latest first; *left*: commits not yet looked at."""

    sheets: tuple[OldSheet, ...] = ()
    left: int = 0


@dataclass(frozen=True)
class Memory:
    """Looks up, or makes again and keeps, the sheets of an office at a commit of *catalog*."""

    catalog: Path
    posting: Posting
    site_url: str
    shelf: MarkShelf
    fixed: bool = False
    """Whether the day of *posting* was asked for, so that an edition's own day does not count."""

    def old_marks(self, current: Sequence[Sheet], seconds: float) -> OldMarks:
        """Return what was printed and is not *current*.

        After *seconds* no commit is begun that is not on the shelf.
        """
        end = time.monotonic() + seconds
        found: dict[str, str] = {}
        left, until = 0, self.posting.day
        for revision in revisions(self.catalog, MOST_COMMITS):
            until = max(until, min(revision.day, self.posting.day))
            kept = self.shelf.take(self._name(revision))
            if kept is None or kept.until < until:
                if time.monotonic() < end:
                    kept = self._made_again(revision, until)
                else:
                    left += 1
            for ids in self._by_day(kept):
                found |= {mark: id for mark, id in ids.items() if mark not in found}
            until = revision.day - timedelta(days=1)
        return OldMarks(self._compared(found, current), left)

    def _compared(self, found: Mapping[str, str], current: Sequence[Sheet]) -> tuple[OldSheet, ...]:
        marks, by_id = {sheet.mark for sheet in current}, {sheet.id: sheet for sheet in current}
        old = [(mark, by_id.get(id)) for mark, id in found.items() if mark not in marks]
        compared = (self.shelf.old_sheet(mark, now) for mark, now in old[:MOST_MARKS])
        return tuple(sheet for sheet in compared if sheet)

    def _name(self, revision: Revision) -> str:
        edition = self.posting.office.edition_on is not None
        asked = f"-{self.posting.day}" if self.fixed and edition else ""
        return f"{revision.commit}-{self.posting.office.id}{asked}"

    def _by_day(self, kept: Kept | None) -> Iterator[Mapping[str, str]]:
        """Yield the marks of a commit up to the day of the posting, the latest day first."""
        for day, ids in sorted(kept.ids.items(), reverse=True) if kept else ():
            if day <= self.posting.day:
                yield ids

    def _made_again(self, revision: Revision, until: date) -> Kept:
        return self.shelf.put(
            self._name(revision), until, dict(self._sheets_by_day(revision, until))
        )

    def _sheets_by_day(
        self, revision: Revision, until: date
    ) -> Iterator[tuple[date, Sequence[PastSheet]]]:
        try:
            reading = reading_at(self.catalog, revision)
        except Unreadable:
            return
        then = posting_then(self.posting, reading, revision.day, fixed=self.fixed)
        for day in days_posted(then, until) if then else ():
            sheets = sheets_of(replace(then, day=day), self.site_url)
            yield day, tuple(sheets.values())
