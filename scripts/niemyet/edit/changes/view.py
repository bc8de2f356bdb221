"""Put together everything that one who approves a change should know."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from niemyet.edit.changes.also import touched_elsewhere
from niemyet.edit.reprint import reprint_begins, reprint_between
from niemyet.history.past_sheets import posting_then, sheets_of
from niemyet.history.states import State
from niemyet.model.kinds import file_of
from niemyet.model.reference import RecordKey
from niemyet.present.change import Change
from niemyet.present.changes.affected import Web
from niemyet.present.changes.compare import compare
from niemyet.present.changes.doubts import find_doubts
from niemyet.present.changes.report import (
    ChangeReport,
    OfficeReprint,
    group_by_record,
)
from niemyet.present.changes.speaker import Speaker
from niemyet.present.law.look_again import by_change, look_again
from niemyet.present.law.watch import change_in_words, task_in_words
from niemyet.present.posting import Posting
from niemyet.present.sheets import sheets_by_day
from niemyet.present.sheets.kinds.tick_off import TaskGroup
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.problem import Problem

MOST_DAYS = 3
"""Coming days whose sheets are listed; each costs all the sheets of an office twice."""
_TOLD_AS_A_CHANGE = "verified-content-has-not-changed"


@dataclass(frozen=True)
class ComparedStates:
    """Two states of the catalogue, the day they are looked at, and in which words."""

    folder: Path
    base: State
    head: State
    day: date
    words: Wording
    parted: bool = False
    """Whether the base is where two branches parted."""
    office: str = ""
    """The one office to tell about; all if empty."""


def view_changes(
    comparison: ComparedStates, postings: Sequence[Posting], also: Sequence[str], site_url: str
) -> ChangeReport:
    """Return the report. *postings* are those made from a sound head; *also*, other branches."""
    base, head, w = comparison.base, comparison.head, comparison.words
    unread = base.reading.unread | head.reading.unread
    found = compare(base.catalog, head.catalog, w, unread)
    web = Web((head.catalog, base.catalog))
    kept = tuple(c for c in found if _concerns(comparison.office, c.record, web))
    doubts = find_doubts(base.catalog, head.catalog, comparison.day, w)
    records = {change.record for change in kept}
    commit = base.revision.commit if base.revision else "HEAD"
    elsewhere = touched_elsewhere(comparison.folder, commit, also, records, w)
    return ChangeReport(
        compared=_compared(comparison),
        changes=kept,
        records=group_by_record(kept, web, Speaker((head.catalog, base.catalog), w)),
        formatting=tuple(_only_form(base, head, found)),
        unread=tuple(file_of(key) for key in sorted(unread)),
        doubts=(*elsewhere, *(d for d in doubts if d.record in records)),
        problems=_new_problems(base, head),
        reprints=(
            tuple(_reprints(comparison, postings, _coming(kept, comparison.day), site_url))
            if kept or unread
            else ()
        ),
        look_again=tuple(_look_again(comparison)),
        elsewhere=len(found) - len(kept),
    )


def _look_again(comparison: ComparedStates) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what the head newly says of the law, and the records to look at because of it."""
    base, head = comparison.base.catalog, comparison.head.catalog
    if base.legal_instruments == head.legal_instruments:
        return
    known = {item.change for item in look_again(base, comparison.day)}
    found = look_again(head, comparison.day)
    for change, items in by_change(i for i in found if i.change not in known).items():
        tasks = (task_in_words(item, head, comparison.words) for item in items)
        yield change_in_words(change, head, comparison.words), tuple(tasks)


def _compared(comparison: ComparedStates) -> tuple[str, ...]:
    w, told = comparison.words, []
    for key, state in (("from", comparison.base), ("to", comparison.head)):
        if state.revision is None:
            told.append(w(f"changes.{key}_now"))
        else:
            day = format_day(state.revision.day, w)
            told.append(w(f"changes.{key}", commit=state.revision.short, day=day))
    if comparison.parted:
        told.append(w("changes.parted"))
    return tuple(told)


def _concerns(office: str, record: RecordKey, web: Web) -> bool:
    """Return whether a change of *record* concerns the office; one of no office concerns all."""
    offices = web.affected(record).offices
    return not office or not offices or office in offices


def _only_form(base: State, head: State, found: Sequence[Change]) -> Iterator[str]:
    """Yield the files whose bytes differ though every value is the same."""
    told = {change.record for change in found} | base.reading.unread | head.reading.unread
    for key in sorted(base.contents.keys() & head.contents.keys()):
        if base.contents[key] != head.contents[key] and key not in told:
            yield file_of(key)


def _new_problems(base: State, head: State) -> tuple[Problem, ...]:
    """Return what the checks find only now; a verification withdrawn is told as a change."""
    known = {(p.place.file, p.field, p.what) for p in base.problems}
    return tuple(
        p
        for p in head.problems
        if (p.place.file, p.field, p.what) not in known and p.rule != _TOLD_AS_A_CHANGE
    )


def _coming(changes: Sequence[Change], day: date) -> tuple[date, ...]:
    """Return the first days, after *day*, on which something of the change begins to hold."""
    days = {change.effective for change in changes if change.effective and change.effective > day}
    return tuple(sorted(days))[:MOST_DAYS]


def _reprints(
    comparison: ComparedStates,
    postings: Sequence[Posting],
    coming: Sequence[date],
    site_url: str,
) -> Iterator[OfficeReprint]:
    """Yield what each office must hang at once, and what on each day that is *coming*."""
    base, w = comparison.base, comparison.words
    unsound = next((key for key in ("head", "base") if not getattr(comparison, key).sound), "")
    if unsound or base.revision is None:
        yield OfficeReprint("", "", (), w(f"changes.no_sheets_{unsound or 'base'}"))
        return
    for posting in postings:
        then = posting_then(posting, base.catalog, posting.day, fixed=True)
        groups = reprint_between(then, posting, base.revision, site_url).groups
        if groups:
            yield OfficeReprint(posting.office.id, posting.office.name, groups)
        for day in coming:
            if later := _later(replace(posting, day=day), base, site_url):
                yield OfficeReprint(posting.office.id, posting.office.name, later, day=day)


def _later(posting: Posting, base: State, site_url: str) -> tuple[TaskGroup, ...]:
    """Return what becomes another sheet on the day of *posting*, and only by the change."""
    without = posting_then(posting, base.catalog, posting.day, fixed=True)
    anyway = {sheet.mark for sheet in sheets_of(without, sheets_by_day(site_url)).values()}
    groups = (
        replace(group, tasks=tuple(task for task in group.tasks if task.mark not in anyway))
        for group in reprint_begins(posting, site_url).groups
    )
    return tuple(group for group in groups if group.tasks)
