"""The server on this machine: it makes what somebody looks at, and answers here only."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from posixpath import normpath
from threading import Lock
from typing import Any

App = Callable[[Mapping[str, Any], Callable[..., Any]], Iterable[bytes]]
_NO_FILE = "/livereload/"
"""Where browsers wait for the next site, as long as a minute."""
_THIS_MACHINE = ("127.0.0.1", "localhost", "[::1]")


class MadeWhenAsked:
    """The files of a site that is served, in parts; a part makes as many as somebody asks for.

    In which part a file was is remembered from one site to the next, so that it is found at once.
    """

    def __init__(self) -> None:
        self.lock, self.builds = Lock(), 0
        self._folder, self._parts = Path(), ()
        self._part_of: dict[str, int] = {}
        self._failed: list[Exception] = []

    @property
    def names(self) -> Collection[str]:
        """The name of each file that was made so far."""
        return self._part_of.keys()

    def begin(self, folder: Path, parts: Iterable[Iterator[str]]) -> None:
        """Go on from nothing: *parts* write the files into *folder*, and yield the name of each."""
        self._folder, self._parts = folder, tuple(parts)
        self._failed.clear()

    def rebuilt(self, build: Callable[[], None]) -> Callable[[], None]:
        """Return *build*, during which nothing else is made."""

        def rebuild() -> None:
            with self.lock:
                self.builds += 1
                build()

        return rebuild

    def make(self, name: str) -> None:
        """Write the file *name*, if any part has it.

        Raises what its part raised, at each question until the next site.
        """
        likely = self._part_of.get(name)
        for number in sorted(range(len(self._parts)), key=lambda number: number != likely):
            if (self._folder / name).is_file():
                return
            try:
                for made in self._parts[number]:
                    self._part_of[made] = number
                    if made == name:
                        return
            except Exception as error:
                self._failed.append(error)
        if self._failed:
            raise self._failed[0]


def made_when_asked(app: App, site: MadeWhenAsked, root: str) -> App:
    """Return *app*, which sends what lies in a folder, of a *site* that is made meanwhile.

    *root* is the path of the site's root.
    """

    def answer(request: Mapping[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        if request["PATH_INFO"].startswith(_NO_FILE):
            return app(request, begin)
        name, seen, told = _file(request["PATH_INFO"], root), -1, []
        while seen != site.builds:  # a site that came between has thrown away what was made
            with site.lock:
                seen = site.builds
                site.make(name)
            body = app(request, lambda *status: told.append(status))
        begin(*told[-1])
        return body

    return answer


def _file(address: str, root: str) -> str:
    """Return the file that is meant by an *address*, as WSGI has it."""
    path = address.encode("latin-1").decode("utf-8", "ignore")
    name = normpath(f"/{path.removeprefix(root)}").lstrip("/")
    return name if PurePosixPath(name).suffix else f"{name}/index.html".lstrip("/")


def answers_here_only(app: App, address: tuple[str, int]) -> App:
    """Return *app* for requests addressed to this machine; one that others may reach, as it is."""
    host, port = address[:2]
    if host not in ("127.0.0.1", "localhost", "::1"):
        return app
    ours = {f"{name}:{port}" for name in _THIS_MACHINE}

    def answer(request: Mapping[str, Any], begin: Callable[..., Any]) -> Iterable[bytes]:
        if request.get("HTTP_HOST") in ours:
            return app(request, begin)
        begin("403 Forbidden", [("Content-Type", "text/plain"), ("Content-Length", "0")])
        return [b""]

    return answer
