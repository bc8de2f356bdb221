"""Read the cells of a procedure of the portal into values, or leave them as they are written."""

import re
from collections.abc import Iterator
from itertools import chain

from niemyet.edit.national.cells import Cells, LawRow, Way, says_nothing
from niemyet.edit.national.elements.fees import read_fee
from niemyet.edit.national.elements.papers import read_papers
from niemyet.edit.national.elements.reading import CellRead, each_once, read_together
from niemyet.edit.national.elements.times import read_times
from niemyet.model.legal import LAW_NUMBER
from niemyet.present.national.record import (
    Element,
    NationalRecord,
    PortalAuthority,
    PortalFault,
    PortalFaultKind,
    PortalReading,
)

_NEXT = re.compile(r"[,;\n]\s*(?=[A-ZĐÂĂÊÔƠƯÁÀẢÃẠÚÙỦŨỤỦỨỪỬỮỰ])")
"""Where another body begins; «Thuế tỉnh, thành phố» is one."""


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


def _readings(cells: Cells) -> Iterator[tuple[Element, PortalReading]]:
    read = {
        Element.TIME: read_times(cells.ways),
        Element.FEE: read_fee(cells.ways),
        Element.PAPERS: read_papers(cells.papers),
        Element.CHANNELS: _channels(cells.ways),
        Element.AUTHORITY: _authority(cells.levels, cells.bodies),
        Element.LAW: read_together(map(_law, cells.laws), lambda laws: each_once(chain(*laws))),
    }
    for element, reading in read.items():
        if left := cells.unsplit(element):
            yield element, PortalReading(None, left, (PortalFault(PortalFaultKind.NO_TABLE, left),))
        else:
            yield element, reading


def _channels(ways: tuple[Way, ...]) -> PortalReading:
    found = frozenset(way.channel for way in ways if way.channel)
    return PortalReading(found or None)


def _authority(levels: str, bodies: str) -> PortalReading:
    """Return levels and bodies, as far as either is named."""
    named = tuple(name for name in _parts(bodies) if not says_nothing(name))
    said = tuple(level.lower() for level in _parts(levels))
    return PortalReading(PortalAuthority(said, named)) if named or said else PortalReading()


def _parts(text: str) -> list[str]:
    plain = " ".join(text.split())
    return [part.strip(" .") for part in _NEXT.split(plain) if part.strip(" .")]


def _law(row: LawRow) -> CellRead:
    """Return the numbers in the cell of a row."""
    written = f"{row.title} {row.number}".strip()
    if numbers := LAW_NUMBER.findall(row.number):
        return CellRead(written, numbers)
    return CellRead(written, fault=PortalFault(PortalFaultKind.NO_NUMBER, written))
