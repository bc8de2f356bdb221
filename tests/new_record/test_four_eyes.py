"""Where an office wants two people, whoever wrote a content, as git tells, does not verify it.

The author of the sample's repository is "a@b" until somebody else commits.
"""

from pathlib import Path

import pytest
from niemyet.cli import main
from sample_repository import FEE, commit, git, make_repository, rewrite


@pytest.fixture
def repository(tmp_path, sample_folder) -> Path:
    """The sample in git, of an office that wants two people."""
    catalog = make_repository(tmp_path, sample_folder)
    want_two_people(catalog)
    commit(catalog)
    return catalog


def want_two_people(catalog: Path) -> None:
    office = catalog / "offices/xa-mau/office.yaml"
    rewrite(office, lambda text: text.replace("open_from:", "four_eyes: true\nopen_from:", 1))


def written_by(catalog: Path, name: str) -> None:
    """Let somebody change the fee, and commit it in his name."""
    rewrite(catalog / FEE, lambda text: text.replace("set_by: ", f"set_by: Của {name} ", 1))
    git(catalog, "add", "-A", ".")
    git(catalog, "commit", "-qm", "Sửa", "--author", f"{name} <x@xa.example>")


def verify(catalog: Path, by: str, *more: str) -> int:
    told = ["--by", by, "--against", "Văn bản mẫu", "--catalog", str(catalog)]
    return main(["verify", "le-phi-trong-cay", *told, *more])


def test_whoever_wrote_is_refused_with_the_place_and_the_remedy(repository, capsys):
    written_by(repository, "Tran Thi Lan")
    before = (repository / FEE).read_bytes()

    assert 1 == verify(repository, "Trần Thị Lan, công chức tư pháp")
    told = capsys.readouterr().err
    assert f"LỖI catalog/{FEE}:" in told
    assert "(ghi là «Tran Thi Lan») nên không được tự đối chiếu" in told
    assert "Cách sửa: nhờ người khác đối chiếu" in told
    assert before == (repository / FEE).read_bytes()


def test_another_may_and_the_record_says_who_wrote(repository):
    written_by(repository, "Trần Thị Lan")

    assert 0 == verify(repository, "Trần Thị Làn")
    assert "  written_by:\n    - Trần Thị Lan\n    - a@b\n" in (repository / FEE).read_text("utf-8")
    assert 0 == main(["check", str(repository)])


def test_only_who_wrote_since_the_last_verification_counts(repository):
    written_by(repository, "Trần Thị Lan")
    verify(repository, "Lê Văn Hai")
    commit(repository)
    written_by(repository, "Lê Văn Hai")

    assert 1 == verify(repository, "Lê Văn Hai")
    assert 0 == verify(repository, "Trần Thị Lan")


def test_where_git_does_not_know_somebody_must_say_who_wrote(catalog_copy, capsys):
    want_two_people(catalog_copy)

    assert 1 == verify(catalog_copy, "Lê Văn Hai")
    assert "git không cho biết ai viết" in capsys.readouterr().err
    assert 1 == verify(catalog_copy, "Lê Văn Hai", "--written-by", "lê văn hai")
    assert 0 == verify(catalog_copy, "Lê Văn Hai", "--written-by", "Trần Thị Lan")


def test_two_people_of_one_name_are_told_apart_by_their_titles(repository, capsys):
    """git's name may be told more exactly, and cannot be changed for another."""
    written_by(repository, "Trần Thị Lan")
    by = "Trần Thị Lan, kế toán"

    assert 1 == verify(repository, by)
    assert 1 == verify(repository, by, "--written-by", "Lê Văn Hai")
    assert "Git ghi người viết là Trần Thị Lan" in capsys.readouterr().err
    assert 0 == verify(repository, by, "--written-by", "Trần Thị Lan, tư pháp")


def test_an_office_that_wants_no_two_people_asks_nobody(catalog_copy):
    assert 0 == verify(catalog_copy, "Lê Văn Hai")
    assert "written_by" not in (catalog_copy / FEE).read_text("utf-8")
