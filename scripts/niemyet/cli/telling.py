"""How a command tells that it failed, and where things lie."""

import sys
from pathlib import Path

from niemyet.check.report import as_text
from niemyet.problem import Problem, Refused, errors


def fail(text: str) -> int:
    """Say why on the error stream; return the exit status of a failure."""
    sys.stderr.write(text.rstrip() + "\n")
    return 1


def tell(problems: tuple[Problem, ...]) -> None:
    """Print what is wrong or doubtful in a table. Raises Refused if anything is an error."""
    if problems:
        sys.stdout.write(as_text(problems) + "\n")
    if errors(problems):
        raise Refused("Không ghi gì vào danh mục. Sửa các ô trên rồi nhập lại.")


def short(path: Path) -> str:
    """Return *path* from the current folder if it lies in it, else whole."""
    here = Path.cwd()
    whole = path.resolve()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
