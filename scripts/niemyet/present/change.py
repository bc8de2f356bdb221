"""One change of the catalogue, in words, with everything that a report may sort or count by."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath


class ChangeSeverity(StrEnum):
    """How much a change matters to a person who comes to the office."""

    MAJOR = "major"
    """What one pays, brings, waits for, or may do at all."""
    NOTABLE = "notable"
    """What one reads on a sheet beside that."""
    MINOR = "minor"
    """Wording, sources, what helps to find."""

    @property
    def rank(self) -> int:
        """Return the place among the severities, what matters most first."""
        return list(ChangeSeverity).index(self)


@dataclass(frozen=True)
class Change:
    """What is different at one place of one record.

    ``sentence`` can be read under the name of the record; ``before`` and ``after`` are the whole
    values in words, empty where there was, or is, none.
    """

    kind: str
    record: RecordKey
    subject: str
    field: str
    before: str
    after: str
    sentence: str
    severity: ChangeSeverity
    effective: date | None = None
    """The day from which it holds; None where the entry bears no day."""
    legal_basis: tuple[str, ...] = ()
    path: KeyPath = ()
    """Where in the record the value stands now, or stood."""
    reworded: bool = False
    """Whether a text became another text: a name, a condition, a reason."""


CHANGE_KINDS = (
    "payment",
    "added",
    "removed",
    "retired",
    "amount",
    "time",
    "paper",
    "condition",
    "channel",
    "fee",
    "exemption",
    "hours",
    "counter",
    "service",
    "contact",
    "redress",
    "statistics",
    "posting",
    "form",
    "legal_basis",
    "withdrawn",
    "verified",
    "name",
    "text",
    "source",
)
"""Kinds of change, those that matter most first. Each has its name in the wording."""

_MAJOR = frozenset(CHANGE_KINDS[: CHANGE_KINDS.index("hours") + 1]) | {"withdrawn"}
_MINOR = frozenset({"text", "source"})


def severity_of(kind: str) -> ChangeSeverity:
    """Return how much a change of *kind* matters."""
    if kind in _MAJOR:
        return ChangeSeverity.MAJOR
    return ChangeSeverity.MINOR if kind in _MINOR else ChangeSeverity.NOTABLE


def weight(change: Change) -> tuple[int, int]:
    """Return the key to sort changes by, what matters most first."""
    return change.severity.rank, CHANGE_KINDS.index(change.kind)
