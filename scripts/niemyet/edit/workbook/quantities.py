"""Understand the number in a cell: exact, a bound, unknown; or say why it cannot be understood."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.phrases import TABLE_WORDS
from niemyet.model.values import Bound, Quantity

_UNKNOWN_WORDS = frozenset(TABLE_WORDS["unknown"])
_UNKNOWN_SIGNS = frozenset({"-", "–", "—", "…", "...", "..", "−"})
_BOUNDS = {
    Bound.OVER: r"trên|hơn|tren|hon|>",
    Bound.AT_LEAST: r"từ|ít nhất|tối thiểu|không dưới|it nhat|toi thieu|khong duoi|>=|≥",
    Bound.AT_MOST: r"không quá|tối đa|nhiều nhất|khong qua|toi da|nhieu nhat|<=|≤",
    Bound.UNDER: r"dưới|chưa đến|chưa tới|duoi|chua den|chua toi|<",
}
_PLAIN = re.compile(r"0|[1-9][0-9]*")
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+|[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+")
_COMMAS = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3})+")
_FRACTION = re.compile(r"[0-9]+[.,][0-9]+")
_PERCENT = re.compile(r"([0-9]{1,3})(?:[.,]([0-9]{1,2}))?")
_UNITS = {
    "dossier": re.compile(r"(?<=[0-9])\s*(?:bộ )?(?:hồ sơ|hs)$", re.IGNORECASE),
    "answer": re.compile(r"(?<=[0-9])\s*(?:lượt|phiếu|người)$", re.IGNORECASE),
}
"""What may stand behind a number of each unit."""
_APPROXIMATE = re.compile(r"(khoảng|gần|khoang|gan|~|≈)")
_WRITE = "viết số nguyên bằng chữ số; chưa có số liệu thì để trống hoặc viết «-»."


@dataclass(frozen=True)
class Misread:
    """Why a cell cannot be taken as a number, and what to do."""

    what: str
    remedy: str


@dataclass(frozen=True)
class Understood:
    """A number, or None where the cell says that it is not known; *rounded* if it was longer."""

    quantity: Quantity | None
    rounded: bool = False


def count_in(table: CellTable, spot: CellSpot, unit: str = "dossier") -> Understood | Misread:
    """Return the number in a cell of what a figure counts, its *unit*: a dossier or an answer."""
    return _read(table, spot, _whole, lambda written: _count_in_words(written, _UNITS[unit]))


def share_in(table: CellTable, spot: CellSpot) -> Understood | Misread:
    """Return the percentage in a cell, from 0 to 100."""
    return _read(table, spot, _share, _share_in_words)


def _read(
    table: CellTable,
    spot: CellSpot,
    as_number: Callable[[CellTable, CellSpot, float], Understood | Misread],
    as_words: Callable[[str], Understood | Misread],
) -> Understood | Misread:
    if fault := _not_a_number(table, spot):
        return fault
    value = table.value(spot)
    if not isinstance(value, str):
        return as_number(table, spot, value)
    return Understood(None) if says_unknown(value) else as_words(value)


def _not_a_number(table: CellTable, spot: CellSpot) -> Misread | None:
    shown = table.shown(spot)
    if spot in table.marks.errors:
        return Misread(f"công thức báo lỗi {shown}", "sửa công thức, hoặc gõ thẳng số vào ô.")
    if spot in table.marks.uncounted:
        return Misread(
            "công thức chưa có kết quả",
            "mở tệp bằng Excel, bấm Lưu rồi nhập lại; hoặc gõ thẳng số.",
        )
    value = table.value(spot)
    if isinstance(value, bool):
        return Misread(f"«{shown}» không phải là số", _WRITE)
    if isinstance(value, date | time | timedelta):
        remedy = "định dạng ô là Số (Number) rồi gõ lại số; Excel hay đổi «1.4», «3/4» thành ngày."
        return Misread(f"ô là ngày hoặc giờ «{shown}», không phải số", remedy)
    return None


def _whole(table: CellTable, spot: CellSpot, value: float) -> Understood | Misread:
    shown = table.shown(spot)
    if value < 0:
        return Misread(f"«{shown}» là số âm", f"số hồ sơ không thể âm; {_WRITE}")
    if spot in table.marks.percents:
        return Misread("ô là tỷ lệ phần trăm, không phải số hồ sơ", f"định dạng lại ô; {_WRITE}")
    if value != int(value):
        meant = f"{value:.3f}".replace(".", "")
        lost = len(f"{value:.10g}".partition(".")[2]) <= 3
        why = f" (Excel có lẽ đã đọc «{f'{value:.3f}'}» thành số lẻ)" if lost else ""
        ask = f"có phải {int(meant)}?{why} " if lost else ""
        return Misread(f"«{shown}» là số lẻ, không phải số hồ sơ", f"{ask}{_WRITE}")
    return Understood(Quantity(int(value)))


def _count_in_words(written: str, unit: re.Pattern[str]) -> Understood | Misread:
    bound, number = _bound_of(unit.sub("", written))
    if _PLAIN.fullmatch(number) or _GROUPED.fullmatch(number):
        return Understood(Quantity(int(re.sub(r"\D", "", number)), bound))
    return _misread_count(written, number)


def _misread_count(written: str, number: str) -> Misread:
    if _COMMAS.fullmatch(number):
        plain = number.replace(",", "")
        what = f"«{written}» hiểu được hai cách: {plain} hay số lẻ {number}"
        return Misread(what, f"viết {plain}, không có dấu phẩy.")
    if re.fullmatch(r"[-−]\s*[0-9.]+", number):
        return Misread(f"«{written}» là số âm", f"số hồ sơ không thể âm; {_WRITE}")
    if _FRACTION.fullmatch(number):
        return Misread(f"«{written}» là số lẻ, không phải số hồ sơ", _WRITE)
    if _APPROXIMATE.match(written.lower()):
        return Misread(
            f"«{written}» là số ước chừng", "viết số đúng; chỉ biết giới hạn thì viết «trên …»."
        )
    if folded(written) in ("khong", "khong co"):
        return Misread(
            f"«{written}» chưa rõ là số 0 hay chưa có số liệu",
            "không có hồ sơ nào thì viết 0; chưa có số liệu thì viết «-».",
        )
    if written in ("O", "o"):
        return Misread(f"«{written}» là chữ o, không phải số 0", _WRITE)
    digits = [found.rstrip(".,") for found in re.findall(r"[0-9][0-9.,]*", written)]
    ask = f"có phải {_COMMAS.sub(_without_commas, digits[0])}? " if len(digits) == 1 else ""
    return Misread(f"«{written}» không phải là số hồ sơ viết đúng", f"{ask}{_WRITE}")


def _without_commas(number: re.Match[str]) -> str:
    return number[0].replace(",", "")


def says_unknown(written: str) -> bool:
    """Return whether a text says that something is not known."""
    return written in ("", *_UNKNOWN_SIGNS) or folded(written) in _UNKNOWN_WORDS


def _bound_of(written: str) -> tuple[Bound, str]:
    text = written.lower()
    for bound, words in _BOUNDS.items():
        if found := re.fullmatch(rf"(?:{words})\s*([0-9].*)", text):
            return bound, found[1]
    return Bound.EXACT, written


def _share(table: CellTable, spot: CellSpot, value: float) -> Understood | Misread:
    shown = table.shown(spot)
    if spot in table.marks.percents:
        value = value * 100
    elif 0 < value < 1:
        return _a_part_of_one(shown, Decimal(f"{value:.10g}"))
    exact = Decimal(f"{value:.10g}")
    nearest = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    if not 0 <= nearest <= 100:
        return _no_share(f"{exact:f}".replace(".", ",") + " %")
    return Understood(Quantity(_tidy(nearest)), rounded=exact != nearest)


def _a_part_of_one(shown: str, share: Decimal) -> Misread:
    percent = f"{share * 100:.10g}".rstrip("0").rstrip(".").replace(".", ",")
    return Misread(
        f"«{shown}» chưa rõ là {percent} % hay {shown} %",
        f"định dạng ô là phần trăm, hoặc viết rõ: {percent}%.",
    )


def _share_in_words(written: str) -> Understood | Misread:
    bound, number = _bound_of(written.replace("%", "").strip())
    found = _PERCENT.fullmatch(number)
    share = Decimal(f"{found[1]}.{found[2] or 0}") if found else None
    if share is None or share > 100:
        return _no_share(written)
    if 0 < share < 1 and "%" not in written:
        return _a_part_of_one(written, share)
    return Understood(Quantity(_tidy(share), bound))


def _no_share(written: str) -> Misread:
    return Misread(
        f"«{written}» không phải là tỷ lệ phần trăm từ 0 đến 100",
        "viết như 95,5 hoặc 95,5%; chưa có số liệu thì để trống hoặc viết «-».",
    )


def _tidy(share: Decimal) -> Decimal:
    """Return 90 for 90.00 and 95.5 for 95.50."""
    whole = share == share.to_integral_value()
    return share.quantize(Decimal(1)) if whole else share.normalize()
