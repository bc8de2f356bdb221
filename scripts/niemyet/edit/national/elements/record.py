"""Read the cells of a procedure of the portal into values, or leave them as they are written."""

from collections.abc import Iterator

from niemyet.edit.national.cells import Cells, Way
from niemyet.edit.national.elements.authority import read_authority
from niemyet.edit.national.elements.fees import read_fee
from niemyet.edit.national.elements.law import read_law
from niemyet.edit.national.elements.papers import read_papers
from niemyet.edit.national.elements.times import read_times
from niemyet.present.national.record import (
    AUTHORITY,
    CHANNELS,
    FEE,
    LAW,
    PAPERS,
    TIME,
    NationalRecord,
    PortalFault,
    PortalFaultKind,
    PortalReading,
)


def read_record(cells: Cells) -> NationalRecord:
    """Return the procedure with each element read, or its words where that was not possible."""
    return NationalRecord(
        code=cells.code,
        name=cells.name,
        field_name=cells.field_name,
        decision=cells.decision,
        url=cells.url,
        readings=dict(_readings(cells)),
        sentences=cells.texts,
    )


def _readings(cells: Cells) -> Iterator[tuple[str, PortalReading]]:
    read = {
        TIME: read_times(cells.ways),
        FEE: read_fee(cells.ways),
        PAPERS: read_papers(cells.papers),
        CHANNELS: _channels(cells.ways),
        AUTHORITY: read_authority(cells.levels, cells.bodies),
        LAW: read_law(cells.laws),
    }
    for element, reading in read.items():
        if left := cells.unsplit.get(element, ""):
            yield element, PortalReading(None, left, (PortalFault(PortalFaultKind.NO_TABLE, left),))
        else:
            yield element, reading


def _channels(ways: tuple[Way, ...]) -> PortalReading:
    found = frozenset(way.channel for way in ways if way.channel)
    return PortalReading(found or None)
