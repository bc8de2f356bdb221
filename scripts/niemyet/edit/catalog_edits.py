"""Learn from git what was edited in the catalogue, within a time, keeping what was learnt."""

import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from niemyet.edit.shelf import Shelf
from niemyet.present.change import Change, Severity
from niemyet.present.changes.compare import compare
from niemyet.present.edits import Edit, Edits
from niemyet.present.text.wording import Wording
from niemyet.read.past_catalogs import PastCatalogs
from niemyet.read.revisions import Revision, revisions

MOST_COMMITS = 500
_NOT_KEPT = ("before", "after", "path", "legal_basis")


@dataclass(frozen=True)
class EditMemory:
    """Looks up, or works out and keeps, the changes of each commit of *catalog*."""

    catalog: Path
    words: Wording
    shelf: Shelf

    def edits(self, seconds: float) -> Edits:
        """Return what each commit edited, the latest first.

        After *seconds* no commit is begun that is not on the shelf.
        """
        listed = revisions(self.catalog, MOST_COMMITS + 1, published=True)
        if not listed:
            return Edits()
        end = time.monotonic() + seconds
        past = PastCatalogs(self.catalog)
        found: list[Edit] = []
        for revision, earlier in self._pairs(listed):
            edit = self._kept(revision, earlier)
            if edit is None and time.monotonic() < end:
                edit = self._worked_out(revision, earlier, past)
            if edit is not None:
                found.append(edit)
        return Edits(True, tuple(found), len(listed) - len(found))

    def _pairs(self, listed: tuple[Revision, ...]) -> Iterator[tuple[Revision, Revision | None]]:
        """Yield each commit with the one before; the very first commit with none."""
        yield from zip(listed, listed[1:], strict=False)
        if len(listed) <= MOST_COMMITS:
            yield listed[-1], None

    def _kept(self, revision: Revision, earlier: Revision | None) -> Edit | None:
        kept = self.shelf.load(_name(revision, earlier))
        if kept is None:
            return None
        changes = tuple(map(_change, kept["changes"]))
        return Edit(revision.commit, revision.day, changes, kept["brought"], kept["unread"])

    def _worked_out(self, revision: Revision, earlier: Revision | None, past: PastCatalogs) -> Edit:
        now = past.at(revision.commit)
        if earlier is None:
            brought = Counter(kind for kind, _, _ in now.catalog.records())
            edit = Edit(revision.commit, revision.day, (), dict(brought), len(now.unread))
        else:
            before = past.at(earlier.commit)
            unread = before.unread | now.unread
            touched = {k for k in unread if before.blobs.get(k) != now.blobs.get(k)}
            changes = compare(before.catalog, now.catalog, self.words, unread)
            lean = tuple(replace(c, before="", after="", path=(), legal_basis=()) for c in changes)
            edit = Edit(revision.commit, revision.day, lean, {}, len(touched))
        self.shelf.save(_name(revision, earlier), _plain(edit))
        return edit


def _name(revision: Revision, earlier: Revision | None) -> str:
    return f"{revision.commit}-{earlier.short if earlier else 'first'}.json"


def _plain(edit: Edit) -> dict[str, Any]:
    changes = [
        {name: value for name, value in asdict(change).items() if name not in _NOT_KEPT}
        | {"effective": change.effective.isoformat() if change.effective else None}
        for change in edit.changes
    ]
    return {"changes": changes, "brought": dict(edit.brought), "unread": edit.unread}


def _change(kept: dict[str, Any]) -> Change:
    effective = kept.pop("effective")
    kind, record_id = kept.pop("record")
    return Change(
        **kept | {"severity": Severity(kept["severity"])},
        record=(kind, record_id),
        before="",
        after="",
        effective=date.fromisoformat(effective) if effective else None,
    )
