"""What the program warns of while something is made, to be said again."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from niemyet.problem import Problem

log = logging.getLogger("niemyet")
"""Not below "mkdocs": its strict mode would end a server for a fault that the server outlives."""


@contextmanager
def heard(aloud: bool = True) -> Iterator[list[str]]:
    """Yield a list of all that is warned of meanwhile; it is said too, unless it is to be kept."""
    said: list[str] = []

    def note(record: logging.LogRecord) -> bool:
        said.append(record.getMessage())
        return aloud

    log.addFilter(note)
    try:
        yield said
    finally:
        log.removeFilter(note)


def warn_of(warnings: Sequence[Problem]) -> None:
    """Say how many warnings the catalogue has, and how to read them."""
    if warnings:
        log.warning("Danh mục có %d cảnh báo; xem bằng: niemyet check", len(warnings))
