"""How the signs in a text are said: amounts, days, numbers of laws, telephones, abbreviations."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import yaml

from niemyet.present.speech.numbers import digit_by_digit, in_words, with_decimals
from niemyet.present.text.wording import VIETNAMESE

_SAID = yaml.safe_load(Path(__file__).with_name("vietnamese.yaml").read_text(encoding="utf-8"))
_ABBREVIATIONS: Mapping[str, str] = _SAID["abbreviations"]
_LETTERS: Mapping[str, str] = _SAID["letters"]
_MARKS: Mapping[str, str] = _SAID["marks"]
_CAPITAL = "A-ZĐƯƠ"
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ONLY_SPELT = re.compile(rf"\d+|[{_CAPITAL}a-zđ]")
_PHONE = r"\(?0\d{2,3}\)?(?:[ .]\d{1,4}){2,4}|0\d{8,10}|1[89]00[ .]?\d{2,4}(?:[ .]\d{2,4})?"
_LONGEST_DAY, _LONGEST_MONTH = 31, 12
Say = Callable[[re.Match[str]], str]


def sayings(text: str, language: str) -> dict[str, str]:
    """Return what is said in the place of each sign in *text*, which has no double spaces.

    In Vietnamese no digit, slash or unsaid abbreviation is left. Other languages are written as
    their voices speak, but for a telephone number, which would be one of millions.
    """
    if language != VIETNAMESE:
        return {
            found[0]: " ".join(filter(str.isdigit, found[0])) for found in _FOREIGN.finditer(text)
        }
    found = _SIGNS.finditer(text) if _HAS_SIGNS.search(text) else ()
    return {sign[0]: _RULES[sign.lastgroup or ""][1](sign) for sign in found}


def _number(digits: str) -> str:
    """Return a number in words, its groups and decimals written the Vietnamese way."""
    whole, _, decimals = digits.replace(".", "").partition(",")
    return with_decimals(whole, decimals) if decimals else in_words(int(whole))


def _numbers(found: re.Match[str]) -> Iterator[str]:
    yield from (in_words(int(part)) for part in re.findall(r"\d+", found[0]))


def _law(found: re.Match[str]) -> str:
    """«63/2010/NĐ-CP» is number and year: what kind of law and whose is said in words before."""
    number, *year = re.match(r"(?:số )?([\d.]+)/(?:(\d{4})(?:/|$))?", found[0]).groups()
    said = " chấm ".join(in_words(int(part)) for part in number.split("."))
    return f"số {said}" + "".join(f", năm {in_words(int(y))}" for y in year if y)


def _day(found: re.Match[str]) -> str:
    day, month, *year = _numbers(found)
    return f"ngày {day} tháng {month}" + "".join(f" năm {y}" for y in year)


def _days(found: re.Match[str]) -> str:
    return " đến ".join(map(_day, re.finditer(_DAY, found[0])))


def _day_or_fraction(found: re.Match[str]) -> str:
    day, month = map(int, re.findall(r"\d+", found[0]))
    if day <= _LONGEST_DAY and 0 < month <= _LONGEST_MONTH:
        return _day(found)
    return f"{in_words(day)} trên {in_words(month)}"


def _fraction(found: re.Match[str]) -> str:
    before, above, below = re.match(r"(\D*)(\d+)/([\d.]+)", found[0]).groups()
    return f"{before}{in_words(int(above))} trên {_number(below)}"


def _month(found: re.Match[str]) -> str:
    *months, year = _numbers(found)
    return f"{' đến '.join(f'tháng {month}' for month in months)} năm {year}"


def _quarter(found: re.Match[str]) -> str:
    quarter, year = re.match(r"\S+ ([IVX\d]+)/(\d+)", found[0]).groups()
    number = int(quarter) if quarter.isdecimal() else _roman_value(quarter)
    return f"quý {in_words(number)} năm {in_words(int(year))}"


def _clock(found: re.Match[str]) -> str:
    hour, *minute = _numbers(found)
    return f"{hour} giờ" + "".join(f" {m}" for m in minute if m != in_words(0))


def _hours(found: re.Match[str]) -> str:
    return re.sub(r"\d+", lambda part: in_words(int(part[0])), found[0].replace("–", "đến"))


def _amount(found: re.Match[str]) -> str:
    number, unit, each = re.match(r"([\d.,]+)(.*?)(?:/(\w+))?$", found[0]).groups()
    said = unit.strip()
    said = _MARKS.get(said, said)
    return " ".join(filter(None, [_number(number), said, each and f"một {each}"]))


def _roman(found: re.Match[str]) -> str:
    before, roman, letter = re.match(r"(.*?)([IVX]+)([A-C]?)$", found[0]).groups()
    return f"{before}{in_words(_roman_value(roman))}{letter and f' {spelt(letter)}'}"


def _roman_value(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    later = [*values[1:], 0]
    return sum(
        -value if value < after else value for value, after in zip(values, later, strict=True)
    )


def _joined(found: re.Match[str]) -> str:
    parts = (part.strip() for part in found[0].split("/"))
    first, *others = (_abbreviated(part) for part in parts)
    link = " một " if first in _MARKS.values() or first == "đồng" else ", "
    return link.join([first, *others])


def _abbreviated(word: str) -> str:
    unknown = word.isupper() and len(word) > 1
    return _ABBREVIATIONS.get(word) or _MARKS.get(word) or (spelt(word) if unknown else word)


def _address(found: re.Match[str]) -> str:
    """«https://dichvucong.gov.vn» without what every address begins with."""
    place = re.sub(r"^https?://|/$", "", found[0])
    return place.replace(".", " chấm ").replace("/", " gạch chéo ").replace("@", " a còng ")


