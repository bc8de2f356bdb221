"""The day of an answer and the steps of counting it, in Vietnamese.

``site_src/assets/scripts/due_date/count.js`` says the same; the tests compare them.
"""

from collections.abc import Iterator, Mapping
from datetime import date, time

from niemyet.model.due_date.reckoning import CountingStep, Due
from niemyet.model.due_date.work_calendar import WorkCalendar
from niemyet.present.text.formats import format_day_in_week, format_time, sentence
from niemyet.present.text.wording import Wording


def format_clock(minute: int, w: Wording) -> str:
    """Return "7 giờ 30" for 450 minutes since midnight."""
    return format_time(time(*divmod(minute, 60)), w)


def due_in_words(due: Due, calendar: WorkCalendar, w: Wording) -> str:
    """Return when the answer is due at the latest, or why that cannot be said."""
    if due.at is None or not calendar.timed:
        return due_briefly(due, calendar, w)
    return w("due_date.at_the_latest", moment=due_briefly(due, calendar, w))


def due_briefly(due: Due, calendar: WorkCalendar, w: Wording) -> str:
    """Return the moment alone, for a table; only the day where the office's hours are unknown."""
    if due.at is None:
        return w(f"due_date.{due.status}", year=due.year)
    day = format_day_in_week(due.at.day, w)
    if not calendar.timed:
        return sentence(day)
    return w("due_date.moment", clock=format_clock(due.at.minute, w), day=day)


def steps_in_words(due: Due, w: Wording) -> tuple[str, ...]:
    """Return a sentence for each step."""
    return tuple(_step(step, w) for step in due.steps)


def doubts_in_words(due: Due, calendar: WorkCalendar, w: Wording) -> tuple[str, ...]:
    """Return a sentence for each year whose calendar may still change."""
    return tuple(
        w("due_date.unsettled", year=year, why=calendar.years[year]) for year in due.unsettled
    )


def _step(step: CountingStep, w: Wording) -> str:
    return sentence(w(f"due_date.step.{step.kind}", **dict(_texts(step.values, w))))


def _texts(values: Mapping[str, date | int | str], w: Wording) -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, date):
            yield name, format_day_in_week(value, w)
        elif name.endswith("clock"):
            yield name, format_clock(value, w)
        elif name == "unit":
            yield name, w(f"unit.{value}")
        else:
            yield name, str(value) or w("due_date.weekly")
