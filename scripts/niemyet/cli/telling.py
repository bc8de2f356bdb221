"""How a command tells that it failed, and where things lie."""

import sys
from pathlib import Path


def fail(text: str) -> int:
    """Say why on the error stream; return the exit status of a failure."""
    sys.stderr.write(text.rstrip() + "\n")
    return 1


def short(path: Path) -> str:
    """Return *path* from the current folder if it lies in it, else whole."""
    here = Path.cwd()
    whole = path.resolve()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
