"""The day of the last change comes from git, and only where git knows it."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from niemyet.history.git import edited_at
from niemyet.history.last_changes import last_changes
from niemyet.history.revisions import revisions
from niemyet.model.reference import RecordKey
from sample_repository import commit, git, make_repository

FEE = "fees/phi-ban-sao.yaml"
LATER = "2026-11-22T08:00:00+0700"


@pytest.fixture
def repository(tmp_path, sample_folder) -> Path:
    """A repository whose catalogue was committed on one day, and one fee changed on another."""
    catalog = make_repository(tmp_path / "kho", sample_folder)
    with (catalog / FEE).open("a", encoding="utf-8") as file:
        file.write("# sửa\n")
    commit(catalog, LATER)
    return catalog.parent


def test_each_record_has_the_day_of_its_last_commit(repository):
    days = last_changes(repository / "catalog")

    assert date(2026, 11, 22) == days[RecordKey("fees", "phi-ban-sao")]
    assert {date(2026, 11, 20)} == {day for key, day in days.items() if key.id != "phi-ban-sao"}


def test_the_day_of_a_change_is_the_day_in_vietnam(repository):
    """A server elsewhere commits on the evening before; the page's history says Vietnam's day."""
    with (repository / "catalog" / FEE).open("a", encoding="utf-8") as file:
        file.write("# sửa nữa\n")
    commit(repository / "catalog", "2026-11-29T22:50:00+0000")

    days = last_changes(repository / "catalog")

    assert date(2026, 11, 30) == days[RecordKey("fees", "phi-ban-sao")]


def test_a_record_that_is_not_committed_has_no_day(repository):
    shutil.copy(repository / "catalog" / FEE, repository / "catalog/fees/phi-moi.yaml")

    assert RecordKey("fees", "phi-moi") not in last_changes(repository / "catalog")


def test_who_has_signatures_shown_is_told_the_same_commits(repository, tmp_path):
    signs = tmp_path / "signs"
    signature = "echo -----BEGIN PGP SIGNATURE-----\necho '[GNUPG:] SIG_CREATED ' >&2\n"
    signs.write_text(f"#!/bin/sh\ncat >/dev/null\n{signature}", "utf-8")
    signs.chmod(0o755)
    git(repository, "config", "gpg.program", str(signs))
    (repository / "catalog" / FEE).unlink()
    git(repository, "commit", "-qam", "Ký tên", "-S")
    git(repository, "config", "log.showSignature", "true")

    assert "SIG_CREATED" in git(repository, "log", "-1")
    assert 3 == len(revisions(repository / "catalog"))
    newest = {FEE: ""}
    assert newest == next(iter(edited_at(repository / "catalog", 3)))


def test_a_shallow_clone_knows_no_days(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository}", "nong")

    assert {} == last_changes(tmp_path / "nong" / "catalog")


def test_a_folder_outside_git_knows_no_days(tmp_path, sample_folder):
    assert {} == last_changes(Path(shutil.copytree(sample_folder, tmp_path / "catalog")))
