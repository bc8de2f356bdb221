"""Learn from git what was edited in the catalogue, keeping what was learnt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet.history.revisions import Revision, revisions
from niemyet.history.shelf import Shelf
from niemyet.history.states import State, state_at
from niemyet.present.changes.compare import compare
from niemyet.present.edits import Edit, Edits
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused

MOST_COMMITS = 500
"""Commits that are told, the last ones; a rule that knows no clock, so that every build says the
same."""


@dataclass(frozen=True)
class EditMemory:
    """Looks up, or works out and keeps, the changes of each commit of *catalog*."""

    catalog: Path
    words: Wording
    shelf: Shelf

    def edits(self) -> Edits:
        """Return what each commit edited, the latest first.

        One that git cannot give is passed over and counted as left.
        """
        listed = revisions(self.catalog, published=True)
        if not listed:
            return Edits()
        told = listed[:MOST_COMMITS]
        earlier = listed[: MOST_COMMITS + 1]
        found = (self._edit(now, earlier[i:]) for i, now in enumerate(told, start=1))
        edits = tuple(edit for edit in found if edit)
        return Edits(True, edits, len(listed) - len(edits))

    def _edit(self, now: Revision, older: Sequence[Revision]) -> Edit | None:
        """Return what *now* edited since the one before it that can be read, if it can itself."""
        for earlier in (*older, None):
            name = f"{now.commit}-{earlier.short if earlier else 'first'}"
            if kept := self.shelf.recall(name, Edit):
                return kept
            after, before = self._state(now), earlier and self._state(earlier)
            if after is None:
                return None
            if earlier is None or before:
                return self.shelf.keep(name, Edit, self._worked_out(now, before, after))
        return None

    def _state(self, revision: Revision) -> State | None:
        try:
            return state_at(self.catalog, revision)
        except Refused:
            return None

    def _worked_out(self, now: Revision, before: State | None, after: State) -> Edit:
        if before is None:
            brought = Counter(key.kind for key, _ in after.catalog.records())
            return Edit(now.commit, now.day, (), dict(brought), len(after.reading.unread))
        unread = before.reading.unread | after.reading.unread
        touched = {k for k in unread if before.contents.get(k) != after.contents.get(k)}
        changes = compare(before.catalog, after.catalog, self.words, unread)
        lean = tuple(replace(c, before="", after="", legal_basis=()) for c in changes)
        return Edit(now.commit, now.day, lean, {}, len(touched))
