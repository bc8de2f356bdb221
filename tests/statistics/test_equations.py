"""Figures that cannot all be true are told with their equation; figures that can are not."""

import shutil
from pathlib import Path

import pytest
from building import CATALOG
from niemyet.check.rules import check_catalog
from niemyet.model.figures.statistics import Figures
from niemyet.model.time.interval import Interval, total
from niemyet.model.time.period import Period
from niemyet.model.values import Bound, Quantity
from niemyet.model.vocabulary import FigureName, PeriodKind
from niemyet.problem import Problem, errors
from niemyet.read.catalog_folder import read_catalog

ARTICLE = "offices/phuc-yen/statistics/2018-q1.yaml"
HEAD = "sources:\n  - title: Bịa ra\n    confidence: high\nname: Số liệu\n"


def test_every_figure_has_its_name():
    """The closed list of names and the keys of a record are the same, in the same order."""
    keys = [key for key in Figures.model_fields if key not in ("note", "corrections")]

    assert list(FigureName) == keys


@pytest.mark.parametrize(
    ("count", "interval"),
    [
        (Quantity(3), Interval(3, 3)),
        (Quantity(1050, Bound.OVER), Interval(1051)),
        (Quantity(10, Bound.AT_LEAST), Interval(10)),
        (Quantity(10, Bound.UNDER), Interval(0, 9)),
        (Quantity(10, Bound.AT_MOST), Interval(0, 10)),
        (None, Interval()),
    ],
)
def test_a_count_is_an_interval(count, interval):
    """A bound leaves room on one side, silence on both."""
    assert interval == Interval.of(count)


def test_a_sum_with_an_unknown_part_has_no_upper_end():
    """What nobody said may be any number."""
    assert Interval(12) == total([Interval(5, 5), Interval(7, 9), Interval()])


def test_periods_follow_each_other():
    """The first quarter comes after the last of the year before; a year is its months."""
    first = Period(kind=PeriodKind.QUARTER, year=2026, number=1)

    assert "2025-q4" == first.before().id
    assert "2025-q1" == first.a_year_before().id
    assert ["2026-m1", "2026-m2", "2026-m3"] == [p.id for p in first.divided_into(PeriodKind.MONTH)]


@pytest.fixture
def told(sample_folder, tmp_path):
    """Return the problems of the invented commune with one more period."""

    def tell(period: str, kind: str, figures: str) -> list[Problem]:
        catalog = Path(shutil.copytree(sample_folder, tmp_path / period / "catalog"))
        year, _, number = period.partition("-")
        when = f"period:\n  kind: {kind}\n  year: {year}\n"
        when += f"  number: {number[1:]}\n" if number else ""
        file = catalog / "offices" / "xa-mau" / "statistics" / f"{period}.yaml"
        file.write_text(f"{HEAD}{when}{figures}", "utf-8")
        problems = check_catalog(read_catalog(catalog))
        return [p for p in problems if p.place.file.name == file.name]

    return tell


def test_parts_of_which_one_is_unknown_are_not_told(told):
    """Early and on time may leave room for late ones that nobody counted."""
    assert [] == told(
        "2023", "year", "total:\n  resolved: 10\n  resolved_early: 4\n  resolved_on_time: 5\n"
    )


def test_parts_that_already_exceed_the_whole_are_told(told):
    """However many were late, eleven are more than ten."""
    (problem,) = told(
        "2023", "year", "total:\n  resolved: 10\n  resolved_early: 6\n  resolved_on_time: 5\n"
    )

    assert "6 + 5 = 11, nhiều hơn 10" in problem.what


def test_figures_that_contradict_each_other_through_an_unsaid_one_are_told(told):
    """The total received is not written, yet what came in cannot be less than what went out."""
    (problem,) = told(
        "2023",
        "year",
        "total:\n  carried_over: 1\n  received_new: 9\n  resolved_early: 8\n"
        "  resolved_on_time: 3\n  resolved_late: 0\n",
    )

    assert "11 nhiều hơn 10" in problem.what


def test_a_quarter_missing_from_the_year_leaves_room(told):
    """2025 has no second quarter in the sample, so the year may be more than the others."""
    assert [] == told("2025", "year", "total:\n  resolved: 400\n")


def test_a_year_below_its_known_quarters_is_told(told):
    """Quarters that are known cannot be more than their year."""
    (problem,) = told("2025", "year", "total:\n  resolved: 150\n")

    assert "85 + 70 = 155, nhiều hơn 150" in problem.what


@pytest.fixture(scope="module")
def article_files(tmp_path_factory) -> Path:
    """A copy of the real catalogue."""
    return Path(shutil.copytree(CATALOG, tmp_path_factory.mktemp("real") / "catalog"))


@pytest.mark.of_real_records
@pytest.mark.parametrize(
    ("written", "changed", "equation"),
    [
        ("received: 3", "received: 4", "1.019 + 29 + 4 = 1.052, khác 1.051"),
        ("received: 29", "received: 28", "1.019 + 28 + 3 = 1.050, khác 1.051"),
        ("received: 1019", "received: 1018", "1.018 + 29 + 3 = 1.050, không khớp với trên 1.050"),
    ],
)
def test_a_part_of_the_articles_figures_changed_by_one_is_told(
    article_files, written, changed, equation
):
    """The three fields, the sum and «trên 1.050» hold each other."""
    file = article_files / ARTICLE
    before = file.read_text("utf-8")
    assert 1 == before.count(f"{written}\n")
    file.write_text(before.replace(f"{written}\n", f"{changed}\n"), "utf-8")
    problems = errors(check_catalog(read_catalog(article_files)))
    file.write_text(before, "utf-8")

    assert any(equation in problem.what for problem in problems)
    assert {file.name} == {problem.place.file.name for problem in problems}
