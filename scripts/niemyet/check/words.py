"""How rules write days, figures and near names in their sentences."""

import difflib
from collections.abc import Iterable
from datetime import date

from niemyet.model.values import Start


def day_in_words(day: date) -> str:
    """Return a day as it is read in Vietnam: 01/07/2026."""
    return f"{day:%d/%m/%Y}"


def start_in_words(start: Start) -> str:
    """Return "từ 01/07/2026", or "muộn nhất là từ 31/03/2018" for a day it certainly held."""
    return f"{'' if start.exact else 'muộn nhất là '}từ {day_in_words(start.day)}"


def figure(value: object) -> str:
    """Return a number with dots between thousands: 1.051."""
    return f"{value:,}".replace(",", ".")


def listed(names: Iterable[str]) -> str:
    """Return names in their order, parted by commas."""
    return ", ".join(names)


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return "có phải «…»? " for the nearest known word, or nothing."""
    nearest = difflib.get_close_matches(written, list(known), n=1)
    return f"có phải «{nearest[0]}»? " if nearest else ""
