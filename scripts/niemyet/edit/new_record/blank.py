"""A record with nothing in it yet: unknown where that can be said, otherwise empty."""

import typing
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.fields import FieldInfo

from niemyet.edit.writing.record_text import Guided
from niemyet.model.fee import RateAmount
from niemyet.model.record import Fact
from niemyet.read.field_names import is_element, models_within

Reason = Callable[[str], str]
"""Makes the reason why an element is unknown, from the element's title."""

_ALSO_UNKNOWN: Mapping[type[Fact], tuple[str, ...]] = {RateAmount: ("amount",)}
"""Elements that a model lets be left out but one of which must be answered."""


def not_entered(title: str) -> str:
    """Return the reason in a new record; it says who must fill the element in."""
    return f"Bản ghi mới lập; công chức phụ trách chưa nhập mục «{title}»."


def blank(fact_type: type[Fact], reason: Reason, known: Mapping[str, Any]) -> Guided:
    """Return keys and values of a new part of a record, *known* ones filled in, with guidance."""
    values: dict[str, Any] = {}
    guidance: dict[str, list[str]] = {}
    left_out: list[str] = []
    for name, info in fact_type.model_fields.items():
        if name in known:
            values[name] = known[name]
        elif info.is_required() or name in _ALSO_UNKNOWN.get(fact_type, ()):
            if name != "id":
                values[name] = _blank_value(info, reason)
        else:
            left_out.append(f"{name} ({info.title})")
        if name in values and name != "id":
            guidance[name] = [_guide(info)]
    if left_out:
        guidance[""] = [f"Có thể thêm: {', '.join(left_out)}."]
    return Guided(values, guidance)


def _guide(info: FieldInfo) -> str:
    return f"{info.title}: {info.description}" if info.description else f"{info.title}."


def _blank_value(info: FieldInfo, reason: Reason) -> Any:
    if is_element(info):
        return {"unknown": reason(info.title or "")}
    inner = models_within(info)
    is_list = typing.get_origin(info.annotation) is list
    value = blank(inner[0], reason, {}) if inner else None
    return [value] if is_list else value
