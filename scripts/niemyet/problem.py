"""A fault in the catalogue, told to the person who can mend it."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import PurePosixPath


class Severity(StrEnum):
    """An error stops a build; a warning is told and the build goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a catalogue file; line and column are counted from 1."""

    file: PurePosixPath
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where, in which field (in words), and what to do about it.

    ``excerpt`` is the faulty line as written, so that a report needs no file access.
    """

    place: Place
    field: str
    what: str
    remedy: str
    severity: Severity = field(default=Severity.ERROR, compare=False)
    excerpt: str = field(default="", compare=False)
    rule: str = field(default="", compare=False)


class Refused(Exception):
    """What was asked cannot be done. The text says why, and what to do, in Vietnamese."""


def errors(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return only the problems that must stop a build."""
    return tuple(p for p in problems if p.severity is Severity.ERROR)
