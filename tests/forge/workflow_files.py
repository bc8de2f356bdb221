"""The files by which forges check requests and publish, as data."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from building import REPOSITORY

GITHUB = sorted((REPOSITORY / ".github/workflows").glob("*.yml"))
FORGEJO = sorted((REPOSITORY / ".forgejo/workflows").glob("*.yml"))
GITLAB = REPOSITORY / ".gitlab-ci.yml"


def load(path: Path) -> dict[str, Any]:
    return yaml.safe_load(path.read_text("utf-8"))


def named(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def jobs(paths: list[Path]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in paths:
        for name, job in load(path)["jobs"].items():
            yield f"{named(path)}: {name}", job


def steps_of(job: dict[str, Any]) -> str:
    """Return what a job runs and is given, as one text."""
    return json.dumps(job, ensure_ascii=False)
