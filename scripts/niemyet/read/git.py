"""Ask git about the repository that a folder lies in."""

import io
import subprocess
import tarfile
from pathlib import Path


def ask_git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git answers in *folder*; None if it refuses or there is no git."""
    command = ["git", "-C", str(folder), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None
    return done.stdout


def git_says(folder: Path, *arguments: str) -> str:
    """Return the same as text without the spaces around it; nothing if git refuses."""
    try:
        return (ask_git(folder, *arguments) or b"").decode().strip()
    except UnicodeDecodeError:
        return ""


def has_whole_history(folder: Path) -> bool:
    """Return whether *folder* lies in a repository that knows everything that came before.

    A shallow clone, as many forges make, does not: its first commit seems to have changed all.
    """
    return git_says(folder, "rev-parse", "--is-shallow-repository") == "false"


def unpack(folder: Path, tree: str, place: Path, *names: str) -> bool:
    """Write *tree*, or only *names* of it, into *place*; return False if git has no such tree."""
    packed = ask_git(folder, "archive", "--format=tar", tree, *(["--", *names] if names else []))
    if packed is None:
        return False
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        archive.extractall(place, filter="data")
    return True
