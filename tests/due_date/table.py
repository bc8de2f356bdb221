"""The one table of cases, and how Python and the browser's script answer it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from due_date.steps import steps_of
from due_date.words import doubts_in_words, due_in_words, steps_in_words
from niemyet.model.due_date.reckoning import Due, due_date
from niemyet.model.due_date.work_calendar import Moment, WorkCalendar
from niemyet.model.time.duration import Duration
from niemyet.present.text.wording import Wording

FOLDER = Path(__file__).resolve().parent


class Case(NamedTuple):
    """What is received when, and the answer, "2026-06-02 17:00" or why there is none."""

    name: str
    calendar: WorkCalendar
    limits: tuple[Duration, ...]
    received: Moment
    answer: str


def read_cases() -> list[Case]:
    """Return every case of the table."""
    table = yaml.load((FOLDER / "cases.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    calendars = {name: _calendar(data) for name, data in table["calendars"].items()}
    return [
        Case(name, calendars[calendar], tuple(map(_limit, limits)), _moment(received), answer)
        for name, calendar, limits, received, answer in table["cases"]
    ]


def in_python(case: Case, wording: Wording) -> dict[str, Any]:
    """Return the answer of Python, written as the script writes its own."""
    due = due_date(case.limits, case.received, case.calendar)
    steps = steps_of(case.limits, case.received, case.calendar)
    return {
        "answer": written(due),
        "steps": [{"kind": s.kind, "values": _plain(s.values)} for s in steps],
        "unsettled": list(due.unsettled),
        "words": {
            "due": due_in_words(due, case.calendar, wording),
            "steps": list(steps_in_words(steps, wording)),
            "doubts": list(doubts_in_words(due, case.calendar, wording)),
        },
    }


def written(due: Due) -> str:
    """Return the answer as the table writes it."""
    if due.at is None:
        return f"{due.status} {due.year or ''}".strip()
    hour, minute = divmod(due.at.minute, 60)
    return f"{due.at.day} {hour:02}:{minute:02}"


def _plain(values: Mapping[str, Any]) -> dict[str, Any]:
    return {k: str(v) if isinstance(v, date) else v for k, v in values.items()}


def _calendar(data: Mapping[str, Any]) -> WorkCalendar:
    day = date.fromisoformat
    return WorkCalendar(
        week=tuple(tuple(map(_session, sessions.split())) for sessions in data["week"]),
        timed=data.get("timed") != "false",
        days_off={day(d): name for d, name in data["days_off"].items()},
        make_up_days={day(d): day(other) for d, other in data["make_up_days"].items()},
        years={int(year): why for year, why in data["years"].items()},
    )


def _session(text: str) -> tuple[int, int]:
    opens, closes = map(_minutes, text.split("-"))
    return opens, closes


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)


def _moment(text: str) -> Moment:
    day, clock = text.split()
    return Moment(date.fromisoformat(day), _minutes(clock))


def _limit(text: str) -> Duration:
    if text.startswith("same_day"):
        return Duration(unit="same_day", cutoff=text.partition(" ")[2] or None)
    value, unit = text.split()
    return Duration(value=value, unit=unit)
