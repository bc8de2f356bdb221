"""Which sheets must be printed again since a day or a commit, and where they hang."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from niemyet.history.past_sheets import posting_then, sheets_of
from niemyet.history.revisions import Revision, revision_since
from niemyet.history.states import State, state_at
from niemyet.present.posting import Posting
from niemyet.present.sheets import sheets_by_day
from niemyet.present.sheets.kinds.tick_off import Task, TaskGroup, tick_off
from niemyet.present.sheets.past_sheet import PastSheet, remember
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import report_changes
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused, errors

_GROUPS = ("changed", "new", "gone", "overdue", "unverified")


@dataclass(frozen=True)
class Reprint:
    """What to do on the wall: sheets to replace, to hang for the first time, to take down.

    And those to compare with the law before they may hang.
    """

    revision: Revision | None
    """What the wall was printed from; None where the same catalogue says another thing today."""
    office: str
    before: date
    now: date
    groups: tuple[TaskGroup, ...]


def view_reprint(
    catalog: Path, posting: Posting, since: str, site_url: str, *, fixed: bool
) -> Reprint:
    """Return what differs between the sheets of *posting* and those of the catalogue *since*.

    *fixed* if the day of *posting* was asked for. Raises Refused if *since* is not known, or its
    catalogue cannot be read any more.
    """
    revision = revision_since(catalog, since)
    state = state_at(catalog, revision)
    if not state.sound:
        raise Refused(_unread(revision, state, posting.wording))
    then = posting_then(posting, state.catalog, revision.day, fixed=fixed)
    return reprint_between(then, posting, revision, site_url)


def reprint_begins(posting: Posting, site_url: str) -> Reprint:
    """Return what becomes another sheet on the day of *posting*, announced before it."""
    if posting.office.edition_on is not None:
        return Reprint(None, posting.office.id, posting.day, posting.day, ())
    day_before = replace(posting, day=posting.day - timedelta(days=1))
    return reprint_between(day_before, posting, None, site_url)


def reprint_between(
    then: Posting | None, posting: Posting, revision: Revision | None, site_url: str
) -> Reprint:
    """Return what differs between the sheets of *then*, posted from *revision*, and *posting*."""
    standing = sheets_by_day(site_url)
    now = {sheet.id: sheet for sheet in standing.sheets(posting)}
    before = sheets_of(then, standing)
    return Reprint(
        revision,
        posting.office.id,
        then.day if then else posting.day,
        posting.day,
        grouped(_tasks(before, now, posting.wording)),
    )


def grouped(named: Iterable[tuple[str, Task]]) -> tuple[TaskGroup, ...]:
    """Return the groups of tasks that are given with the name of each's group."""
    tasks: dict[str, list[Task]] = {name: [] for name in _GROUPS}
    for name, task in named:
        tasks[name].append(task)
    return tuple(TaskGroup(name, _by_place(found)) for name, found in tasks.items() if found)


def as_text(reprint: Reprint, w: Wording) -> str:
    """Return the list for a person."""
    return "\n".join([compared(reprint, w), "", *_lines(reprint, w)]) + "\n"


def reminders(reprint: Reprint, w: Wording) -> Iterator[str]:
    """Yield each reminder as a list with boxes to tick, its title first.

    What begins on the day is one. What the log of the board lacks is one each, with another
    title each week: a forge that is told every night opens one a week until it is noted.
    """
    named = [(group.id, task) for group in reprint.groups for task in group.tasks]
    if begins := grouped((name, task) for name, task in named if not task.since):
        what = "; ".join(w(f"reprint.short.{g.id}", number=len(g.tasks)) for g in begins)
        title = w("reprint.reminder", what=what, day=format_day(reprint.now, w))
        yield "\n".join([title, "", *(line for g in begins for line in _to_tick(g, w))])
    for name, task in named:
        if task.since:
            weeks = (reprint.now - task.since).days // 7
            due = {"title": task.title, "day": format_day(task.since, w)}
            title = w(f"reprint.remind.{name}", **due)
            late = w("reprint.remind.late", weeks=weeks) if weeks else ""
            yield "\n".join([title + late, "", *_to_tick(TaskGroup(name, (task,)), w)])


