"""The day of an answer, in Vietnamese, as ``site_src/assets/scripts/due_date/count.js`` says it."""

from datetime import time

from niemyet.model.due_date.reckoning import Due
from niemyet.model.due_date.work_calendar import WorkCalendar
from niemyet.present.text.formats import format_day_in_week, format_time, sentence
from niemyet.present.text.wording import Wording


def format_clock(minute: int, w: Wording) -> str:
    """Return "7 giờ 30" for 450 minutes since midnight."""
    return format_time(time(*divmod(minute, 60)), w)


def due_briefly(due: Due, calendar: WorkCalendar, w: Wording) -> str:
    """Return the moment alone, for a table; only the day where the office's hours are unknown."""
    if due.at is None:
        return w(f"due_date.{due.status}", year=due.year)
    day = format_day_in_week(due.at.day, w)
    if not calendar.timed:
        return sentence(day)
    return w("due_date.moment", clock=format_clock(due.at.minute, w), day=day)
