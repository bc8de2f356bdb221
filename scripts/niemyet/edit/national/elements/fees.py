"""What the portal says is to be paid: amounts in đồng, nothing, or what the province decides."""

import re

from niemyet.edit.national.cells import Way, says_nothing
from niemyet.edit.typed_words import folded
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalFee, PortalReading

_CELL = re.compile(r"([\d.,]+) ?(?:Việt Nam Đồng|VNĐ|VND|Đồng)", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d+) ?(?:đồng|đ|vnđ|vnd)\b", re.IGNORECASE
)
_LEAST = 500
"""Đồng: less is no amount that anybody pays, but one whose thousands were lost."""
_PROVINCE = re.compile(r"\b(?:hoi dong nhan dan|hdnd)\b")
_NOTHING = re.compile(
    r"(?:khong|chua)(?: co| quy dinh| thu.*)?|mien(?: le)?(?: phi)?.*"
    r"|.*\b(?:khong thu|mien le phi)\b.*"
)
_ON_REQUEST = re.compile(r"phi cap ban sao.*neu co yeu cau.*")


def read_fee(ways: tuple[Way, ...]) -> PortalReading:
    """Return what is paid by any of the ways; nothing of it if one cell cannot be read."""
    read: list[PortalFee] = []
    unread: list[str] = []
    faults: list[PortalFault] = []
    for way in ways:
        if says_nothing(way.fee) and not way.run_together:
            continue
        fee, fault = _fee(way)
        read += [fee] if fee else []
        unread += [] if fee else [_written(way)]
        faults += [fault] if fault else []
    told = tuple(dict.fromkeys(faults))
    if unread or not read:
        return PortalReading(None, "; ".join(dict.fromkeys(unread)), told)
    amounts = dict.fromkeys(amount for fee in read for amount in fee.amounts)
    free, by_province = (any(getattr(f, n) for f in read) for n in ("free", "by_province"))
    return PortalReading(PortalFee(tuple(sorted(amounts)), free, by_province), faults=told)


def _written(way: Way) -> str:
    """Return the cell as the portal shows it."""
    cell = way.time + way.fee if way.run_together else way.fee
    return f"{cell} ({way.fee_note})" if way.fee_note else cell


def _fee(way: Way) -> tuple[PortalFee | None, PortalFault | None]:
    if way.run_together:
        return None, PortalFault(PortalFaultKind.RUN_TOGETHER, _written(way))
    if found := _CELL.fullmatch(way.fee):
        return _amount(way, _number(found[1]))
    if folded(way.fee) == "mien phi":
        return _free(way)
    return None, None


def _amount(way: Way, amount: int) -> tuple[PortalFee | None, PortalFault | None]:
    said = {_number(written) for written in _IN_WORDS.findall(way.fee_note)}
    if amount < _LEAST:
        return None, PortalFault(PortalFaultKind.ODD_AMOUNT, _written(way))
    if said and amount not in said:
        return None, PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, _written(way))
    return PortalFee((amount,)), None


def _free(way: Way) -> tuple[PortalFee | None, PortalFault | None]:
    """Return that nothing is paid; but «Miễn phí» fills empty cells too, whatever the note says."""
    note = folded(way.fee_note)
    contradicted = PortalFault(PortalFaultKind.CONTRADICTS_ITSELF, _written(way))
    if _PROVINCE.search(note):
        return PortalFee(by_province=True), contradicted
    if _IN_WORDS.search(way.fee_note):
        return None, contradicted
    if not note or _NOTHING.fullmatch(note) or _ON_REQUEST.fullmatch(note):
        return PortalFee(free=True), None
    return None, PortalFault(PortalFaultKind.NO_AMOUNT, _written(way))


def _number(written: str) -> int:
    return int(re.sub(r"\D", "", written))
