"""What may be typed into a field, and the sentence that tells it; the reader's own sentences."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import WithJsonSchema

from niemyet.model import values
from niemyet.model.values import BOUND_PATTERN
from niemyet.present.text.wording import Wording
from niemyet.read import sentences


class EntryRule(NamedTuple):
    """The form of what may be typed, the sentence shown beside another, and a fitting hint."""

    pattern: str
    sentence: str
    hint: str = ""


_WHOLE = "^(0|[1-9][0-9]*)$"
_WEB = r"^https?://\S+$"
_TYPES = (
    # the value type, the error of the reader, something wrongly typed, pattern, hint
    (values.Amount, "amount", "8.000", _WHOLE, ""),
    (values.WholeNumber, "whole_number", "ba", _WHOLE, ""),
    (values.Count, "count", "1.050", "", ""),
    (values.CountOrPercentage, "count", "1.050", "", ""),
    (values.Percentage, "percentage", "90%", "", ""),
    (values.Day, "day", "1/7/2026", "", ""),
    (values.StartDay, "start", "1/7/2026", "", ""),
    (values.TimeOfDay, "time_of_day", "7h30", "", "Giờ:phút, 24 giờ; ví dụ 07:30."),
    (values.NationalCode, "national_code", "1.001193.000", "", "Ví dụ 1.001193."),
    (values.WebAddress, "web_address", "dichvucong.gov.vn", _WEB, ""),
    (values.RecordId, "record_id", "Đăng ký", "", ""),
)
BOUNDS = tuple(BOUND_PATTERN.split("|"))
_BOUND = rf"\b(?:{BOUND_PATTERN}|by)\b"
_IN_A_FORM = (
    ("trong ngoặc kép, ", ""),
    (" trong ngoặc kép", ""),
    ('"', ""),
    ("true nếu", "Chọn nếu"),
)
Bounds = Mapping[str, str]
"""The words of a form for what a file writes before a number or a day: "over", "by"."""


def bounds(wording: Wording) -> Bounds:
    """Return the words of a form for each bound."""
    words = {bound: wording(f"bound.{bound}", number="").strip() for bound in BOUNDS}
    return {**words, "by": wording("form.by")}


def entry_rule(schema: dict[str, Any] | None, words: Bounds) -> EntryRule | None:
    """Return the rule for a value with this JSON Schema; None if any text will do."""
    for value_type, error, wrong, pattern, hint in _TYPES:
        own = _schema_of(value_type)
        if schema == own and (value_type is not values.Amount or schema is own):
            sentence = in_a_form(_sentence(error, wrong), words)
            return EntryRule(_reworded(pattern or own["pattern"], words), sentence, hint)
    return None


def in_a_form(text: str, words: Bounds) -> str:
    """Return a model's explanation without what only matters in a file, such as quotes."""
    for in_file, in_form in _IN_A_FORM:
        text = text.replace(in_file, in_form)
    return _reworded(text, words)


def _reworded(text: str, words: Bounds) -> str:
    return re.sub(_BOUND, lambda found: words[found[0]], text)


def _schema_of(value_type: Any) -> dict[str, Any]:
    marks = value_type.__metadata__
    return next(mark.json_schema for mark in marks if isinstance(mark, WithJsonSchema))


def _sentence(error: str, wrong: str) -> str:
    _, remedy = sentences.in_words({"type": error, "input": wrong, "msg": ""}, sentences.Field())
    return remedy
