"""How long the portal says that a procedure takes, by each way to hand in."""

import re
from typing import Any

from niemyet.check.words import length_in_words
from niemyet.edit.national.cells import Way, says_nothing
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
    read: list[PortalTime] = []
    unread: list[str] = []
    faults: list[PortalFault] = []
    for way in ways:
        if says_nothing(way.time) or _NO_LIMIT.fullmatch(folded(way.time)):
            continue
        limit, fault = _limit(way)
        read += [limit] if limit else []
        unread += [] if limit else [way.time + (way.fee if way.run_together else "")]
        faults += [fault] if fault else []
    told = tuple(dict.fromkeys(faults))
    if unread or not read:
        return PortalReading(None, "; ".join(dict.fromkeys(unread)), told)
    return PortalReading(tuple(dict.fromkeys(read)), faults=told)


def _limit(way: Way) -> tuple[PortalTime | None, PortalFault | None]:
    if way.run_together:
        return None, PortalFault(PortalFaultKind.RUN_TOGETHER, way.time + way.fee)
    said = _lengths_in(way.description)
    values = time_limit(way.time)
    if values is None and way.time.isdigit():
        fault = PortalFault(PortalFaultKind.NO_UNIT, way.time)
        same = [length for length in said if length["value"] == int(way.time)]
        only = same[0] if len(said) == len(same) == 1 else None
        return _of(way, only), fault
    if values is None:
        return None, None
    if other := _contradicting(values, said):
        return None, PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, f"{way.time} – {other}")
    return _of(way, values), None


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
