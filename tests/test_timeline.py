"""What is in force on a day, what is announced, and what is over."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from niemyet.model.time.timeline import announced_after, ended_before, in_force_on
from niemyet.model.values import Start

CHANGE = date(2025, 7, 1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """A named entry of a timeline."""

    name: str
    in_force_from: Start


TIMELINE = (
    Entry("old", Start(date(2018, 3, 31), exact=False)),
    Entry("new", Start(CHANGE)),
    Entry("announced", Start(date(2030, 1, 1))),
)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2018, 3, 31), "old"),
        (CHANGE - DAY, "old"),
        (CHANGE, "new"),
        (date(2029, 12, 31), "new"),
        (date(2030, 1, 1), "announced"),
        (date(9999, 12, 31), "announced"),
    ],
)
def test_an_entry_holds_until_the_next_begins(day, name):
    """The first day of an entry belongs to it, and to no other."""
    assert name == in_force_on(TIMELINE, day).name


def test_nothing_holds_before_the_first_entry():
    """A day before every entry gets none, not the first or the last."""
    assert in_force_on(TIMELINE, date(2018, 3, 30)) is None
    assert in_force_on((), CHANGE) is None


def test_order_in_the_file_does_not_matter():
    """The days decide, not the lines."""
    assert "new" == in_force_on(TIMELINE[::-1], CHANGE).name


def test_what_is_announced_comes_nearest_first():
    """An entry is announced until the day it begins."""
    assert ["new", "announced"] == [e.name for e in announced_after(TIMELINE[::-1], CHANGE - DAY)]
    assert ["announced"] == [e.name for e in announced_after(TIMELINE, CHANGE)]


def test_what_is_over_comes_latest_first():
    """The entry that holds is not over."""
    assert ["new", "old"] == [e.name for e in ended_before(TIMELINE, date(2030, 1, 1))]
    assert () == ended_before(TIMELINE, CHANGE - DAY)
    assert () == ended_before(TIMELINE, date(2000, 1, 1))


def test_a_fee_changes_on_its_day(sample_catalog):
    """The sample's copy costs 3.000, 5.000 and 6.000 đồng in turn."""
    amounts = sample_catalog.fees["phi-ban-sao"].rates[0].amounts
    days = (date(2025, 6, 30), CHANGE, date(2030, 1, 1))

    assert [3000, 5000, 6000] == [in_force_on(amounts, day).amount for day in days]
