"""What words around a table say that keeps its numbers from being the dossiers of the period."""

import re
from collections.abc import Iterator

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.layout import Header, is_figure
from niemyet.edit.workbook.periods import period_in_words
from niemyet.model.time.period import Period
from niemyet.problem import Problem

_UNIT = re.compile(r"\b(?:đơn vị(?: tính)?|don vi(?: tinh)?|đvt|dvt)\b[\s:]*([^;\n()]*)", re.I)
_UNIT_NAMED = re.compile(r"\b(?:đơn vị tính|don vi tinh|đvt|dvt)\b", re.I)
_MEASURE = re.compile(
    r"(?:1000|1 000|nghin|ngan|tram|chuc|trieu|ty|dong|phan tram|luot|nguoi)\b(?! tam\b)"
)
_END = re.compile(r"\.(?![0-9])")
_DOSSIERS = re.compile(r"(?:(?:so|luong|ho so|hs|tthc|thu tuc|hanh chinh|va|phan tram|ty le) ?)+")
_SINCE = re.compile(r"\b(?:luy ke|cong don|(?:tu|tinh tu) dau nam)\b")
_ESTIMATED = re.compile(r"(?<!quy )(?<!cong )\buoc\b|\bdu (?:kien|bao)\b")


def other_numbers(table: CellTable, header: Header, period: Period) -> Iterator[Problem]:
    """Yield what says that numbers are no dossiers, are summed since before, or are estimates."""
    for spot in _beside_the_figures(table, header):
        text = table.text(spot)
        plain = folded(text)
        if unit := _other_unit(text):
            what = f"số trong bảng tính bằng «{unit}», không phải số hồ sơ"
            remedy = "đổi thành số hồ sơ, ghi «Đơn vị tính: hồ sơ»; bảng khác thì chọn đúng tệp."
            yield table.problem(spot, "Đơn vị tính", what, remedy)
        if _SINCE.search(plain) and (period.first_day.month, period.first_day.day) != (1, 1):
            what = (
                f"«{table.shown(spot)}»: số cộng từ đầu năm, không riêng {period_in_words(period)}"
            )
            remedy = "lấy bảng của riêng kỳ; hoặc ghi kỳ từ đầu năm, ví dụ «9 tháng năm 2026»."
            yield table.problem(spot, "Kỳ số liệu", what, remedy)
        if spot.row < header.first_row and _ESTIMATED.search(plain):
            what = f"«{table.shown(spot)}»: số ước, chưa phải kết quả"
            yield table.problem(spot, "Bảng", what, "chờ số thật rồi nhập.")


def _beside_the_figures(table: CellTable, header: Header) -> Iterator[CellSpot]:
    """Yield the cells of words in rows above the table, and in rows below that hold no figure."""
    numbers = [c.number for c in header.columns]
    for row in range(len(table.rows)):
        below = row >= header.data_row
        if row < header.first_row or (
            below and not any(is_figure(table, CellSpot(row, n)) for n in numbers)
        ):
            yield from (spot for spot in table.row(row) if table.text(spot))


def _other_unit(text: str) -> str:
    """Return the unit that *text* states, if it is another than a dossier."""
    found = _UNIT.search(text)
    if not found:
        return ""
    unit = _END.split(found[1])[0].strip()
    plain = folded(unit.replace("%", " phần trăm "))
    if not _UNIT_NAMED.match(found[0]) and not _MEASURE.match(plain):
        return ""
    counts = _DOSSIERS.fullmatch(plain) and re.search(r"\b(?:ho so|hs|tthc|thu tuc)\b", plain)
    return "" if not plain or counts else unit
