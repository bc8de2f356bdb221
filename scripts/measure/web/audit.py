"""What ``python3 scripts/audit_accessibility.py`` runs: measure, and record for the site to tell.

Exits with 1 if anything was found; the record then says so too.
"""

import sys
import tempfile
from pathlib import Path

from browser import opened_chromium
from building import REPOSITORY, order
from niemyet.mkdocs_plugin.defaults import today
from niemyet.mkdocs_plugin.run import build_office
from niemyet.model.accessibility_audit import AccessibilityAudit
from niemyet.read.audit_file import write_audit
from web.accessibility import RULES, Findings, axe_version, examine
from web.examined_sites import DATED, LARGER, sites_to_examine


def record(found: Findings) -> AccessibilityAudit:
    """Return what the site tells of *found*."""
    return AccessibilityAudit(
        tested_on=today(),
        chromium=found.chromium,
        axe_core=axe_version(),
        rules=RULES,
        kinds=tuple(found.pages),
        pages=len(found.pages),
        checks={name: len(broken) for name, broken in found.checks.items()},
    )


def main() -> int:
    """Build, look at every kind of page, record, and print every finding."""
    with tempfile.TemporaryDirectory() as name, opened_chromium() as browser:
        folder = Path(name)
        for office in (LARGER, DATED):
            build_office(order(folder / office, office))
        built = {office: folder / office for office in (LARGER, DATED)}
        found = examine(browser, sites_to_examine(folder, built))
    write_audit(record(found), REPOSITORY / "site_src")
    for check, broken in found.checks.items():
        print(f"{check}: {len(broken)}", *broken, sep="\n  ")
    return int(any(found.checks.values()))


if __name__ == "__main__":
    sys.exit(main())
