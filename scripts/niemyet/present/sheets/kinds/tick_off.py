"""The list of sheets to print again, to tick off while going from wall to wall."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.present.posting import Posting
from niemyet.present.sheets.frame import staff_sheet
from niemyet.present.sheets.kind import FOR_STAFF, SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import ChangeLine, SheetChanges
from niemyet.present.text.wording import Wording

NO_CHANGES = SheetChanges((), "")


@dataclass(frozen=True)
class Task:
    """One sheet to replace, hang or take down; a mark or file that does not exist is empty."""

    id: str
    kind: str
    title: str
    hangs: str
    old_mark: str
    mark: str
    file: str
    changes: SheetChanges = NO_CHANGES
    since: date | None = None
    """Since when the log of the board lacks it; None for what is not logged."""
    log: str = ""
    """What to note in the log when it is done."""

    def marks_in_words(self, w: Wording) -> str:
        """Return by which mark the old sheet is known, which one takes its place, what to note."""
        told, old, now = [], self.old_mark, self.mark
        if old or now:
            key = "marks" if old and now else "mark_new" if now else "mark_gone"
            told = [w(f"reprint.{key}", before=old, now=now, file=self.file)]
        return ". ".join([*told, self.log] if self.log else told)

    def changes_in_words(self, w: Wording) -> Iterator[str]:
        """Yield a sentence for every change that is told."""
        for line in self.changes.lines:
            yield _in_words(line, w)
        if self.changes.more:
            yield self.changes.more


@dataclass(frozen=True)
class TaskGroup:
    """Tasks of one sort: ``changed``, ``new``, ``gone``, ``overdue``: its days are over and
    nobody noted that it is down, or ``unverified``: not to hang yet.
    """

    id: str
    tasks: tuple[Task, ...]


def tick_off(posting: Posting, groups: Sequence[TaskGroup], compared: str) -> Sheet:
    """Return the list as a sheet; it is for the staff, so no page shows the same."""
    w = posting.wording
    return staff_sheet(
        KIND,
        "in-lai",
        w("reprint.title"),
        posting,
        lead=compared,
        nothing="" if groups else w("reprint.nothing"),
        head=[w(f"reprint.{key}") for key in ("done", "sheet", "place")],
        groups=[_group(group, w) for group in groups],
    )


def _group(group: TaskGroup, w: Wording) -> dict[str, object]:
    rows = [
        {
            "title": f"{task.title} ({w(f'sheet.offer.kind.{task.kind}')})",
            "marks": task.marks_in_words(w),
            "changes": list(task.changes_in_words(w)),
            "place": task.hangs,
        }
        for task in group.tasks
    ]
    return {"name": w(f"reprint.{group.id}", number=len(rows)), "tasks": rows}


def _in_words(line: ChangeLine, w: Wording) -> str:
    key = "change" if line.before and line.now else "added" if line.now else "removed"
    name = key if key == "change" else f"change_{key}"
    where = line.where or w("mark_check.head")
    return w(f"reprint.{name}", where=where, before=line.before, now=line.now)


KIND = SheetKind("tick_off", "in-lai", "a4", 11, None, FOR_STAFF)
