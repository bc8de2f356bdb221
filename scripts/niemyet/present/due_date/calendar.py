"""What due dates of an office are counted by: the rules in force, its hours, the holidays."""

from niemyet.model.directory import HolidayYear
from niemyet.model.due_date.counting import CountingEdition, CountingRules
from niemyet.model.due_date.work_calendar import WorkCalendar, week_of, whole_days, work_calendar
from niemyet.model.record import given, items_given
from niemyet.model.time.timeline import in_force_on
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import answer
from niemyet.present.text.formats import format_day


@made_once
def office_calendar(posting: Posting) -> WorkCalendar:
    """Return the office's calendar: its own hours, or the general week where they are unknown."""
    hours, years = posting.hours, posting.catalog.holidays.values()
    if given(hours):
        return work_calendar(week_of(items_given(hours)), True, years)
    _, edition = counting_rules(posting)
    return work_calendar(whole_days(edition.working_week.days), False, years)


def counting_rules(posting: Posting) -> tuple[CountingRules, CountingEdition] | tuple[None, None]:
    """Return the first rules of the catalogue that hold on the day, with their edition."""
    for rules in posting.catalog.counting_rules.values():
        if edition := in_force_on(rules.editions, posting.day):
            return rules, edition
    return None, None


def why_nothing_is_counted(posting: Posting) -> str:
    """Return why no due date can be counted here on the posting's day; nothing if one can."""
    w = posting.wording
    if posting.office.edition_on:
        return w("due_date.refused.dated", day=format_day(posting.day, w))
    if str(posting.day.year) not in posting.catalog.holidays:
        return w("due_date.no_calendar", year=posting.day.year)
    _, edition = counting_rules(posting)
    if edition is None:
        return w("due_date.refused.no_rules")
    if not given(posting.hours) and not given(edition.working_week):
        return w("due_date.refused.no_hours", why=answer(posting.hours, str).reason)
    return ""


def holiday_years(posting: Posting) -> tuple[HolidayYear, ...]:
    """Return the years of holidays from the posting's on; of a dated edition, only its own."""
    years = (y for y in posting.catalog.holidays.values() if int(y.id) >= posting.day.year)
    dated = posting.office.edition_on is not None
    return tuple(y for y in years if not dated or int(y.id) == posting.day.year)
