"""The scripts that every forge calls, run on a real repository of the invented commune."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from building import REPOSITORY
from forge.forge_double import running_forge
from niemyet.edit.schemas import add_modelines, write_schemas
from sample_repository import commit, git, raise_the_fee, rewrite

ISSUE = """\
### Trang hoặc mục

fees/le-phi-trong-cay

### Đang ghi

20.000 đồng

### Phải là

21.000 đồng

### Căn cứ

Văn bản mẫu; $(touch /tmp/khong-duoc-co) `touch khong-duoc-co` "; touch khong-duoc-co
"""


@pytest.fixture(scope="module")
def sound(tmp_path_factory, sample_folder) -> Path:
    """A repository with the scripts and the sample, whose origin lies beside it."""
    root = tmp_path_factory.mktemp("forge") / "kho"
    catalog = shutil.copytree(sample_folder, root / "catalog")
    write_schemas(catalog / "schema")
    add_modelines(catalog, catalog / "schema")
    shutil.copytree(REPOSITORY / ".ci", root / ".ci", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(REPOSITORY / "site_src", root / "site_src")
    for name in ("mkdocs.yml", ".gitignore"):
        shutil.copy(REPOSITORY / name, root)
    git(root, "init", "-q", "--initial-branch=main")
    commit(root)
    git(root, "init", "-q", "--bare", str(root.parent / "goc.git"))
    git(root, "remote", "add", "origin", str(root.parent / "goc.git"))
    return root


@pytest.fixture
def repository(sound, tmp_path) -> Path:
    """A copy that a test may change."""
    return Path(shutil.copytree(sound, tmp_path / "kho", symlinks=True))


def run(repository: Path, script: str, *arguments: str, **known: str):
    return subprocess.run(
        [repository / ".ci" / script, *arguments],
        cwd=repository,
        env={**os.environ, "NIEMYET_PYTHON": sys.executable, "no_proxy": "127.0.0.1", **known},
        capture_output=True,
        encoding="utf-8",
    )


def test_a_request_gets_its_summary_its_pages_its_sheets_and_its_preview(repository):
    """One changed fee: told in words, side by side, as a list to tick off, as a site to try."""
    base = git(repository, "rev-parse", "HEAD")
    raise_the_fee(repository / "catalog")
    commit(repository)

    done = run(repository, "check-request", base, "request", "yêu cầu số 12")

    out = repository / "request"
    assert done.returncode == 0, done.stdout + done.stderr
    assert "20.000 → 25.000 đồng/cây" in (out / "summary.md").read_text("utf-8")
    assert "25.000" in (out / "so-sanh.html").read_text("utf-8")
    assert "Phí, lệ phí (bảng A3)" in (out / "in-lai.txt").read_text("utf-8")
    assert (out / "in-lai-xa-mau.pdf").read_bytes().startswith(b"%PDF")
    assert "yêu cầu số 12" in (out / "site/xa-mau/index.html").read_text("utf-8")
    assert any(name.endswith(".html") for name in ZipFile(out / "xem-thu.zip").namelist())


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("github", "::error file=catalog/fees/le-phi-trong-cay.yaml,line="),
        ("gitlab", "LỖI catalog/fees/le-phi-trong-cay.yaml:"),
    ],
)
def test_a_fault_fails_the_request_and_is_shown_beside_its_line(repository, report, told):
    """There is still a summary for whoever approves, and no preview of what cannot be published."""
    fee = repository / "catalog/fees/le-phi-trong-cay.yaml"
    rewrite(fee, lambda text: text.replace("amount: 20000", 'amount: "20.000"', 1))
    commit(repository)

    done = run(repository, "check-request", "HEAD~1", "request", NIEMYET_REPORT=report)

    assert done.returncode == 1 and told in done.stdout
    assert (repository / "request/summary.md").is_file()
    assert not (repository / "request/site").exists()
    if report == "gitlab":
        assert '"severity": "major"' in (repository / "request/code-quality.json").read_text()


def test_another_way_of_writing_fails_the_request(repository):
    """What `niemyet format` would change is told with the file and the line."""
    fee = repository / "catalog/fees/le-phi-trong-cay.yaml"
    rewrite(fee, lambda text: text.replace("name: Lệ phí", "name:   Lệ phí", 1))
    commit(repository)

    done = run(repository, "check-request", "HEAD~1", "request")

    assert done.returncode == 1
    assert "le-phi-trong-cay.yaml:" in done.stdout and "niemyet format" in done.stdout


def test_a_report_becomes_a_branch_and_a_request(repository):
    """From the words of an issue to one changed line on a branch of the shared repository."""
    made = run(repository, "patch-from-issue", "out", BODY=ISSUE, NUMBER="12", REPORTER="x[bot]")
    assert made.returncode == 0, made.stderr
    with running_forge() as forge:
        known = {"FORGE": "github", "API_ROOT": forge.address, "REPO": "xa/x", "TOKEN": "t"}
        opened = run(repository, "open-request", "out", NUMBER="12", **known)

    assert opened.returncode == 0, opened.stderr
    branch = "sua/fees-le-phi-trong-cay-12"
    assert git(repository, "diff", "--numstat", "main", f"origin/{branch}").startswith("1\t1\t")
    assert forge.requests[0]["head"] == branch and forge.requests[0]["base"] == "main"
    assert not list(repository.rglob("khong-duoc-co"))
    assert not Path("/tmp/khong-duoc-co").exists()


def test_a_report_that_cannot_be_followed_gets_the_reason_as_an_answer(repository):
    """The reporter reads in the issue what is missing; no branch is made."""
    run(repository, "patch-from-issue", "out", BODY="Sai rồi", NUMBER="12", REPORTER="x")
    with running_forge() as forge:
        known = {"FORGE": "github", "API_ROOT": forge.address, "REPO": "xa/x", "TOKEN": "t"}
        assert run(repository, "open-request", "out", NUMBER="12", **known).returncode == 0

    assert "Thiếu «Căn cứ»" in forge.comments[0]["body"]
    assert forge.requests == []


def test_the_night_tells_what_to_look_at_because_of_the_law(repository):
    """One issue for the circular of 2025 and what rests on what it changed, one for the month.

    The sheets of an office, which take longer to make, have tests of their own.
    """
    (repository / "catalog/offices/xa-mau/services.yaml").unlink()
    with running_forge() as forge:
        known = {"FORGE": "github", "API_ROOT": forge.address, "REPO": "xa/x", "TOKEN": "t"}
        assert run(repository, "remind", **known).returncode == 0

    change, month = sorted(forge.issues, key=lambda issue: "tháng" in issue["title"])
    assert change["title"].startswith("Xem lại bản ghi: Văn bản mẫu 03/2025/TT-VD sửa đổi")
    assert change["body"].count("- [ ] ") == 7
    assert "Chưa ai tra: 4." in month["body"]


PATCHED = "catalog/fees/le-phi-trong-cay.yaml"
COPIED = f"similarity index 99%\ncopy from {PATCHED}\ncopy to catalog/fees/khac.yaml\n---"
TAMPERED = {
    "another file": lambda patch: patch.replace(PATCHED, ".ci/run"),
    "a copy": lambda patch: patch.replace("---", COPIED, 1).replace(
        f"b/{PATCHED}", "b/catalog/fees/khac.yaml"
    ),
    "another mode": lambda patch: patch.replace("---", "old mode 100644\nnew mode 100755\n---", 1),
}


@pytest.mark.parametrize("tampering", [*TAMPERED, "two lines", "a branch of another name"])
def test_a_folder_that_was_tampered_with_opens_nothing(repository, tampering):
    """The job with rights believes nothing of what the job without rights hands over."""
    made = run(repository, "patch-from-issue", "out", BODY=ISSUE, NUMBER="12", REPORTER="x")
    assert made.returncode == 0, made.stderr
    patch = repository / "out/patch.diff"
    if tampering in TAMPERED:
        rewrite(patch, TAMPERED[tampering])
    elif tampering == "two lines":
        rewrite(repository / PATCHED, lambda text: text.replace("20000", "1").replace("10000", "2"))
        patch.write_text(git(repository, "diff") + "\n")
        git(repository, "checkout", "-q", "--", "catalog")
    else:
        (repository / "out/branch.txt").write_text("main\n")

    before = git(repository, "ls-remote", "origin")
    with running_forge() as forge:
        known = {"FORGE": "github", "API_ROOT": forge.address, "REPO": "xa/x", "TOKEN": "t"}
        done = run(repository, "open-request", "out", NUMBER="12", **known)

    assert done.returncode != 0 and "không mở yêu cầu" in done.stderr
    assert forge.asked == [] and git(repository, "ls-remote", "origin") == before


def test_a_site_with_nowhere_to_go_is_told_and_is_no_failure(repository):
    """A repository that has no server yet still builds every night."""
    done = run(repository, "deliver", "site", NIEMYET_RSYNC_TARGET="")

    assert done.returncode == 0 and "chưa đưa lên máy chủ nào" in done.stdout


def test_a_request_on_records_is_tested_by_what_records_can_break():
    """The mark that the script asks for is on tests, and on none that quotes a record of today."""
    (mark,) = re.findall(r"test\.py -m (\w+)", (REPOSITORY / ".ci/test-request").read_text("utf-8"))
    asked = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-m", mark]
    listed = subprocess.run(asked, cwd=REPOSITORY, capture_output=True, encoding="utf-8").stdout
    files = dict(re.findall(r"^(tests/\S+\.py): (\d+)$", listed, re.MULTILINE))

    assert int(files["tests/test_every_page.py"]) >= 30
    assert files.keys() == {"tests/test_every_page.py", "tests/test_real_catalog.py"}
