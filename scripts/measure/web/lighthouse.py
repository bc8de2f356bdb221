"""Google's Lighthouse, as a phone: four scores of a hundred, and what took a point."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from browser import chromium_program
from web.visit import NODE_MODULES

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PROGRAM = NODE_MODULES / "lighthouse" / "cli" / "index.js"
HOW_TO_INSTALL = "npm ci --prefix tests/node_tools"
SECONDS = 180


class LighthouseMissing(Exception):
    """Node or lighthouse is not installed; the message says how to install it."""


@dataclass(frozen=True)
class Scores:
    """Of a hundred, in the order of CATEGORIES; ``lost`` names each audit that took points."""

    values: tuple[float, ...]
    lost: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return "/".join(f"{value:.0f}" for value in self.values)


def require_lighthouse() -> None:
    """Raise LighthouseMissing unless it can run here."""
    if not shutil.which("node") or not PROGRAM.is_file():
        raise LighthouseMissing(f"no lighthouse here; install node, then: {HOW_TO_INSTALL}")


def scores(url: str) -> Scores | None:
    """Return what Lighthouse gives the page at *url*; nothing, and a word on it, if it fails."""
    command = [
        "node",
        str(PROGRAM),
        url,
        "--quiet",
        "--output=json",
        "--chrome-flags=--headless=new --no-sandbox",
        f"--only-categories={','.join(CATEGORIES)}",
    ]
    done = subprocess.run(
        command,
        env={**os.environ, "CHROME_PATH": chromium_program() or ""},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
    )
    if done.returncode or not done.stdout:
        print(f"lighthouse {url}: {done.stderr[-400:]}", file=sys.stderr)
        return None
    return _read(json.loads(done.stdout))


def typical_scores(runs: Sequence[Scores]) -> Scores:
    """Return the median of each score, and everything that ever took a point."""
    values = tuple(median(column) for column in zip(*(run.values for run in runs), strict=True))
    return Scores(values, tuple(sorted({audit for run in runs for audit in run.lost})))


def _read(report: dict) -> Scores:
    found = [report["categories"][name] for name in CATEGORIES]
    return Scores(
        tuple((category["score"] or 0) * 100 for category in found),
        tuple(
            f"{category['id']}: {audit['id']}"
            for category in found
            for audit in category["auditRefs"]
            if audit["weight"]
            and (report["audits"][audit["id"]]["score"] or 0) < 0.9
            and report["audits"][audit["id"]]["score"] is not None
        ),
    )
