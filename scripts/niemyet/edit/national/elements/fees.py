"""What the portal says is to be paid: amounts in đồng, nothing, or what the province decides."""

import re
from collections.abc import Iterable
from itertools import chain

from niemyet.edit.national.cells import Way, says_nothing
from niemyet.edit.national.elements.reading import CellRead, read_together
from niemyet.edit.typed_words import folded
from niemyet.present.national.record import PortalFault, PortalFaultKind, PortalFee, PortalReading

_CELL = re.compile(r"([\d.,]+) ?(?:Việt Nam Đồng|VNĐ|VND|Đồng)", re.IGNORECASE)
_IN_WORDS = re.compile(
    r"(?<![\d.,])(\d{1,3}(?:[.,]\d{3})+|\d+) ?(?:đồng|đ|vnđ|vnd)\b", re.IGNORECASE
)
_LEAST = 500
"""Đồng: less is no amount that anybody pays, but one whose thousands were lost."""
_FREE = ("mien phi", "mien le phi")
_PROVINCE = re.compile(r"\b(?:hoi dong nhan dan|hdnd)\b")
_NOTHING = re.compile(
    r"(?:khong|chua)(?: co| quy dinh| thu.*)?|mien(?: le)?(?: phi)?.*"
    r"|.*\b(?:khong thu|mien le phi)\b.*"
)
_ON_REQUEST = re.compile(r"phi cap ban sao.*neu co yeu cau.*")


def read_fee(ways: tuple[Way, ...]) -> PortalReading:
    """Return what is paid by any of the ways; nothing of it if one cell cannot be read."""
    cells = (_cell(way) for way in ways if way.run_together or not says_nothing(way.fee))
    return read_together(cells, _by_any)


def _by_any(fees: Iterable[PortalFee]) -> PortalFee:
    amounts, free, by_province = zip(*fees, strict=True)
    return PortalFee(tuple(sorted({*chain(*amounts)})), any(free), any(by_province))


def _cell(way: Way) -> CellRead:
    """Return what a cell says, in the words that the portal shows."""
    written = way.time + way.fee if way.run_together else way.fee
    written = f"{written} ({way.fee_note})" if way.fee_note else written
    fee, fault = _fee(way)
    return CellRead(written, fee, PortalFault(fault, written) if fault else None)


def _fee(way: Way) -> tuple[PortalFee | None, PortalFaultKind | None]:
    if way.run_together:
        return None, PortalFaultKind.RUN_TOGETHER
    if found := _CELL.fullmatch(way.fee):
        return _amount(_number(found[1]), way.fee_note)
    return _free(way.fee_note) if folded(way.fee) in _FREE else (None, None)


def _amount(amount: int, note: str) -> tuple[PortalFee | None, PortalFaultKind | None]:
    said = {_number(written) for written in _IN_WORDS.findall(note)}
    if amount < _LEAST:
        return None, PortalFaultKind.ODD_AMOUNT
    if said and amount not in said:
        return None, PortalFaultKind.CONTRADICTS_ITSELF
    return PortalFee((amount,)), None


def _free(note: str) -> tuple[PortalFee | None, PortalFaultKind | None]:
    """Return that nothing is paid; but «Miễn phí» fills empty cells too, whatever the note says."""
    plain = folded(note)
    if _PROVINCE.search(plain):
        return PortalFee(by_province=True), PortalFaultKind.CONTRADICTS_ITSELF
    if _IN_WORDS.search(note):
        return None, PortalFaultKind.CONTRADICTS_ITSELF
    if not plain or _NOTHING.fullmatch(plain) or _ON_REQUEST.fullmatch(plain):
        return PortalFee(free=True), None
    return None, PortalFaultKind.NO_AMOUNT


def _number(written: str) -> int:
    return int(re.sub(r"\D", "", written))
