"""Numbers of legal instruments as texts write them: of a form that exists, of the right law."""

import re
from collections.abc import Collection, Iterator, Mapping
from datetime import date

from niemyet.check.finding import Finding, doubt
from niemyet.check.wording.ended_names import tells_of_the_past
from niemyet.check.wording.fault import FaultKind, TextFault
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.legal import LegalInstrument
from niemyet.model.reference import RecordKey
from niemyet.model.walk import named_records

_NUMBER = re.compile(
    r"(?<![\w/.-])(?P<serial>\d{1,5}(?:\.\d{1,2})?)/(?:(?P<year>\d{3,6})(?:/|(?= |$)))?"
    r"(?:(?P<kind>N[ĐÐD]|TTLT|TT|Q[ĐÐD]|QH\d*|NQ|PL|UBTVQH\d*|B[A-ZĐ]{2,})"
    r"(?P<rest>(?:CP|TTg|UBND|HĐND|B[A-ZĐ]{2,})?(?:[-/_][^\W_]*)*))?(?!\w)"
)
"""«23/2015/NĐ-CP», «23/NĐ-CP» without its year; «23/2015» is a number after «Nghị định» only."""
_NAMED = re.compile(
    r"(Bộ luật|Luật|Pháp lệnh|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Nghị quyết)"
    r"(?: số:?)? $"
)
_TITLED = re.compile(r"((?:Luật|Bộ luật|Pháp lệnh) [^/.;:,()]{2,60}?)(?: năm \d{4})?,?(?: số:?)? $")
"""A law called by its title just before its number: «Luật Hộ tịch số »."""
_DAY = re.compile(r",? ngày (\d{1,2})/(\d{1,2})/(\d{4})")
MINISTRIES = frozenset(
    (
        *("BTP", "BCA", "BTC", "BNV", "BYT", "BXD", "BCT", "BQP", "BNG", "BNNMT", "BNNPTNT"),
        *("BTNMT", "BLĐTBXH", "BKHĐT", "BGTVT", "BTTTT", "BKHCN", "BGDĐT", "BVHTTDL", "BDTTG"),
        *("VPCP", "TTCP", "NHNN", "UBDT", "KTNN", "TANDTC", "VKSNDTC", "BHXH"),
    )
)
"""Who issues circulars, as their numbers shorten it; many are no more, and their circulars hold."""
_TERMS = {9: 1992, 10: 1997, 11: 2002, 12: 2007, 13: 2011, 14: 2016, 15: 2021, 16: 2026}
"""The first year of each National Assembly; in the last year of one the next begins."""
_KIND_OF_NAME = {
    "Luật": ("QH",),
    "Bộ luật": ("QH",),
    "Pháp lệnh": ("PL", "UBTVQH"),
    "Nghị định": ("NĐ",),
    "Thông tư": ("TT",),
    "Thông tư liên tịch": ("TTLT",),
    "Quyết định": ("QĐ",),
    "Nghị quyết": ("NQ", "QH", "UBTVQH"),
}
_BY = {
    "NĐ": ("CP$", "nghị định là của Chính phủ (NĐ-CP), không phải «{}»"),
    "QĐ": ("(?!(?:CP|QH|NĐ|TT|HĐND)(?:-|$))", "quyết định không phải của «{}»"),
    "NQ": (r"CP|HĐND|HĐTP|TW|QH\d|UBTVQH\d|UBND|ĐU|BCH", "nghị quyết không phải của «{}»"),
    "PL": ("UBTVQH", "pháp lệnh không phải của «{}»"),
}
"""How the bodies that make a kind of instrument begin in its number, and what is said of others."""
_WITHOUT_YEAR = ("QĐ", "NQ", "PL")
_FIRST_YEAR = 1945
_REMEDY = "chép lại số ký hiệu từ văn bản, như «23/2015/NĐ-CP»."


def law_number_faults(
    text: str, day: date, law: Mapping[str, LegalInstrument]
) -> Iterator[TextFault]:
    """Yield what is wrong with the numbers of law in *text*, as read on *day*.

    What *law*, known instruments by number, has is never impossible, but may be named amiss.
    """
    for found in _NUMBER.finditer(text):
        number, named = found[0], _NAMED.search(text[: found.start()])
        kind = found["kind"] or "B"
        if not named and (kind.startswith("B") or not (found["year"] or kind == "NĐ")):
            continue
        what = "" if number in law else _impossible(found, day, law)
        what = what or _unlike_its_name(found, named) or _unlike_its_day(found, law)
        what = what or _unlike_its_title(found, law)
        if what:
            yield TextFault(FaultKind.LAW_NUMBER, number, f"số «{number}» {what}", _REMEDY)


