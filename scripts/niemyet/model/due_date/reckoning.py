"""When an answer is due.

``site_src/assets/scripts/due_date/count.js`` counts the same in the browser, and tells every step;
the cases of ``tests/due_date/cases.yaml`` hold both. The rules are those of
``catalog/counting_rules``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from niemyet.model.due_date.work_calendar import (
    MINUTES_A_DAY,
    Moment,
    NoCalendar,
    WorkCalendar,
    minutes,
)
from niemyet.model.time.duration import Duration
from niemyet.model.time.period import shifted
from niemyet.model.vocabulary import TimeUnit

_HOURS = (TimeUnit.HOUR, TimeUnit.WORKING_HOUR)


@dataclass(frozen=True)
class Due:
    """When the answer is due, or why that cannot be said.

    ``due``; ``no_limit`` where no time limit is known; ``no_hours`` where hours would have to be
    counted and the office's are unknown; ``no_calendar`` where the holidays of ``year`` are.
    """

    status: str
    at: Moment | None = None
    year: int | None = None
    unsettled: tuple[int, ...] = ()
    """The years counted through whose calendar may still change."""


def due_date(limits: Sequence[Duration], received: Moment, calendar: WorkCalendar) -> Due:
    """Return when the last of *limits* ends, each counted from the end of the one before."""
    if not limits:
        return Due("no_limit")
    if not calendar.timed and any(limit.unit in _HOURS for limit in limits):
        return Due("no_hours")
    try:
        at = opened(received, calendar)
        for limit in limits:
            at = end_of(limit, at, calendar)
    except NoCalendar as missing:
        return Due("no_calendar", year=missing.year)
    return Due("due", at, unsettled=calendar.unsettled_years(received.day, at.day))


def opened(at: Moment, calendar: WorkCalendar) -> Moment:
    """Return *at*, or when the doors open next if they are closed then. Raises NoCalendar."""
    return at if calendar.is_open(at) else calendar.next_opening(at)


def end_of(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """Return when a limit ends that is counted from *start*. Raises NoCalendar."""
    return _COUNTERS[limit.unit](limit, start, calendar)


def last_day(limit: Duration, start: date) -> date:
    """Return the day on which a limit of days, months or years ends, be it worked or not."""
    if limit.unit is TimeUnit.DAY:
        return start + timedelta(days=limit.value)
    return shifted(start, limit.value * (12 if limit.unit is TimeUnit.YEAR else 1))


def last_minute(limit: Duration, start: Moment) -> Moment:
    """Return the minute at which a limit of hours ends, be the doors open or not."""
    days, minute = divmod(start.minute + limit.value * 60, MINUTES_A_DAY)
    return Moment(start.day + timedelta(days=days), minute)


def _same_day(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """By closing time, or that of the next working day if received after the cutoff."""
    late = limit.cutoff and start.minute > minutes(limit.cutoff)
    return calendar.closing(calendar.next_working_day(start.day) if late else start.day)


def _working_days(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """Only days worked count; the first day does not."""
    day = start.day
    for _ in range(limit.value):
        day = calendar.next_working_day(day)
    return calendar.closing(day)


def _days(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """Every day counts but the first; an end on a day off moves to the next working day.

    A month ends on the same day of a later month, or on its last if it has no such day.
    """
    day = last_day(limit, start.day)
    return calendar.closing(day if calendar.sessions(day) else calendar.next_working_day(day))


def _working_hours(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """Only minutes of sessions count, over lunch and over days."""
    at, left = start, limit.value * 60
    while left:
        begins, closes = calendar.session_from(at)
        at = Moment(begins.day, min(begins.minute + left, closes))
        left -= at.minute - begins.minute
    return at


def _hours(limit: Duration, start: Moment, calendar: WorkCalendar) -> Moment:
    """Every minute counts; an end while the doors are closed moves to the next opening."""
    return opened(last_minute(limit, start), calendar)


_COUNTERS: Mapping[TimeUnit, Callable[[Duration, Moment, WorkCalendar], Moment]] = MappingProxyType(
    {
        TimeUnit.SAME_DAY: _same_day,
        TimeUnit.WORKING_DAY: _working_days,
        TimeUnit.DAY: _days,
        TimeUnit.MONTH: _days,
        TimeUnit.YEAR: _days,
        TimeUnit.WORKING_HOUR: _working_hours,
        TimeUnit.HOUR: _hours,
    }
)
