"""What a reader is told when a value is given, unknown, or does not apply."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from niemyet.model.record import NotApplicable, OfEach, Unknown, given

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """A value to show, or the reason why there is none."""

    status: str
    """``given``, ``unknown``, ``of_each`` or ``not_applicable``."""
    value: T | None = None
    reason: str = ""

    @property
    def given(self) -> bool:
        return self.status == "given"

    @property
    def unknown(self) -> bool:
        return self.status == "unknown"


def answer(element: Any | Unknown | NotApplicable, show: Callable[[Any], T]) -> Answer[T]:
    """Return *element* as shown by *show*, or the reason it cannot be."""
    if given(element):
        return Answer("given", show(element))
    if isinstance(element, Unknown):
        status = "of_each" if isinstance(element, OfEach) else "unknown"
        return Answer(status, reason=element.unknown)
    return Answer("not_applicable", reason=element.not_applicable)


def unanswered(reason: str) -> Answer[Any]:
    """Return an answer that is unknown for *reason*."""
    return Answer("unknown", reason=reason)
