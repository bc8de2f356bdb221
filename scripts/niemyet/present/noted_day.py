"""A day that notes what it is asked, so that it is known on which other days the same is said."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from niemyet.present.readings import DAY, Question, Readings

_NEXT = timedelta(days=1)


class NotedDay(date):
    """Compares as any day does, and notes the days from which a comparison comes out otherwise.

    Whatever else is asked of it is said of this very day alone.
    """

    _readings: Readings

    @classmethod
    def of(cls, day: date, readings: Readings) -> "NotedDay":
        """Return *day*, which notes in *readings* what it is asked."""
        noted = cls(day.year, day.month, day.day)
        noted._readings = readings
        return noted

    @property
    def plain(self) -> date:
        """The day, which from now on is known to have been asked for itself."""
        day = date.fromordinal(date.toordinal(self))
        self._note(day)
        self._note_after(day)
        return day

    def _note(self, *days: date) -> None:
        self._readings.note(*(Question("", DAY, date.isoformat(day)) for day in days))

    def _note_after(self, other: date) -> None:
        if other < date.max:
            self._note(other + _NEXT)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, date):
            self._note(other)
            self._note_after(other)
        return date.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash(self.plain)

    @property
    def year(self) -> int:
        """The year, which is the same all year."""
        year = date.year.__get__(self)
        self._note(date(year, 1, 1))
        self._note_after(date(year, 12, 31))
        return year

    def __lt__(self, other: date) -> bool:
        self._note(other)
        return date.__lt__(self, other)

    def __ge__(self, other: date) -> bool:
        return not self < other

    def __le__(self, other: date) -> bool:
        self._note_after(other)
        return date.__le__(self, other)

    def __gt__(self, other: date) -> bool:
        return not self <= other


ASKED_WHICH_DAY = (
    *("__add__", "__radd__", "__sub__", "__rsub__"),
    *("__repr__", "__str__", "__format__", "__reduce__", "isoformat", "strftime", "ctime"),
    *("toordinal", "timetuple", "weekday", "isoweekday", "isocalendar", "replace"),
)


def _method(name: str) -> Callable[..., Any]:
    return lambda day, /, *given, **named: getattr(day.plain, name)(*given, **named)


def _part(name: str) -> property:
    return property(lambda day: getattr(day.plain, name))


for _name in ASKED_WHICH_DAY:
    setattr(NotedDay, _name, _method(_name))
for _name in ("month", "day"):
    setattr(NotedDay, _name, _part(_name))
