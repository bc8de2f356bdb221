"""The sheets that the office printed from earlier commits of its catalogue, by their marks.

The shelf holds the marks of each commit and day, what each sheet said (``sheets/<mark>``), and
what differs between a sheet and the one in its place (``changes/<mark>-<mark>``).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from niemyet.history.past_sheets import days_posted, posting_then
from niemyet.history.revisions import Revision, revisions
from niemyet.history.shelf import Shelf
from niemyet.history.states import state_at
from niemyet.present.posting import Posting
from niemyet.present.sheets import sheets_by_day
from niemyet.present.sheets.old_sheet import OldSheet, compare
from niemyet.present.sheets.past_sheet import PastSheet, remember
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.standing import Standing
from niemyet.problem import Refused

MOST_COMMITS = 50
MOST_MARKS = 500
"""Old marks that get a page, the latest; an older one is not found, which also says it is old."""

Marks = dict[date, dict[str, str]]
"""By day, the id of the sheet that bore each mark."""


class Spell(NamedTuple):
    """A commit, and the last day on which it was what is posted."""

    revision: Revision
    until: date


@dataclass(frozen=True)
class MarkMemory:
    """Looks up, or makes again and keeps, the sheets of an office at each commit of *catalog*."""

    catalog: Path
    posting: Posting
    site_url: str
    shelf: Shelf
    fixed: bool = False
    """Whether the day of *posting* was asked for, so that an edition's own day does not count."""
    _made: dict[str, PastSheet] = field(default_factory=dict)

    def old_sheets(self, current: Sequence[Sheet]) -> tuple[OldSheet, ...]:
        """Return what was printed and is not *current*, the latest first.

        A commit that git cannot give, or that does not stand before today's rules, is passed over.
        """
        marks, by_id = {sheet.mark for sheet in current}, {sheet.id: sheet for sheet in current}
        found: dict[str, tuple[str, Spell]] = {}
        for spell in self._spells():
            for day, ids in sorted(self._marks(spell).items(), reverse=True):
                for mark, id in ids.items() if day <= self.posting.day else ():
                    found.setdefault(mark, (id, spell))
        old = [(mark, *where) for mark, where in found.items() if mark not in marks]
        told = (self._old_sheet(mark, by_id.get(id), id, s) for mark, id, s in old[:MOST_MARKS])
        return tuple(sheet for sheet in told if sheet)

    def _spells(self) -> Iterator[Spell]:
        until = self.posting.day
        for revision in revisions(self.catalog)[:MOST_COMMITS]:
            until = max(until, min(revision.day, self.posting.day))
            yield Spell(revision, until)
            until = revision.day - timedelta(days=1)

    def _marks(self, spell: Spell) -> Marks:
        kept = self.shelf.recall(self._name(spell), Marks)
        return self._made_again(spell) if kept is None else kept

    def _made_again(self, spell: Spell) -> Marks:
        marks: Marks = {}
        for day, sheets in self._sheets_by_day(spell):
            by_mark = {sheet.mark: sheet for sheet in sheets if not sheet.kind.passing}
            marks[day] = {mark: sheet.id for mark, sheet in by_mark.items()}
            for mark in by_mark.keys() - self._made.keys():
                past = self._made[mark] = remember(by_mark[mark])
                self.shelf.keep(f"sheets/{mark}", PastSheet, past)
        return self.shelf.keep(self._name(spell), Marks, marks)

    def _sheets_by_day(self, spell: Spell) -> Iterator[tuple[date, Sequence[Sheet]]]:
        try:
            state = state_at(self.catalog, spell.revision)
        except Refused:
            return
        if not state.sound:
            return
        then = posting_then(self.posting, state.catalog, spell.revision.day, fixed=self.fixed)
        for day in days_posted(then, spell.until) if then else ():
            yield day, self._standing.sheets(replace(then, day=day))

    @cached_property
    def _standing(self) -> Standing:
        return sheets_by_day(self.site_url)

    def _name(self, spell: Spell) -> str:
        address = blake2b(self.site_url.encode(), digest_size=4).hexdigest()
        asked = f"-{self.posting.day}" if self.fixed else ""
        office = self.posting.office.id
        return f"{address}/{spell.revision.commit}-{office}-{spell.until}{asked}"

    def _old_sheet(self, mark: str, now: Sheet | None, id: str, spell: Spell) -> OldSheet | None:
        """Return the sheet with *mark* beside the one in its place."""
        name = f"changes/{mark}-{now.mark if now else ''}"
        made = self.shelf.recall(name, OldSheet)
        if made is None and (past := self._past(mark, spell)):
            made = self.shelf.keep(name, OldSheet, compare(past, now, self.posting.wording))
        return replace(made, id=id) if made else None

    def _past(self, mark: str, spell: Spell) -> PastSheet | None:
        """Return what a sheet said; if the shelf lost it, from its commit once more."""
        kept = self._made.get(mark) or self.shelf.recall(f"sheets/{mark}", PastSheet)
        if kept is None:
            self._made_again(spell)
        return kept or self._made.get(mark)
