"""The day of an answer: one table of cases, answered alike by Python and the browser's script."""

import shutil
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from due_date.table import Case, in_python
from niemyet.model.due_date.work_calendar import MINUTES_A_DAY, Moment, WorkCalendar
from niemyet.model.time.duration import Duration
from niemyet.present.text.wording import Wording
from niemyet.publish.pages.due_date import calendar_data, limit_data, spoken_words
from search.node_engine import run_in_node

RANDOM_CASES = 2000
SEED = 20180331
UNITS = ("working_day", "day", "working_hour", "hour", "month", "year")


@pytest.fixture
def node() -> None:
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")


def in_browser(cases: Sequence[Case], wording: Wording) -> list[dict]:
    """Return the answers of the script."""
    order = [
        {
            "limits": [limit_data(limit) for limit in case.limits],
            "received": {"day": str(case.received.day), "minute": case.received.minute},
            "calendar": calendar_data(case.calendar),
        }
        for case in cases
    ]
    script = Path(__file__).resolve().parent / "run_count.cjs"
    return run_in_node(script, {"cases": order, "words": spoken_words(wording)})["answers"]


def test_python_answers_the_table(cases, wording):
    wrong = {
        case.name: (case.answer, found)
        for case in cases
        if (found := in_python(case, wording)["answer"]) != case.answer
    }

    assert len(cases) >= 60
    assert {} == wrong


def test_the_script_answers_the_table(node, cases, wording):
    answers = in_browser(cases, wording)
    assert answers
    wrong = {
        case.name: (case.answer, found["answer"])
        for case, found in zip(cases, answers, strict=True)
        if found["answer"] != case.answer
    }

    assert {} == wrong


def test_both_tell_the_same_steps_in_the_same_words(node, cases, wording):
    told = [in_python(case, wording) for case in cases]

    assert any(answer["unsettled"] for answer in told)
    assert told == in_browser(cases, wording)


@pytest.mark.slow
def test_both_agree_on_two_thousand_random_cases(node, wording):
    random = Random(SEED)
    cases = [random_case(random) for _ in range(RANDOM_CASES)]
    told = [in_python(case, wording) for case in cases]
    answers = in_browser(cases, wording)
    differ = [
        (case, mine, other)
        for case, mine, other in zip(cases, told, answers, strict=True)
        if mine != other
    ]

    assert len({answer["answer"] for answer in told}) > RANDOM_CASES / 4
    assert [] == differ[:3]


def random_case(random: Random) -> Case:
    timed = random.random() < 0.8
    first = date(2023, 12, 25)
    received = Moment(first + timedelta(days=random.randrange(1500)), random.randrange(1440))
    return Case("", random_calendar(random, timed), random_limits(random), received, "")


def random_limits(random: Random) -> tuple[Duration, ...]:
    limits = [
        Duration(value=random.randint(1, 40 if unit.endswith(("day", "hour")) else 14), unit=unit)
        for unit in random.choices(UNITS, k=random.choice((0, 1, 1, 1, 2)))
    ]
    cutoff = random.choice((None, "15:00", "10:30"))
    if random.random() < 0.3:
        limits.insert(0, Duration(unit="same_day", cutoff=cutoff))
    return tuple(limits)


def random_calendar(random: Random, timed: bool) -> WorkCalendar:
    """A week of any shape that works at least one day, with holidays and days worked instead."""
    days = sorted(random.sample(range(7), random.randint(1, 6)))
    week = tuple(random_sessions(random, timed) if day in days else () for day in range(7))
    span = [date(2024, 1, 1) + timedelta(days=n) for n in range(1400)]
    names = ("Tết", "Lễ {hội}", "Nghỉ bù")
    days_off = {day: random.choice(names) for day in random.sample(span, random.randint(0, 80))}
    worked = [day for day in days_off if week[day.weekday()]]
    free = [day for day in span if not week[day.weekday()] and day not in days_off]
    pairs = zip(random.sample(free, 8), worked, strict=False)
    years = {year: random.choice(("", "", "Chưa có thông báo.")) for year in range(2024, 2028)}
    years.pop(random.choice((2024, 2025, 2026, 2027, 2030)), None)
    return WorkCalendar(week, timed, days_off, dict(pairs), years)


def random_sessions(random: Random, timed: bool) -> tuple[tuple[int, int], ...]:
    if not timed:
        return ((0, MINUTES_A_DAY),)
    marks = sorted(random.sample(range(360, 1200, 15), random.choice((2, 4))))
    return tuple(zip(marks[::2], marks[1::2], strict=True))
