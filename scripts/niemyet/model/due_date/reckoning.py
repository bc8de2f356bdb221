"""When an answer is due, and every step of counting it.

``site_src/assets/scripts/due_date/count.js`` counts the same in the browser; the cases of
``tests/due_date/cases.yaml`` hold both. The rules are those of ``catalog/counting_rules``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
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
class CountingStep:
    """One step of counting. Values are days, minutes since midnight, numbers or names."""

    kind: str
    values: Mapping[str, date | int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class Due:
    """When the answer is due, or why that cannot be said.

    ``due``; ``no_limit`` where no time limit is known; ``no_hours`` where hours would have to be
    counted and the office's are unknown; ``no_calendar`` where the holidays of ``year`` are.
    """

    status: str
    at: Moment | None = None
    steps: tuple[CountingStep, ...] = ()
    year: int | None = None
    unsettled: tuple[int, ...] = ()
    """The years counted through whose calendar may still change."""


def due_date(limits: Sequence[Duration], received: Moment, calendar: WorkCalendar) -> Due:
    """Return when the last of *limits* ends, each counted from the end of the one before."""
    if not limits:
        return Due("no_limit")
    if not calendar.timed and any(limit.unit in _HOURS for limit in limits):
        return Due("no_hours")
    count = _Count(received, calendar)
    try:
        count.begin()
        for limit in limits:
            _COUNTERS[limit.unit](count, limit)
    except NoCalendar as missing:
        return Due("no_calendar", steps=tuple(count.steps), year=missing.year)
    unsettled = calendar.unsettled_years(received.day, count.at.day)
    return Due("due", count.at, tuple(count.steps), unsettled=unsettled)


class _Count:
    """Where counting has come to, and how it came there."""

    def __init__(self, received: Moment, calendar: WorkCalendar) -> None:
        self.at = received
        self.calendar = calendar
        self.steps: list[CountingStep] = []

    def tell(self, kind: str, **values: date | int | str) -> None:
        self.steps.append(CountingStep(kind, values))

    def tell_passed(self, after: date, until: date) -> None:
        for first, last, why, instead_of in self.calendar.passed(after, until):
            if instead_of:
                self.tell("make_up", day=first, instead_of=instead_of)
            elif first == last:
                self.tell("passed_day", day=first, why=why)
            else:
                self.tell("passed_days", first=first, last=last, why=why)

    def begin(self) -> None:
        """Begin when the dossier is received, or when the doors open next."""
        self.tell("received", day=self.at.day, clock=self.at.minute)
        if self.calendar.is_open(self.at):
            return
        opening = self.calendar.next_opening(self.at)
        if self.calendar.sessions(self.at.day):
            self.tell("closed_hours")
        else:
            self.tell("closed_day", why=self.calendar.days_off.get(self.at.day, ""))
        self.tell_passed(self.at.day, opening.day)
        if self.calendar.timed:
            self.tell("begins", day=opening.day, clock=opening.minute)
        else:
            self.tell("begins_day", day=opening.day)
        self.at = opening

    def same_day(self, limit: Duration) -> None:
        """By closing time, or that of the next working day if received after the cutoff."""
        day = self.at.day
        if limit.cutoff and self.at.minute > minutes(limit.cutoff):
            self.tell("after_cutoff", cutoff_clock=minutes(limit.cutoff))
            day = self.calendar.next_working_day(day)
            self.tell_passed(self.at.day, day)
        else:
            self.tell("same_day")
        self.at = self.calendar.closing(day)

    def working_days(self, limit: Duration) -> None:
        """Only days worked count; the first day does not."""
        start = day = self.at.day
        self.tell("first_day", day=start)
        for _ in range(limit.value):
            day = self.calendar.next_working_day(day)
        self.tell_passed(start, day)
        self.tell("counted", number=limit.value, unit=str(limit.unit), day=day)
        self.at = self.calendar.closing(day)

    def days(self, limit: Duration) -> None:
        """Every day counts but the first; an end on a day off moves to the next working day."""
        self._count_to(self.at.day + timedelta(days=limit.value), limit)

    def months(self, limit: Duration) -> None:
        """The same day of a later month, or that month's last day if it has no such day."""
        length = limit.value * (12 if limit.unit is TimeUnit.YEAR else 1)
        self._count_to(shifted(self.at.day, length), limit)

    def _count_to(self, end: date, limit: Duration) -> None:
        self.tell("first_day", day=self.at.day)
        self.tell("counted", number=limit.value, unit=str(limit.unit), day=end)
        if not self.calendar.sessions(end):
            day = self.calendar.next_working_day(end)
            self.tell("ends_on_day_off", day=end, why=self.calendar.days_off.get(end, ""), to=day)
            self.tell_passed(end, day)
            end = day
        self.at = self.calendar.closing(end)

    def working_hours(self, limit: Duration) -> None:
        """Only minutes of sessions count, over lunch and over days."""
        left = limit.value * 60
        while left:
            start, closes = self.calendar.session_from(self.at)
            self.tell_passed(self.at.day, start.day)
            end = min(start.minute + left, closes)
            self.tell("worked", day=start.day, from_clock=start.minute, to_clock=end)
            left -= end - start.minute
            self.at = Moment(start.day, end)

    def hours(self, limit: Duration) -> None:
        """Every minute counts; an end while the doors are closed moves to the next opening."""
        days, minute = divmod(self.at.minute + limit.value * 60, MINUTES_A_DAY)
        end = Moment(self.at.day + timedelta(days=days), minute)
        self.tell("elapsed", number=limit.value, day=end.day, clock=minute)
        if not self.calendar.is_open(end):
            opening = self.calendar.next_opening(end)
            self.tell("ends_when_closed")
            self.tell_passed(end.day, opening.day)
            end = opening
        self.at = end


_COUNTERS: Mapping[TimeUnit, Callable[[_Count, Duration], None]] = MappingProxyType(
    {
        TimeUnit.SAME_DAY: _Count.same_day,
        TimeUnit.WORKING_DAY: _Count.working_days,
        TimeUnit.DAY: _Count.days,
        TimeUnit.MONTH: _Count.months,
        TimeUnit.YEAR: _Count.months,
        TimeUnit.WORKING_HOUR: _Count.working_hours,
        TimeUnit.HOUR: _Count.hours,
    }
)
