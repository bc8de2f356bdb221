"""What the last audit of the pages measured: a record of the tests, not a claim."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class EngineTrial:
    """What people do on the site, tried in one engine: the journeys that went well, and others."""

    name: str
    version: str
    tested_on: date
    passed: tuple[str, ...]
    not_passed: tuple[str, ...]


@dataclass(frozen=True)
class AccessibilityAudit:
    """The day, the tools, the kinds of page tried, and the number of findings of each check."""

    tested_on: date
    chromium: str
    axe_core: str
    rules: tuple[str, ...]
    """The tags of axe-core whose rules were tried."""
    kinds: tuple[str, ...]
    """The layouts of which a page was tried, and the names of the pages that none makes."""
    pages: int
    checks: Mapping[str, int]
    engines: tuple[EngineTrial, ...] = ()
