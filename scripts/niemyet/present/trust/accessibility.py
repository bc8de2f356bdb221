"""What was tried so that everybody can read the pages, from the record of the last audit."""

from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.accessibility_audit import AccessibilityAudit
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording

UNTESTED = ("reader", "phone", "people", "staff", "voice")
LIMITS = ("outside", "words")


class CheckView(NamedTuple):
    """What was tried, and how much was found."""

    name: str
    findings: str


@dataclass(frozen=True)
class AccessibilityView:
    tested: str
    checks: tuple[CheckView, ...]
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
        untested=tuple(w(f"accessibility.untested_{key}") for key in UNTESTED),
        limits=tuple(w(f"accessibility.limit_{key}") for key in LIMITS),
    )
