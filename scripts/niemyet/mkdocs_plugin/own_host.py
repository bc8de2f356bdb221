"""The server on this machine answers nobody who calls it by another name (DNS rebinding)."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

App = Callable[[Mapping[str, Any], Callable[..., Any]], Iterable[bytes]]
_THIS_MACHINE = ("127.0.0.1", "localhost", "[::1]")


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
