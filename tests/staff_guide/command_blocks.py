"""What commands answer in the guide's example, as blocks of text between two marks in a guide.

Names that differ from one machine to the next (of a commit, of a sheet's state) are left out.
"""

import io
import re
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from forms.repository import git
from niemyet.cli import main as niemyet
from staff_guide.example import BRANCH, FEE, TODAY, change, practice_repository

BLOCK = re.compile(r"(<!-- trả lời: ([a-z-]+) -->\n)(?:```text\n.*?```\n)?", re.DOTALL)
_NAMES = re.compile(r"\b(?=[a-f]*\d)[0-9a-f]{8,10}\b")
_NAMELESS = "…"
_REWRITTEN = ("        amount: 20000\n", "        amount: 200000\n")
_DOTTED = ("amount: 25000", "amount: 25.000")


def answers() -> Mapping[str, str]:
    """Return by name what each command of the guides answers now."""
    with tempfile.TemporaryDirectory() as folder, _dated():
        return {name: _NAMES.sub(_NAMELESS, text) for name, text in _answers(Path(folder))}


def with_answers(guide: str, fresh: Mapping[str, str]) -> str:
    """Return the guide with its blocks renewed. Raises KeyError for one that no command makes."""
    return BLOCK.sub(lambda found: f"{found[1]}```text\n{fresh[found[2]].strip()}\n```\n", guide)


def _answers(folder: Path) -> Iterator[tuple[str, str]]:
    office = practice_repository(folder)
    catalog, day = ("--catalog", str(office / "catalog")), ("--as-of", TODAY.isoformat())
    change(office)
    yield "thay-doi", _said("changes", "main", BRANCH, *catalog, *day)
    git(office, "switch", "--quiet", BRANCH)
    _replace(office, *_DOTTED)
    yield "kiem-tra-loi", _said("check", catalog[1]).partition("\n\n")[0]
    git(office, "restore", ".")
    git(office, "switch", "--quiet", "main")
    _replace(office, *_REWRITTEN)
    yield "sua-de", _said("changes", "main", *catalog, *day)
    git(office, "restore", ".")
    against = ("--by", "Nguyễn Văn Mẫu", "--against", "Văn bản mẫu 03/2025/TT-VD")
    when = ("--on", TODAY.isoformat())
    done = _said("verify", Path(FEE).stem, *against, *when, *catalog)
    yield "doi-chieu", done.replace(f"{office}/", "")


def _replace(office: Path, old: str, new: str) -> None:
    fee = office / FEE
    text = fee.read_text("utf-8")
    assert old in text
    fee.write_text(text.replace(old, new, 1), encoding="utf-8")


def _said(*arguments: str) -> str:
    said = io.StringIO()
    with redirect_stdout(said):
        niemyet(list(arguments))
    return said.getvalue()


@contextmanager
def _dated() -> Iterator[None]:
    """Git believes that it is the example's day."""
    when = f"{TODAY.isoformat()}T08:00:00+0700"
    with patch.dict("os.environ", GIT_AUTHOR_DATE=when, GIT_COMMITTER_DATE=when):
        yield
