"""Read the period of a table: from what was asked, or from the words above the table."""

import re

from niemyet.edit.typed_words import folded
from niemyet.model.time.period import Period
from niemyet.model.vocabulary import PeriodKind
from niemyet.problem import Refused

_ID = re.compile(r"([0-9]{4})(?:-([mq])([0-9]{1,2}))?")
_KINDS = {"q": PeriodKind.QUARTER, "m": PeriodKind.MONTH}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(r"\bquy (i{1,3}|iv|[1-4]) (?:nam )?([0-9]{4})\b")
_MONTH = re.compile(r"\bthang ([0-9]{1,2}) (?:nam )?([0-9]{4})\b")
_YEAR = re.compile(r"\bnam ([0-9]{4})\b")
_LESS_THAN_A_YEAR = re.compile(r"\b(?:ngay|tuan|thang|quy(?! (?:dinh|che|trinh|hoach)))\b")
_RUN = re.compile(r"\b(?:[0-9]{1,2}|sau|chin) thang\b")


def period_of_id(written: str) -> Period:
    """Return the period that 2026-q3, 2026-m9 or 2026 names. Raises Refused with a remedy."""
    found = _ID.fullmatch(written)
    kind = _KINDS[found[2]] if found and found[2] else PeriodKind.YEAR
    number = int(found[3]) if found and found[3] else None
    period = Period(kind=kind, year=int(found[1]) if found else 0, number=number)
    if not period.possible:
        raise Refused(
            f"«{written}» không phải là kỳ viết đúng. Viết 2026-q3 (quý III), 2026-m9 (tháng 9) "
            "hoặc 2026 (cả năm)."
        )
    return period


def period_in_words(period: Period) -> str:
    """Return "quý III năm 2026", "tháng 9 năm 2026" or "năm 2026"."""
    if period.kind is PeriodKind.YEAR:
        return f"năm {period.year}"
    romans = {number: roman.upper() for roman, number in _ROMAN.items()}
    if period.kind is PeriodKind.QUARTER:
        return f"quý {romans[period.number or 1]} năm {period.year}"
    return f"tháng {period.number} năm {period.year}"


def period_written(text: str) -> Period | None:
    """Return the period that a title names, if it names one."""
    plain = folded(text)
    if runs_on(text):
        return None
    if found := _QUARTER.search(plain):
        number = _ROMAN.get(found[1]) or int(found[1])
        return Period(kind=PeriodKind.QUARTER, year=int(found[2]), number=number)
    if (found := _MONTH.search(plain)) and 1 <= int(found[1]) <= 12:
        return Period(kind=PeriodKind.MONTH, year=int(found[2]), number=int(found[1]))
    if (found := _YEAR.search(plain)) and not _LESS_THAN_A_YEAR.search(plain):
        return Period(kind=PeriodKind.YEAR, year=int(found[1]), number=None)
    return None


def runs_on(text: str) -> bool:
    """Return whether a title speaks of a run of months ("6 tháng đầu năm"), which is no period."""
    return bool(_RUN.search(folded(text))) and "ngay" not in folded(text)
