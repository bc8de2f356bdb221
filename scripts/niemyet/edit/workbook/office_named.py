"""Which commune the words around a table name, by its whole name; marks count."""

import re
import unicodedata
from collections.abc import Iterator

from niemyet.edit.typed_words import named
from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.layout import Header
from niemyet.edit.workbook.table_title import title_cells
from niemyet.model.catalog import Catalog
from niemyet.problem import Problem

_KIND = re.compile(r"(?<!cấp )(?<!tác )\b(xã|phường|thị trấn|đặc khu)\s+(?!hội\b)", re.IGNORECASE)
_PLAIN_KIND = re.compile(r"(?<!cap )(?<!tac )\b(xa|phuong|thi tran|dac khu)\s+(?!hoi\b)", re.I)
_WORD = re.compile(r"[^\W_]+")
_AFTER_A_NAME = re.compile(
    "tỉnh|huyện|thành|thị|quận|quý|tháng|năm|từ|kỳ|số|ngày|trong|báo|về|và|giai|theo|ở|đến|của|là|"
    "trực|thuộc|cấp|gửi|kính|ban|văn|phòng|trung|bộ|công|xã|phường|"
    "tinh|huyen|thanh|quan|quy|thang|nam|tu|ky|so|ngay|bao|ve|va|o|den|cua|la",
    re.IGNORECASE,
)
"""Words that follow a name where all is written in capitals."""
_LONGEST = 5
_BODY = re.compile(
    r"(?:đơn vị(?: báo cáo)?\s*:\s*)?(?:(?:(?:ủy|uỷ) ban nhân dân|ubnd|hđnd)\s+"
    r"(?:huyện|quận|thị xã|thành phố|tỉnh)|(?:sở|chi cục|cục)(?=\s+[^\W\d_]{2}))\b"
    r"|uy ban nhan dan (?:huyen|quan|thi xa|thanh pho|tinh)\b|so (?:tu phap|noi vu|cong thuong)\b",
    re.IGNORECASE,
)
"""How a letterhead begins that is of a body above the communes, or beside them."""


def other_offices(
    table: CellTable, header: Header, office: str, catalog: Catalog
) -> Iterator[Problem]:
    """Yield the cells above the table that name another commune than the office's."""
    own = catalog.offices[office]
    communes = {o.unit.commune: o.id for o in catalog.offices.values()}
    for spot in title_cells(table, header):
        for commune in communes_named(table.text(spot)):
            if named(commune, {own.unit.commune: True}):
                continue
            known = named(commune, communes)
            whose = catalog.offices[known].name if known else commune
            what = f"bảng ghi là của «{whose}», không phải của đơn vị «{office}»"
            other = f"thêm --office {known}; " if known else ""
            remedy = f"chọn đúng tệp; {other}nếu đúng là bảng của đơn vị: --office-confirmed."
            yield table.problem(spot, "Đơn vị", what, remedy)


def other_bodies(table: CellTable, header: Header, office: str) -> Iterator[Problem]:
    """Yield cells above the table that name a district, a province or a department as its maker.

    A commune's letterhead names the body above it too: where a commune is named, that one counts.
    """
    spots = list(title_cells(table, header))
    if any(any(communes_named(table.text(spot))) for spot in spots):
        return
    for spot in spots:
        if _BODY.match(text := table.text(spot)):
            what = f"bảng ghi là của «{text}», không ghi là của đơn vị «{office}»"
            remedy = "chọn đúng tệp; nếu đúng là bảng của đơn vị: --office-confirmed."
            yield table.problem(spot, "Đơn vị", what, remedy)


def communes_named(text: str) -> Iterator[str]:
    """Yield each whole name of a commune that a text holds: "xã Tân Mỹ Hưng"."""
    text = unicodedata.normalize("NFC", text)
    for kind in (_PLAIN_KIND if text.isascii() else _KIND).finditer(text):
        words = []
        for word in _name_after(text, kind.end()):
            if _AFTER_A_NAME.fullmatch(word) and not _is_inside(word, words):
                break
            words.append(word)
        if words:
            yield f"{kind[1].lower()} {' '.join(words)}"


def _is_inside(word: str, words: list[str]) -> bool:
    """Return whether a word that often follows a name is its first: xã Quý Lộc, xã Tân Thành."""
    return bool(words) and word.lower() in ("thành", "thanh", "công") and word[0].isupper()


def _name_after(text: str, start: int) -> Iterator[str]:
    """Yield the words of a name: all of capitals, or capitalised; up to what is neither."""
    end = start
    for count, found in enumerate(_WORD.finditer(text, start)):
        gap = text[end : found.start()]
        if count >= _LONGEST or gap.strip() or not found[0][0].isupper():
            return
        end = found.end()
        yield found[0]
