"""A forge on this machine that remembers what it is asked, as far as we ask anything."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs, urlsplit

from serving import listening

OWN = "niem-yet"
"""In whose name the double takes every request."""


class ForgeDouble:
    """Comments by request, open requests, and issues."""

    def __init__(self) -> None:
        self.comments: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        self.issues: list[dict[str, Any]] = []
        self.asked: list[tuple[str, str]] = []
        self.rights: set[str] = set()
        self.address = ""
        self.user: dict[str, str] | None = {"login": OWN, "username": OWN}

    def answer(self, method: str, path: str, query: dict, content: dict) -> Any:
        """Return what a forge would, or None if it has no such address."""
        self.asked.append((method, path))
        if path == "/user":
            return self.user
        if path.endswith(("/pulls", "/merge_requests")):
            return self._listed(self.requests, query, method, content)
        if path.endswith("/issues"):
            return self._listed(self.issues, query, method, content)
        if path.endswith(("/issues/12/comments", "/merge_requests/12/notes")):
            return self._listed(self.comments, query, method, content)
        if method in ("PATCH", "PUT"):
            number = int(path.rpartition("/")[2])
            found = next(c for c in self.comments if c["id"] == number)
            return found.update(content) or found
        return None

    def _listed(self, items: list, query: dict, method: str, content: dict) -> Any:
        if method == "POST":
            own = {"user": {"login": OWN}, "author": {"username": OWN}}
            items.append({"id": len(items) + 1, **own, **content})
            return items[-1]
        size = int((query.get("per_page") or query.get("limit"))[0])
        start = (int(query["page"][0]) - 1) * size
        return items[start : start + size]


@contextmanager
def running_forge() -> Iterator[ForgeDouble]:
    """Yield a forge that listens on this machine."""
    forge = ForgeDouble()

    class Handler(BaseHTTPRequestHandler):
        def _any(self) -> None:
            address = urlsplit(self.path)
            length = int(self.headers.get("Content-Length") or 0)
            content = json.loads(self.rfile.read(length) or "{}")
            forge.rights |= {
                f"{name}: {self.headers[name]}"
                for name in ("Authorization", "PRIVATE-TOKEN")
                if self.headers[name]
            }
            query = parse_qs(address.query)
            found = forge.answer(self.command, address.path, query, content)
            body = json.dumps(found).encode()
            self.send_response(200 if found is not None else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_PATCH = _any

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with listening(Handler) as forge.address:
        yield forge
