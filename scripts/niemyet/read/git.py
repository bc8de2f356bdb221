"""Ask git about the repository that a folder lies in."""

import subprocess
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
