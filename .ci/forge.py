"""Speak to a forge on behalf of a workflow: the comment on a request, a request, a reminder.

Standard library only, because it runs where the right to write is, and nothing of the request's
own code may run there. What it sends is text that others made; it is never looked into for orders.

    FORGE      github, forgejo or gitlab
    API_ROOT   https://api.github.com, https://forge.example.vn/api/v1, $CI_API_V4_URL
    REPO       owner/name; for GitLab the project's number
    TOKEN      what gives the right to comment, and for `request` to open requests
"""

import argparse
import json
import os
import re
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

MARK = "<!-- niem-yet: tom-tat -->"
"""By which the comment of the last run is known, so that it is replaced."""
ROBOTS = {"github": "github-actions[bot]", "forgejo": "forgejo-actions"}
"""In whose name a workflow's own token speaks, where the forge does not tell it."""
MOST_BYTES = 60_000
PER_PAGE = 100
MOST_PAGES = 20
ZERO_WIDTH_SPACE = "\u200b"
FROM_A_FORK = (
    "> Yêu cầu này đến từ một bản sao của kho. Bản tóm tắt do chương trình trong bản sao đó làm "
    "ra; đọc cả phần thay đổi trong các tệp trước khi tin.\n\n"
)
_SHA = re.compile("[0-9a-f]{40,64}")


@dataclass(frozen=True)
class Forge:
    """The interface of one forge, for one repository."""

    kind: str
    api: str
    repo: str
    token: str

    def comments(self, number: str) -> str:
        if self.kind == "gitlab":
            return f"/projects/{quote(self.repo, safe='')}/merge_requests/{number}/notes"
        return f"/repos/{self.repo}/issues/{number}/comments"

    def comment(self, number: str, comment: int) -> tuple[str, str]:
        """Return the method and the path by which a comment is replaced."""
        if self.kind == "gitlab":
            return "PUT", f"{self.comments(number)}/{comment}"
        return "PATCH", f"/repos/{self.repo}/issues/comments/{comment}"

    def ask(self, method: str, path: str, content: Mapping[str, Any] | None = None) -> Any:
        """Return the forge's answer. Raises HTTPError or URLError if it refuses or is away."""
        data = json.dumps(content).encode() if content is not None else None
        headers = {"Content-Type": "application/json", "User-Agent": "niemyet", **self._right()}
        request = urllib.request.Request(
            self.api.rstrip("/") + path, data=data, headers=headers, method=method
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)

    def pages(self, path: str) -> Iterator[dict[str, Any]]:
        """Yield every item of a list that comes in pages."""
        joint = "&" if "?" in path else "?"
        size = "limit" if self.kind == "forgejo" else "per_page"
        for page in range(1, MOST_PAGES + 1):
            found = self.ask("GET", f"{path}{joint}{size}={PER_PAGE}&page={page}")
            yield from found
            if not found:
                return

    def _right(self) -> dict[str, str]:
        if self.kind == "gitlab":
            return {"PRIVATE-TOKEN": self.token}
        scheme = "token" if self.kind == "forgejo" else "Bearer"
        return {"Authorization": f"{scheme} {self.token}"}


def shown(text: str, link: str = "", from_a_fork: bool = False) -> str:
    """Return *text* as the body of a comment: nobody is called by it, and it is not too long."""
    quiet = text.replace(MARK, "").replace("@", f"@{ZERO_WIDTH_SPACE}")
    body = quiet.encode()[:MOST_BYTES].decode(errors="ignore")
    rest = "\n\n(Còn nữa; xem tệp kèm.)\n" if len(quiet.encode()) > MOST_BYTES else ""
    more = f"\n\nBản xem thử, trang cũ và mới cạnh nhau, tờ phải in lại: {link}\n" if link else ""
    return f"{MARK}\n{FROM_A_FORK if from_a_fork else ''}{body}{rest}{more}"


def request_at(forge: Forge, commit: str, ref: str, repo: str) -> dict[str, Any] | None:
    """Return the open request of the branch *ref* of *repo* whose last commit is *commit*.

    That is the event's word, not the author's. None if there are several: which is meant?
    """
    if not _SHA.fullmatch(commit):
        return None
    heads = (commit, ref, repo)
    listed = forge.pages(f"/repos/{forge.repo}/pulls?state=open")
    found = [request for request in listed if _head(request) == heads]
    return found[0] if len(found) == 1 else None


def _head(request: Mapping[str, Any]) -> tuple[str, str, str]:
    head = request["head"]
    return head["sha"], head["ref"], (head.get("repo") or {}).get("full_name", "")