def spelt(code: str) -> str:
    """Return a code letter by letter: "xê tê không một" for "CT01"."""
    return " ".join(map(_letter, _ONLY_SPELT.findall(code)))


def _letter(part: str) -> str:
    if not part.isdecimal():
        return _LETTERS.get(part.upper(), part)
    return digit_by_digit(part) if part.startswith("0") else in_words(int(part))


def _after(words: str) -> str:
    """Return the pattern of the words, one of which stands before."""
    return rf"(?:(?i:{'|'.join(_SAID[words])}) )"


_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?"
_DAY = r"(?:[Nn]gày )?\d{1,2}/\d{1,2}/\d{4}"
_UNIT = r"(?: ?(?:%|m²|m³)| đồng)"
_FRACTION = _after("before_fraction")
_RULES: Mapping[str, tuple[str, Say]] = {
    "address": (
        r"(?:https?://|(?:[a-z]+\.)+vn/|[\w.]+@)[\w./%?&=#~-]*\w|(?:[a-z]+\.)+vn",
        _address,
    ),
    "code": (r"\d\.\d{6}(?:\.[A-Z\d.]+)?|(?:[A-Z]+-|KQ\.)[A-Z]\d\d\.\d{5,8}", lambda _: ""),
    "law": (rf"(?:số )?\d+(?:\.\d+)?(?:/\d{{4}})?/[{_CAPITAL}][{_CAPITAL}\w-]+", _law),
    "year": (r"(?:số )?\d{3,4}/\d{4}", _law),
    "phone": (_PHONE, lambda found: digit_by_digit(found[0])),
    "mark": (
        r"(?=\d*[a-f])(?=[a-f]*\d)[\da-f]{10}",
        lambda found: " ".join(map(_letter, found[0])),
    ),
    "days": (rf"{_DAY} – {_DAY}", _days),
    "day": (_DAY, _day),
    "fraction": (rf"{_FRACTION}\d+/{_NUMBER}|\d/\d{{1,3}}\.\d{{3}}", _fraction),
    "quarter": (r"[Qq]uý (?:[IVX]+|\d)/\d{4}", _quarter),
    "month": (r"(?:[Tt]háng )?(?:\d{1,2}[–-])?\d{1,2}/\d{4}", _month),
    "short_day": (r"(?:[Nn]gày )?\d{1,2}/\d{1,2}", _day_or_fraction),
    "ratio": (r"\d+/\d+", lambda found: " trên ".join(_numbers(found))),
    "hours": (r"\d{1,2} giờ(?: \d\d)? – \d{1,2} giờ(?: \d\d)?", _hours),
    "clock": (r"\d{1,2}(?::|h)\d{2}|\d{1,2}h", _clock),
    "form": (
        rf"[{_CAPITAL}]{{1,5}}/?\d+[a-zđ]?(?:-[{_CAPITAL}\d]+)?"
        rf"|\d+[{_CAPITAL}a-zđ]?-[{_CAPITAL}][{_CAPITAL}\d]+|\d+[{_CAPITAL}a-zđ]",
        lambda found: spelt(found[0]),
    ),
    "span": (r"\d+[–-]\d+", lambda found: " đến ".join(_numbers(found))),
    "version": (r"\d+(?:\.\d{1,2})+", lambda found: " chấm ".join(_numbers(found))),
    "amount": (rf"{_NUMBER}(?:{_UNIT}(?:/\w+)?)?", _amount),
    "roman": (rf"{_after('before_roman')}[IVX]+[A-C]?|[IVX]{{2,}}[A-C]?|I[AB]", _roman),
    "becomes": ("→", lambda _: "thành"),
    "joined": (r"[^\W\d]+(?:/ ?[^\W\d]+)+", _joined),
    "short": (
        rf"{'|'.join(_ABBREVIATIONS)}|[{_CAPITAL}]{{2,}}",
        lambda found: _abbreviated(found[0]),
    ),
}
"""What a sign looks like, and how it is said; of two that fit, the first."""

_BEFORE = "|".join((*_SAID["before_roman"], *_SAID["before_fraction"]))
_NEAR = rf"(?=[^\W\d]* ?[\d/@→.:({_CAPITAL}-]|(?i:{_BEFORE}) )"
"""What no sign is without: at most words the patterns need not be tried."""
_SIGNS = re.compile(
    rf"(?<!\w){_NEAR}(?:"
    + "|".join(f"(?P<{name}>{sign})" for name, (sign, _) in _RULES.items())
    + r")(?!\w)"
)
_HAS_SIGNS = re.compile(rf"[\d/@→]|[{_CAPITAL}]{{2}}|\.vn")
_FOREIGN = re.compile(rf"(?<!\w)(?:{_PHONE})(?!\w)")
