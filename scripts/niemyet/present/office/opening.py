"""What every page says of the doors: the hours, the telephone, and what tells whether it is open.

``site_src/assets/scripts/open_now.js`` reads the calendar. It knows only days of which nobody will
say later that they are days off: for others the hours alone are said.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from niemyet.model.directory import HolidayYear
from niemyet.model.due_date.work_calendar import Sessions, week_of, work_calendar
from niemyet.model.record import Unknown, given, items_given
from niemyet.model.time.timeline import announced_after
from niemyet.model.vocabulary import Weekday
from niemyet.present.due_date.words import format_clock
from niemyet.present.office.hours import view_hours
from niemyet.present.office.view import ContactView, view_contacts
from niemyet.present.posting import Posting, made_once


@dataclass(frozen=True)
class OpeningView:
    """Empty where nobody said it; a dated edition has no calendar, its day is past."""

    hours: str
    """The week in one line."""
    phones: tuple[ContactView, ...]
    calendar: Mapping[str, Any]
    """Weeks by their first day, days off, days worked instead, years known, and their words."""


@made_once
def view_opening(posting: Posting) -> OpeningView:
    """Return when the office opens and how to ring it up; minutes are counted from midnight."""
    contacts = [c for c in items_given(posting.office.contacts) if c.kind == "phone"]
    rows = view_hours(posting).weekly
    said = [f"{row.days}: {', '.join(row.sessions)}" for row in rows.value] if rows.given else []
    return OpeningView("; ".join(said), view_contacts(contacts, posting), _calendar(posting))


def _calendar(posting: Posting) -> Mapping[str, Any]:
    settled = [year for year in posting.catalog.holidays.values() if _is_settled(year, posting)]
    if not settled or not given(posting.hours) or posting.office.edition_on:
        return {}
    w, known, weeks = posting.wording, work_calendar((), True, settled), [*_weeks(posting)]
    return {
        "weeks": weeks,
        "off": [f"{day}" for day in sorted(known.days_off) if day >= posting.day],
        "instead": {
            f"{day}": of.weekday()
            for day, of in sorted(known.make_up_days.items())
            if day >= posting.day
        },
        "years": [year.id for year in settled],
        "clocks": {
            f"{minute}": format_clock(minute, w)
            for minute in sorted({m for _, week in weeks for day in week for s in day for m in s})
        },
        "weekdays": [w(f"weekday.{day}") for day in Weekday],
        "months": [w(f"month.{number}") for number in range(1, 13)],
    }


def _is_settled(year: HolidayYear, posting: Posting) -> bool:
    """Whether no day of the *year* will be exchanged for another, as far as the State has said."""
    return int(year.id) >= posting.day.year and not isinstance(year.make_up_days, Unknown)


def _weeks(posting: Posting) -> Iterator[tuple[str, tuple[Sessions, ...]]]:
    """Yield each week with its first day; after the office has closed it opens on no day."""
    yield f"{posting.day}", week_of(items_given(posting.hours))
    for later in announced_after(posting.office.later_hours, posting.day):
        yield f"{later.in_force_from.day}", week_of(later.hours)
    if posting.office.closed_from:
        yield f"{posting.office.closed_from}", week_of(())
