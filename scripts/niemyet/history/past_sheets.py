"""The sheets of earlier catalogues, made again from git with today's models, views and words."""

from dataclasses import replace
from datetime import date

from niemyet.model.catalog import Catalog
from niemyet.present.posting import Posting
from niemyet.present.sheets.past_sheet import PastSheet, remember
from niemyet.present.sheets.standing import Standing, days_of_change

MOST_DAYS = 6
"""Days of one revision that are looked at, the last ones; sheets rarely change by themselves."""


def posting_then(posting: Posting, catalog: Catalog, day: date, *, fixed: bool) -> Posting | None:
    """Return what the office of *posting* posted from an earlier catalogue on *day*.

    An edition keeps its own day, or if *fixed* that of *posting*. No day is later than that of
    *posting*, and none earlier than the opening. None if the catalogue did not have the office.
    """
    id = posting.office.id
    if id not in catalog.offices or id not in catalog.services:
        return None
    office = catalog.offices[id]
    if office.edition_on is not None:
        last = posting.day if fixed else office.edition_on
    else:
        last = min(day, posting.day)
    return Posting(catalog, office, max(last, office.open_from.day), posting.wording)


def sheets_of(posting: Posting | None, standing: Standing) -> dict[str, PastSheet]:
    """Return every sheet of a posting by its id."""
    if posting is None:
        return {}
    return {sheet.id: remember(sheet) for sheet in standing.sheets(posting)}


def days_posted(then: Posting, until: date) -> tuple[date, ...]:
    """Return the days, up to *until*, on which a sheet of *then* may have become another one."""
    if then.office.edition_on is not None or until <= then.day:
        return (then.day,)
    between = days_of_change(replace(then, day=until), then.day)
    return tuple(sorted({then.day, *between}))[-MOST_DAYS:]
