"""Learn from git what was edited in the catalogue, keeping what was learnt."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from niemyet.history.git import asking_for_contents, blobs_at, edited_at
from niemyet.history.past_records import PastRecords, RecordReader, record_blobs
from niemyet.history.revisions import Revision, revisions
from niemyet.history.shelf import Shelf
from niemyet.present.changes.compare import compare_records
from niemyet.present.changes.speaker import Speaker
from niemyet.present.edits import Edit, Edits
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused

MOST_COMMITS = 500
"""Commits that are told, the last ones; a rule that knows no clock, so that every build says the
same."""

Pair = tuple[Revision, Revision | None]
"""A commit, and the one before it, if it is not the first."""


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
        pairs = list(zip(listed, (*listed[1:], None), strict=True))[:MOST_COMMITS]
        known = {pair[0]: self.shelf.recall(_name(*pair), Edit) for pair in pairs}
        if not all(known.values()):
            with suppress(Refused), asking_for_contents(self.catalog) as content:
                for pair, edit in self._learnt(pairs, known, content):
                    known[pair[0]] = self.shelf.keep(_name(*pair), Edit, edit)
        edits = tuple(filter(None, known.values()))
        return Edits(True, edits, len(listed) - len(edits))

    def _learnt(
        self,
        pairs: Sequence[Pair],
        known: Mapping[Revision, Edit | None],
        content: Callable[[str], bytes],
    ) -> Iterator[tuple[Pair, Edit]]:
        """Yield what is not *known* of the commits, each told against the last that is readable."""
        reader, edited = RecordReader(self.catalog, content), edited_at(self.catalog, len(pairs))
        last = pairs[-1][1]
        before = record_blobs(blobs_at(self.catalog, last.commit)) if last else {}
        blobs = before
        for (now, _), files in zip(reversed(pairs), reversed(list(edited)), strict=True):
            blobs = {key: blob for key, blob in {**blobs, **record_blobs(files)}.items() if blob}
            if known[now] is None:
                was, after = PastRecords(before, reader), PastRecords(blobs, reader)
                try:
                    edit = self._worked_out(now, last and was, after)
                except Refused:
                    continue
                yield (now, last), edit
            last, before = now, blobs

    def _worked_out(self, now: Revision, before: PastRecords | None, after: PastRecords) -> Edit:
        if before is None:
            brought = Counter(key.kind for key in after.some(after.blobs))
            return Edit(now.commit, now.day, (), dict(brought), len(after.unread(after.blobs)))
        changed = {key for key, _ in before.blobs.items() ^ after.blobs.items()}
        unread = before.unread(changed) | after.unread(changed)
        speaker = Speaker((after.catalog, before.catalog), self.words)
        changes = compare_records(before.some(changed), after.some(changed), speaker, unread)
        lean = tuple(replace(c, before="", after="", legal_basis=()) for c in changes)
        return Edit(now.commit, now.day, lean, {}, len(unread))


def _name(now: Revision, earlier: Revision | None) -> str:
    return f"{now.commit}-{earlier.short if earlier else 'first'}"
