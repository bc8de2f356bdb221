"""Read and write ``site_src/accessibility/audit.yaml``, which the audit of the pages makes."""

from pathlib import Path

import yaml
from pydantic import TypeAdapter

from niemyet.model.accessibility_audit import AccessibilityAudit
from niemyet.read.plain_yaml import plain_yaml

AUDIT_FILE = Path("accessibility", "audit.yaml")
_AUDIT = TypeAdapter(AccessibilityAudit)
_HEAD = "# Made by python3 scripts/audit_accessibility.py from what the tests measure.\n"


def read_audit(site_src: Path) -> AccessibilityAudit:
    """Return the record of the last audit."""
    written = plain_yaml((site_src / AUDIT_FILE).read_text(encoding="utf-8"))
    return _AUDIT.validate_python(written)


def write_audit(audit: AccessibilityAudit, site_src: Path) -> None:
    """Put *audit* in the place of the last one."""
    told = _AUDIT.dump_python(audit, mode="json")
    text = _HEAD + yaml.safe_dump(told, sort_keys=False, allow_unicode=True, width=100)
    (site_src / AUDIT_FILE).write_text(text, encoding="utf-8")
