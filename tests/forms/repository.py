"""A git repository with a catalogue, as an office has one, for the forms to save to."""

import shutil
import subprocess
from pathlib import Path

FEE = "catalog/fees/phi-khai-thac-thong-tin-ho-tich.yaml"
FEE_BRANCH = "cms/fees/phi-khai-thac-thong-tin-ho-tich"
COMMENT = "# theo biểu mức thu"


def git(repository: Path, *arguments: str) -> str:
    """Return what git says in *repository*."""
    command = ["git", "-C", str(repository), "-c", "core.quotepath=off", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def repository_of(catalog: Path, folder: Path) -> Path:
    """Return a repository in *folder* whose first commit is a copy of *catalog*.

    The first amount of 8.000 đồng in FEE, if it is there, has a comment.
    """
    shutil.copytree(catalog, folder / "catalog")
    fee = folder / FEE
    if fee.is_file():
        text = fee.read_text("utf-8").replace("amount: 8000", f"amount: 8000  {COMMENT}", 1)
        fee.write_text(text, encoding="utf-8")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "config", "user.name", "Người sửa")
    git(folder, "config", "user.email", "sua@localhost")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Bản đầu")
    return folder


def diff_lines(repository: Path, branch: str) -> list[str]:
    """Return the lines that *branch* takes out and puts in, each with its sign."""
    diff = git(repository, "diff", "--unified=0", "main", branch)
    return [
        line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
