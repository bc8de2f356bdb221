"""A Forgejo on this machine: sign-in, the API that the forms ask, and its ``[cors]`` section."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qsl, urlsplit

from forge.forgejo_api import Call, ForgejoRepository
from forge.forgejo_login import GRANT_PATH, Reply, SignIn
from serving import listening

_API = "/api/v1"
_API_ROOTS = (_API, "/api/v4")
_AUTHORIZE_PATHS = ("/login/oauth/authorize", "/oauth/authorize")
_TOKEN_PATHS = ("/login/oauth/access_token", "/oauth/token")
"""What Forgejo calls it, and what GitLab does."""
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_HEADERS = {"authorization", "content-type"}


@dataclass
class ForgejoDouble:
    """One Forgejo; pages of *allowed_origin* may call it, and of none where that is empty."""

    sign_in: SignIn
    repository: ForgejoRepository
    allowed_origin: str = ""
    address: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def api_root(self) -> str:
        """The address that settings name."""
        return f"{self.address}{_API}"

    def answer(self, method: str, url: str, token: str, given: dict) -> Reply:
        """Return what Forgejo answers to one request."""
        address = urlsplit(url)
        query = dict(parse_qsl(address.query))
        if address.path in _AUTHORIZE_PATHS:
            return self.sign_in.authorize(query)
        if address.path == GRANT_PATH:
            return self.sign_in.grant(given)
        if address.path in _TOKEN_PATHS:
            return self.sign_in.token(given)
        who = self.sign_in.tokens.get(token)
        if who is None:
            return Reply(401, {"message": "invalid username, password or token"})
        path = address.path.removeprefix("/api").partition("/v")[2][1:]
        return self.repository.answer(method, path, Call(who, query, given))

    def shared(self, path: str, asked_by: str) -> bool:
        """Return whether a page of *asked_by* may read what *path* answers."""
        of_programs = path.startswith(_API_ROOTS) or path in _TOKEN_PATHS
        return of_programs and bool(asked_by) and asked_by == self.allowed_origin


class _Handler(BaseHTTPRequestHandler):
    forge: ForgejoDouble
    protocol_version = "HTTP/1.1"

    def _any(self) -> None:
        self.forge.asked.append(f"{self.command} {urlsplit(self.path).path}")
        token = (self.headers.get("Authorization") or "").rpartition(" ")[2]
        self._send(self.forge.answer(self.command, self.path, token, self._given()))

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _any

    def do_OPTIONS(self) -> None:
        """Say what a page may send; without a word on it the browser sends nothing."""
        wanted = (self.headers.get("Access-Control-Request-Headers") or "").lower().split(",")
        if not self.forge.allowed_origin or not {name.strip() for name in wanted} <= _HEADERS:
            return self._send(Reply(405, ""))
        allowed = {
            "Access-Control-Allow-Methods": ", ".join(_METHODS),
            "Access-Control-Allow-Headers": ", ".join(_HEADERS),
        }
        return self._send(Reply(200, "", allowed))

    def _given(self) -> dict:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        if (self.headers.get("Content-Type") or "").startswith("application/json"):
            return json.loads(body or "{}")
        return dict(parse_qsl(body))

    def _send(self, reply: Reply) -> None:
        is_page = isinstance(reply.body, str)
        body = reply.body if is_page else "" if reply.body is None else json.dumps(reply.body)
        origin = self.headers.get("Origin") or ""
        self.send_response(reply.status)
        kind = "text/html" if is_page else "application/json"
        headers = {"Content-Type": f"{kind}; charset=utf-8", **reply.headers, "Vary": "Origin"}
        if self.forge.shared(urlsplit(self.path).path, origin):
            headers["Access-Control-Allow-Origin"] = origin
        for name, value in {**headers, "Content-Length": str(len(body.encode()))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def running_forgejo(forge: ForgejoDouble) -> Iterator[ForgejoDouble]:
    """Let *forge* listen on this machine until the block ends."""
    handler = type("Handler", (_Handler,), {"forge": forge})
    with listening(handler) as forge.address:
        yield forge
