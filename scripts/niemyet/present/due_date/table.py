"""Due dates of every time limit of the office for the next days, to read without a script."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.due_date.reckoning import due_date
from niemyet.model.due_date.work_calendar import Moment, NoCalendar, WorkCalendar, minutes
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.due_date.choice import choices_of
from niemyet.present.due_date.words import due_briefly
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day_in_week, format_duration, format_time, sentence
from niemyet.read.letters import fold, slug

DAYS_AHEAD = 10
_ORDER = list(TimeUnit)


@dataclass(frozen=True)
class DueCell:
    text: str
    doubtful: bool
    """Whether a calendar counted through may still change."""


@dataclass(frozen=True)
class DueRow:
    received: str
    due: tuple[DueCell, ...]


@dataclass(frozen=True)
class DueTable:
    """One time limit: a row for each day of receipt, a column for each part of that day."""

    id: str
    name: str
    count: str
    columns: tuple[str, ...]
    rows: tuple[DueRow, ...]


def table_id(limits: Sequence[Duration], posting: Posting) -> str:
    """Return the anchor of the table of these limits."""
    words = fold(_name(limits, posting)).replace("ngay lam viec tiep theo", "")
    return f"han-{slug(words)}"


def due_tables(calendar: WorkCalendar, posting: Posting) -> tuple[DueTable, ...]:
    """Return a table for each different time limit, the shortest first."""
    asked = Counter(
        limits
        for posted in posting.procedures.values()
        for limits in {_kept(c.limits) for c in choices_of(posted, posting) if c.countable}
    )
    days = tuple(_next_days(calendar, posting.day))
    return tuple(
        DueTable(
            table_id(limits, posting),
            sentence(_name(limits, posting)),
            posting.wording("list.count", number=asked[limits]),
            _columns(limits, posting),
            tuple(_row(limits, day, calendar, posting) for day in days),
        )
        for limits in sorted(asked, key=_size)
    )


def _kept(limits: Sequence[Duration]) -> tuple[Duration, ...]:
    """Return only the lengths, so that equal ones of different procedures are one."""
    return tuple(Duration(value=x.value, unit=x.unit, cutoff=x.cutoff) for x in limits)


def _size(limits: Sequence[Duration]) -> list[tuple[int, int, bool]]:
    return [(_ORDER.index(x.unit), x.value or 0, x.cutoff is not None) for x in limits]


def _name(limits: Sequence[Duration], posting: Posting) -> str:
    w = posting.wording
    first, *added = (format_duration(limit, w) for limit in limits)
    return ", ".join([first, *(w("time.adds", duration=text) for text in added)])


def _next_days(calendar: WorkCalendar, today: date) -> Iterator[date]:
    """Yield today if it is worked, and the next days worked, as far as the calendar is known."""
    try:
        if calendar.sessions(today):
            yield today
        day = today
        for _ in range(DAYS_AHEAD):
            day = calendar.next_working_day(day)
            yield day
    except NoCalendar:
        return


def _columns(limits: Sequence[Duration], posting: Posting) -> tuple[str, ...]:
    w, cutoff = posting.wording, limits[0].cutoff
    if cutoff:
        time = format_time(cutoff, w)
        return w("due_date.until", time=time), w("due_date.after", time=time)
    if limits[0].unit in (TimeUnit.HOUR, TimeUnit.WORKING_HOUR):
        return (w("due_date.when_opening"),)
    return (w("due_date.due"),)


def _row(limits: Sequence[Duration], day: date, calendar: WorkCalendar, posting: Posting) -> DueRow:
    opening = calendar.sessions(day)[0][0]
    cutoff = minutes(limits[0].cutoff) if limits[0].cutoff else None
    received = [opening] if cutoff is None else [opening, max(cutoff + 1, opening)]
    return DueRow(
        sentence(format_day_in_week(day, posting.wording)),
        tuple(_cell(limits, Moment(day, minute), calendar, posting) for minute in received),
    )


def _cell(
    limits: Sequence[Duration], received: Moment, calendar: WorkCalendar, posting: Posting
) -> DueCell:
    due = due_date(limits, received, calendar)
    return DueCell(due_briefly(due, calendar, posting.wording), bool(due.unsettled))
