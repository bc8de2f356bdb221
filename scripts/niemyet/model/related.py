"""What the fields of one part ask of each other, told once: the reader refuses what breaks it, the
forms mark what it needs, and their script tells what breaks it where no reader can be asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from niemyet.model.record import Fact, NotApplicable, Unknown


@dataclass(frozen=True)
class OneOf:
    """Exactly one of ``fields`` is given."""

    error: str
    fields: tuple[str, ...]

    @property
    def field(self) -> str:
        """The field at which the fault is told."""
        return self.fields[0]

    def broken(self, values: Mapping[str, Any]) -> bool:
        """Return whether *values* do not keep it."""
        return sum(_given(values[name]) for name in self.fields) != 1


@dataclass(frozen=True)
class Needed:
    """``field`` is given, unless ``other`` says one of ``words``."""

    error: str
    field: str
    other: str
    words: tuple[str, ...]

    def broken(self, values: Mapping[str, Any]) -> bool:
        """Return whether *values* do not keep it."""
        return not _given(values[self.field]) and _said(values[self.other]) not in self.words


@dataclass(frozen=True)
class Barred:
    """``field`` is not given where ``other`` says one of ``words``."""

    error: str
    field: str
    other: str
    words: tuple[str, ...]

    def broken(self, values: Mapping[str, Any]) -> bool:
        """Return whether *values* do not keep it."""
        return _given(values[self.field]) and _said(values[self.other]) in self.words


@dataclass(frozen=True)
class NotZero:
    """``field``, where it is given, is more than 0."""

    error: str
    field: str

    def broken(self, values: Mapping[str, Any]) -> bool:
        """Return whether *values* do not keep it."""
        return values[self.field] == 0


PartRule = OneOf | Needed | Barred | NotZero


class Related(Fact):
    """A part whose fields ask something of each other."""

    relations: ClassVar[tuple[PartRule, ...]] = ()

    @model_validator(mode="after")
    def _fields_agree(self) -> "Related":
        for relation in self.relations:
            if relation.broken(vars(self)):
                raise PydanticCustomError(relation.error, "fields that do not agree")
        return self


def _given(value: Any) -> bool:
    return value is not None and value != []


def _said(value: Any) -> str:
    """Return the word that a value is, or which answer it is instead of one."""
    if isinstance(value, Unknown):
        return "unknown"
    return "not_applicable" if isinstance(value, NotApplicable) else str(value)