def _impossible(found: re.Match[str], day: date, law: Collection[str]) -> str:
    year = int(found["year"] or 0)
    if year and not _FIRST_YEAR <= year <= day.year:
        return f"có năm {year}, không có văn bản nào của năm đó"
    if not found["kind"]:
        return ""
    kind, rest = found["kind"].replace("Ð", "Đ"), found["rest"]
    bodies = rest.strip("-/")
    if found["kind"] in ("ND", "QD") or "Ð" in found[0]:
        return "viết sai chữ Đ"
    if "_" in rest or rest[:1].isalpha():
        return "thiếu dấu gạch ngang"
    if kind.startswith("B"):
        return "thiếu loại văn bản trước tên cơ quan"
    if rest.endswith(("-", "/")) or (not bodies and "QH" not in kind):
        return "bị cắt, thiếu tên cơ quan"
    wrong = _not_by(kind, bodies, law) or _not_of_its_term(kind, year)
    return wrong or ("" if year or kind in _WITHOUT_YEAR else "thiếu năm")


def _not_by(kind: str, bodies: str, law: Collection[str]) -> str:
    """Return why none of such *bodies* makes an instrument of the kind."""
    if kind in ("TT", "TTLT"):
        known = MINISTRIES | {n.rpartition("-")[2] for n in law if f"/{kind}-" in n}
        strange = [body for body in re.split("[-/]", bodies) if body not in known]
        why = f"không cơ quan nào ra thông tư viết tắt là «{strange[0]}»" if strange else ""
    else:
        by, told = _BY.get(kind, ("", ""))
        why = "" if re.match(by, bodies) else told.format(bodies)
    return why and f"không có: {why}"


def _not_of_its_term(kind: str, year: int) -> str:
    """Return why no National Assembly, if it is one's, can have made it that year."""
    if "QH" not in kind:
        return ""
    term = int(re.sub(r"\D", "", kind) or 0)
    begins = _TERMS.get(term)
    if begins is None:
        return "không có khóa Quốc hội ấy" if term else "thiếu khóa Quốc hội"
    if year and not begins <= year <= begins + 5:
        return f"không có: năm {year} không phải năm của Quốc hội khóa {term}"
    return ""


def _unlike_its_name(found: re.Match[str], named: re.Match[str] | None) -> str:
    if not named or not found["kind"] or found["kind"].startswith(_KIND_OF_NAME[named[1]]):
        return ""
    return f"không phải số của một {named[1].lower()}"


def _unlike_its_day(found: re.Match[str], law: Mapping[str, LegalInstrument]) -> str:
    told = _DAY.match(found.string, found.end())
    if told is None:
        return ""
    day, month, year = map(int, told.groups())
    if found["year"] and int(found["year"]) != year:
        return f"và ngày {told[1]}/{told[2]}/{told[3]} không cùng năm"
    issued = law[found[0]].issued_on if found[0] in law else None
    if isinstance(issued, date) and (issued.day, issued.month, issued.year) != (day, month, year):
        return f"ban hành ngày {day_in_words(issued)}, không phải {told[1]}/{told[2]}/{told[3]}"
    return ""


def _unlike_its_title(found: re.Match[str], law: Mapping[str, LegalInstrument]) -> str:
    """Return that the law so called, of that year, has another number."""
    titled = None if found[0] in law else _TITLED.search(found.string[: found.start()])
    if titled is None or not found["kind"]:
        return ""
    of_that_year = f"/{found['year']}/{found['kind']}"
    called_so = (i.number for i in law.values() if i.title == titled[1])
    known = next((number for number in called_so if of_that_year in number), "")
    return known and f"không phải của {titled[1]}: luật này là {known}"


def numbers_are_those_cited(catalog: Catalog) -> Iterator[Finding]:
    """Ask about a number of no known instrument that is almost one which the record cites."""
    known = {i.number for i in catalog.legal_instruments.values()}
    for text, numbers in catalog.texts_with(lambda words: _dated_numbers(words) - known):
        for number in () if tells_of_the_past(text) else numbers:
            meant = [n for n in _cited_by(catalog, text.record) if _is_almost(n, number)]
            if meant:
                why = f"không có trong danh mục; có phải {meant[0]}, mà bản ghi này dẫn?"
                yield doubt(text.record, text.path, number, why, _REMEDY)


def _dated_numbers(words: str) -> set[str]:
    found = _NUMBER.finditer(words) if "/" in words else ()
    return {number[0] for number in found if number["year"]}


def _cited_by(catalog: Catalog, key: RecordKey) -> Iterator[str]:
    record = catalog.record(key)
    for kind, id, _ in named_records(record) if record else ():
        if kind == "legal_instruments" and id in catalog.legal_instruments:
            yield catalog.legal_instruments[id].number


def _is_almost(known: str, written: str) -> bool:
    """Return whether two numbers of one body differ in a year, or in the order of digits."""
    (serial, *rest), (other, *other_rest) = known.split("/"), written.split("/")
    if rest[-1] != other_rest[-1]:
        return False
    return serial == other or (rest == other_rest and sorted(serial) == sorted(other))
