"""Learn from git what was edited in the catalogue, keeping what was learnt."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet.history.past_records import PastRecords, RecordReader
from niemyet.history.revisions import Revision, revisions
from niemyet.history.shelf import Shelf
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
        reader = RecordReader(self.catalog)
        told = listed[:MOST_COMMITS]
        earlier = listed[: MOST_COMMITS + 1]
        found = (self._edit(now, earlier[i:], reader) for i, now in enumerate(told, start=1))
        edits = tuple(edit for edit in found if edit)
        return Edits(True, edits, len(listed) - len(edits))

    def _edit(self, now: Revision, older: Sequence[Revision], reader: RecordReader) -> Edit | None:
        """Return what *now* edited since the one before it that can be read, if it can itself."""
        for earlier in (*older, None):
            name = f"{now.commit}-{earlier.short if earlier else 'first'}"
            if kept := self.shelf.recall(name, Edit):
                return kept
            after, before = _read(now, reader), earlier and _read(earlier, reader)
            if after is None:
                return None
            if earlier is None or before:
                return self.shelf.keep(name, Edit, self._worked_out(now, before, after))
        return None

    def _worked_out(self, now: Revision, before: PastRecords | None, after: PastRecords) -> Edit:
        if before is None:
            brought = Counter(key.kind for key, _ in after.catalog.records())
            return Edit(now.commit, now.day, (), dict(brought), len(after.unread))
        unread = before.unread | after.unread
        touched = {k for k in unread if before.blobs.get(k) != after.blobs.get(k)}
        changes = compare(before.catalog, after.catalog, self.words, unread)
        lean = tuple(replace(c, before="", after="", legal_basis=()) for c in changes)
        return Edit(now.commit, now.day, lean, {}, len(touched))


def _read(revision: Revision, reader: RecordReader) -> PastRecords | None:
    try:
        return reader.at(revision.commit)
    except Refused:
        return None
