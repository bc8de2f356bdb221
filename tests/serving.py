"""A site on loopback as a good host would send it: compressed, sealed, kept alive."""

import contextlib
import functools
import gzip
import http.server
import mimetypes
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import formatdate
from http import HTTPStatus
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
from niemyet.publish.host.policy import header_policy
from niemyet.publish.host.server_files import IMMUTABLE, SECURITY, TYPES

_STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
COMPRESSIBLE = (".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml")


@dataclass(frozen=True)
class Manners:
    """How the server answers: sealed by the site's headers, or plainly as any server would."""

    sealed: bool = True
    encodings: tuple[str, ...] = ("br", "gzip")


def styles_of(document: str) -> list[str]:
    """Return the content of each style element of an HTML document."""
    return _STYLE.findall(document)


@functools.lru_cache(maxsize=512)
def compressed(path: Path, changed: float, encoding: str) -> bytes:
    """Return the file's bytes as they go over the wire; *changed* keeps the memory honest."""
    content = path.read_bytes()
    if encoding == "br":
        return brotli.compress(content, quality=5)
    return gzip.compress(content, 6, mtime=0) if encoding == "gzip" else content


class SiteHandler(http.server.BaseHTTPRequestHandler):
    """Answers GET and HEAD from a folder, in silence."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet, or a slow network counts two

    def __init__(self, *arguments, folder: Path, manners: Manners) -> None:
        self.folder, self.manners = folder, manners
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Send the file, or the page for missing addresses."""
        path = self._file()
        if path is None and self._lacks_its_slash():
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": f"{self._asked}/"})
            return
        status = HTTPStatus.OK if path else HTTPStatus.NOT_FOUND
        path = path or self.folder / "404.html"
        if not path.is_file():
            self._answer(status, b"", {})
            return
        encoding = self._encoding(path)
        body = compressed(path, path.stat().st_mtime, encoding)
        self._answer(status, body, self._headers(path, encoding))

    do_HEAD = do_GET

    @property
    def _asked(self) -> str:
        return unquote(urlsplit(self.path).path)

    def _file(self) -> Path | None:
        path = (self.folder / self._asked.lstrip("/")).resolve()
        if not path.is_relative_to(self.folder.resolve()):
            return None
        path = path / "index.html" if self._asked.endswith("/") else path
        return path if path.is_file() else None

    def _lacks_its_slash(self) -> bool:
        return (self.folder / self._asked.lstrip("/") / "index.html").is_file()

    def _encoding(self, path: Path) -> str:
        accepted = {name.strip() for name in self.headers.get("Accept-Encoding", "").split(",")}
        offered = self.manners.encodings if path.suffix in COMPRESSIBLE else ()
        return next((name for name in offered if name in accepted), "")

    def _headers(self, path: Path, encoding: str) -> dict[str, str]:
        kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"
        charset = "; charset=utf-8" if kind.startswith("text/") and "charset" not in kind else ""
        sent = {"Content-Type": kind + charset, "Vary": "Accept-Encoding"}
        if encoding:
            sent["Content-Encoding"] = encoding
        return sent | (self._seal(path) if self.manners.sealed else {})

    def _seal(self, path: Path) -> dict[str, str]:
        inside = path.relative_to(self.folder).as_posix()
        kept = inside.startswith(IMMUTABLE.folders)
        sent = dict(SECURITY) | {"Cache-Control": IMMUTABLE.control if kept else "no-cache"}
        sent.pop("Strict-Transport-Security")
        page = path.read_text(encoding="utf-8") if path.suffix == ".html" else ""
        return sent | {"Content-Security-Policy": header_policy(styles_of(page))}

    def _answer(self, status: HTTPStatus, body: bytes, headers: dict[str, str]) -> None:
        self.send_response_only(status)
        self.send_header("Date", formatdate(usegmt=True))
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address) -> None:
        """A browser that goes away is no fault."""


def serving(folder: Path, manners: Manners = Manners()) -> contextlib.AbstractContextManager[str]:
    """The address of *folder* over HTTP, without a slash at the end, on a port of its own."""
    return listening(functools.partial(SiteHandler, folder=folder, manners=manners))


@contextlib.contextmanager
def listening(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    """The address at which *handler* answers until the block ends."""
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
