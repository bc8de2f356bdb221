"""What a reader is told when a value is given, unknown, or does not apply."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from niemyet.model.record import NotApplicable, Unknown

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """A value to show, or the reason why there is none."""

    status: str
    """``given``, ``unknown`` or ``not_applicable``."""
    value: T | None = None
    reason: str = ""

    @property
    def given(self) -> bool:
        return self.status == "given"

    @property
    def unknown(self) -> bool:
        return self.status == "unknown"


def answer(element: Any, show: Callable[[Any], T]) -> Answer[T]:
    """Return *element* as shown by *show*, or the reason it cannot be."""
    if isinstance(element, Unknown):
        return Answer("unknown", reason=element.unknown)
    if isinstance(element, NotApplicable):
        return Answer("not_applicable", reason=element.not_applicable)
    return Answer("given", show(element))


def unanswered(reason: str) -> Answer[Any]:
    """Return an answer that is unknown for *reason*."""
    return Answer("unknown", reason=reason)


def given(element: Any) -> bool:
    """Whether an element of the catalogue holds a value."""
    return not isinstance(element, Unknown | NotApplicable)
