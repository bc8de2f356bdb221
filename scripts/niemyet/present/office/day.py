"""The day that an office's site is of: whether there was one to post then, and who may doubt it."""

from collections.abc import Iterator
from datetime import date, timedelta

from niemyet.model.catalog import Catalog
from niemyet.model.office import Office
from niemyet.model.values import is_of_our_time
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused

_OLD = timedelta(days=366)
_SOON = timedelta(days=60)


class NothingPosted(Refused):
    """There is no such office, or there was none on that day."""


def posting_office(catalog: Catalog, office: str) -> Office:
    """Return the office of that name. Raises NothingPosted if it posts no procedures."""
    if office in catalog.offices and office in catalog.services:
        return catalog.offices[office]
    known = ", ".join(catalog.offices) or "(không có)"
    raise NothingPosted(f"Không có đơn vị «{office}» trong danh mục. Các đơn vị có: {known}.")


def posting_day(office: Office, day: date | None, today: date, wording: Wording) -> date:
    """Return the day the office is posted as of: *day* if one is asked for, its edition's, today.

    Raises NothingPosted if there was no such office then, as far as is known, or no such day.
    """
    chosen = day or office.edition_on or today
    opened, closed = office.open_from, office.closed_from
    if not is_of_our_time(chosen):
        raise NothingPosted(wording("office.no_such_day", day=format_day(chosen, wording)))
    if chosen < opened.day:
        key = "office.not_yet" if opened.exact else "office.not_known_yet"
        raise NothingPosted(wording(key, office=office.name, day=format_day(opened.day, wording)))
    if closed and chosen >= closed:
        raise NothingPosted(
            wording("office.closed", office=office.name, day=format_day(closed, wording))
        )
    return chosen


def long_unchanged(posting: Posting) -> str:
    """Return what a reader must know of a page that is a year newer than every record of it.

    Empty for any other, for an edition, and where nobody knows when records were changed.
    """
    last = max(posting.changed.values(), default=posting.day)
    if posting.office.edition_on or posting.day - last < _OLD:
        return ""
    return posting.wording("shell.long_unchanged", day=format_day(last, posting.wording))


def doubts_of_the_day(posting: Posting) -> Iterator[str]:
    """Yield what who builds must know of the day: old records, missing holidays."""
    if told := long_unchanged(posting):
        yield told
    if posting.office.edition_on:
        return
    years = {posting.day.year, (posting.day + _SOON).year}
    for year in sorted(str(year) for year in years):
        if year not in posting.catalog.holidays:
            yield posting.wording("office.no_holidays", year=year)
