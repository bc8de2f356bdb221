"""Read which period words speak of: an id, a title, a run of months, the days from–to.

«ngày 05 tháng 4 năm 2026» is a day, of signing or of a document cited, and never a period.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.check.words import day_in_words
from niemyet.edit.typed_words import folded
from niemyet.model.time.period import SHAPES, Period, last_of_month
from niemyet.model.vocabulary import PeriodKind
from niemyet.problem import Refused

_ID = re.compile(r"([0-9]{4})(?:-(9m)|-([mqh])([0-9]{1,2}))?")
_KINDS = {"q": PeriodKind.QUARTER, "m": PeriodKind.MONTH, "h": PeriodKind.HALF_YEAR}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_HALVES = ("6 tháng đầu", "6 tháng cuối")
_DAY = r"([0-9]{1,2}) (?:thang )?([0-9]{1,2})(?: (?:nam )?([0-9]{4}))?"
_RANGE = re.compile(rf"(?:\btu )?(?:\bngay )?\b{_DAY} (den |toi )?(?:het )?(?:ngay )?{_DAY}\b")
_MONTHS = re.compile(
    r"\btu thang ([0-9]{1,2})(?: (?:nam )?([0-9]{4}))? (?:den|toi) (?:het )?"
    r"thang ([0-9]{1,2}) (?:nam )?([0-9]{4})\b"
)
_UNTIL = re.compile(rf"\b(?:tinh )?(?:den|toi) (?:het )?(?:ngay )?{_DAY}\b")
_DATE = re.compile(
    r"\bngay (?:[0-9]{1,2} )?thang (?:[0-9]{1,2} )?nam(?: [0-9]{2,4})?\b"
    r"|\b[0-9]{1,2} thang [0-9]{1,2} nam [0-9]{4}\b|\b(?:ngay )?[0-9]{1,2} [0-9]{1,2} [0-9]{4}\b"
)
_YEAR = r"(?: (?:nam )?([0-9]{4}))?"
_RUN = re.compile(rf"\b(0?[2-9]|1[0-2]|ba|sau|chin) thang(?: (dau|cuoi))?(?: nam)?{_YEAR}\b")
_QUARTER = re.compile(rf"\bquy (i{{1,3}}|iv|[1-4])(?! (?:va )?(?:[ivx]+|[0-9]|quy)\b){_YEAR}\b")
_MONTH = re.compile(rf"\bthang (0?[1-9]|1[0-2])(?! (?:va )?[0-9]{{1,2}}\b){_YEAR}\b")
_WHOLE_YEAR = re.compile(r"\bnam ([0-9]{4})\b")
_LEFT = re.compile(r"\b(?:quy (?:[ivx]+|[0-9]+)|tuan [0-9]+|(?<!hang )thang)\b")
_CITED = re.compile(
    r"\b(?:ban hanh|kem theo|can cu|thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|ke hoach"
    r"|chi thi|luat|so [0-9]+ )"
)
_DASH = re.compile(r"(?<=[0-9])\s*[-–—]\s*(?=[0-9]{1,2}\s*[/.]\s*[0-9])")
_NO_YEAR = 1
"""Stands for the year of a part that is named without one."""
_WORDS = {"ba": 3, "sau": 6, "chin": 9}
_SIGNED_IN = re.compile(r"[^,:;()]{2,40},\s*tháng\b", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:bao cao|ket qua|tinh hinh|so lieu|ky|quy)\b")


@dataclass(frozen=True)
class Stated:
    """What lines say of a period; *part* is a part of a year that they do not name."""

    named: tuple[Period, ...] = ()
    part: tuple[Period, ...] = ()
    days: tuple[tuple[date, date], ...] = ()
    until: tuple[date, ...] = ()
    odd: bool = False
    """Whether words about months or quarters are left that are not understood."""

    def __bool__(self) -> bool:
        return self != Stated()


def period_of_id(written: str) -> Period:
    """Return the period that 2026-q3, 2026-h1 or words name. Raises Refused with a remedy."""
    found = _ID.fullmatch(written)
    period = _of_id(found) if found else whole_period([stated_in(written)])
    if period is None or not period.possible:
        raise Refused(
            f"«{written}» không phải là kỳ viết đúng. Viết 2026-q3 (quý III), 2026-m9 (tháng 9), "
            "2026-h1 (6 tháng đầu năm), 2026-9m (9 tháng), 2026 (cả năm), hoặc bằng chữ: "
            "«Quý I năm 2026 (từ 15/12/2025 đến 14/3/2026)»."
        )
    return period


def _of_id(found: re.Match[str]) -> Period:
    if found[2]:
        return Period(kind=PeriodKind.NINE_MONTHS, year=int(found[1]))
    kind = _KINDS[found[3]] if found[3] else PeriodKind.YEAR
    return Period(kind=kind, year=int(found[1]), number=int(found[4]) if found[4] else None)


def period_in_words(period: Period) -> str:
    """Return "quý III năm 2026", "tháng 9 năm 2026", "từ 01/01/2026 đến 31/05/2026"."""
    days = f"từ {day_in_words(period.first_day)} đến {day_in_words(period.last_day)}"
    if period.kind is PeriodKind.DAYS:
        return days
    number, romans = period.number or 1, {n: roman.upper() for roman, n in _ROMAN.items()}
    name = {
        PeriodKind.MONTH: f"tháng {number} năm",
        PeriodKind.QUARTER: f"quý {romans.get(number)} năm",
        PeriodKind.HALF_YEAR: f"{_HALVES[(number - 1) % 2]} năm",
        PeriodKind.NINE_MONTHS: "9 tháng đầu năm",
        PeriodKind.YEAR: "năm",
    }[period.kind]
    return f"{name} {period.year}" + (f" ({days})" if period.begins else "")


def stated_in(text: str) -> Stated:
    """Return what a line says of a period; a citation's year, and where it was signed, nothing."""
    if _SIGNED_IN.match(text) and not _TITLED.search(folded(text)):
        return Stated()
    spelt = _DASH.sub(" đến ", text)
    return joined([_segment(folded(part)) for part in re.split(r"[()\n;]", spelt)])


