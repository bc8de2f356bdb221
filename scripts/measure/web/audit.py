"""What ``python3 scripts/audit_accessibility.py`` runs: measure, and record for the site to tell.

Every kind of page in Chromium, then what people do in each engine of this machine; with
``--engines`` that alone. Exits with 1 if anything was found; the record then says so too.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from browser import opened_chromium
from building import REPOSITORY, order
from engines.table import Journeys
from niemyet.mkdocs_plugin.defaults import today
from niemyet.mkdocs_plugin.run import build_office
from niemyet.model.accessibility_audit import AccessibilityAudit, EngineTrial
from niemyet.read.audit_file import read_audit, write_audit
from web.accessibility import RULES, Findings, axe_version, examine
from web.examined_sites import DATED, LARGER, sites_to_examine

JOURNEYS = REPOSITORY / "tests" / "engines"


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


def try_engines() -> tuple[EngineTrial, ...]:
    """Send each engine through the journeys of the tests; return what became of them."""
    journeys = Journeys()
    pytest.main([str(JOURNEYS), "-p", "no:cacheprovider"], plugins=[journeys])
    trials = []
    for engine, told in journeys.versions.items():
        name, _, version = told.partition(" ")
        if passed := journeys.passed_in(engine):
            others = tuple(n for n in journeys.outcomes if n not in passed)
            trials.append(EngineTrial(name, version, today(), tuple(passed), others))
    return tuple(trials)


def main() -> int:
    """Look at every kind of page, then try the engines; record both."""
    site_src = REPOSITORY / "site_src"
    found = 0 if "--engines" in sys.argv else look_at_pages(site_src)
    audit = replace(read_audit(site_src), engines=try_engines())
    write_audit(audit, site_src)
    return found or int(any(trial.not_passed for trial in audit.engines))


def look_at_pages(site_src: Path) -> int:
    """Build, look at every kind of page, record, print every finding; return whether any."""
    with tempfile.TemporaryDirectory() as name, opened_chromium() as browser:
        folder = Path(name)
        for office in (LARGER, DATED):
            build_office(order(folder / office, office))
        built = {office: folder / office for office in (LARGER, DATED)}
        found = examine(browser, sites_to_examine(folder, built))
    write_audit(record(found), site_src)
    for check, broken in found.checks.items():
        print(f"{check}: {len(broken)}", *broken, sep="\n  ")
    return int(any(found.checks.values()))


if __name__ == "__main__":
    sys.exit(main())
