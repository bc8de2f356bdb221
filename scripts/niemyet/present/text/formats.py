"""Write amounts, days and durations the way readers of the wording's language expect them."""

from datetime import date, time
from decimal import Decimal

from niemyet.model.time.duration import Duration
from niemyet.model.values import Quantity, Start
from niemyet.model.vocabulary import TimeUnit, Weekday
from niemyet.present.text.marked_words import BEGIN
from niemyet.present.text.wording import Wording


def format_number(value: int | Decimal, w: Wording) -> str:
    """Return 1.050 for 1050 and 97,5 for Decimal("97.5"), or as the language separates."""
    whole, _, decimals = str(value).partition(".")
    grouped = f"{int(whole):,}".replace(",", w("format.thousands"))
    return f"{grouped}{w('format.decimal')}{decimals}" if decimals else grouped


def format_amount(amount: int, w: Wording) -> str:
    """Return "8.000 đồng"."""
    return w("format.amount", number=format_number(amount, w))


def format_day(day: date, w: Wording) -> str:
    """Return "01/07/2026"."""
    return w("format.day", day=day.day, month=w(f"month.{day.month}"), year=day.year)


def format_day_in_week(day: date, w: Wording) -> str:
    """Return "thứ Tư 01/07/2026"."""
    return f"{w(f'weekday.{list(Weekday)[day.weekday()]}')} {format_day(day, w)}"


def format_time(moment: time, w: Wording) -> str:
    """Return "15 giờ" or "7 giờ 30"."""
    key = "format.hour_minute" if moment.minute else "format.hour"
    return w(key, hour=moment.hour, minute=f"{moment.minute:02}")


def format_start(start: Start, w: Wording) -> str:
    """Return "từ 01/01/2017", or for a bound that it held by that day at the latest."""
    return w("format.from" if start.exact else "format.by", day=format_day(start.day, w))


def format_quantity(quantity: Quantity, w: Wording) -> str:
    """Return "1.019", or "trên 1.050" for a bound."""
    return w(f"bound.{quantity.bound}", number=format_number(quantity.value, w))


def format_percentage(quantity: Quantity, w: Wording) -> str:
    """Return "97 %", or "trên 90 %" for a bound."""
    return w("format.percent", number=format_quantity(quantity, w))


def format_duration(duration: Duration, w: Wording) -> str:
    """Return "3 ngày làm việc", or "trong ngày" with what happens after the cutoff."""
    if duration.unit is TimeUnit.SAME_DAY:
        if duration.cutoff is None:
            return w("format.same_day")
        return w("format.same_day_until", time=format_time(duration.cutoff, w))
    return f"{duration.value} {w(f'unit.{duration.unit}', number=duration.value)}"


def sentence(text: str) -> str:
    """Return *text* with its first letter made a capital, the rest untouched."""
    first = 1 + text.startswith(BEGIN)
    return text[:first].upper() + text[first:]


def lower_first(text: str) -> str:
    """Return *text* to stand within a sentence; names in capitals are left alone."""
    first = text.startswith(BEGIN)
    if text[first + 1 : first + 2].isupper():
        return text
    return text[: first + 1].lower() + text[first + 1 :]
