"""Read and write ``site_src/accessibility/audit.yaml``, which the audit of the pages makes."""

from dataclasses import asdict
from datetime import date
from pathlib import Path

import yaml

from niemyet.model.accessibility_audit import AccessibilityAudit
from niemyet.read.plain_yaml import plain_yaml

AUDIT_FILE = Path("accessibility", "audit.yaml")
_HEAD = "# Made by python3 scripts/audit_accessibility.py from what the tests measure.\n"


def read_audit(site_src: Path) -> AccessibilityAudit:
    """Return the record of the last audit."""
    found = plain_yaml((site_src / AUDIT_FILE).read_text(encoding="utf-8"))
    return AccessibilityAudit(
        tested_on=date.fromisoformat(found["tested_on"]),
        chromium=found["chromium"],
        axe_core=found["axe_core"],
        rules=tuple(found["rules"]),
        kinds=tuple(found["kinds"]),
        pages=int(found["pages"]),
        checks={name: int(number) for name, number in found["checks"].items()},
    )


def write_audit(audit: AccessibilityAudit, site_src: Path) -> None:
    """Put *audit* in the place of the last one."""
    told = asdict(audit) | {
        "tested_on": audit.tested_on.isoformat(),
        "rules": list(audit.rules),
        "kinds": list(audit.kinds),
        "checks": dict(audit.checks),
    }
    text = _HEAD + yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=100)
    (site_src / AUDIT_FILE).write_text(text, encoding="utf-8")
