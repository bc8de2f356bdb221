"""What a figure can truly be: everything between its lowest and its highest value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from niemyet.model.values import Bound, Quantity


@dataclass(frozen=True)
class Interval:
    """Whole numbers from *low* to *high*, both included; *high* is None where nothing bounds it."""

    low: int = 0
    high: int | None = None

    @classmethod
    def of(cls, count: Quantity | None) -> Self:
        """Return what a count can be; a count that nobody has said can be anything from 0."""
        if count is None:
            return cls()
        value = int(count.value)
        return {
            Bound.EXACT: cls(value, value),
            Bound.OVER: cls(value + 1),
            Bound.AT_LEAST: cls(value),
            Bound.UNDER: cls(0, max(value - 1, 0)),
            Bound.AT_MOST: cls(0, value),
        }[count.bound]

    @property
    def exact(self) -> bool:
        """Whether it can only be one number."""
        return self.low == self.high

    @property
    def open(self) -> bool:
        """Whether nothing at all is known of it."""
        return self == Interval()

    def meets(self, other: "Interval") -> bool:
        """Return whether some number lies in both."""
        return not self.lies_above(other) and not other.lies_above(self)

    def lies_above(self, other: "Interval") -> bool:
        """Return whether each number of this one is more than every number of the *other*."""
        return other.high is not None and self.low > other.high

    def within(self, other: "Interval") -> "Interval":
        """Return the numbers that lie in both; they must meet."""
        highs = [high for high in (self.high, other.high) if high is not None]
        return Interval(max(self.low, other.low), min(highs, default=None))


def total(intervals: Iterable[Interval]) -> Interval:
    """Return what the sum of one number from each interval can be."""
    low, high = 0, 0
    for interval in intervals:
        low += interval.low
        high = None if high is None or interval.high is None else high + interval.high
    return Interval(low, high)
