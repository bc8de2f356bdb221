"""Records on branches of the local repository, read and written without touching the files at hand.

Everything goes through git's own objects: nothing is checked out, so work that is not yet
committed stays as it is.
"""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from niemyet.history.git import blobs_at, contents_of, git_says, run_git
from niemyet.problem import Refused

_PREFIX = "refs/heads/"
FORMS = "cms/"
"""The branches of what the forms have saved."""
HANDED_IN = "sua/"
"""The branches of what was handed in from the command line."""
_FILE_MODE = "100644"
_NOBODY = {"name": "Người sửa tại máy", "email": "nguoi-sua@localhost"}


def branches_of(catalog: Path) -> "Branches":
    """Return the branches of the repository that holds the catalogue.

    Raises Refused if there is none, or it is on no branch that could be the published one.
    """
    root = git_says(catalog, "rev-parse", "--show-toplevel")
    if not root:
        raise Refused(
            f"«{catalog}» không nằm trong kho git nào, nên không có chỗ lưu bản sửa. Chạy lệnh "
            "này trong bản sao của kho."
        )
    published = git_says(catalog, "symbolic-ref", "--short", "HEAD")
    if not published or published.startswith((FORMS, HANDED_IN)):
        raise Refused(
            "Kho không ở nhánh được công bố. Chạy «git switch main» rồi chạy lại lệnh này."
        )
    return Branches(Path(root).resolve(), published)


class ChangedFile(NamedTuple):
    """A file that differs between two commits; *added* if the first has none."""

    path: str
    added: bool


class Branches:
    """The branch that is published, and one for each record being changed (``cms/<list>/<id>``)."""

    def __init__(self, repository: Path, published: str) -> None:
        self.repository = repository
        self.published = published
        self._texts: dict[str, str] = {}

    def tip(self, branch: str) -> str | None:
        """Return the commit a branch stands at, or None if there is no such branch."""
        found = self._try("rev-parse", "--verify", "--quiet", f"{_PREFIX}{branch}^{{commit}}")
        return found.strip() if found else None

    def names(self, kind: str = FORMS) -> list[str]:
        """Return the branches that the forms have made, or those handed in, the latest first."""
        listed = self._git(
            "for-each-ref", "--format=%(refname)", "--sort=-committerdate", f"{_PREFIX}{kind}"
        )
        return [line.removeprefix(_PREFIX) for line in listed.splitlines()]

    def files(self, commit: str, folder: str) -> Mapping[str, str]:
        """Return the blob of each file below *folder*, by its path."""
        return blobs_at(self.repository, commit, f"{folder}/")

    def blob(self, commit: str, path: str) -> str | None:
        """Return the blob of a file in a commit, or None if it is not there."""
        found = self._try("rev-parse", "--verify", "--quiet", f"{commit}:{path}")
        return found.strip() if found else None

    def texts(self, blobs: list[str]) -> list[str]:
        """Return what the blobs hold. A blob never changes, so each is read once."""
        if missing := [blob for blob in dict.fromkeys(blobs) if blob not in self._texts]:
            contents = (content.decode() for content in contents_of(self.repository, missing))
            self._texts.update(zip(missing, contents, strict=True))
        return [self._texts[blob] for blob in blobs]

    def content(self, blob: str) -> bytes:
        """Return the bytes of one blob."""
        return next(iter(contents_of(self.repository, [blob])))

    def changed(self, branch: str) -> list[ChangedFile]:
        """Return what a branch changes, counted from where it left the published one."""
        listed = self._git(
            "diff-tree", "-r", "-z", "--name-status", "--no-renames",
            self._git("merge-base", self.published, branch).strip(), f"{_PREFIX}{branch}",
        )  # fmt: skip
        words = listed.rstrip("\0").split("\0") if listed else []
        return [
            ChangedFile(path, added=status == "A")
            for status, path in zip(words[::2], words[1::2], strict=True)
        ]

    def blobs(self, branch: str) -> Mapping[str, str | None]:
        """Return what a branch makes of each file that it changes; None for one taken away."""
        return {file.path: self.blob(branch, file.path) for file in self.changed(branch)}

    def forget_published(self) -> None:
        """Remove the branches of the forms that say nothing but what is published."""
        for name in self.names():
            if self.says(self.published, self.blobs(name)):
                self.remove(name)

    def says(self, branch: str, blobs: Mapping[str, str | None]) -> bool:
        """Return whether each of these files is the same on a branch."""
        return all(self.blob(branch, path) == blob for path, blob in blobs.items())

    def saved_at(self, branch: str) -> tuple[str, str]:
        """Return when (ISO 8601) and by whom a branch was last written."""
        when, _, who = self._git("log", "-1", "--format=%cI%n%an", f"{_PREFIX}{branch}").partition(
            "\n"
        )
        return when, who.strip()

    def save(self, branch: str, texts: Mapping[str, str | bytes | None], message: str) -> None:
        """Commit *texts*, by path, on a branch; it starts where the published one stands.

        A path whose text is None is taken away.
        """
        old = self.tip(branch)
        parent = old or self._git("rev-parse", f"{_PREFIX}{self.published}").strip()
        tree = self._tree_with(parent, texts)
        commit = self._git("commit-tree", tree, "-p", parent, "-m", message, identity=True).strip()
        self._git("update-ref", f"{_PREFIX}{branch}", commit, old or "0" * len(commit))

    def remove(self, branch: str) -> None:
        """Remove a branch that the forms have made."""
        self._git("update-ref", "-d", f"{_PREFIX}{branch}")
        self._try("config", "--remove-section", f"branch.{branch}")

    def status(self, branch: str) -> str:
        """Return the remark kept on a branch."""
        return (self._try("config", "--get", f"branch.{branch}.description") or "").strip()

    def set_status(self, branch: str, status: str) -> None:
        """Keep a remark on a branch."""
        self._git("config", f"branch.{branch}.description", status)

    def _tree_with(self, parent: str, texts: Mapping[str, str | bytes | None]) -> str:
        with TemporaryDirectory(prefix="niemyet-") as folder:
            index = {"GIT_INDEX_FILE": str(Path(folder, "index"))}
            self._git("read-tree", parent, extra=index)
            for path, text in texts.items():
                if text is None:
                    self._git("update-index", "--force-remove", path, extra=index)
                    continue
                blob = self._git("hash-object", "-w", "--stdin", given=text).strip()
                entry = f"{_FILE_MODE},{blob},{path}"
                self._git("update-index", "--add", "--cacheinfo", entry, extra=index)
            return self._git("write-tree", extra=index).strip()

    def _git(
        self,
        *arguments: str,
        given: str | bytes = "",
        extra: Mapping[str, str] | None = None,
        identity: bool = False,
    ) -> str:
        extra = {**(extra or {}), **(self._identity() if identity else {})}
        return run_git(
            self.repository,
            *arguments,
            given=given.encode() if isinstance(given, str) else given,
            environment=extra,
        ).decode()

    def _try(self, *arguments: str) -> str | None:
        try:
            return self._git(*arguments)
        except Refused:
            return None

    def _identity(self) -> dict[str, str]:
        known = self._try("config", "--get", "user.email")
        if known:
            return {}
        roles = ("AUTHOR", "COMMITTER")
        return {
            f"GIT_{role}_{key.upper()}": value for role in roles for key, value in _NOBODY.items()
        }
