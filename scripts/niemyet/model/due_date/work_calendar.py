"""Which days and hours an office works: its week, the holidays, the days worked instead."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import NamedTuple

from niemyet.model.directory import HolidayYear
from niemyet.model.record import items_given
from niemyet.model.time.opening_hours import DayHours
from niemyet.model.vocabulary import Weekday

MINUTES_A_DAY = 1440
ONE_DAY = timedelta(days=1)

Sessions = tuple[tuple[int, int], ...]
"""When doors open and close, in minutes since midnight."""


class NoCalendar(LookupError):
    """The holidays of a year are not known, so nothing can be counted through it."""

    def __init__(self, year: int) -> None:
        self.year = year
        super().__init__(year)


class Moment(NamedTuple):
    """A minute of a day, Vietnamese time: no zone, no summer time."""

    day: date
    minute: int


@dataclass(frozen=True)
class WorkCalendar:
    """The sessions of each day. ``timed`` is false where hours are unknown, only days known."""

    week: tuple[Sessions, ...]
    """From Monday to Sunday; none on days off."""
    timed: bool
    days_off: Mapping[date, str]
    make_up_days: Mapping[date, date]
    """The day worked, and the day off it is worked for, whose hours it has."""
    years: Mapping[int, str]
    """The years whose holidays are known, and why a year may still change (empty if settled)."""

    def sessions(self, day: date) -> Sessions:
        """Return the sessions of *day*. Raises NoCalendar."""
        if day.year not in self.years:
            raise NoCalendar(day.year)
        if day in self.make_up_days:
            return self.week[self.make_up_days[day].weekday()]
        return () if day in self.days_off else self.week[day.weekday()]

    def next_working_day(self, day: date) -> date:
        """Return the first day worked after *day*. Raises NoCalendar."""
        day += ONE_DAY
        while not self.sessions(day):
            day += ONE_DAY
        return day

    def closing(self, day: date) -> Moment:
        """Return when the last session of a day worked ends."""
        return Moment(day, self.sessions(day)[-1][1])

    def is_open(self, at: Moment) -> bool:
        """Return whether a dossier can be received then, the last minute included."""
        return any(opens <= at.minute <= closes for opens, closes in self.sessions(at.day))

    def next_opening(self, at: Moment) -> Moment:
        """Return when the doors open next after *at*. Raises NoCalendar."""
        later = [opens for opens, _ in self.sessions(at.day) if opens > at.minute]
        if later:
            return Moment(at.day, later[0])
        day = self.next_working_day(at.day)
        return Moment(day, self.sessions(day)[0][0])

    def session_from(self, at: Moment) -> tuple[Moment, int]:
        """Return where work goes on from *at*, and the minute its session ends."""
        for opens, closes in self.sessions(at.day):
            if closes > at.minute:
                return Moment(at.day, max(opens, at.minute)), closes
        opening = self.next_opening(Moment(at.day, MINUTES_A_DAY))
        return opening, self.sessions(opening.day)[0][1]

    def unsettled_years(self, first: date, last: date) -> tuple[int, ...]:
        """Return the years from *first* to *last* whose calendar may still change."""
        return tuple(year for year in range(first.year, last.year + 1) if self.years.get(year))


def work_calendar(
    week: tuple[Sessions, ...], timed: bool, years: Iterable[HolidayYear]
) -> WorkCalendar:
    """Return the calendar of an office with this *week*, through the *years* given."""
    known = list(years)
    return WorkCalendar(
        week=week,
        timed=timed,
        days_off={day: h.name for year in known for h in year.holidays for day in h.days},
        make_up_days={d.on: d.instead_of for y in known for d in items_given(y.make_up_days)},
        years={int(year.id): getattr(year.make_up_days, "unknown", "") for year in known},
    )


def minutes(moment: time) -> int:
    """Return the minutes since midnight."""
    return moment.hour * 60 + moment.minute


def week_of(hours: Sequence[DayHours]) -> tuple[Sessions, ...]:
    """Return the sessions of each day of the week that an office is open for."""
    return tuple(
        tuple(
            (minutes(session.opens), minutes(session.closes))
            for row in hours
            if weekday in row.days
            for session in row.sessions
        )
        for weekday in Weekday
    )


def whole_days(days: Iterable[Weekday]) -> tuple[Sessions, ...]:
    """Return a week that works these days from midnight to midnight: hours are not known."""
    working = set(days)
    return tuple(((0, MINUTES_A_DAY),) if weekday in working else () for weekday in Weekday)
