"""Sheets that are kept from another day, or another state of the catalogue, are those of this."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from niemyet.present.noted_day import NotedDay
from niemyet.present.readings import DAY, Readings
from niemyet.present.sheets import made_of
from niemyet.present.sheets.kept_sheets import KeptSheets, noting
from niemyet.read.catalog_folder import read_catalog
from sample_repository import raise_the_fee

OFFICE = "xa-mau"
FIRST = date(2025, 7, 1)
OF_THE_TYPE = {"fromisocalendar", "fromisoformat", "fromordinal", "fromtimestamp", "today"}
CONSTANT = {"min", "max", "resolution"}
WITH_A_DAY = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__sub__", "__rsub__"}
GIVEN = {"__format__": ("",), "strftime": ("%d",)} | dict.fromkeys(
    ("__add__", "__radd__"), (timedelta(1),)
)
QUESTIONS = (set(vars(date)) & {"__hash__", "__repr__", "__str__", "__format__", "__reduce__"}) | {
    name for name in vars(date) if not name.startswith("__")
} - OF_THE_TYPE - CONSTANT


def asked(name: str, day: date, other: date) -> object:
    """Return what *day* answers to a question."""
    given = (other,) if name in WITH_A_DAY else GIVEN.get(name, ())
    found = getattr(day, name)
    return found(*given) if callable(found) else found


@pytest.mark.parametrize("name", sorted(QUESTIONS | WITH_A_DAY | GIVEN.keys()))
def test_a_day_answers_as_any_other_and_notes_from_when_on_it_would_not(name):
    day, others = date(2026, 3, 31), [date(2026, 3, 31) + timedelta(n) for n in (-40, -1, 0, 1, 9)]
    for other in others:
        readings = Readings()
        with readings.aside() as questions:
            answer = asked(name, NotedDay.of(day, readings), other)
        turns = {date.fromisoformat(q.id) for q in questions if q.kind == DAY}
        same = [
            d
            for d in (day + timedelta(n) for n in range(-400, 400))
            if not any(min(d, day) < turn <= max(d, day) for turn in turns)
        ]

        assert asked(name, day, other) == answer
        assert turns
        assert [] == [d for d in same if asked(name, d, other) != answer]


def test_a_day_is_asked_too_where_it_stands_on_the_other_side():
    readings, other = Readings(), date(2026, 11, 23)
    with readings.aside() as questions:
        day = NotedDay.of(date(2026, 11, 20), readings)
        told = (other < day, other >= day, other - day, sorted([other, day]), {other: 1}.get(day))

    assert (False, True, timedelta(3), [date(2026, 11, 20), other], None) == told
    assert {"2026-11-20", "2026-11-21"} <= {q.id for q in questions}


def test_a_day_takes_what_is_named_and_has_no_year_after_the_last():
    day = NotedDay.of(date(9999, 12, 31), Readings())

    assert date(9999, 12, 1) == day.replace(day=1)
    assert (9999, 12, 31) == (day.year, day.month, day.day)


def test_on_any_day_kept_sheets_are_those_made_anew(sample_catalog, posting_of):
    kept = KeptSheets()
    for day in (FIRST + timedelta(n * 37 % 800) for n in range(0, 800, 32)):
        posting = noting(posting_of(sample_catalog, OFFICE, day))

        assert made_of(posting, "", KeptSheets()) == made_of(posting, "", kept)


def test_of_another_state_only_what_says_the_same_is_kept(sample_catalog, catalog_copy, posting_of):
    raise_the_fee(catalog_copy)
    kept, day = KeptSheets(), date(2026, 11, 23)
    before = posting_of(sample_catalog, OFFICE, day)
    raised = posting_of(read_catalog(catalog_copy).catalog, OFFICE, day)
    renamed = replace(raised, office=raised.office.model_copy(update={"name": "Xã khác"}))
    old = made_of(noting(before), "", kept)
    for posting in (noting(raised), noting(renamed)):
        made = made_of(posting, "", kept)

        assert made_of(posting, "", KeptSheets()) == made
        assert old != made


def test_what_says_the_same_is_not_made_again(sample_catalog, posting_of):
    kept, day = KeptSheets(), date(2026, 11, 23)
    now, before = (
        {s.id: s for s in made_of(noting(posting_of(sample_catalog, OFFICE, d)), "", kept)}
        for d in (day, day - timedelta(1))
    )
    anew = [id for id, sheet in now.items() if sheet is not before.get(id)]

    of_the_board = ["bang-tin/2026-11-16-ke-hoach-cay-xanh", "bang-tin/2026-11-20-xin-loi"]
    assert [*of_the_board, "danh-muc-cong-khai"] == anew
