"""How rules write days and figures in their sentences."""

from collections.abc import Iterable
from datetime import date

from niemyet.model.duration import Duration
from niemyet.model.values import Start
from niemyet.model.vocabulary import TimeUnit

_UNITS = {
    TimeUnit.SAME_DAY: "trong ngày",
    TimeUnit.HOUR: "giờ",
    TimeUnit.WORKING_HOUR: "giờ làm việc",
    TimeUnit.DAY: "ngày",
    TimeUnit.WORKING_DAY: "ngày làm việc",
    TimeUnit.MONTH: "tháng",
    TimeUnit.YEAR: "năm",
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
    return f"{number}{_UNITS[duration.unit]}"


def figure(value: object) -> str:
    """Return a number with dots between thousands: 1.051."""
    return f"{value:,}".replace(",", ".")


def listed(names: Iterable[str]) -> str:
    """Return names in their order, parted by commas."""
    return ", ".join(names)
