"""How long the portal says that a procedure takes, by each way to hand in."""

import re
from typing import Any

from niemyet.check.words import length_in_words
from niemyet.edit.national.cells import Way, says_nothing
from niemyet.edit.national.elements.reading import CellRead, each_once, read_together
from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.procedures.time_words import time_limit
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalReading, PortalTime

_NO_LIMIT = re.compile(r"khong(?: quy dinh| phai tra ket qua.*)?")
"""Words of the cell for no limit at all, which is not the same as no time."""
_LENGTH = re.compile(r"\d+ (?:ngày làm việc|giờ làm việc|ngày|giờ|tháng|năm)\b", re.IGNORECASE)


def read_times(ways: tuple[Way, ...]) -> PortalReading:
    """Return the time limit of each way; nothing of it if one cell cannot be read."""
    return read_together((_limit(way) for way in ways if _is_limited(way.time)), each_once)


def _is_limited(time: str) -> bool:
    return not says_nothing(time) and not _NO_LIMIT.fullmatch(folded(time))


def _limit(way: Way) -> CellRead:
    time = way.time
    if way.run_together:
        written = time + way.fee
        return CellRead(written, fault=PortalFault(PortalFaultKind.RUN_TOGETHER, written))
    said = _lengths_in(way.description)
    values = time_limit(time)
    if values is None and time.isdigit():
        same = [length for length in said if length["value"] == int(time)]
        only = same[0] if len(said) == len(same) == 1 else None
        return CellRead(time, _of(way, only), PortalFault(PortalFaultKind.NO_UNIT, time))
    if values and (other := _contradicting(values, said)):
        fault = PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, f"{time} – {other}")
        return CellRead(time, fault=fault)
    return CellRead(time, _of(way, values))


def _of(way: Way, values: dict[str, Any] | None) -> PortalTime | None:
    if values is None:
        return None
    return PortalTime(values.get("value"), TimeUnit(values["unit"]), way.channel)


def _lengths_in(description: str) -> list[dict[str, Any]]:
    """Return each length that the description writes out, once."""
    found = (time_limit(written) for written in _LENGTH.findall(description))
    return [dict(pairs) for pairs in dict.fromkeys(tuple(f.items()) for f in found if f)]


def _contradicting(values: dict[str, Any], said: list[dict[str, Any]]) -> str:
    """Return what the description says against the cell: this number of another unit, or all it
    says of this unit is another number."""
    if values in said:
        return ""
    same_number = [length for length in said if length["value"] == values.get("value")]
    only = said if len(said) == 1 and said[0]["unit"] == values["unit"] else []
    other = next(iter((*same_number, *only)), None)
    return length_in_words(Duration(**other)) if other else ""
