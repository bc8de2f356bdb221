"""A quarter that runs from the 15th to the 14th is compared only with one cut alike."""

from dataclasses import replace
from datetime import date

import pytest
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import PeriodKind
from niemyet.present.figures.period import view_statistics

SECOND = Period(
    kind=PeriodKind.QUARTER,
    year=2026,
    number=2,
    begins=date(2026, 3, 15),
    ends=date(2026, 6, 14),
)


@pytest.fixture
def shifted(sample):
    """Return the posting of the sample whose second quarter of 2026 has other days."""
    periods = sample.catalog.statistics["xa-mau"]
    own = SECOND
    second: StatisticsPeriod = periods["2026-q2"].model_copy(update={"period": own})
    statistics = {**sample.catalog.statistics, "xa-mau": {**periods, "2026-q2": second}}
    posting = replace(sample, catalog=replace(sample.catalog, statistics=statistics))
    return {view.id: view for view in view_statistics(posting)}["2026-q2"]


def test_periods_of_other_days_are_not_compared_unsaid(shifted):
    """The page says which days each counts, and compares nothing."""
    (before, _) = shifted.comparisons

    assert () == before.figures
    assert (
        "Không so được: hai kỳ tính các ngày khác nhau. Kỳ này: 15/03/2026 – 14/06/2026; "
        "kỳ kia: 01/01/2026 – 31/03/2026."
    ) == before.missing
    assert [] == [chart for chart in shifted.charts if chart.kind == "trend"]


def test_a_page_says_the_days_of_its_period(shifted):
    """From the first to the last."""
    assert "15/03/2026 – 14/06/2026" == shifted.days


def test_the_period_before_is_cut_alike():
    """From the 15th of December, and a year before from the 15th of March."""
    assert (date(2025, 12, 15), date(2026, 3, 14)) == days(SECOND.before())
    assert (date(2025, 3, 15), date(2025, 6, 14)) == days(SECOND.a_year_before())
    assert SECOND.follows(SECOND.before())


def test_its_months_are_cut_alike():
    """Three, the first from the 15th of March."""
    first, _, last = SECOND.divided_into(PeriodKind.MONTH)

    assert (date(2026, 3, 15), date(2026, 4, 14)) == days(first)
    assert date(2026, 6, 14) == last.last_day


def days(period: Period) -> tuple[date, date]:
    """Return the first and the last day."""
    return period.first_day, period.last_day
