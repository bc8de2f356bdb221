"""Months, quarters, parts of a year: their days, their order, and what makes up what."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from pydantic import Field

from niemyet.model.record import Fact
from niemyet.model.values import Day, WholeNumber
from niemyet.model.vocabulary import PeriodKind


class Shape(NamedTuple):
    """How many months a kind of period lasts, how many a year has, how its id ends."""

    months: int
    in_year: int
    mark: str


SHAPES = {
    PeriodKind.MONTH: Shape(1, 12, "-m{number}"),
    PeriodKind.QUARTER: Shape(3, 4, "-q{number}"),
    PeriodKind.HALF_YEAR: Shape(6, 2, "-h{number}"),
    PeriodKind.NINE_MONTHS: Shape(9, 0, "-9m"),
    PeriodKind.YEAR: Shape(12, 0, ""),
}
"""A kind of which a year has 0 has no number. Days from–to have no shape."""
_DAY = timedelta(days=1)


class Period(Fact):
    """A month, a quarter, half a year, nine months, a year; or days from–to.

    Reports often run from the 15th to the 14th: then the period has its own first and last day.
    """

    kind: PeriodKind = Field(
        title="Loại kỳ",
        description="month, quarter, half_year, nine_months, year; days: từ ngày đến ngày.",
    )
    year: WholeNumber = Field(title="Năm", description="Ví dụ: 2018.")
    number: WholeNumber | None = Field(
        None,
        title="Tháng, quý, nửa năm thứ mấy",
        description="Bỏ trống nếu kỳ là năm, chín tháng, hoặc từ ngày đến ngày.",
    )
    begins: Day | None = Field(
        None, title="Từ ngày", description="Chỉ ghi khi báo cáo nêu, khác ngày đầu theo lịch."
    )
    ends: Day | None = Field(None, title="Đến hết ngày", description="Ghi cùng «Từ ngày».")

    @property
    def id(self) -> str:
        """The name of its file: 2018-m3, 2018-q1, 2026-h1, 2026-9m, 2018, or both its days."""
        if self.kind is PeriodKind.DAYS:
            return f"{self.begins}-den-{self.ends}"
        return f"{self.year}{SHAPES[self.kind].mark.format(number=self.number)}"

    @property
    def possible(self) -> bool:
        """Whether there is such a period: no thirteenth month, no quarter of two years."""
        own = self.begins is not None
        if own != (self.ends is not None) or not MINYEAR < self.year < MAXYEAR:
            return False
        if self.kind is PeriodKind.DAYS:
            days_only = self.number is None and own
            return days_only and self.begins <= self.ends and self.ends.year == self.year
        in_year = SHAPES[self.kind].in_year
        numbered = self.number is None if not in_year else 1 <= (self.number or 0) <= in_year
        return numbered and (not own or self._days_fit)

    @property
    def _days_fit(self) -> bool:
        """Whether its own days are about as many as the calendar's, and mostly the same."""
        months, year = SHAPES[self.kind].months, self.last_month_of_year
        first, last = date(self.year, year - months + 1, 1), last_of_month(self.year, year)
        shared = (min(last, self.ends) - max(first, self.begins)).days + 1
        days = (last - first).days + 1
        return shared * 2 > days - 2 and abs((self.ends - self.begins).days + 1 - days) <= 16

    @property
    def first_day(self) -> date:
        """Its first day: its own, or the calendar's."""
        months = 0 if self.begins else SHAPES[self.kind].months
        return self.begins or date(self.year, self.last_month_of_year - months + 1, 1)

    @property
    def last_day(self) -> date:
        """Its last day: its own, or the calendar's."""
        return self.ends or last_of_month(self.year, self.last_month_of_year)

    @property
    def last_month_of_year(self) -> int:
        """The month in which it ends by the calendar."""
        return (self.number or 1) * SHAPES[self.kind].months

    def follows(self, other: "Period") -> bool:
        """Return whether it begins on the day after the *other* ends."""
        return self.first_day == other.last_day + _DAY

    def before(self) -> "Period":
        """Return the period of its kind that ends where it begins, with days cut alike.

        Of nine months, and of days from–to, a year earlier: none of their kind ends there.
        """
        if not self.number:
            return self.a_year_before()
        shape = SHAPES[self.kind]
        earlier = (self.number - 1) or shape.in_year
        year = self.year - (earlier > self.number or self.number == 1)
        return self._moved(shape.months, year, earlier)

    def a_year_before(self) -> "Period":
        """Return the same period one year earlier."""
        return self._moved(12, self.year - 1, self.number)

    def _moved(self, months: int, year: int, number: int | None) -> "Period":
        own = (None, None)
        if self.begins and self.ends:
            own = (shifted(self.begins, -months), shifted(self.ends + _DAY, -months) - _DAY)
        return Period(kind=self.kind, year=year, number=number, begins=own[0], ends=own[1])

    def divided_into(self, kind: PeriodKind) -> tuple["Period", ...]:
        """Return the shorter periods of *kind* that make it up, in order; none if none do."""
        if self.kind is PeriodKind.DAYS or kind is PeriodKind.DAYS or not SHAPES[kind].in_year:
            return ()
        months = SHAPES[kind].months
        count, odd = divmod(SHAPES[self.kind].months, months)
        following = self.last_day + _DAY
        if count < 2 or odd or (self.begins and shifted(self.begins, count * months) != following):
            return ()
        last = self.last_month_of_year // months
        numbers = range(last - count + 1, last + 1)
        return tuple(self._part(kind, number, i * months) for i, number in enumerate(numbers))

    def _part(self, kind: PeriodKind, number: int, after: int) -> "Period":
        own = {}
        if self.begins:
            first = shifted(self.begins, after)
            own = {"begins": first, "ends": shifted(first, SHAPES[kind].months) - _DAY}
        return Period(kind=kind, year=self.year, number=number, **own)


def last_of_month(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def shifted(day: date, months: int) -> date:
    """Return the same day of the month so many months later, the last one where it has none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
