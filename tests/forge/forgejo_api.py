"""What Decap asks a Forgejo for, answered from a bare git repository as Forgejo's API does."""

import base64
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from forge.forgejo_login import Reply
from niemyet.edit.workbench.branches import Branches
from niemyet.history.git import git_says, run_git

OWNER, NAME, PUBLISHED = "xa-mau", "danh-muc", "main"
REPOSITORY = f"{OWNER}/{NAME}"
_ROOT = f"/repos/{REPOSITORY}"
_MOST_ITEMS, _MOST_TREE_ENTRIES = 50, 1000
_STATUS = {"A": "added", "M": "modified", "D": "removed"}


class Call(NamedTuple):
    """One request: who asks, and what for."""

    who: str
    query: Mapping[str, str]
    content: Mapping[str, Any]


class ForgejoRepository:
    """The repository of an office: *writers* may write, one other person has to approve."""

    def __init__(self, bare: Path, writers: set[str]) -> None:
        self.bare = bare
        self.writers = writers
        self.branches = Branches(bare, PUBLISHED)
        self.labels: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        self.approved_by: dict[int, str] = {}

    def answer(self, method: str, path: str, call: Call) -> Reply:
        """Return what Forgejo answers to *path*, counted from the root of its API."""
        if path == "/user":
            user = {"login": call.who, "full_name": "Nguyễn Thị Mẫu", "email": "mau@localhost"}
            return Reply(200, {**user, "avatar_url": ""})
        for verb, pattern, answer in _ROUTES:
            found = re.fullmatch(_ROOT + pattern, path)
            if verb != method or not found:
                continue
            if method != "GET" and call.who not in self.writers:
                return _refusal(403, "user should have a permission to write to this repository")
            return answer(self, call, *map(unquote, found.groups()))
        return _refusal(404, "The target couldn't be found.")

    def about(self, call: Call) -> Reply:
        """Tell whose it is and what the one who asks may do."""
        may = {"admin": False, "pull": True, "push": call.who in self.writers}
        return Reply(200, {"full_name": REPOSITORY, "owner": {"login": OWNER}, "permissions": may})

    def branch(self, _: Call, name: str) -> Reply:
        """Tell where a branch stands."""
        tip = self.branches.tip(name)
        if tip is None:
            return _refusal(404, "The target couldn't be found.")
        return Reply(200, {"name": name, "commit": {"id": tip}})

    def make_branch(self, call: Call) -> Reply:
        """Make a branch where another stands."""
        name, old = call.content["new_branch_name"], call.content["old_ref_name"]
        if self.branches.tip(name):
            return _refusal(409, "The branch already exists.")
        self._git("update-ref", f"refs/heads/{name}", self.branches.tip(old))
        return Reply(201, {"name": name, "commit": {"id": self.branches.tip(name)}})

    def remove_branch(self, _: Call, name: str) -> Reply:
        """Take a branch away."""
        self.branches.remove(name)
        return Reply(204)

    def tree(self, _: Call, commit: str) -> Reply:
        """List everything in a commit; what is beyond the first page is left out."""
        listed = self._git("ls-tree", "-r", "-t", "-z", "-l", commit).split("\0")
        entries = [
            {"path": path, "type": kind, "sha": sha}
            for about, _, path in (line.partition("\t") for line in listed if line)
            for _, kind, sha, *_ in [about.split()]
        ]
        kept = entries[:_MOST_TREE_ENTRIES]
        return Reply(200, {"sha": commit, "tree": kept, "truncated": len(kept) < len(entries)})

    def blob(self, _: Call, sha: str) -> Reply:
        """Give the bytes of a file."""
        return Reply(200, {"sha": sha, **_bytes(run_git(self.bare, "cat-file", "blob", sha))})

    def contents(self, call: Call, path: str) -> Reply:
        """Give a file of a branch."""
        sha = self.branches.blob(call.query["ref"], path)
        if sha is None:
            return _refusal(404, "The target couldn't be found.")
        given = _bytes(run_git(self.bare, "cat-file", "blob", sha))
        return Reply(200, {"path": path, "type": "file", "sha": sha, **given})

    def change_files(self, call: Call) -> Reply:
        """Commit several files at once; each change says what it was made from."""
        branch = call.content["branch"]
        for file in call.content["files"]:
            if self.branches.blob(branch, file["path"]) != file.get("sha"):
                return _refusal(422, "sha does not match")
        texts = {
            file["path"]: None
            if file["operation"] == "delete"
            else base64.b64decode(file["content"])
            for file in call.content["files"]
        }
        self.branches.save(branch, texts, call.content["message"])
        return Reply(201, {"commit": {"sha": self.branches.tip(branch)}})

    def commits(self, call: Call) -> Reply:
        """Tell who last changed a file."""
        said = self._git(
            "log", "-1", "--format=%an%n%ae%n%aI", call.query["sha"], "--", call.query["path"]
        )
        name, email, date = said.splitlines()
        return Reply(200, [{"commit": {"author": {"name": name, "email": email, "date": date}}}])

    def compare(self, _: Call, base: str, head: str) -> Reply:
        """List the files of each commit that is new, one after the other, without their blobs."""
        commits = self._git("rev-list", f"{base}..{head.rpartition(':')[2]}").split()
        files = [
            {"filename": path, "status": _STATUS[status]}
            for commit in commits
            for status, path in map(str.split, self._changed_by(commit))
        ]
        return Reply(200, {"total_commits": len(commits), "commits": [], "files": files})

    def listed_requests(self, call: Call) -> Reply:
        """List the requests in a state."""
        state = call.query.get("state", "open")
        found = [one for one in self.requests if state in ("all", one["state"])]
        return _page([self._shown(one) for one in found], call)

    def make_request(self, call: Call) -> Reply:
        """Open a request for a branch of this repository."""
        branch = call.content["head"].rpartition(":")[2]
        made = {
            "number": len(self.requests) + 1,
            "state": "open",
            "title": call.content["title"],
            "body": call.content["body"],
            "user": {"login": call.who},
            "labels": [],
            "base": {"ref": call.content["base"]},
            "head": {"label": branch, "ref": branch, "repo": {"owner": {"login": OWNER}}},
            "merged": False,
        }
        self.requests.append(made)
        return Reply(201, self._shown(made))

    def change_request(self, call: Call, number: str) -> Reply:
        """Close a request, or open it again."""
        made = self._request(number)
        made["state"] = call.content["state"]
        return Reply(201, self._shown(made))

    def review(self, call: Call, number: str) -> Reply:
        """Approve a request that somebody else has made."""
        if self._request(number)["user"]["login"] == call.who:
            return _refusal(422, "approve your own pull is not allowed")
        self.approved_by[int(number)] = call.who
        return Reply(200, {"state": call.content["event"]})

    def merge(self, _: Call, number: str) -> Reply:
        """Merge a request that somebody has approved, as the protected branch demands."""
        made = self._request(number)
        if int(number) not in self.approved_by:
            told = "not allowed to merge [reason: Does not have enough approvals]"
            return _refusal(405, told)
        head = made["head"]["ref"]
        tree = git_says(self.bare, "merge-tree", "--write-tree", PUBLISHED, head)
        if not tree:
            return _refusal(409, "merge conflict")
        parents = ("-p", PUBLISHED, "-p", head)
        commit = self._git("commit-tree", tree, *parents, "-m", made["title"]).strip()
        self._git("update-ref", f"refs/heads/{PUBLISHED}", commit)
        made.update(state="closed", merged=True)
        return Reply(200)

    def listed_labels(self, call: Call) -> Reply:
        """List the labels of this repository."""
        return _page(self.labels, call)

    def make_label(self, call: Call) -> Reply:
        """Make a label."""
        self.labels.append({"id": len(self.labels) + 1, **call.content})
        return Reply(201, self.labels[-1])

    def set_labels(self, call: Call, number: str) -> Reply:
        """Give a request these labels and no other."""
        labels = [one for one in self.labels if one["id"] in call.content["labels"]]
        self._request(number)["labels"] = labels
        return Reply(200, labels)

    def _request(self, number: str) -> dict[str, Any]:
        return self.requests[int(number) - 1]

    def _shown(self, made: dict[str, Any]) -> dict[str, Any]:
        tip = self.branches.tip(made["head"]["ref"])
        return {**made, "head": {**made["head"], "sha": tip}, "updated_at": "2026-11-30T08:00:00Z"}

    def _changed_by(self, commit: str) -> list[str]:
        return self._git("diff-tree", "-r", "--no-commit-id", "--name-status", commit).splitlines()

    def _git(self, *arguments: str) -> str:
        return run_git(self.bare, *arguments).decode()


