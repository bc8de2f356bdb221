"""WebKitGTK, the engine of iPhones as Debian has it, driven by its own WebKitWebDriver."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from engines.engine import Missing, Refused
from engines.webdriver import DrivenByWebDriver

PYTHON = "/usr/bin/python3"
"""The system's, which has the bindings of GTK."""
VIEW = Path(__file__).with_name("webkit_view.py")
NEEDED = "webkit2gtk-driver xvfb python3-gi gir1.2-webkit2-4.1"
SCREEN = "1920x1920x24"
START = 15
"""Seconds in which the driver has to listen."""
TRIES = 3
PATHS = {
    "WebDriver:Navigate": "url",
    "WebDriver:Back": "back",
    "WebDriver:ExecuteAsyncScript": "execute/async",
    "WebDriver:FindElement": "element",
    "WebDriver:ElementClick": "element/{id}/click",
    "WebDriver:ElementSendKeys": "element/{id}/value",
    "WebDriver:SetWindowRect": "window/rect",
}


def _complete() -> bool:
    bindings = "import gi; gi.require_versions({'Gtk': '3.0', 'WebKit2': '4.1'})"
    programs = ("WebKitWebDriver", "Xvfb", PYTHON)
    return (
        all(map(shutil.which, programs))
        and not subprocess.run([PYTHON, "-c", bindings], stderr=subprocess.DEVNULL).returncode
    )


class WebKit(DrivenByWebDriver):
    name = "WebKitGTK"

    def __init__(self) -> None:
        if not _complete():
            raise Missing(f"máy này chưa có WebKitGTK (apt install {NEEDED})")
        self._home = Path(tempfile.mkdtemp(prefix="niemyet-webkit-"))
        self._screen = subprocess.Popen(
            ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        display = f":{self._screen.stdout.readline().decode().strip()}"
        kept = {f"XDG_{kind}_HOME": str(self._home / kind) for kind in ("DATA", "CACHE", "CONFIG")}
        self._around = {**os.environ, **kept, "DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1"}
        session = self._started()
        self._address += f"/{session['sessionId']}"
        self.version = session["capabilities"]["browserVersion"]

    def _started(self) -> Any:
        """Return the session of a driver; on a busy machine its first view may never come."""
        for _ in range(TRIES - 1):
            with contextlib.suppress(TimeoutError):
                return self._start()
            self._stop()
        return self._start()

    def _start(self) -> Any:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = ["WebKitWebDriver", f"--port={port}"]
        self._driver = subprocess.Popen(command, env=self._around, start_new_session=True)
        self._address = f"http://127.0.0.1:{port}/session"
        return self._begin()

    def _stop(self) -> None:
        """End the driver and the view that it opened."""
        os.killpg(self._driver.pid, signal.SIGTERM)
        self._driver.wait(timeout=20)

    def _begin(self) -> Any:
        browser = {"binary": PYTHON, "args": [str(VIEW)]}
        wished = {"alwaysMatch": {"webkitgtk:browserOptions": browser}}
        end = time.monotonic() + START
        while time.monotonic() < end:
            try:
                return self._send("POST", "", {"capabilities": wished})
            except urllib.error.URLError:
                time.sleep(0.05)
        raise Missing("WebKitWebDriver không khởi động được")

    def ask(self, command: str, **values: Any) -> Any:
        return self._send("POST", "/" + PATHS[command].format(**values), values)

    def _send(self, method: str, path: str, values: dict[str, Any]) -> Any:
        content = json.dumps(values).encode() if method == "POST" else None
        request = urllib.request.Request(self._address + path, content, method=method)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise Refused(error.read().decode()) from error

    def resize(self, width: int, height: int) -> None:
        self.ask("WebDriver:SetWindowRect", width=width, height=height)
        self.until("innerWidth === arguments[0]", width)

    def paper(self, url: str) -> bytes:
        target = self._home / "paper.pdf"
        command = [PYTHON, VIEW, url, target.as_uri()]
        subprocess.run(command, env=self._around, check=True, timeout=60)
        return target.read_bytes()

    def close(self) -> None:
        with contextlib.suppress(Refused):
            self._send("DELETE", "", {})
        self._stop()
        self._screen.terminate()
        self._screen.wait(timeout=20)
        shutil.rmtree(self._home, ignore_errors=True)
