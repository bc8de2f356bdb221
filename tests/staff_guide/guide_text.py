"""What the guides for staff name: pictures, commands, links, and the words on screens."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from building import REPOSITORY
from niemyet.edit.forms.admin_files import Editor, configuration
from niemyet.present.text.wording import Wording
from niemyet.read.catalog_folder import read_catalog
from niemyet.read.wording_file import read_wording
from staff_guide.command_blocks import BLOCK, answers
from staff_guide.example import CATALOG, GUIDE
from staff_guide.road import PUBLISH

GUIDES = sorted(GUIDE.glob("huong-dan-*.md"))
_ADMIN = REPOSITORY / "site_src" / "admin"
_SEEN_ELSEWHERE = {"xã Mẫu", PUBLISH}
"""The example's own name, and what the test of the road finds on the screen."""
_LONG_ENOUGH = 12
"""Letters from which a quoted sentence may be a part of what is said on the screen."""


def prose(guide: Path) -> str:
    """Return a guide without the answers of commands."""
    return BLOCK.sub("", guide.read_text("utf-8"))


def pictures(guide: Path) -> list[tuple[str, str]]:
    """Return the words for who does not see it, and the path, of each picture."""
    return re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", guide.read_text("utf-8"))


def links(guide: Path) -> list[str]:
    """Return where the guide leads, pictures left out."""
    return re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", guide.read_text("utf-8"))


def commands(guide: Path) -> list[str]:
    """Return each command that the reader is told to type."""
    spans = re.findall(r"`([^`\n]+)`", prose(guide))
    return [span for span in spans if span.startswith(("niemyet ", "python3 "))]


def quoted(guide: Path) -> list[str]:
    """Return the words in «…», which are what a screen, a page or a sheet says."""
    return re.findall(r"«([^»]+)»", prose(guide))


def headings(guide: Path) -> set[str]:
    """Return the anchors of a file's headings, as forges make them."""
    found = re.findall(r"^#+ (.+)$", guide.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def is_said(words: str) -> bool:
    """Whether something the staff see says exactly this, or begins a longer sentence with it."""
    plain = words.rstrip(".")
    if plain in _SEEN_ELSEWHERE or plain in _said_whole() or plain in _answered():
        return True
    if plain.startswith("Thêm "):
        return plain.removeprefix("Thêm ").lower() in {label.lower() for label in _said_whole()}
    if ": " in plain:
        return all(part in _said_whole() for part in plain.split(": "))
    return len(plain) >= _LONG_ENOUGH and plain in _everything()


@cache
def _said_whole() -> frozenset[str]:
    wording = Wording("vi", read_wording(REPOSITORY / "site_src" / "wording", "vi"))
    backend = {"name": "github", "repo": "xa/danh-muc", "branch": "main"}
    made = configuration(Editor(_ADMIN, read_catalog(CATALOG).catalog, wording, backend))
    own = re.findall(r"'([^'\n]+)'", (_ADMIN / "phrases.js").read_text("utf-8"))
    told = [*_texts(made), *wording.phrases.values(), *own]
    return frozenset(text.strip().removesuffix(": %{status}").rstrip(".") for text in told)


@cache
def _answered() -> str:
    return "\n".join(answers().values())


@cache
def _everything() -> str:
    sources = sorted((REPOSITORY / "scripts" / "niemyet").rglob("*.py"))
    return "\n".join([*_said_whole(), *(path.read_text("utf-8") for path in sources)])


def _texts(made: Any) -> Iterator[str]:
    if isinstance(made, str):
        yield made
    for part in made.values() if isinstance(made, dict) else made if isinstance(made, list) else ():
        yield from _texts(part)
