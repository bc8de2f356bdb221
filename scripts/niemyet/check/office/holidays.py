"""Holidays: the right year, in order, and make-up days that can be worked."""

import sys
from collections.abc import Iterator
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec

from niemyet.check.finding import Finding, doubt, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.directory import Holiday, HolidayYear
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath

_SATURDAY = 5
NOT_KNOWN = "không có trong lịch Việt Nam của thư viện"
NOT_WRITTEN = "có trong lịch Việt Nam của thư viện, mà ở đây không"
COMPARE = "đối chiếu với thông báo nghỉ lễ, Tết của năm"


def _days(year: HolidayYear) -> Iterator[tuple[KeyPath, date]]:
    for i, holiday in enumerate(year.holidays):
        yield ("holidays", i, "first_day"), holiday.first_day
    for i, day in enumerate(items_given(year.make_up_days)):
        yield ("make_up_days", i, "instead_of"), day.instead_of


def days_are_in_the_year_of_the_file(catalog: Catalog) -> Iterator[Finding]:
    """Find days that belong in another year's file."""
    for year_id, year in catalog.holidays.items():
        for path, day in _days(year):
            if str(day.year) != year_id:
                yield Finding(
                    RecordKey("holidays", year_id),
                    path,
                    f"ngày {day_in_words(day)} không thuộc năm {year_id}",
                    f"xem lại năm, hoặc chuyển sang tệp holidays/{day.year}.yaml.",
                )


def make_up_days_can_be_worked(catalog: Catalog) -> Iterator[Finding]:
    """Find make-up days that are holidays themselves, or ordinary working days."""
    for year_id, year in catalog.holidays.items():
        for i, day in enumerate(items_given(year.make_up_days)):
            path = ("make_up_days", i, "on")
            holiday = _holiday_on(year, day.on)
            if holiday:
                yield Finding(
                    RecordKey("holidays", year_id),
                    path,
                    f"ngày {day_in_words(day.on)} là ngày nghỉ «{holiday.name}»",
                    "chọn đúng ngày làm bù, hoặc xóa ngày nghỉ.",
                )
            elif day.on.weekday() < _SATURDAY:
                yield warning(
                    RecordKey("holidays", year_id),
                    path,
                    f"ngày {day_in_words(day.on)} không phải thứ Bảy, Chủ nhật",
                    "xem lại ngày làm bù trong thông báo.",
                )


def make_up_days_replace_a_day_off(catalog: Catalog) -> Iterator[Finding]:
    """Find days said to be off in exchange that are not among the holidays."""
    for year_id, year in catalog.holidays.items():
        for i, day in enumerate(items_given(year.make_up_days)):
            if not _holiday_on(year, day.instead_of):
                yield Finding(
                    RecordKey("holidays", year_id),
                    ("make_up_days", i, "instead_of"),
                    f"ngày {day_in_words(day.instead_of)} không có trong danh sách ngày nghỉ",
                    "thêm ngày nghỉ hoán đổi vào holidays, hoặc xem lại ngày này.",
                )


def _holiday_on(year: HolidayYear, day: date) -> Holiday | None:
    return next((h for h in year.holidays if day in h.days), None)


def years_agree_with_the_calendar(catalog: Catalog) -> Iterator[Finding]:
    """Ask about days off that the calendar library has not, and about those that a file lacks.

    The library (``holidays``, of Vietnam) computes Tết and Hùng Kings' day from the lunar year;
    days moved by a yearly decision may be in one of the two only.
    """
    for year_id, year in catalog.holidays.items():
        known = days_off(int(year_id))
        written = {day for holiday in year.holidays for day in holiday.days}
        moved = {day.instead_of for day in items_given(year.make_up_days)}
        odd = dict.fromkeys(written - known - moved, NOT_KNOWN)
        odd |= dict.fromkeys(known - written, NOT_WRITTEN)
        for day, why in sorted(odd.items()):
            place = next((i for i, h in enumerate(year.holidays) if day in h.days), None)
            path = ("holidays",) if place is None else ("holidays", place, "first_day")
            yield doubt(RecordKey("holidays", year_id), path, day_in_words(day), why, COMPARE)


@cache
def days_off(year: int) -> frozenset[date]:
    """Return what the library knows of *year*, days off in exchange included; none if nothing."""
    countries = find_spec("holidays.countries")
    sys.modules.setdefault(countries.name, module_from_spec(countries))  # not run: it loads all 250
    return frozenset(import_module("holidays.countries.vietnam").Vietnam(years=year))
