"""A git repository with a catalogue, as an office has one, for the forms to save to."""

import shutil
import subprocess
from pathlib import Path

FEE = "catalog/fees/le-phi-trong-cay.yaml"
"""A fee of the invented commune."""
FEE_BRANCH = "cms/fees/le-phi-trong-cay"
COMMENT = "# theo biểu mức thu"


def git(repository: Path, *arguments: str) -> str:
    """Return what git says in *repository*."""
    command = ["git", "-C", str(repository), "-c", "core.quotepath=off", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def repository_of(catalog: Path, folder: Path, commented: str = "") -> Path:
    """Return a repository in *folder* whose first commit is a copy of *catalog*.

    The amount of 20.000 đồng in the file *commented*, if one is named, has a comment.
    """
    shutil.copytree(catalog, folder / "catalog")
    if commented:
        fee = folder / commented
        text = fee.read_text("utf-8").replace("amount: 20000", f"amount: 20000  {COMMENT}", 1)
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
