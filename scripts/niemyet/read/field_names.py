"""Say where in a record a value stands, in Vietnamese, from the models' own titles."""

import types
import typing
from collections.abc import Sequence
from typing import Any

from niemyet.model.record import ELEMENT_TAGS, Fact


def without_tags(location: Sequence[str | int]) -> tuple[str | int, ...]:
    """Return a pydantic location as a path in the file: union tags taken out."""
    return tuple(step for step in location if step not in ELEMENT_TAGS[:1] and not _is_tag(step))


def _is_tag(step: str | int) -> bool:
    return isinstance(step, str) and step.startswith("function-")


def in_words(record_type: type[Fact], path: Sequence[str | int]) -> str:
    """Return "Các bản › mục 1 › Thời hạn giải quyết › mục 2 › Đơn vị" for a path."""
    words: list[str] = []
    fact: type[Fact] | None = record_type
    for step in path:
        if isinstance(step, int):
            words.append(f"mục {step + 1}")
            continue
        info = fact.model_fields.get(step) if fact else None
        words.append(info.title if info and info.title else step)
        fact = nested_fact(info.annotation, path) if info else None
    return " › ".join(words)


def fact_at(record_type: type[Fact], path: Sequence[str | int]) -> type[Fact] | None:
    """Return the model that holds the value at *path*, if the path leads to one."""
    fact: type[Fact] | None = record_type
    for step in path:
        if isinstance(step, int):
            continue
        info = fact.model_fields.get(step) if fact else None
        fact = nested_fact(info.annotation, path) if info else None
    return fact


def nested_fact(annotation: Any, path: Sequence[str | int] = ()) -> type[Fact] | None:
    """Return the first model inside a type: through lists, unions and annotations."""
    if isinstance(annotation, type) and issubclass(annotation, Fact):
        return annotation
    if typing.get_origin(annotation) in (list, tuple, typing.Union, types.UnionType) or hasattr(
        annotation, "__metadata__"
    ):
        for inner in typing.get_args(annotation):
            if found := nested_fact(inner, path):
                return found
    return None
