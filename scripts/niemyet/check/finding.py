"""A fault that a rule found, before it is given a file and a line."""

from dataclasses import dataclass

from niemyet.model.walk import KeyPath
from niemyet.problem import Severity


@dataclass(frozen=True)
class Finding:
    """What is wrong at *path* of the record *kind*/*record*, and what to do."""

    kind: str
    record: str
    path: KeyPath
    what: str
    remedy: str
    severity: Severity = Severity.ERROR


def warning(kind: str, record: str, path: KeyPath, what: str, remedy: str) -> Finding:
    """Return a finding that is told but does not stop a build."""
    return Finding(kind, record, path, what, remedy, Severity.WARNING)
