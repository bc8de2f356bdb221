"""What the cells of one element come to together."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from niemyet.present.national.record import PortalFault, PortalReading


class CellRead(NamedTuple):
    """The words of a cell, their value if they can be read for certain, and what is wrong."""

    written: str
    value: Any = None
    fault: PortalFault | None = None


def read_together(
    cells: Iterable[CellRead], together: Callable[[Iterable[Any]], Any]
) -> PortalReading:
    """Return what the values of all cells come to; nothing of it if one cannot be read."""
    found = list(cells)
    unread = dict.fromkeys(cell.written for cell in found if cell.value is None)
    faults = tuple(dict.fromkeys(cell.fault for cell in found if cell.fault))
    if unread or not found:
        return PortalReading(None, "; ".join(unread), faults)
    return PortalReading(together(cell.value for cell in found), faults=faults)


def each_once(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values in order, each once."""
    return tuple(dict.fromkeys(values))
