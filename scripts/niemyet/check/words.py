"""How rules write days and figures in their sentences."""

from collections.abc import Iterable
from datetime import date

from niemyet.model.time.duration import Duration
from niemyet.model.time.interval import Interval
from niemyet.model.values import Bound, Quantity, Start
from niemyet.model.vocabulary import TimeUnit

UNIT_WORDS = {
    TimeUnit.SAME_DAY: "trong ngày",
    TimeUnit.HOUR: "giờ",
    TimeUnit.WORKING_HOUR: "giờ làm việc",
    TimeUnit.DAY: "ngày",
    TimeUnit.WORKING_DAY: "ngày làm việc",
    TimeUnit.MONTH: "tháng",
    TimeUnit.YEAR: "năm",
}
"""What units are called behind their number; «trong ngày» has none."""
_BOUNDS = {
    Bound.EXACT: "",
    Bound.OVER: "trên ",
    Bound.AT_LEAST: "từ ",
    Bound.UNDER: "dưới ",
    Bound.AT_MOST: "không quá ",
}


def day_in_words(day: date) -> str:
    """Return a day as it is read in Vietnam: 01/07/2026."""
    return f"{day:%d/%m/%Y}"


def start_in_words(start: Start) -> str:
    """Return "từ 01/07/2026", or "muộn nhất là từ 31/03/2018" for a day it certainly held."""
    return f"{'' if start.exact else 'muộn nhất là '}từ {day_in_words(start.day)}"


def length_in_words(duration: Duration) -> str:
    """Return "3 ngày làm việc", or "trong ngày"."""
    number = "" if duration.value is None else f"{duration.value} "
    return f"{number}{UNIT_WORDS[duration.unit]}"


def figure(value: object) -> str:
    """Return a number with dots between thousands: 1.051."""
    return f"{value:,}".replace(",", ".")


def quantity_in_words(quantity: Quantity) -> str:
    """Return "1.019", or "trên 1.050" for a bound."""
    whole, comma, decimals = str(quantity.value).partition(".")
    return f"{_BOUNDS[quantity.bound]}{figure(int(whole))}{',' if comma else ''}{decimals}"


def interval_in_words(interval: Interval) -> str:
    """Return "1.019", "trên 1.050", "không quá 90", or "từ 10 đến 12"."""
    if interval.exact:
        return figure(interval.low)
    if interval.high is None:
        return f"trên {figure(interval.low - 1)}"
    if not interval.low:
        return f"không quá {figure(interval.high)}"
    return f"từ {figure(interval.low)} đến {figure(interval.high)}"


def listed(names: Iterable[str]) -> str:
    """Return names in their order, parted by commas."""
    return ", ".join(names)
