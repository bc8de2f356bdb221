"""What was edited in the catalogue, commit by commit, as far as git tells."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from niemyet.present.change import Change


@dataclass(frozen=True)
class Edit:
    """One commit. The first one of a catalogue only counts what it brought, by kind."""

    commit: str
    day: date
    changes: tuple[Change, ...] = ()
    brought: Mapping[str, int] = field(default_factory=dict)
    unread: int = 0
    """Records that today's program cannot read on one of the two sides."""


@dataclass(frozen=True)
class Edits:
    """Every edit that is known, the latest first. *left*: commits that nobody has looked at yet."""

    known: bool = False
    """False without git, or in a shallow clone: then nobody knows whether anything was edited."""
    edits: tuple[Edit, ...] = ()
    left: int = 0
