"""Ask git about the repository that a folder lies in. Nothing else in the house runs git."""

import os
import subprocess
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import IO

from niemyet.problem import Refused

_PLAINLY = ("-c", "core.quotepath=off", "-c", "log.showSignature=false")
"""What somebody has set for his own eyes is not meant for us."""


def run_git(
    folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> bytes:
    """Return what git answers in *folder*. Raises Refused with its reason, or if it is missing."""
    command = ["git", "-C", str(folder), *_PLAINLY, *arguments]
    whole = {**os.environ, **(environment or {})}
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=True, env=whole)
    except FileNotFoundError:
        raise Refused("Máy này chưa có git. Cài git rồi chạy lại.") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip()
        raise Refused(f"git không làm được việc này: {reason}") from None
    except (OSError, ValueError) as error:
        raise Refused(f"Không chạy được git: {error}") from None
    return done.stdout


def ask_git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git answers in *folder*; None if it refuses or there is no git."""
    try:
        return run_git(folder, *arguments)
    except Refused:
        return None


def git_says(folder: Path, *arguments: str) -> str:
    """Return the same as text without the spaces around it; nothing if git refuses."""
    return os.fsdecode(ask_git(folder, *arguments) or b"").strip()


def has_whole_history(folder: Path) -> bool:
    """Return whether *folder* lies in a repository that knows everything that came before.

    A shallow clone, as many forges make, does not: its first commit seems to have changed all.
    """
    return git_says(folder, "rev-parse", "--is-shallow-repository") == "false"


def blobs_at(folder: Path, commit: str, inside: str = ".") -> Mapping[str, str]:
    """Return the blob of each file below *inside* at a commit, by its path from *folder*.

    A name that is no UTF-8 has surrogates in its place. Raises Refused if git has no such commit.
    """
    listed = os.fsdecode(run_git(folder, "ls-tree", "-r", "-z", commit, "--", inside))
    entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
    return {path: about.split()[2] for about, _, path in entries if about.split()[1] == "blob"}


def edited_at(folder: Path, most: int) -> Iterator[Mapping[str, str]]:
    """Yield what each of the last commits that touched *folder* edited there, the newest first.

    The blob of each file by its path from *folder*, "" for one that is gone; of a merge what it
    changed of the branch that it was merged into. Raises Refused if git lost one.
    """
    shown = ("--raw", "--no-abbrev", "--no-renames", "--relative", "-m", "--format=%x00")
    plain = ("-c", "log.showRoot=true", "-c", "log.diffMerges=separate")
    told = run_git(folder, *plain, "log", f"-{most}", "--first-parent", *shown, "--", ".")
    for commit in os.fsdecode(told).split("\0")[1:]:
        entries = (line.partition("\t") for line in commit.split("\n") if line)
        yield {path: _blob(*about.split()[1:4:2]) for about, _, path in entries}


def _blob(mode: str, blob: str) -> str:
    return "" if mode in _NO_FILES else blob


_NO_FILES = ("000000", "160000")
"""What git writes where a file is gone, and where the commit of another repository stands."""


@contextmanager
def asking_for_contents(folder: Path) -> Iterator[Callable[[str], bytes]]:
    """Yield what tells, byte for byte, the content of one blob after another: one run of git.

    It raises Refused if git lost the blob.
    """
    command = ["git", "-C", str(folder), "cat-file", "--batch"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with suppress(BrokenPipeError), subprocess.Popen(command, **pipes) as git:
        yield partial(_content, git.stdin, git.stdout)


def _content(asked: IO[bytes], answer: IO[bytes], blob: str) -> bytes:
    with suppress(BrokenPipeError):
        asked.write(f"{blob}\n".encode())
        asked.flush()
    head = answer.readline().split()
    if len(head) != 3:
        raise Refused(f"Kho git thiếu nội dung {blob}.")
    content = answer.read(int(head[2]))
    answer.read(1)
    return content


def contents_of(folder: Path, blobs: Iterable[str]) -> Iterator[bytes]:
    """Yield what each of *blobs* holds, byte for byte. Raises Refused if git lost one."""
    with asking_for_contents(folder) as content:
        yield from map(content, blobs)
