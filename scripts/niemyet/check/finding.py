"""A fault that a rule found, before it is given a file and a line."""

from dataclasses import dataclass

from niemyet.model.reference import RecordKey, TranslationKey
from niemyet.model.walk import KeyPath
from niemyet.problem import Severity


@dataclass(frozen=True)
class Finding:
    """What is wrong at *path* of a record or a translation, and what to do."""

    record: RecordKey | TranslationKey
    path: KeyPath
    what: str
    remedy: str
    severity: Severity = Severity.ERROR
    doubted: str = ""
    """The value as a warning writes it: no finding for a record that lists it as confirmed."""


def warning(record: RecordKey | TranslationKey, path: KeyPath, what: str, remedy: str) -> Finding:
    """Return a finding that is told but does not stop a build."""
    return Finding(record, path, what, remedy, Severity.WARNING)


def doubt(record: RecordKey, path: KeyPath, value: str, why: str, remedy: str) -> Finding:
    """Return a warning of a *value* that is odd but may be right, and how to say that it is."""
    what = f"«{value}» {why}"
    return Finding(record, path, what, unless_right(remedy, value), Severity.WARNING, value)


def unless_right(remedy: str, value: str) -> str:
    """Return the remedy of an odd *value*, and how to say that it is right."""
    return f"{remedy.rstrip('.')}; nếu đúng thì thêm «{value}» vào mục confirmed của bản ghi."
