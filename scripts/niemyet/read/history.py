"""When each record was last changed, from the catalogue's git history."""

import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from niemyet.read.record_files import record_files

RecordKey = tuple[str, str]


def last_changes(folder: Path) -> Mapping[RecordKey, date]:
    """Return the day of the last commit to each record; empty where there is no history.

    A record that is not committed yet is left out: nobody can say when it was published.
    """
    days = _days_by_path(folder)
    return {
        (file.kind, file.id): day
        for file in record_files(folder)
        if (day := days.get(file.path.resolve()))
    }


def _days_by_path(folder: Path) -> dict[Path, date]:
    log = _git(folder, "log", "--format=%x00%cs", "--name-only", "--relative", "--", ".")
    days: dict[Path, date] = {}
    for commit in log.split("\0")[1:]:
        day, *names = commit.split("\n")
        for name in filter(None, names):
            days.setdefault((folder / name).resolve(), date.fromisoformat(day))
    return days


def _git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return ""
    return done.stdout