def _bytes(content: bytes) -> dict[str, str]:
    return {"encoding": "base64", "content": base64.b64encode(content).decode()}


def _refusal(status: int, told: str) -> Reply:
    return Reply(status, {"message": told, "url": "/api/swagger"})


def _page(items: list, call: Call) -> Reply:
    size = min(int(call.query.get("limit", _MOST_ITEMS)), _MOST_ITEMS)
    start = (int(call.query.get("page", 1)) - 1) * size
    return Reply(200, items[start : start + size])


_ROUTES: tuple[tuple[str, str, Callable[..., Reply]], ...] = (
    ("GET", "", ForgejoRepository.about),
    ("GET", "/branches/(.+)", ForgejoRepository.branch),
    ("POST", "/branches", ForgejoRepository.make_branch),
    ("DELETE", "/branches/(.+)", ForgejoRepository.remove_branch),
    ("GET", "/git/trees/(.+)", ForgejoRepository.tree),
    ("GET", "/git/blobs/(.+)", ForgejoRepository.blob),
    ("GET", "/contents/(.+)", ForgejoRepository.contents),
    ("POST", "/contents", ForgejoRepository.change_files),
    ("GET", "/commits", ForgejoRepository.commits),
    ("GET", r"/compare/(.+)\.\.\.(.+)", ForgejoRepository.compare),
    ("GET", "/pulls", ForgejoRepository.listed_requests),
    ("POST", "/pulls", ForgejoRepository.make_request),
    ("PATCH", r"/pulls/(\d+)", ForgejoRepository.change_request),
    ("POST", r"/pulls/(\d+)/reviews", ForgejoRepository.review),
    ("POST", r"/pulls/(\d+)/merge", ForgejoRepository.merge),
    ("GET", "/labels", ForgejoRepository.listed_labels),
    ("POST", "/labels", ForgejoRepository.make_label),
    ("PUT", r"/issues/(\d+)/labels", ForgejoRepository.set_labels),
)
