"""The days off that a well-kept calendar library computes for Vietnam."""

from collections.abc import Iterable
from datetime import date
from functools import cache


@cache
def days_off(year: int) -> Iterable[date]:
    """Return the public holidays of *year*, days off in exchange included; none if not known."""
    from holidays.countries.vietnam import Vietnam  # costs 60 ms: only where days are compared

    return frozenset(Vietnam(years=year))