def own_name(forge: Forge) -> str:
    """Return in whose name this speaks. Raises HTTPError if neither forge nor table knows."""
    try:
        told = forge.ask("GET", "/user")
    except urllib.error.HTTPError:
        if forge.kind in ROBOTS:
            return ROBOTS[forge.kind]
        raise
    return str(told.get("login") or told.get("username"))


def put_comment(forge: Forge, number: str, body: str) -> None:
    """Write the comment, or replace the one of the last run; never a comment of somebody else."""
    own = own_name(forge)
    for earlier in forge.pages(forge.comments(number)):
        author = earlier.get("user") or earlier.get("author") or {}
        said_by = author.get("login") or author.get("username")
        if said_by == own and str(earlier.get("body", "")).startswith(MARK):
            forge.ask(*forge.comment(number, earlier["id"]), {"body": body})
            return
    forge.ask("POST", forge.comments(number), {"body": body})


def open_request(forge: Forge, head: str, base: str, title: str, body: str) -> None:
    """Open a request, unless one is open from that branch."""
    if forge.kind == "gitlab":
        path = f"/projects/{quote(forge.repo, safe='')}/merge_requests"
        listed = (found["source_branch"] for found in forge.pages(f"{path}?state=opened"))
        content = {"source_branch": head, "target_branch": base, "description": body}
    else:
        path = f"/repos/{forge.repo}/pulls"
        listed = (found["head"]["ref"] for found in forge.pages(f"{path}?state=open"))
        content = {"head": head, "base": base, "body": body}
    if head not in listed:
        forge.ask("POST", path, {"title": title, **content})


def remind(forge: Forge, title: str, body: str) -> None:
    """Open an issue, unless there is or was one of that title."""
    gitlab = forge.kind == "gitlab"
    root = f"/projects/{quote(forge.repo, safe='')}" if gitlab else f"/repos/{forge.repo}"
    listed = forge.pages(f"{root}/issues?state=all")
    if not any(found["title"] == title for found in listed):
        text = "description" if gitlab else "body"
        forge.ask("POST", f"{root}/issues", {"title": title, text: body})


def main(arguments: list[str]) -> int:
    """Do what is asked; 1 with a sentence if the forge refuses."""
    options = _parser().parse_args(arguments)
    missing = [name for name in ("FORGE", "API_ROOT", "REPO", "TOKEN") if not os.environ.get(name)]
    if missing:
        print(f"Chưa đặt {', '.join(missing)}: chưa gửi gì lên kho.")
        return 0
    forge = Forge(*(os.environ[name] for name in ("FORGE", "API_ROOT", "REPO", "TOKEN")))
    try:
        options.run(forge, options)
    except (urllib.error.URLError, TimeoutError) as error:
        print(f"Kho không nhận: {error}", file=sys.stderr)
        return 1
    return 0


def _comment(forge: Forge, options: argparse.Namespace) -> None:
    number, from_a_fork = options.number, False
    if options.head_sha:
        found = request_at(forge, options.head_sha, options.head_ref, options.head_repo)
        if found is None:
            print("Không rõ yêu cầu đang mở nào ở lần sửa này; không ghi gì.")
            return
        number = str(found["number"])
        from_a_fork = (found["head"].get("repo") or {}).get("full_name") != forge.repo
    text = options.file.read_text(encoding="utf-8", errors="replace")
    put_comment(forge, number, shown(text, options.link, from_a_fork))


def _request(forge: Forge, options: argparse.Namespace) -> None:
    text = options.file.read_text(encoding="utf-8", errors="replace")
    open_request(forge, options.head, options.base, options.title, text)


def _remind(forge: Forge, options: argparse.Namespace) -> None:
    text = options.file.read_text(encoding="utf-8", errors="replace")
    remind(forge, options.title, shown(text))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers(required=True)
    comment = commands.add_parser("comment")
    comment.set_defaults(run=_comment)
    which = comment.add_mutually_exclusive_group(required=True)
    which.add_argument("--number", type=_number)
    which.add_argument("--head-sha", default="")
    comment.add_argument("--head-ref", default="")
    comment.add_argument("--head-repo", default="")
    comment.add_argument("--file", type=Path, required=True)
    comment.add_argument("--link", default="")
    request = commands.add_parser("request")
    request.set_defaults(run=_request)
    for name in ("--head", "--base", "--title"):
        request.add_argument(name, required=True)
    request.add_argument("--file", type=Path, required=True)
    reminder = commands.add_parser("remind")
    reminder.set_defaults(run=_remind)
    reminder.add_argument("--title", required=True)
    reminder.add_argument("--file", type=Path, required=True)
    return parser


def _number(written: str) -> str:
    if not re.fullmatch("[1-9][0-9]{0,9}", written):
        raise argparse.ArgumentTypeError("not a request's number")
    return written


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
