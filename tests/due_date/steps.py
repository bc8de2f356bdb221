"""Every step of counting, as ``site_src/assets/scripts/due_date/count.js`` must tell it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from niemyet.model.due_date.reckoning import due_date, end_of, last_day, last_minute, opened
from niemyet.model.due_date.work_calendar import Moment, NoCalendar, WorkCalendar, minutes
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import TimeUnit


@dataclass(frozen=True)
class CountingStep:
    """One step of counting. Values are days, minutes since midnight, numbers or names."""

    kind: str
    values: Mapping[str, date | int | str] = field(default_factory=dict)


class Passed(NamedTuple):
    """Days in a row that were passed over for one reason, or a day worked instead of another."""

    first: date
    last: date
    why: str
    """The name of the holiday; empty for the days off of every week."""
    instead_of: date | None


def steps_of(
    limits: Sequence[Duration], received: Moment, calendar: WorkCalendar
) -> list[CountingStep]:
    """Return each step to the day of the answer, or to the year whose calendar is not known."""
    if due_date(limits, received, calendar).status in ("no_limit", "no_hours"):
        return []
    told: list[CountingStep] = []
    try:
        for step in _steps(limits, received, calendar):
            told.append(step)
    except NoCalendar:
        assert due_date(limits, received, calendar).status == "no_calendar"
    return told


def _steps(
    limits: Sequence[Duration], received: Moment, calendar: WorkCalendar
) -> Iterator[CountingStep]:
    yield _step("received", day=received.day, clock=received.minute)
    at = opened(received, calendar)
    if at != received:
        yield from _to_the_opening(received, at, calendar)
    for limit in limits:
        yield from _COUNTED[limit.unit](limit, at, calendar)
        at = end_of(limit, at, calendar)


def _step(kind: str, **values: date | int | str) -> CountingStep:
    return CountingStep(kind, values)


def _to_the_opening(
    received: Moment, opening: Moment, calendar: WorkCalendar
) -> Iterator[CountingStep]:
    if calendar.sessions(received.day):
        yield _step("closed_hours")
    else:
        yield _step("closed_day", why=calendar.days_off.get(received.day, ""))
    yield from _passed(received.day, opening.day, calendar)
    if calendar.timed:
        yield _step("begins", day=opening.day, clock=opening.minute)
    else:
        yield _step("begins_day", day=opening.day)


def _same_day(limit: Duration, start: Moment, calendar: WorkCalendar) -> Iterator[CountingStep]:
    if limit.cutoff and start.minute > minutes(limit.cutoff):
        yield _step("after_cutoff", cutoff_clock=minutes(limit.cutoff))
        yield from _passed(start.day, end_of(limit, start, calendar).day, calendar)
    else:
        yield _step("same_day")


def _working_days(limit: Duration, start: Moment, calendar: WorkCalendar) -> Iterator[CountingStep]:
    yield _step("first_day", day=start.day)
    day = end_of(limit, start, calendar).day
    yield from _passed(start.day, day, calendar)
    yield _step("counted", number=limit.value, unit=str(limit.unit), day=day)


def _days(limit: Duration, start: Moment, calendar: WorkCalendar) -> Iterator[CountingStep]:
    yield _step("first_day", day=start.day)
    end = last_day(limit, start.day)
    yield _step("counted", number=limit.value, unit=str(limit.unit), day=end)
    if not calendar.sessions(end):
        day = end_of(limit, start, calendar).day
        yield _step("ends_on_day_off", day=end, why=calendar.days_off.get(end, ""), to=day)
        yield from _passed(end, day, calendar)


def _working_hours(
    limit: Duration, start: Moment, calendar: WorkCalendar
) -> Iterator[CountingStep]:
    at, left = start, limit.value * 60
    while left:
        begins, closes = calendar.session_from(at)
        yield from _passed(at.day, begins.day, calendar)
        at = Moment(begins.day, min(begins.minute + left, closes))
        yield _step("worked", day=at.day, from_clock=begins.minute, to_clock=at.minute)
        left -= at.minute - begins.minute


def _hours(limit: Duration, start: Moment, calendar: WorkCalendar) -> Iterator[CountingStep]:
    end = last_minute(limit, start)
    yield _step("elapsed", number=limit.value, day=end.day, clock=end.minute)
    opening = opened(end, calendar)
    if opening != end:
        yield _step("ends_when_closed")
        yield from _passed(end.day, opening.day, calendar)


_COUNTED = {
    TimeUnit.SAME_DAY: _same_day,
    TimeUnit.WORKING_DAY: _working_days,
    TimeUnit.DAY: _days,
    TimeUnit.MONTH: _days,
    TimeUnit.YEAR: _days,
    TimeUnit.WORKING_HOUR: _working_hours,
    TimeUnit.HOUR: _hours,
}


def _passed(after: date, until: date, calendar: WorkCalendar) -> Iterator[CountingStep]:
    for first, last, why, instead_of in _days_passed(after, until, calendar):
        if instead_of:
            yield _step("make_up", day=first, instead_of=instead_of)
        elif first == last:
            yield _step("passed_day", day=first, why=why)
        else:
            yield _step("passed_days", first=first, last=last, why=why)


def _days_passed(after: date, until: date, calendar: WorkCalendar) -> Iterator[Passed]:
    """Yield what is worth telling of the days after *after* until *until*, in order."""
    days = [after + timedelta(days=i) for i in range(1, (until - after).days + 1)]
    for (why, instead_of), run in groupby(days, key=lambda day: _remarkable(day, calendar)):
        if why is not None:
            first, *rest = run
            yield Passed(first, rest[-1] if rest else first, why, instead_of)


def _remarkable(day: date, calendar: WorkCalendar) -> tuple[str | None, date | None]:
    if calendar.sessions(day):
        instead_of = calendar.make_up_days.get(day)
        return ("" if instead_of else None), instead_of
    return calendar.days_off.get(day, ""), None
