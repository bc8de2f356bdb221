"""The laws that the portal names for a procedure, by their numbers."""

from niemyet.edit.national.cells import LawRow
from niemyet.edit.national.law_numbers import numbers
from niemyet.present.national.record import Fault, FaultKind, Reading


def read_law(rows: tuple[LawRow, ...]) -> Reading:
    """Return the numbers, each once; nothing of it if a row has none."""
    found: list[str] = []
    unread: list[str] = []
    for row in rows:
        named = [n.number for n in numbers(row.number)]
        found += named
        unread += [] if named else [f"{row.title} {row.number}".strip()]
    faults = tuple(Fault(FaultKind.NO_NUMBER, written) for written in unread)
    if unread or not found:
        return Reading(None, "; ".join(unread), faults)
    return Reading(tuple(dict.fromkeys(found)))
