"""Hand records in for approval: a branch beside the published one; nothing at hand is touched."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from niemyet.edit.workbench.branches import HANDED_IN, branches_of
from niemyet.history.git import run_git
from niemyet.problem import Refused
from niemyet.read.letters import slug

Files = Mapping[Path, str | bytes | None]
"""What each file is to hold; None takes it away."""


class HandedIn(NamedTuple):
    """A branch with what was handed in; *published* is where it starts."""

    root: Path
    branch: str
    published: str


def hand_in(catalog: Path, files: Files, name: str, message: str) -> HandedIn:
    """Commit *files* on the branch of the request *name*.

    A name that was used before adds to the same request. Raises Refused without a repository or
    without a name.
    """
    branches = branches_of(catalog)
    branch = _branch(name)
    root = branches.repository
    texts = {file.resolve().relative_to(root).as_posix(): text for file, text in files.items()}
    branches.save(branch, texts, message)
    return HandedIn(root, branch, branches.published)


def changed_at_hand(catalog: Path) -> Files:
    """Return every file of the catalogue that is not as committed."""
    root = branches_of(catalog).repository
    listed = run_git(
        catalog, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", "."
    )
    paths = (root / entry[3:] for entry in listed.decode().split("\0") if entry)
    return {path: path.read_bytes() if path.is_file() else None for path in paths}


def drafts_of_forms(catalog: Path, name: str) -> Files:
    """Return what the forms on this machine have saved and no request but *name* has as it is."""
    branches = branches_of(catalog)
    branches.forget_published()
    others = [b for b in branches.names(HANDED_IN) if b != _branch(name)]
    drafts = map(branches.blobs, branches.names())
    found = {
        path: blob
        for draft in drafts
        if not any(branches.says(other, draft) for other in others)
        for path, blob in draft.items()
    }
    return {
        branches.repository / path: branches.content(blob) if blob else None
        for path, blob in found.items()
    }


def _branch(name: str) -> str:
    if not slug(name):
        raise Refused("Đặt tên cho yêu cầu, ví dụ: --request le-phi-2027")
    return f"{HANDED_IN}{slug(name)}"
