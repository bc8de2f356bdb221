"""How long the portal says that a procedure takes, by each way to hand in."""

import re
from collections.abc import Sequence

from niemyet.check.words import length_in_words
from niemyet.edit.national.cells import Way, says_nothing
from niemyet.edit.national.elements.reading import CellRead, each_once, read_together
from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.procedures.time_words import length
from niemyet.model.time.duration import Duration
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalReading, PortalTime

_NO_LIMIT = re.compile(r"khong(?: quy dinh| phai tra ket qua.*)?")
"""Words of the cell for no limit at all, which is not the same as no time."""
_LENGTH = re.compile(r"\d+ (?:ngày làm việc|giờ làm việc|ngày|giờ|tháng|năm)\b", re.IGNORECASE)


def read_times(ways: tuple[Way, ...]) -> PortalReading:
    """Return the time limit of each way; nothing of it if one cell cannot be read."""
    return read_together(filter(None, map(_limit, ways)), each_once)


def _limit(way: Way) -> CellRead | None:
    """Return what a row says; None where it says nothing of a time, or that there is none."""
    time = way.time
    if way.run_together:
        written = time + way.fee
        return CellRead(written, fault=PortalFault(PortalFaultKind.RUN_TOGETHER, written))
    found = map(length, _LENGTH.findall(way.description))
    said = tuple(dict.fromkeys(filter(None, found)))
    if says_nothing(time):
        return CellRead(way.description, _of(way, length(way.description))) if said else None
    if _NO_LIMIT.fullmatch(folded(time)):
        return None
    if time.isdigit():
        only = said[0] if [one.value for one in said] == [int(time)] else None
        return CellRead(time, _of(way, only), PortalFault(PortalFaultKind.NO_UNIT, time))
    own = length(time)
    if own and (other := _contradicting(own, said)):
        fault = PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, f"{time} – {other}")
        return CellRead(time, fault=fault)
    return CellRead(time, _of(way, own))


def _of(way: Way, own: Duration | None) -> PortalTime | None:
    return own and PortalTime(own.value, own.unit, way.channel)


def _contradicting(own: Duration, said: Sequence[Duration]) -> str:
    """Return what the description says against the cell: this number of another unit, or all it
    says of this unit is another number."""
    same_number = [other for other in said if other.value == own.value]
    only = said if len(said) == 1 and said[0].unit == own.unit else ()
    others = () if own in said else (*same_number, *only)
    return length_in_words(others[0]) if others else ""
