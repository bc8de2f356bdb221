"""What git remembers: read as it is, whoever tried to hide or break it, and the same every time."""

import os
from datetime import date
from pathlib import Path

import pytest
from niemyet import cli
from niemyet.history import git as git_pipes
from niemyet.history import states
from niemyet.history.catalog_edits import EditMemory
from niemyet.history.old_marks import MarkMemory
from niemyet.history.revisions import revisions
from niemyet.history.shelf import Shelf
from niemyet.history.states import state_at
from niemyet.model.reference import RecordKey
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.text.wording import Wording
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.wording_file import read_wording
from sample_repository import FEE, OFFICE, commit, git, make_repository, raise_the_fee

DAY = date(2026, 11, 23)
LATER = "2026-11-21T08:00:00+0700"
LAST = "2026-11-22T08:00:00+0700"
REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def words() -> Wording:
    """Every fixed word."""
    return Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))


@pytest.fixture
def catalog(tmp_path, sample_folder) -> Path:
    """The sample's catalogue in a repository of its own."""
    return make_repository(tmp_path / "kho", sample_folder)


@pytest.fixture
def told(words):
    """Return all that a build learns from git about a catalogue, with a shelf or without."""

    def learn(catalog, shelf=None):
        shelf = Shelf(shelf)
        read = read_catalog(catalog).catalog
        posting = Posting(read, read.offices[OFFICE], DAY, words)
        memory = MarkMemory(catalog, posting, "", shelf)
        old = memory.old_sheets(view_sheets(posting, ""))
        return EditMemory(catalog, words, shelf).edits(), old

    return learn


def change_twice(catalog: Path) -> None:
    """Raise a fee, then raise it once more without committing."""
    raise_the_fee(catalog)
    commit(catalog, LATER)
    path = catalog / FEE
    path.write_text(path.read_text("utf-8").replace("amount: 25000", "amount: 26000"), "utf-8")


def test_an_attribute_of_git_hides_nothing_from_the_summary(catalog, capsys):
    base = git(catalog, "rev-parse", "HEAD")
    (catalog / "fees/.gitattributes").write_text("* export-ignore\n", "utf-8")
    raise_the_fee(catalog)
    commit(catalog, LATER)
    status = cli.main(["changes", base, "HEAD", "--catalog", str(catalog), "--as-of", str(DAY)])
    report = capsys.readouterr().out

    assert "20.000 → 25.000 đồng/cây" in report
    assert "tệp ẩn «.gitattributes»" in report
    assert 3 == status


def test_an_attribute_of_git_changes_no_byte(catalog):
    (catalog / ".gitattributes").write_text("*.yaml ident eol=crlf\n", "utf-8")
    (catalog / "fields/giay-to.yaml").write_bytes(b"# $Id$\nname: A\n")
    commit(catalog, LATER)
    state = state_at(catalog, revisions(catalog)[0])

    assert b"# $Id$\nname: A\n" == state.contents[RecordKey("fields", "giay-to")]


@pytest.mark.parametrize("target", ["/etc/passwd", "../../../..", "phi-ban-sao.yaml", "khong-co"])
def test_a_link_in_an_old_commit_stops_nothing_and_is_not_followed(catalog, told, target):
    (catalog / "fees/phi-khac.yaml").symlink_to(target)
    commit(catalog, LATER)
    (catalog / "fees/phi-khac.yaml").unlink()
    commit(catalog, LAST)
    edits, _ = told(catalog)
    with_link = state_at(catalog, revisions(catalog)[1])

    assert {RecordKey("fees", "phi-khac")} == with_link.reading.unread
    assert [((), 1), ((), 1)] == [(edit.changes, edit.unread) for edit in edits.edits[:2]]
    assert 0 == edits.left


def test_a_name_that_is_no_utf_8_hides_no_other_record(catalog, told):
    (catalog / "fees" / os.fsdecode(b"ph\xed.yaml")).write_text("name: A\n", "utf-8")
    commit(catalog, LATER)
    raise_the_fee(catalog)
    commit(catalog, LAST)
    edits, _ = told(catalog)

    assert [{RecordKey("fees", "le-phi-trong-cay")}, set()] == [
        {change.record for change in edit.changes} for edit in edits.edits[:2]
    ]


def test_a_name_that_leads_out_of_the_catalogue_is_not_written(catalog, monkeypatch):
    blob = git(catalog, "rev-parse", "HEAD:catalog/fields/giay-to.yaml")
    listed = {"../../ngoai.yaml": blob, "fields/giay-to.yaml": blob}
    monkeypatch.setattr(states, "blobs_at", lambda *_: listed)
    state = state_at(catalog, revisions(catalog)[0])

    assert [RecordKey("fields", "giay-to")] == list(state.contents)
    assert not list(Path(states._laid_out(catalog)._scratch.name).parent.glob("ngoai.yaml"))