def _to_tick(group: TaskGroup, w: Wording) -> Iterator[str]:
    yield f"### {w(f'reprint.{group.id}', number=len(group.tasks))}"
    for task in group.tasks:
        kind, place = w(f"sheet.offer.kind.{task.kind}"), w("reprint.hangs", place=task.hangs)
        yield f"- [ ] {task.title} ({kind}). {place}. {task.marks_in_words(w)}"
    yield ""


def as_json(reprint: Reprint, w: Wording) -> str:
    """Return the list for a program."""
    whole = {
        "since": {
            "commit": reprint.revision.commit if reprint.revision else None,
            "day": reprint.before.isoformat(),
        },
        "office": reprint.office,
        "day": reprint.now.isoformat(),
    } | dict.fromkeys(_GROUPS, ())
    whole |= {group.id: [asdict(task) for task in group.tasks] for group in reprint.groups}
    return json.dumps(whole, ensure_ascii=False, indent=2, default=str) + "\n"


REPORTS: Mapping[str, Callable[[Reprint, Wording], str]] = {
    "text": as_text,
    "json": as_json,
}


def compared(reprint: Reprint, w: Wording) -> str:
    """Return what was compared with what, as a sentence."""
    days = {"before": format_day(reprint.before, w), "now": format_day(reprint.now, w)}
    if reprint.revision is None:
        return w("reprint.begins", **days)
    return w("reprint.compared", commit=reprint.revision.short, **days)


def sheet_to_tick(reprint: Reprint, posting: Posting) -> Sheet:
    """Return the list as a sheet to take along and tick off."""
    return tick_off(posting, reprint.groups, compared(reprint, posting.wording))


def _tasks(
    before: Mapping[str, PastSheet], now: Mapping[str, Sheet], w: Wording
) -> Iterator[tuple[str, Task]]:
    """Yield each task with its group; marks on paper count, so another id alone changes nothing."""
    hung, made = ({sheet.mark for sheet in sheets.values()} for sheets in (before, now))
    for id, sheet in now.items():
        past = before.get(id)
        if sheet.mark not in ({past.mark} if past else hung):
            yield _printed(sheet, past, w)
            if past and past.may_hang and not sheet.may_hang:
                yield "gone", _take_down(past)
    for id, past in before.items():
        if id not in now and past.mark not in made:
            yield "gone", _take_down(past)


def _printed(sheet: Sheet, past: PastSheet | None, w: Wording) -> tuple[str, Task]:
    """Return the task that brings *sheet* to the wall in the place of *past*, with its group."""
    group, task = "changed" if past else "new", _hang(sheet)
    if past:
        task = replace(task, old_mark=past.mark, changes=report_changes(past, remember(sheet), w))
    return group if sheet.may_hang else "unverified", task


def _by_place(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """Return the tasks of each place together, so that nobody walks twice."""
    places = list(dict.fromkeys(task.hangs for task in tasks))
    return tuple(sorted(tasks, key=lambda task: places.index(task.hangs)))


def _hang(sheet: Sheet) -> Task:
    return Task(sheet.id, sheet.kind.id, sheet.title, sheet.hangs, "", sheet.mark, sheet.file)


def _take_down(past: PastSheet) -> Task:
    return Task(past.id, past.kind, past.title, past.hangs, past.mark, "", "")


def _unread(revision: Revision, state: State, w: Wording) -> str:
    found = errors(state.problems)
    sentences = [w("reprint.unread", commit=revision.short, number=len(found))]
    for problem in found[:1]:
        sentences.append(w("reprint.first_problem", place=problem.place, what=problem.what))
    return "\n".join(sentences)


def _lines(reprint: Reprint, w: Wording) -> Iterator[str]:
    if not reprint.groups:
        yield w("reprint.nothing")
    for group in reprint.groups:
        yield w(f"reprint.{group.id}", number=len(group.tasks)) + ":"
        for task in group.tasks:
            yield from _task_lines(task, w)
        yield ""


def _task_lines(task: Task, w: Wording) -> Iterator[str]:
    yield f"[ ] {task.title} ({w(f'sheet.offer.kind.{task.kind}')})"
    yield f"    {w('reprint.hangs', place=task.hangs)}"
    yield f"    {task.marks_in_words(w)}"
    yield from (f"    - {line}" for line in task.changes_in_words(w))
