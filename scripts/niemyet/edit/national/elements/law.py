"""The laws that the portal names for a procedure, by their numbers."""

from niemyet.edit.national.cells import LawRow
from niemyet.edit.workbook.procedures.draft import LAW_NUMBER
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalReading


def read_law(rows: tuple[LawRow, ...]) -> PortalReading:
    """Return the numbers, each once; nothing of it if a row has none."""
    found: list[str] = []
    unread: list[str] = []
    for row in rows:
        named = LAW_NUMBER.findall(row.number)
        found += named
        unread += [] if named else [f"{row.title} {row.number}".strip()]
    faults = tuple(PortalFault(PortalFaultKind.NO_NUMBER, written) for written in unread)
    if unread or not found:
        return PortalReading(None, "; ".join(unread), faults)
    return PortalReading(tuple(dict.fromkeys(found)))
