"""A report is kept as long as all that decides it is the same, and is otherwise made anew."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from niemyet.check.wording import text_faults
from niemyet.cli import main
from niemyet.cli.catalog import check
from niemyet.read import catalog_folder

SAMPLE = Path(__file__).parent / "sample_catalog"
FEE = Path("catalog/fees/phi-ban-sao.yaml")
SLIP = ("name: Phí", "name: Phí phí  và và")


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A folder with the invented commune, as a repository has it."""
    shutil.copytree(SAMPLE, tmp_path / "catalog")
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(check, "today", lambda: date(2026, 11, 30))
    return tmp_path


@pytest.fixture
def reads(monkeypatch):
    """How often the catalogue was read, and each text in which a fault was looked for."""
    read, texts = [], []
    read_catalog, signs = catalog_folder.read_catalog, text_faults._signs
    text_faults._faults_of_words.cache_clear()
    monkeypatch.setattr(catalog_folder, "read_catalog", lambda f: read.append(f) or read_catalog(f))
    monkeypatch.setattr(text_faults, "_signs", lambda text: texts.append(text) or signs(text))
    return read, texts


def reported(capsys, *options: str) -> tuple[int, str]:
    """Return the status and the report of a check."""
    status = main(["check", *options])
    return status, capsys.readouterr().out


def slip() -> None:
    """Write a slip into a record."""
    text = FEE.read_text("utf-8")
    assert SLIP[0] in text
    FEE.write_text(text.replace(*SLIP, 1), "utf-8")


def test_the_same_catalogue_is_not_read_again(capsys, reads):
    before = reported(capsys)

    assert reported(capsys) == before
    assert len(reads[0]) == 1


@pytest.mark.parametrize("other", [("--all",), ("--format", "json")])
def test_another_report_is_made_by_itself(capsys, reads, other):
    reported(capsys)
    reported(capsys, *other)

    assert len(reads[0]) == 2


def test_only_texts_that_are_new_are_looked_at_again(capsys, reads):
    reported(capsys)
    reads[1].clear()
    text_faults._faults_of_words.cache_clear()
    slip()

    assert "và và" in reported(capsys)[1]
    assert [text for text in reads[1] if "và và" not in text] == []
    assert reads[1]


def test_what_is_kept_changes_no_report(capsys, folder):
    reported(capsys)
    slip()
    kept = reported(capsys, "--all")
    shutil.rmtree(folder / ".cache")

    assert reported(capsys, "--all") == kept


def test_outside_a_repository_nothing_is_kept(capsys, folder, reads):
    (folder / "mkdocs.yml").unlink()

    assert reported(capsys) == reported(capsys)
    assert len(reads[0]) == 2
    assert not (folder / ".cache").exists()


def test_another_day_is_another_report(capsys, reads, monkeypatch):
    reported(capsys)
    monkeypatch.setattr(check, "today", lambda: date(2027, 12, 1))
    reported(capsys)

    assert len(reads[0]) == 2


def test_half_a_report_is_not_believed(capsys, folder, reads):
    before = reported(capsys)
    (kept,) = (folder / ".cache" / "checks").iterdir()
    kept.write_bytes(kept.read_bytes()[:-3])

    assert reported(capsys) == before
    assert len(reads[0]) == 2
