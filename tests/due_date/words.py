"""The answer and the steps of counting it as the page's script must say them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from due_date.steps import CountingStep
from niemyet.model.due_date.reckoning import Due
from niemyet.model.due_date.work_calendar import WorkCalendar
from niemyet.present.due_date.words import due_briefly, format_clock
from niemyet.present.text.formats import format_day_in_week, sentence
from niemyet.present.text.wording import Wording


def due_in_words(due: Due, calendar: WorkCalendar, w: Wording) -> str:
    """Return when the answer is due at the latest, or why that cannot be said."""
    if due.at is None or not calendar.timed:
        return due_briefly(due, calendar, w)
    return w("due_date.at_the_latest", moment=due_briefly(due, calendar, w))


def steps_in_words(steps: Sequence[CountingStep], w: Wording) -> tuple[str, ...]:
    """Return a sentence for each step."""
    return tuple(_step(step, w) for step in steps)


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
