"""Amounts and lengths written in a sentence: a unit is there, and no nought too few or too many."""

import re
from collections.abc import Iterator

from niemyet.check.wording.fault import FaultKind, Sign, TextFault

_LEAST = 100
"""đồng. No fee, price or allowance is less, or no multiple of it."""
_MOST_FOR_ONE_COPY = 1_000_000
"""đồng. A copy costs at most 200.000 đồng (Circular 226/2016/TT-BTC, article 4)."""
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,5}|0")
_MONEY = re.compile(
    r"(\d(?<![\w.,/]\d)(?:[\d.,oO ]*[\doO])?)[. ]?"
    r"(?:đồng|VNĐ|VND|Việt Nam Đồng|(?<=\d\d)đ\b|đ(?=/))"
)
_FOR_ONE_COPY = re.compile(r"(?:/|mỗi|một|cho) ?(?:trang|bản|tờ|bản sao)\b", re.IGNORECASE)
_NUMBER = r"\d{1,3}(?:\.\d{3})+"

UNITS = (
    Sign(
        FaultKind.UNIT,
        r"(?<!\w)(?:[^\W\d]++ )?(?=\d)(?<![\d./,–-])(?<!Điều )(?<!khoản )(?<!ngày )(?<!tháng )"
        r"(?<!năm )(?<!quý )(?<!thứ )(?<!số )\d{1,3}(?=,? (?:kể|tính) từ| làm việc)"
        r"|(?:[Tt]rong|[Kk]hông quá|[Cc]hậm nhất(?: là)?) \d{1,3}(?= (?:từ|sau) (?:khi|ngày))"
        r"|[Tt]hời (?:hạn|gian)[^.;:\d]{0,30}(?:: ?| là )\d{1,3}(?= *(?:[.;,()]|$))"
        r"|(?:[Kk]hông quá|[Tt]rong vòng|[Tt]rong thời hạn) \d{1,3}(?= *(?:[.;,)](?!\d)|$))",
        "con số thiếu đơn vị ở «{found}»",
        "viết rõ: giờ, ngày, ngày làm việc, tháng hay năm.",
        of_numbers=True,
    ),
    Sign(
        FaultKind.UNIT,
        r"(?:[Pp]hí|[Mm]ức thu|[Tt]hu|[Nn]ộp|[Gg]iá|[Tt]rợ cấp|[Tt]iền|[Tt]rả)"
        rf"(?: [^\W\d_]+){{0,3}}:? {_NUMBER}(?= *(?:[/;,)]|\.(?!\d)|$)| (?:cho|mỗi|một) )",
        "số tiền thiếu đơn vị ở «{found}»",
        "viết rõ «đồng» sau số tiền.",
        of_numbers=True,
    ),
)


def doubtful_amounts(text: str) -> Iterator[TextFault]:
    """Yield each amount of money in *text* that nobody can have meant."""
    for found in _MONEY.finditer(text):
        number = found[1]
        if why := _why_doubtful(number, text[max(0, found.start() - 40) : found.end() + 20]):
            yield TextFault(
                FaultKind.AMOUNT,
                found[0],
                f"số tiền «{found[0]}» {why}",
                "xem lại số tiền trong văn bản; viết như «8.000 đồng».",
            )
    if found := re.match(r"[Mm]iễn (?:lệ )?phí ?\(?.*(?:Hội đồng nhân dân|HĐND)", text):
        yield TextFault(
            FaultKind.AMOUNT,
            "Miễn phí",
            "vừa ghi miễn phí vừa nói mức thu do Hội đồng nhân dân quyết định",
            "viết mức thu của nghị quyết; chưa có nghị quyết thì ghi là chưa biết.",
        )


def _why_doubtful(number: str, around: str) -> str:
    if not _THOUSANDS.fullmatch(number):
        return "viết không đúng nhóm ba chữ số"
    amount = int(number.replace(".", ""))
    if amount % _LEAST:
        return "quá nhỏ hoặc lẻ, có thể thiếu số 0"
    if amount >= _MOST_FOR_ONE_COPY and _FOR_ONE_COPY.search(around):
        return "quá lớn cho một bản, có thể thừa số 0"
    return ""
