"""A repository of many small commits, each of which changes one amount."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from measure.build.catalogues import fees_with_amounts, with_other_amount

LAST = 1795996800
"""The moment of the last commit of the history: 30 November 2026, 0:00 UTC."""

_APART = 8 * 3600
_STEPS = (1000, 1000, -2000)
"""An amount is again what it was after three steps: the last 100 commits change every fee, whether
they are 16, 17 or 20 of each. By turns up and down, they changed nothing in one program's fees."""


def commit_often(catalogue: Path, commits: int) -> None:
    """Make the folder above *catalogue* a repository of so many commits, three a day."""
    root = catalogue.parent
    shutil.rmtree(root / ".git", ignore_errors=True)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "fast-import", "--quiet", stream=b"".join(_commits(catalogue, commits)))
    _git(root, "reset", "-q", "--hard", "main")


def commit_once(catalogue: Path) -> None:
    """Commit what changed since."""
    _git(catalogue.parent, "commit", "-qam", "Sửa mức thu")


def _commits(catalogue: Path, commits: int) -> Iterator[bytes]:
    root = catalogue.parent
    files = {path: path.read_bytes() for path in catalogue.rglob("*") if path.is_file()}
    yield _commit(root, files, LAST - commits * _APART)
    fees = fees_with_amounts(catalogue)
    for number in range(1, commits):
        fee, more = fees[number % len(fees)], _STEPS[number // len(fees) % len(_STEPS)]
        files[fee] = with_other_amount(files[fee].decode("utf-8"), more)[0].encode("utf-8")
        yield _commit(root, {fee: files[fee]}, LAST - (commits - number) * _APART)


def _commit(root: Path, files: dict[Path, bytes], moment: int) -> bytes:
    """Return a commit in git's own stream of them."""
    message = "Sửa mức thu".encode()
    head = f"commit refs/heads/main\ncommitter Cán bộ <a@b> {moment} +0700\n".encode()
    parts = [head, _data(message)]
    for path, content in files.items():
        parts += [f"M 100644 inline {path.relative_to(root)}\n".encode(), _data(content)]
    return b"".join(parts)


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _git(folder: Path, *arguments: str, stream: bytes = b"") -> None:
    who = {f"GIT_{r}_{p}": "a@b" for r in ("AUTHOR", "COMMITTER") for p in ("NAME", "EMAIL")}
    command = ["git", "-C", str(folder), *arguments]
    subprocess.run(command, input=stream, check=True, env={**os.environ, **who})
