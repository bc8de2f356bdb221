"""The day of the last change comes from git, and only where git knows it."""

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from niemyet.read.history import last_changes

FEE = "fees/phi-ban-sao.yaml"
FIRST, SECOND = "2026-01-02T08:00:00+0700", "2026-03-04T08:00:00+0700"
WHO = ("NAME", "EMAIL")


def git(folder: Path, *arguments: str, day: str = FIRST) -> None:
    who = {f"GIT_{role}_{part}": "a@b" for role in ("AUTHOR", "COMMITTER") for part in WHO}
    days = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "HOME": str(folder)}
    subprocess.run([shutil.which("git"), "-C", folder, *arguments], env={**who, **days}, check=True)


@pytest.fixture
def repository(tmp_path, sample_folder) -> Path:
    """A repository whose catalogue was committed on one day, and one fee changed on another."""
    root = tmp_path / "kho"
    shutil.copytree(sample_folder, root / "catalog")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "Danh mục")
    with (root / "catalog" / FEE).open("a", encoding="utf-8") as file:
        file.write("# sửa\n")
    git(root, "commit", "-qam", "Sửa", day=SECOND)
    return root


def test_each_record_has_the_day_of_its_last_commit(repository):
    days = last_changes(repository / "catalog")

    assert date(2026, 3, 4) == days["fees", "phi-ban-sao"]
    assert {date(2026, 1, 2)} == {day for key, day in days.items() if key[1] != "phi-ban-sao"}


def test_a_record_that_is_not_committed_has_no_day(repository):
    shutil.copy(repository / "catalog" / FEE, repository / "catalog/fees/phi-moi.yaml")

    assert ("fees", "phi-moi") not in last_changes(repository / "catalog")


def test_a_shallow_clone_knows_no_days(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "nong")

    assert {} == last_changes(tmp_path / "nong" / "catalog")


def test_a_folder_outside_git_knows_no_days(tmp_path, sample_folder):
    assert {} == last_changes(Path(shutil.copytree(sample_folder, tmp_path / "catalog")))
