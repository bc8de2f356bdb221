"""What a field of a model may hold: each plain type, through lists, unions and annotations."""

from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

from pydantic.fields import FieldInfo


class Leaf(NamedTuple):
    """A type without parts of its own, and every mark that the annotations put on it."""

    type: Any
    marks: tuple[Any, ...]


def leaves(info: FieldInfo) -> Iterator[Leaf]:
    """Yield what a value of the field may be, in the order in which it is written."""
    return _leaves(info.annotation, tuple(info.metadata))


def _leaves(annotation: Any, marks: tuple[Any, ...]) -> Iterator[Leaf]:
    if own := getattr(annotation, "__metadata__", ()):
        yield from _leaves(annotation.__origin__, (*own, *marks))
    elif inside := get_args(annotation):
        for part in inside:
            yield from _leaves(part, marks)
    else:
        yield Leaf(annotation, marks)
