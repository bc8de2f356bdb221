"""The forms on http://127.0.0.1: the editor's files, and the place it saves to."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from threading import Lock
from urllib.parse import unquote, urlsplit

from niemyet.edit.workbench.requests import NotFound, Workbench
from niemyet.problem import Refused

API = "/api/v1"
HOST = "127.0.0.1"
_LARGEST_REQUEST = 5_000_000
_TYPES = {".js": "text/javascript", ".json": "application/json", ".css": "text/css"}

Files = Mapping[str, bytes]
"""The editor's files by path."""


class FormServer(ThreadingHTTPServer):
    """Serves one repository's forms to this machine alone; port 0 takes any that is free."""

    daemon_threads = True

    def __init__(self, port: int, files: Files, workbench: Workbench) -> None:
        super().__init__((HOST, port), _Handler)
        self.files = files
        self.workbench = workbench
        self.one_at_a_time = Lock()

    @property
    def origin(self) -> str:
        """The only origin from which requests are taken."""
        return f"http://{HOST}:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: FormServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self._addressed_to_us():
            return self._say(HTTPStatus.FORBIDDEN, "text/plain", b"")
        path = unquote(urlsplit(self.path).path)
        if path in ("/", "/admin"):
            return self._redirect("/admin/")
        name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        content = self.server.files.get(name)
        if content is None:
            return self._say(HTTPStatus.NOT_FOUND, "text/plain", "Không có trang này.".encode())
        return self._say(HTTPStatus.OK, _type_of(name), content)

    def do_POST(self) -> None:
        size = int(self.headers.get("Content-Length") or 0)
        if not self._may_write() or size > _LARGEST_REQUEST:
            self.close_connection = True
            return self._error(HTTPStatus.FORBIDDEN, "Yêu cầu không đến từ biểu mẫu trên máy này.")
        body = self.rfile.read(size)
        if urlsplit(self.path).path != API:
            return self._error(HTTPStatus.NOT_FOUND, "Không có địa chỉ này.")
        return self._answer(body)

    def _answer(self, body: bytes) -> None:
        try:
            request = json.loads(body)
            with self.server.one_at_a_time:
                params = request.get("params") or {}
                answer = self.server.workbench.answer(request["action"], params)
        except NotFound as error:
            return self._error(HTTPStatus.NOT_FOUND, str(error))
        except Refused as error:
            return self._error(HTTPStatus.UNPROCESSABLE_ENTITY, str(error))
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            return self._error(HTTPStatus.BAD_REQUEST, "Yêu cầu viết sai.")
        return self._say(HTTPStatus.OK, "application/json", json.dumps(answer).encode())

    def _addressed_to_us(self) -> bool:
        """Another name for this machine could be any site's (DNS rebinding)."""
        return f"http://{self.headers.get('Host')}" == self.server.origin

    def _may_write(self) -> bool:
        sender = self.headers.get("Origin")
        is_json = (self.headers.get("Content-Type") or "").startswith("application/json")
        return self._addressed_to_us() and sender == self.server.origin and is_json

    def _error(self, status: HTTPStatus, sentence: str) -> None:
        self._say(status, "application/json", json.dumps({"error": sentence}).encode())

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _say(self, status: HTTPStatus, media_type: str, content: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{media_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("X-Frame-Options", "DENY")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        """Say nothing: the terminal is the clerk's."""


def _type_of(name: str) -> str:
    ending = name[name.rfind(".") :]
    return _TYPES.get(ending) or guess_type(name)[0] or "application/octet-stream"
