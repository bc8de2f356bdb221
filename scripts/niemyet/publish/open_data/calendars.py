"""iCalendar (RFC 5545): when the office is open, and the days on which it is not."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

from niemyet.model.directory import Holiday, HolidayYear, MakeUpDay
from niemyet.model.record import given, items_given
from niemyet.model.time.opening_hours import DayHours, Session
from niemyet.model.vocabulary import Weekday
from niemyet.present import permalinks as at
from niemyet.present.due_date.calendar import holiday_years
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day
from niemyet.publish.published_file import PublishedFile

HOURS = at.open_data_path("gio-lam-viec.ics")
HOLIDAYS = at.open_data_path("ngay-nghi.ics")
_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_SEVEN_HOURS = timedelta(hours=7)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class _Frame:
    """The days that are known of, and those among them that do not keep the hours of the week."""

    posting: Posting
    first: date
    last: date
    others: frozenset[date]

    def days(self, weekdays: Collection[int]) -> Iterator[date]:
        """Yield the days of the frame that fall on one of *weekdays* (0 is Monday)."""
        day = self.first
        while day <= self.last:
            if day.weekday() in weekdays:
                yield day
            day += _DAY


def calendar_files(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the holidays, and the hours where they are known."""
    years = holiday_years(posting)
    if years:
        yield PublishedFile(HOLIDAYS, _holidays(years, posting))
    if items_given(posting.hours):
        yield PublishedFile(HOURS, _hours(years, posting))


def _holidays(years: Sequence[HolidayYear], posting: Posting) -> bytes:
    calendar = _calendar(posting.wording("data.calendar.holidays"))
    for holiday in _all_holidays(years):
        first = holiday.first_day
        about = (f"ngay-nghi-{first.isoformat()}", holiday.name, first, holiday.last)
        calendar.add_component(_all_day(*about, posting))
    for made_up in _make_up_days(years):
        day, instead = made_up.on, format_day(made_up.instead_of, posting.wording)
        summary = posting.wording("data.calendar.make_up", day=instead)
        about = (f"lam-bu-{day.isoformat()}", summary, day, day)
        calendar.add_component(_all_day(*about, posting))
    return calendar.to_ical()


def _hours(years: Sequence[HolidayYear], posting: Posting) -> bytes:
    frame = _frame(years, posting)
    calendar = _calendar(posting.wording("data.calendar.hours", office=posting.office.name))
    calendar.add_component(_zone())
    for event in _week_by_week(frame):
        calendar.add_component(event)
    for made_up in _make_up_days(years):
        if frame.first <= made_up.on <= frame.last:
            for event in _worked_instead(made_up, frame):
                calendar.add_component(event)
    return calendar.to_ical()


def _frame(years: Sequence[HolidayYear], posting: Posting) -> _Frame:
    """A repetition ends with the last year whose holidays are known: after it nobody can say."""
    known = [int(year.id) for year in years] or [posting.day.year]
    first = max(date(posting.day.year, 1, 1), posting.office.open_from.day)
    last = date(max(known), 12, 31)
    if posting.office.closed_from:
        last = min(last, posting.office.closed_from - _DAY)
    holidays = (day for holiday in _all_holidays(years) for day in holiday.days)
    instead = (made_up.on for made_up in _make_up_days(years))
    return _Frame(posting, first, last, frozenset((*holidays, *instead)))


def _week_by_week(frame: _Frame) -> Iterator[Any]:
    for stretch in _stretches(frame):
        for row in items_given(frame.posting.office.hours_on(stretch.first)):
            for number, session in enumerate(row.sessions, 1):
                if event := _weekly(row, number, session, stretch):
                    yield event


def _stretches(frame: _Frame) -> Iterator[_Frame]:
    """Yield the frame cut where other hours begin."""
    starts = (later.in_force_from.day for later in frame.posting.office.later_hours)
    within = sorted(day for day in starts if frame.first < day <= frame.last)
    for first, following in pairwise([frame.first, *within, frame.last + _DAY]):
        yield replace(frame, first=first, last=following - _DAY)


def _weekly(row: DayHours, number: int, session: Session, frame: _Frame) -> Any | None:
    weekdays = [list(Weekday).index(day) for day in row.days]
    days = list(frame.days(weekdays))
    if not days:
        return None
    begun = [later.in_force_from.day for later in frame.posting.office.later_hours]
    since = f"{frame.first.isoformat()}-" if frame.first in begun else ""
    key = f"gio-lam-viec-{since}{row.days[0]}-{number}"
    event = _session(key, days[0], session, frame.posting)
    end = datetime.combine(frame.last, session.closes, _ZONE).astimezone(UTC)
    byday = [day.value[:2].upper() for day in row.days]
    event.add("rrule", {"freq": "weekly", "until": end, "byday": byday})
    opens = (datetime.combine(day, session.opens, _ZONE) for day in days if day in frame.others)
    for moment in opens:
        event.add("exdate", moment)
    return event


def _worked_instead(made_up: MakeUpDay, frame: _Frame) -> Iterator[Any]:
    weekday = list(Weekday)[made_up.instead_of.weekday()]
    kept = items_given(frame.posting.office.hours_on(made_up.on))
    rows = (row for row in kept if weekday in row.days)
    sessions = (session for row in rows for session in row.sessions)
    for number, session in enumerate(sessions, 1):
        key = f"lam-bu-{made_up.on.isoformat()}-{number}"
        yield _session(key, made_up.on, session, frame.posting)


def _session(key: str, day: date, session: Session, posting: Posting) -> Any:
    return _event(
        key,
        posting,
        summary=posting.wording("data.calendar.open", office=posting.office.short_name),
        start=datetime.combine(day, session.opens, _ZONE),
        end=datetime.combine(day, session.closes, _ZONE),
        location=posting.office.address if given(posting.office.address) else None,
    )


def _all_day(key: str, summary: str, first: date, last: date, posting: Posting) -> Any:
    said = {"summary": summary, "start": first, "end": last + _DAY}
    return _event(key, posting, **said, transparency="TRANSPARENT")


def _event(key: str, posting: Posting, **said: Any) -> Any:
    from icalendar import Event

    stamp = datetime.combine(posting.day, time(), _ZONE).astimezone(UTC)
    return Event.new(uid=f"{key}@{posting.office.id}.niemyet", stamp=stamp, **said)


def _calendar(name: str) -> Any:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", "-//Niêm Yết//v1//VI")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    return calendar


def _zone() -> Any:
    """Return the zone. Vietnam has no summer time."""
    from icalendar import Timezone, TimezoneStandard

    zone, standard = Timezone(), TimezoneStandard()
    zone.add("tzid", _ZONE.key)
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 - without a zone, by RFC 5545
    standard.add("tzoffsetfrom", _SEVEN_HOURS)
    standard.add("tzoffsetto", _SEVEN_HOURS)
    standard.add("tzname", "+07")
    zone.add_component(standard)
    return zone


def _all_holidays(years: Sequence[HolidayYear]) -> Iterator[Holiday]:
    return (holiday for year in years for holiday in year.holidays)


def _make_up_days(years: Sequence[HolidayYear]) -> Iterator[MakeUpDay]:
    return (day for year in years for day in items_given(year.make_up_days))
