"""When the office is open: the week, the holidays of the year, the days worked instead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.directory import Holiday, MakeUpDay
from niemyet.model.reference import RecordKey
from niemyet.model.time.opening_hours import DayHours
from niemyet.model.time.timeline import announced_after
from niemyet.model.vocabulary import Weekday
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer, unanswered
from niemyet.present.text.formats import format_day, format_day_in_week, format_time, sentence
from niemyet.present.text.wording import Wording

_ON_END = 3


@dataclass(frozen=True)
class HoursRow:
    days: str
    sessions: tuple[str, ...]


@dataclass(frozen=True)
class HolidayView:
    name: str
    when: str
    past: bool


@dataclass(frozen=True)
class ComingHours:
    """Hours that begin on a later day, which *since* names."""

    since: str
    rows: tuple[HoursRow, ...]
    note: str


@dataclass(frozen=True)
class MadeUpView:
    """A day worked instead of another, in words."""

    text: str
    past: bool


@dataclass(frozen=True)
class HolidayYearView:
    """The days off of one year, which may not be known."""

    year: int
    holidays: Answer[tuple[HolidayView, ...]]
    make_up_days: Answer[tuple[MadeUpView, ...]]
    trust: TrustView | None
    remarks: tuple[str, ...]
    """What else there is to know of them."""


@dataclass(frozen=True)
class HoursView:
    """*years* are the posting's, and the next one where it is known; of a dated edition its own."""

    weekly: Answer[tuple[HoursRow, ...]]
    years: tuple[HolidayYearView, ...]
    coming: tuple[ComingHours, ...] = ()


def view_hours(posting: Posting) -> HoursView:
    """Return the weekly hours and the holidays of the posting's year and the next."""
    this, following = posting.day.year, posting.day.year + 1
    known = f"{following}" in posting.catalog.holidays and not posting.office.edition_on
    return HoursView(
        weekly=weekly_hours(posting),
        years=tuple(_year(year, posting) for year in (this, following)[: 1 + known]),
        coming=tuple(_coming(posting)),
    )


@made_once
def weekly_hours(posting: Posting) -> Answer[tuple[HoursRow, ...]]:
    """Return the hours of each day of the week."""
    return answer(posting.hours, lambda rows: _rows(rows, posting))


def _year(year: int, posting: Posting) -> HolidayYearView:
    found = posting.catalog.holidays.get(f"{year}")
    if found is None:
        missing = unanswered(posting.wording("hours.no_holidays", year=year))
        return HolidayYearView(year, missing, missing, None, ())
    return HolidayYearView(
        year,
        Answer("given", tuple(_holiday(h, posting) for h in found.holidays)),
        answer(found.make_up_days, lambda days: _make_up_days(days, posting)),
        view_trust(found, posting, RecordKey("holidays", found.id)),
        tuple(found.remarks),
    )


def _coming(posting: Posting) -> Iterator[ComingHours]:
    w = posting.wording
    for later in announced_after(posting.office.later_hours, posting.day):
        since = w("hours.from_day", day=format_day(later.in_force_from.day, w))
        yield ComingHours(since, _rows(later.hours, posting), later.note or "")


def _rows(hours: Sequence[DayHours], posting: Posting) -> tuple[HoursRow, ...]:
    return tuple(_hours_row(row, posting) for row in hours)


def _days(days: Sequence[Weekday], w: Wording) -> str:
    """Return "từ thứ Hai đến thứ Sáu" for three days or more on end, else each day."""
    week = list(Weekday)
    first = week.index(days[0])
    if len(days) >= _ON_END and list(days) == week[first : first + len(days)]:
        return w("hours.days", first=w(f"weekday.{days[0]}"), last=w(f"weekday.{days[-1]}"))
    return ", ".join(w(f"weekday.{day}") for day in days)


def _hours_row(row: DayHours, posting: Posting) -> HoursRow:
    w = posting.wording
    return HoursRow(
        _days(row.days, w),
        tuple(
            w("hours.session", opens=format_time(s.opens, w), closes=format_time(s.closes, w))
            for s in row.sessions
        ),
    )


def _holiday(holiday: Holiday, posting: Posting) -> HolidayView:
    when = _span(holiday.first_day, holiday.last, posting)
    return HolidayView(holiday.name, when, past=holiday.last < posting.day)


def _span(first: date, last: date, posting: Posting) -> str:
    if first == last:
        return sentence(format_day_in_week(first, posting.wording))
    w = posting.wording
    return w("format.span", first=format_day_in_week(first, w), last=format_day_in_week(last, w))


def _make_up_days(days: Sequence[MakeUpDay], posting: Posting) -> tuple[MadeUpView, ...]:
    w = posting.wording
    return tuple(
        MadeUpView(
            w(
                "hours.make_up",
                day=format_day_in_week(d.on, w),
                instead=format_day_in_week(d.instead_of, w),
            ),
            past=max(d.on, d.instead_of) < posting.day,
        )
        for d in days
    )
