"""What was tried so that everybody can read the pages, from the record of the last audit."""

from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.accessibility_audit import AccessibilityAudit, EngineTrial
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording

UNTESTED = ("reader", "phone", "people", "staff", "voice")
LIMITS = ("outside", "words")


class CheckView(NamedTuple):
    """What was tried, and how much was found."""

    name: str
    findings: str


class EngineView(NamedTuple):
    """An engine with its version and day, and how many journeys went well of how many."""

    name: str
    tested_on: str
    result: str


@dataclass(frozen=True)
class AccessibilityView:
    tested: str
    checks: tuple[CheckView, ...]
    journeys: tuple[str, ...]
    """What people do, each tried in every engine."""
    engines: tuple[EngineView, ...]
    untested: tuple[str, ...]
    limits: tuple[str, ...]


def view_accessibility(audit: AccessibilityAudit, w: Wording) -> AccessibilityView:
    """Return what was tried, what was not, and what is known not to be better."""
    return AccessibilityView(
        tested=w(
            "accessibility.tested_text",
            day=format_day(audit.tested_on, w),
            pages=audit.pages,
            kinds=len(audit.kinds),
            chromium=audit.chromium.partition(".")[0],
            axe=audit.axe_core,
        ),
        checks=tuple(
            CheckView(
                w(f"accessibility.check.{name}"), str(number) if number else w("accessibility.none")
            )
            for name, number in audit.checks.items()
        ),
        journeys=tuple(w(f"accessibility.journey.{name}") for name in _journeys(audit)),
        engines=tuple(_engine(trial, w) for trial in audit.engines),
        untested=tuple(w(f"accessibility.untested_{key}") for key in UNTESTED),
        limits=tuple(w(f"accessibility.limit_{key}") for key in LIMITS),
    )


def _journeys(audit: AccessibilityAudit) -> list[str]:
    """Return every journey that was begun in some engine, in the order of the record."""
    return list(dict.fromkeys(n for e in audit.engines for n in (*e.passed, *e.not_passed)))


def _engine(trial: EngineTrial, w: Wording) -> EngineView:
    passed, others = len(trial.passed), trial.not_passed
    result = w("accessibility.journeys_passed", passed=passed, number=passed + len(others))
    if others:
        missing = "; ".join(w(f"accessibility.journey.{name}") for name in others)
        result = w("accessibility.journeys_not", result=result, missing=missing)
    version = ".".join(trial.version.split(".")[:2])
    return EngineView(f"{trial.name} {version}", format_day(trial.tested_on, w), result)
