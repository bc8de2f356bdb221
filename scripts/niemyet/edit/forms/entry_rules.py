"""What may be typed into a field, and the sentence that tells it; the reader's own sentences."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import WithJsonSchema

from niemyet.model import values
from niemyet.model.values import BOUND_PATTERN
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording
from niemyet.read import sentences


class EntryRule(NamedTuple):
    """The form of what may be typed, the sentence shown beside another, and a fitting hint."""

    pattern: str
    sentence: str
    hint: str = ""


_WHOLE = "^(0|[1-9][0-9]*)$"
_WEB = f"^{values.WEB_ADDRESS}$"
_TYPES = (
    # the value type, the error of the reader, pattern, hint
    (values.Amount, "amount", _WHOLE, ""),
    (values.WholeNumber, "whole_number", _WHOLE, ""),
    (values.Count, "count", "", ""),
    (values.CountOrPercentage, "count", "", ""),
    (values.Percentage, "percentage", "", ""),
    (values.Day, "day", "", ""),
    (values.StartDay, "start", "", ""),
    (values.TimeOfDay, "time_of_day", "", "Giờ:phút, 24 giờ; ví dụ 07:30."),
    (values.NationalCode, "national_code", "", "Ví dụ 1.001193."),
    (values.WebAddress, "web_address", _WEB, ""),
    (values.RecordId, "record_id", "", ""),
    (values.AttachmentName, "attachment_name", "", ""),
    (values.PhotoName, "photo_name", "", ""),
    (values.PlanRow, "plan_row", "", ""),
    (values.AccountNumber, "account_number", "", ""),
    (values.BankNumber, "bank_number", "", ""),
    (values.TransferText, "transfer_text", "", ""),
)
BOUNDS = tuple(BOUND_PATTERN.split("|"))
_BOUND = rf"\b(?:{BOUND_PATTERN}|by)\b"
_IN_A_FORM = (
    ("trong ngoặc kép, ", ""),
    (" trong ngoặc kép", ""),
    ('"', ""),
    ("true nếu", "Chọn nếu"),
    ("năm-tháng-ngày", "ngày/tháng/năm"),
    ("; tệp để trong catalog/attachments", ""),
    ("email, website (https) hoặc phone", "thư điện tử, trang web (https) hoặc điện thoại"),
)
_DAY = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
Bounds = Mapping[str, str]
"""The words of a form for what a file writes before a number or a day: "over", "by"."""


def bounds(wording: Wording) -> Bounds:
    """Return the words of a form for each bound."""
    words = {bound: wording(f"bound.{bound}", number="").strip() for bound in BOUNDS}
    return {**words, "by": wording("form.by")}


def entry_rule(schema: dict[str, Any] | None, words: Bounds) -> EntryRule | None:
    """Return the rule for a value with this JSON Schema; None if any text will do."""
    for value_type, error, pattern, hint in _TYPES:
        own = _schema_of(value_type)
        if schema == own and (value_type is not values.Amount or schema is own):
            told = in_a_form(_remedy(error), words)
            return EntryRule(_reworded(pattern or own["pattern"], words), told, hint)
    return None


@cache
def remedies() -> Mapping[str, str]:
    """Return what the reader says to write, by the pattern in the value's JSON Schema."""
    told = ((_schema_of(value_type), error) for value_type, error, *_ in _TYPES)
    return {own["pattern"]: sentence(_remedy(error)) for own, error in told if "pattern" in own}


def is_day(schema: dict[str, Any] | None) -> bool:
    """Return whether a value with this JSON Schema is a day, or a day by which."""
    return schema in (_schema_of(values.Day), _schema_of(values.StartDay))


def is_attachment(schema: dict[str, Any] | None) -> bool:
    """Return whether a value with this JSON Schema names a file beside the records."""
    return schema == _schema_of(values.AttachmentName)


def is_photo(schema: dict[str, Any] | None) -> bool:
    """Return whether a value with this JSON Schema names a photograph beside the records."""
    return schema == _schema_of(values.PhotoName)


def in_a_form(text: str, words: Bounds) -> str:
    """Return a model's explanation as it holds in a form: no quotes, days as they are shown."""
    for in_file, in_form in _IN_A_FORM:
        text = text.replace(in_file, in_form)
    return _DAY.sub(r"\3/\2/\1", _reworded(text, words))


def _reworded(text: str, words: Bounds) -> str:
    return re.sub(_BOUND, lambda found: words[found[0]], text)


def _schema_of(value_type: Any) -> dict[str, Any]:
    marks = value_type.__metadata__
    return next(mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema))


def _remedy(error: str) -> str:
    _, remedy = sentences.in_words({"type": error, "input": "?", "msg": ""}, sentences.Field())
    return remedy