def joined(said: Sequence[Stated]) -> Stated:
    """Return all that several lines say; what they repeat once."""
    return Stated(
        tuple(dict.fromkeys(p for s in said for p in s.named)),
        tuple(dict.fromkeys(p for s in said for p in s.part)),
        tuple(dict.fromkeys(d for s in said for d in s.days)),
        tuple(dict.fromkeys(d for s in said for d in s.until)),
        any(s.odd for s in said),
    )


def _segment(plain: str) -> Stated:
    days, plain = _days(plain)
    until = [_day(found.groups(), 0) for found in _UNTIL.finditer(plain) if found[3]]
    plain = _DATE.sub("~", _UNTIL.sub("~", plain))
    found = []
    for pattern, meaning in ((_RUN, _run), (_QUARTER, _quarter), (_MONTH, _month)):
        found += [meaning(match) for match in pattern.finditer(plain)]
        plain = pattern.sub("~", plain)
    named = [period for period in found if period.year != _NO_YEAR]
    if not _CITED.search(plain):
        named += [Period(kind=PeriodKind.YEAR, year=int(y)) for y in _WHOLE_YEAR.findall(plain)]
    part = tuple(period for period in found if period.year == _NO_YEAR)
    left = bool(_LEFT.search(plain))
    return Stated(tuple(named), part, days, tuple(day for day in until if day), left)


def _run(found: re.Match[str]) -> Period:
    months, year = _WORDS.get(found[1]) or int(found[1]), _year(found[3])
    if found[2] == "cuoi":
        return period_of_days(date(year, 13 - months, 1), date(year, 12, 31))
    return period_of_days(date(year, 1, 1), last_of_month(year, months))


def _quarter(found: re.Match[str]) -> Period:
    number = _ROMAN.get(found[1]) or int(found[1])
    return Period(kind=PeriodKind.QUARTER, year=_year(found[2]), number=number)


def _month(found: re.Match[str]) -> Period:
    return Period(kind=PeriodKind.MONTH, year=_year(found[2]), number=int(found[1]))


def _year(written: str | None) -> int:
    return int(written) if written else _NO_YEAR


def _days(plain: str) -> tuple[tuple[tuple[date, date], ...], str]:
    """Return the days from–to that a text states, and the text without them."""
    found = []
    for pattern, meaning in ((_RANGE, _from_to), (_MONTHS, _months)):
        for match in pattern.finditer(plain):
            if days := meaning(match.groups()):
                found.append(days)
                plain = plain.replace(match[0], "~", 1)
    return tuple(found), plain


def _from_to(parts: Sequence[str | None]) -> tuple[date, date] | None:
    day, month, year, joined_by, *end = parts
    last = _day(end, 0)
    first = _day((day, month, year), last.year) if last and (year or joined_by) else None
    if not first or not last:
        return None
    if first > last and not year:
        first = first.replace(year=first.year - 1)
    return first, last


def _months(parts: Sequence[str | None]) -> tuple[date, date] | None:
    month, year, last_month, last_year = (int(p) if p else 0 for p in parts)
    if not 1 <= month <= 12 or not 1 <= last_month <= 12:
        return None
    return date(year or last_year, month, 1), last_of_month(last_year, last_month)


def _day(parts: Sequence[str | None], year: int) -> date | None:
    day, month, own_year = (int(p) if p else 0 for p in parts)
    try:
        return date(own_year or year, month, day)
    except ValueError:
        return None


def period_of_days(first: date, last: date) -> Period:
    """Return the month, quarter or other period that has just these days, or the days alone."""
    for period in _of_the_calendar(last.year):
        if (period.first_day, period.last_day) == (first, last):
            return period
    return Period(kind=PeriodKind.DAYS, year=last.year, begins=first, ends=last)


def _of_the_calendar(year: int) -> Iterator[Period]:
    for kind, shape in SHAPES.items():
        for number in range(1, shape.in_year + 1) if shape.in_year else (None,):
            yield Period(kind=kind, year=year, number=number)


def whole_period(said: Sequence[Stated]) -> Period | None:
    """Return the one period that the lines state together; None if none, or if they disagree."""
    lines = joined(said)
    named = _finest(lines)
    if len(named) > 1 or len(lines.days) > 1 or lines.odd:
        return None
    if not lines.days:
        return named[0] if named else None
    first, last = lines.days[0]
    by_days = period_of_days(first, last)
    if not named or by_days == named[0]:
        return by_days
    own = named[0].model_copy(update={"begins": first, "ends": last})
    return own if named[0].begins is None and own.possible else None


def _finest(said: Stated) -> list[Period]:
    """Return the periods named; of a year and a part of it, the part alone."""
    years = [p for p in said.named if p.kind is PeriodKind.YEAR]
    finer = [p for p in said.named if p not in years]
    for part in said.part:
        same = [p for p in finer if (p.kind, p.number) == (part.kind, part.number)]
        finer += [] if same else [_in_year(part, y.year) for y in years] or [part]
    kept = [y for y in years if not any(f.year == y.year for f in finer)]
    return list(dict.fromkeys([*finer, *kept]))


def _in_year(part: Period, year: int) -> Period:
    if part.kind is not PeriodKind.DAYS:
        return part.model_copy(update={"year": year})
    first, last = part.first_day.replace(year=year), last_of_month(year, part.last_day.month)
    return Period(kind=part.kind, year=year, begins=first, ends=last)
