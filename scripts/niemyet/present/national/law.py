"""The laws that the portal names beside those named here: which have ended, which are newer."""

import re
from datetime import date

from niemyet.model.catalog import Catalog
from niemyet.present.evidence.citation import repealed_by
from niemyet.read.letters import slug

_YEAR = re.compile(r"/(?:19|20)\d\d/")
_NUMBERED = re.compile(r"(\d+(?:\.\d+)?)/(\d{4})/(.+)")


def ended(numbers: tuple[str, ...], catalog: Catalog, day: date) -> tuple[str, ...]:
    """Return those that the catalogue knows to have ended by *day*."""
    known = ((number, catalog.legal_instruments.get(slug(number))) for number in numbers)
    return tuple(number for number, law in known if law and repealed_by(law, day))


def newer(
    one: tuple[str, ...], other: tuple[str, ...], catalog: Catalog, day: date
) -> tuple[str, ...]:
    """Return what one side names of after everything that the other names, and that holds.

    Where that is not certain, nothing.
    """
    return tuple(
        number
        for number in one
        if other and _begun(number, catalog, day) and all(_later(number, n, catalog) for n in other)
    )


def _begun(number: str, catalog: Catalog, day: date) -> bool:
    law = catalog.legal_instruments.get(slug(number))
    return law is None or law.holds_by <= day


def of_another_year(theirs: tuple[str, ...], ours: tuple[str, ...]) -> tuple[str, ...]:
    """Return the numbers that are those of the other side but for their year."""
    known = {_YEAR.sub("/", number) for number in ours}
    alone = (number for number in theirs if number not in ours)
    return tuple(n for n in alone if _YEAR.search(n) and _YEAR.sub("/", n) in known)


def _later(one: str, other: str, catalog: Catalog) -> bool:
    """Return whether one instrument came after another: by days, by years, by count in a year."""
    days = [_issued(number, catalog) for number in (one, other)]
    if all(days):
        return days[0] > days[1]
    found = [_NUMBERED.fullmatch(number) for number in (one, other)]
    if not all(found):
        return False
    (count, year, kind), (other_count, other_year, other_kind) = (f.groups() for f in found)
    if year != other_year or kind != other_kind:
        return year > other_year
    return float(count) > float(other_count)


def _issued(number: str, catalog: Catalog) -> date | None:
    law = catalog.legal_instruments.get(slug(number))
    return law.issued_on if law and isinstance(law.issued_on, date) else None