def lose(catalog: Path, blob: str) -> None:
    """Take a blob out of the repository, as a broken disk would."""
    name = git(catalog, "rev-parse", blob)
    (catalog.parent / ".git/objects" / name[:2] / name[2:]).unlink()


def test_a_commit_that_git_cannot_give_is_passed_over_and_counted(catalog, told):
    change_twice(catalog)
    commit(catalog, LAST)
    lose(catalog, f"HEAD~:catalog/{FEE}")
    edits, old = told(catalog)

    assert 1 == edits.left
    assert [date(2026, 11, 22), date(2026, 11, 20)] == [edit.day for edit in edits.edits]
    assert any("20.000 → 26.000" in change.sentence for change in edits.edits[0].changes)
    assert old


def test_of_one_more_commit_only_what_it_changed_and_names_is_read(
    catalog, words, tmp_path, monkeypatch
):
    memory = EditMemory(catalog, words, Shelf(tmp_path / "ke"))
    memory.edits()
    raise_the_fee(catalog)
    commit(catalog, LATER)
    asked = []

    tell = git_pipes._content

    def note(to_git, from_git, blob):
        asked.append(blob)
        return tell(to_git, from_git, blob)

    monkeypatch.setattr(git_pipes, "_content", note)
    told = memory.edits().edits[0].changes

    assert ["amount"] == [change.kind for change in told]
    assert {git(catalog, "rev-parse", f"{at}:catalog/{FEE}") for at in ("@", "@~")} < set(asked)
    assert len(asked) < 6


def test_of_a_merge_only_what_it_brought_is_told(catalog, told):
    git(catalog, "switch", "-qc", "yeu-cau")
    change_twice(catalog)
    commit(catalog, LATER)
    git(catalog, "switch", "-q", "-")
    git(catalog, "merge", "-q", "--no-ff", "-m", "Gộp", "yeu-cau", moment=LAST)
    edits, _ = told(catalog)

    assert [date(2026, 11, 22), date(2026, 11, 20)] == [edit.day for edit in edits.edits]
    assert ["20.000 → 26.000" in c.sentence for c in edits.edits[0].changes] == [True]


def test_a_state_is_what_lies_in_the_commit_whatever_was_read_before(catalog):
    """Of the next commit only what differs is written; folders that end are no offices."""
    first = revisions(catalog)[0]
    before = state_at(catalog, first).contents
    (catalog / "offices/xa-moi").mkdir()
    office = (catalog / "offices" / OFFICE / "office.yaml").read_text("utf-8")
    (catalog / "offices/xa-moi/office.yaml").write_text(office, "utf-8")
    (catalog / FEE).unlink()
    commit(catalog, LATER)
    there = state_at(catalog, revisions(catalog)[0])
    states.state_at.cache_clear()
    again = state_at(catalog, first)

    assert RecordKey("offices", "xa-moi") in there.contents
    assert RecordKey("fees", Path(FEE).stem) not in there.contents
    assert before == again.contents
    assert again.sound


def test_a_build_says_the_same_cold_warm_and_without_a_shelf(catalog, told, tmp_path):
    change_twice(catalog)
    cold = told(catalog, tmp_path / "ke")

    assert cold[0].edits and cold[1]
    assert cold == told(catalog, tmp_path / "ke")
    assert cold == told(catalog)


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize(
    "spoil",
    [
        _flip,
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[:-3]),
        lambda path: path.write_bytes(b"\xff" * 40),
        lambda path: (path.unlink(), path.mkdir()),
        lambda path: (path.unlink(), path.symlink_to(path)),
    ],
    ids=["one bit", "empty", "cut", "no text", "a folder", "a circle"],
)
def test_a_spoilt_shelf_changes_nothing(catalog, told, tmp_path, spoil):
    change_twice(catalog)
    cold = told(catalog, tmp_path / "ke")
    files = [path for path in (tmp_path / "ke").rglob("*") if path.is_file()]
    assert len(files) > 20
    for path in files:
        spoil(path)

    assert cold == told(catalog, tmp_path / "ke")


def test_a_shelf_that_is_no_folder_changes_nothing(catalog, told, tmp_path, words):
    change_twice(catalog)
    (tmp_path / "ke").write_text("", "utf-8")

    assert told(catalog) == told(catalog, tmp_path / "ke")
    assert Shelf(tmp_path / "ke").of_program(words).take("a") is None
