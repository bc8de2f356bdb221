"""Values that change on known days. The only place that decides what is in force."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol, TypeVar, runtime_checkable

from niemyet.model.values import Start


@runtime_checkable
class Dated(Protocol):
    """Something that holds from a day until the next entry of its timeline begins."""

    @property
    def in_force_from(self) -> Start: ...


D = TypeVar("D", bound=Dated)


def _start_day(entry: Dated) -> date:
    return entry.in_force_from.day


def in_force_on(timeline: Sequence[D], day: date) -> D | None:
    """Return the last entry that had come into force by *day*, or None before the first."""
    begun = [entry for entry in timeline if _start_day(entry) <= day]
    return max(begun, key=_start_day, default=None)


def announced_after(timeline: Sequence[D], day: date) -> tuple[D, ...]:
    """Return the entries that come into force after *day*, the nearest first."""
    return tuple(sorted((e for e in timeline if _start_day(e) > day), key=_start_day))


def ended_before(timeline: Sequence[D], day: date) -> tuple[D, ...]:
    """Return the entries that were in force before the one that holds on *day*, latest first."""
    begun = sorted((e for e in timeline if _start_day(e) <= day), key=_start_day, reverse=True)
    return tuple(begun[1:])
