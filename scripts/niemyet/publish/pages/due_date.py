"""The page that counts the day of an answer, and the data its script counts with."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.due_date.work_calendar import WorkCalendar, minutes
from niemyet.model.time.duration import Duration
from niemyet.present.due_date.choice import Choice
from niemyet.present.due_date.page import DueDateView, view_due_date
from niemyet.present.due_date.table import DAYS_AHEAD
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

_SPOKEN = ("due_date.step.", "due_date.live.", "unit.", "weekday.", "format.hour")
_SPOKEN_ALONE = tuple(
    f"due_date.{key}"
    for key in (
        *("at_the_latest", "moment", "no_limit", "no_hours", "no_calendar"),
        *("unsettled", "weekly"),
    )
)


def due_date_page(printer: Printer) -> Iterator[Page]:
    view = view_due_date(printer.posting)
    yield printer.site_page(
        "due_date",
        view=view,
        days_ahead=DAYS_AHEAD,
        example=format_day(printer.posting.day, printer.posting.wording),
        setup={} if view.refusal else due_date_setup(view, printer.posting.wording),
    )


def due_date_setup(view: DueDateView, wording: Wording) -> dict[str, Any]:
    """Return all that the script counts and speaks with, for JSON."""
    return {
        "calendar": calendar_data(view.calendar),
        "choices": {
            procedure.id: [_choice(choice) for choice in procedure.choices]
            for _, procedures in view.fields
            for procedure in procedures
        },
        "words": spoken_words(wording),
    }


def calendar_data(calendar: WorkCalendar) -> dict[str, Any]:
    """Return the calendar as the script reads it: days as ISO text, minutes since midnight."""
    return {
        "week": calendar.week,
        "timed": calendar.timed,
        "daysOff": {str(day): name for day, name in calendar.days_off.items()},
        "makeUpDays": {str(day): str(other) for day, other in calendar.make_up_days.items()},
        "years": calendar.years,
    }


def limit_data(limit: Duration) -> dict[str, Any]:
    """Return a length of time as the script reads it."""
    cutoff = {"cutoff": minutes(limit.cutoff)} if limit.cutoff else {}
    value = {"value": limit.value} if limit.value else {}
    return {"unit": str(limit.unit), **value, **cutoff}


def spoken_words(wording: Wording) -> dict[str, str]:
    """Return every phrase that the script may say."""
    return {
        key: text
        for key, text in wording.phrases.items()
        if key.startswith(_SPOKEN) or key in _SPOKEN_ALONE
    }


def _choice(choice: Choice) -> dict[str, Any]:
    said = {"from": choice.counted_from, "obstacle": choice.obstacle}
    return {
        "label": choice.label,
        "limits": [limit_data(limit) for limit in choice.limits],
        **{key: text for key, text in said.items() if text},
    }


VIETNAMESE_MAKERS = (due_date_page,)
