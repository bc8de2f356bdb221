"""Numbers as Vietnamese says them; the voices of many devices say «15 giờ» as ten years."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_STEPS = (10**9, "tỷ"), (10**6, "triệu"), (10**3, "nghìn")
_TEN, _FIVE, _HUNDRED = 10, 5, 100


def in_words(number: int) -> str:
    """Return "một trăm linh năm" for 105; *number* is not negative."""
    return " ".join(_words(number)) or _DIGITS[0]


def digit_by_digit(digits: str) -> str:
    """Return "không hai không bảy" for "0207"; what is no digit is left out."""
    return " ".join(_DIGITS[int(digit)] for digit in digits if digit.isdecimal())


def with_decimals(whole: str, decimals: str) -> str:
    """Return "hai phẩy năm" for "2" and "5"."""
    said = digit_by_digit(decimals) if decimals.startswith("0") else in_words(int(decimals))
    return f"{in_words(int(whole))} phẩy {said}"


def _words(number: int, follows: bool = False) -> list[str]:
    """Return the words of a number, of zero none; after a higher step its hundreds are said."""
    for step, name in _STEPS:
        if number >= step:
            above, below = divmod(number, step)
            return [*_words(above, follows), name, *_words(below, follows=True)]
    hundreds, rest = divmod(number, _HUNDRED)
    if not number or (not hundreds and not follows):
        return _below_a_hundred(rest)
    linked = ["linh"] if 0 < rest < _TEN else []
    return [_DIGITS[hundreds], "trăm", *linked, *_below_a_hundred(rest)]


def _below_a_hundred(number: int) -> list[str]:
    tens, ones = divmod(number, _TEN)
    if not tens:
        return [_DIGITS[ones]] if ones else []
    last = "lăm" if ones == _FIVE else "mốt" if ones == 1 < tens else _DIGITS[ones]
    return [*(["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]), *([last] if ones else [])]
