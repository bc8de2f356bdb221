"""What the log of the board lacks: what to put up and to take down, until somebody notes it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from niemyet.edit.reprint import Reprint, grouped
from niemyet.model.board import Hanging
from niemyet.model.reference import RecordKey
from niemyet.present.board.hanging import Hung, on_the_board
from niemyet.present.board.view import place_of_hanging
from niemyet.present.evidence.report_link import form_path
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.kinds.board_sheets import POSTING, sheet_id
from niemyet.present.sheets.kinds.tick_off import Task
from niemyet.present.text.formats import format_day, sentence


def with_the_log(reprint: Reprint, posting: Posting, site_url: str) -> Reprint:
    """Return the list with what the log lacks, in place of what days alone say of the board.

    By its days a sheet is due once; by the log on every day until somebody noted it.
    """
    if posting.office.edition_on is not None:
        return reprint
    board = on_the_board(posting)
    up = {sheet_id(h): any(p.put_up for p in h.record.hangings) for h in board}
    kept = (
        (group.id, task)
        for group in reprint.groups
        for task in group.tasks
        if task.id not in up or (group.id == "changed" and up[task.id])
    )
    lacking = (named for h in board for named in _lacking(h, site_url))
    return replace(reprint, groups=grouped([*kept, *lacking]))


def _lacking(h: Hung, site_url: str) -> Iterator[tuple[str, Task]]:
    """Yield each task with its group; what is to come down by the day on which it was due."""
    if h.to_put_up:
        sheet = next(s for s in view_sheets(h.posting, site_url) if s.id == sheet_id(h))
        task = _task(h, h.to_put_up, h.record.first_day, "log_up", site_url)
        yield "new", replace(task, mark=sheet.mark, file=sheet.file)
    due: dict[tuple[date, str], list[Hanging]] = defaultdict(list)
    for hanging in h.to_take_down:
        key = "log_down" if hanging.put_up else "log_never_up"
        due[h.down_from(hanging), key].append(hanging)
    for (since, key), hangings in due.items():
        yield "overdue", _task(h, hangings, since, key, site_url)


def _task(h: Hung, hangings: Sequence[Hanging], since: date, key: str, site_url: str) -> Task:
    """Return what to do at some places, what to note then, and where."""
    w = h.posting.wording
    places = sentence("; ".join(place_of_hanging(hanging, h.posting) for hanging in hangings))
    log = w(f"reprint.{key}", day=format_day(since, w))
    if site_url:
        form = form_path(RecordKey("postings", h.record.id, h.posting.office.id))
        log = f"{log} {w('verifying.form')}: {site_url.rstrip('/')}/{form}"
    return Task(sheet_id(h), POSTING.id, h.record.name, places, "", "", "", since=since, log=log)
