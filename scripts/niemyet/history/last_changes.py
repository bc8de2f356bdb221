"""When each record was last changed, from the catalogue's git history."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from niemyet.history.git import git_says, has_whole_history
from niemyet.history.revisions import day_in_vietnam
from niemyet.model.reference import RecordKey
from niemyet.read.record_files import record_files


def last_changes(folder: Path) -> Mapping[RecordKey, date]:
    """Return the day of the last commit to each record; empty where there is no history.

    A record that is not committed yet is left out: nobody can say when it was published.
    """
    folder = folder.resolve()
    if not has_whole_history(folder):
        return {}
    days = _days_by_path(folder)
    return {file.record: days[file.path] for file in record_files(folder) if file.path in days}


def _days_by_path(folder: Path) -> dict[Path, date]:
    log = git_says(folder, "log", "--format=%x00%cI", "--name-only", "--relative", "--", ".")
    days: dict[Path, date] = {}
    for commit in log.split("\0")[1:]:
        moment, *names = commit.split("\n")
        day = day_in_vietnam(moment)
        for name in filter(None, names):
            days.setdefault(folder / name, day)
    return days
