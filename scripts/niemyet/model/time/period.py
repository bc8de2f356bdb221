"""Months, quarters and years: their days, their order, and what makes up what."""

import calendar
from datetime import MAXYEAR, MINYEAR, date

from pydantic import Field

from niemyet.model.record import Fact
from niemyet.model.values import WholeNumber
from niemyet.model.vocabulary import PeriodKind

LAST_NUMBER = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4, PeriodKind.YEAR: 1}
_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.YEAR: 12}
_LETTERS = {PeriodKind.MONTH: "m", PeriodKind.QUARTER: "q"}


class Period(Fact):
    """A month, a quarter or a year."""

    kind: PeriodKind = Field(title="Loại kỳ", description="month, quarter hoặc year.")
    year: WholeNumber = Field(title="Năm", description="Ví dụ: 2018.")
    number: WholeNumber | None = Field(
        None, title="Tháng hoặc quý", description="Bỏ trống nếu kỳ là năm."
    )

    @property
    def id(self) -> str:
        """The name of its file: 2018-m3, 2018-q1, 2018."""
        return f"{self.year}-{_LETTERS[self.kind]}{self.number}" if self.number else str(self.year)

    @property
    def possible(self) -> bool:
        """Whether there is such a period: no thirteenth month, no numbered year."""
        if (self.number is None) != (self.kind is PeriodKind.YEAR):
            return False
        in_year = 1 <= (self.number or 1) <= LAST_NUMBER[self.kind]
        return in_year and MINYEAR < self.year <= MAXYEAR

    @property
    def first_day(self) -> date:
        """Its first day."""
        return date(self.year, self._last_month - _MONTHS[self.kind] + 1, 1)

    @property
    def last_day(self) -> date:
        """Its last day."""
        month = self._last_month
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    @property
    def _last_month(self) -> int:
        return (self.number or 1) * _MONTHS[self.kind]

    def before(self) -> "Period":
        """Return the period of its kind that ends where it begins."""
        if self.number is None or self.number == 1:
            last = None if self.number is None else LAST_NUMBER[self.kind]
            return Period(kind=self.kind, year=self.year - 1, number=last)
        return Period(kind=self.kind, year=self.year, number=self.number - 1)

    def a_year_before(self) -> "Period":
        """Return the same month, quarter or year one year earlier."""
        return Period(kind=self.kind, year=self.year - 1, number=self.number)

    def divided_into(self, kind: PeriodKind) -> tuple["Period", ...]:
        """Return the shorter periods of *kind* that make it up, in order; none if none do."""
        count = _MONTHS[self.kind] // _MONTHS[kind]
        if count < 2:
            return ()
        last = self._last_month // _MONTHS[kind]
        return tuple(
            Period(kind=kind, year=self.year, number=number)
            for number in range(last - count + 1, last + 1)
        )
