"""Ask git about the repository that a folder lies in. Nothing else in the house runs git."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path

from niemyet.problem import Refused


def run_git(
    folder: Path, *arguments: str, given: bytes = b"", environment: Mapping[str, str] | None = None
) -> bytes:
    """Return what git answers in *folder*. Raises Refused with its reason, or if it is missing."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
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


def contents_of(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """Yield what each of *blobs* holds, byte for byte. Raises Refused if git lost one."""
    asked = "".join(f"{blob}\n" for blob in blobs).encode()
    answer = BytesIO(run_git(folder, "cat-file", "--batch", given=asked))
    for blob in blobs:
        head = answer.readline().split()
        if len(head) != 3:
            raise Refused(f"Kho git thiếu nội dung {blob}.")
        yield answer.read(int(head[2]))
        answer.read(1)
