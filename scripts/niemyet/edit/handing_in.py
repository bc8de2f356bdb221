"""Hand records in for approval: a branch beside the published one; nothing at hand is touched."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from niemyet.edit.workbench.branches import HANDED_IN, branches_of
from niemyet.history.git import run_git
from niemyet.problem import Refused
from niemyet.read.letters import slug


class HandedIn(NamedTuple):
    """A branch with what was handed in; *published* is where it starts."""

    root: Path
    branch: str
    published: str


def hand_in(catalog: Path, files: Mapping[Path, str | None], name: str, message: str) -> HandedIn:
    """Commit *files* on the branch of the request *name*; None takes a file away.

    A name that was used before adds to the same request. Raises Refused without a repository or
    without a name.
    """
    branches = branches_of(catalog)
    if not slug(name):
        raise Refused("Đặt tên cho yêu cầu, ví dụ: --request le-phi-2027")
    branch = f"{HANDED_IN}{slug(name)}"
    root = branches.repository
    texts = {file.resolve().relative_to(root).as_posix(): text for file, text in files.items()}
    branches.save(branch, texts, message)
    return HandedIn(root, branch, branches.published)


def changed_at_hand(catalog: Path) -> Mapping[Path, str | None]:
    """Return every file of the catalogue that is not as committed; None for one that is gone."""
    root = branches_of(catalog).repository
    listed = run_git(
        catalog, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."
    )
    paths = (root / entry[3:] for entry in listed.decode().split("\0") if entry)
    return {path: path.read_text("utf-8") if path.is_file() else None for path in paths}


def drafts_of_forms(catalog: Path) -> Mapping[Path, str | None]:
    """Return what the forms on this machine have saved and nobody has published."""
    branches = branches_of(catalog)
    found: dict[Path, str | None] = {}
    for name in branches.names():
        for changed in branches.changed(name):
            blob = branches.blob(name, changed.path)
            text = branches.texts([blob])[0] if blob else None
            found[branches.repository / changed.path] = text
    return found
