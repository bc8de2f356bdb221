"""Which amounts are likely: a nought too many costs people money."""

from niemyet.check.relations.kinds import Least, Likely, Relation, ZeroEnds
from niemyet.model.fee import RateAmount, Tier

_NOTHING = (
    "amount",
    "mà không có ngày hết miễn phí",
    "ai được miễn thì ghi ở exemptions, miễn đến ngày nào thì thêm mục mới từ ngày ấy, không phải "
    "nộp thì viết «not_applicable: lý do»",
)
_FREE_TIER = (
    "amount",
    "là mức của một bậc",
    "xem lại trong văn bản: bậc này có thật sự không phải nộp gì không",
)
_AMOUNT = ("amount", "{why}", "xem lại số tiền trong văn bản, đủ và không thừa số 0")
_LEAST, _MOST, _SMALLEST_NOTE, _LEAP = 1_000, 20_000_000, 500, 10
"""Đồng, and how many times an amount may rise or fall before a nought too many is likelier.

No fee of a commune was outside on 30 November 2026; nobody can pay less than a note."""
_UNLIKELY = {
    "seldom": "ít gặp ở cấp xã",
    "uneven": "không chẵn 500 đồng",
}
_LEAPS = {**_UNLIKELY, "leap": f"khác mức trước ({{before}} đồng) từ {_LEAP} lần trở lên"}
_BOUNDS = (_LEAST, _MOST, _SMALLEST_NOTE, _LEAP)

OF_AMOUNTS: tuple[Relation, ...] = (
    Likely("amounts_are_likely", RateAmount, *_AMOUNT, *_BOUNDS, _LEAPS, doubted="{it} đồng"),
    ZeroEnds("nothing_is_free_for_ever", RateAmount, *_NOTHING, doubted="{it} đồng"),
    Least("no_tier_is_free", Tier, *_FREE_TIER, 1, doubted="{it} đồng"),
    Likely("tiers_are_likely", Tier, *_AMOUNT, *_BOUNDS, _UNLIKELY, doubted="{it} đồng"),
)
