"""Firefox, told what to do by its own Marionette: no driver has to be installed beside it."""

import base64
import json
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from engines.engine import Missing, Refused
from engines.webdriver import DrivenByWebDriver

PROGRAMS = ("firefox-esr", "firefox")
PREFERENCES = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.enabled": False,
    "app.normandy.enabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
START = 30
"""Seconds in which it has to begin listening."""
INSIDE = """
const { style } = gBrowser.selectedBrowser;
style.flex = "none"; style.width = `${arguments[0]}px`; style.height = `${arguments[1]}px`;
"""
"""Its window is never narrower than 500 pixels; the page in it may be."""


class Firefox(DrivenByWebDriver):
    name = "Firefox"

    def __init__(self) -> None:
        program = next(filter(None, map(shutil.which, PROGRAMS)), None)
        if program is None:
            raise Missing("máy này chưa có Firefox (apt install firefox-esr)")
        self._profile = Path(tempfile.mkdtemp(prefix="niemyet-firefox-"))
        written = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
        (self._profile / "user.js").write_text("\n".join(written), encoding="utf-8")
        options = ("--headless", "--marionette", "--remote-allow-system-access", "--no-remote")
        self._process = subprocess.Popen(
            [program, *options, "--profile", self._profile],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._socket = socket.create_connection(("127.0.0.1", self._port()), timeout=60)
        self._answers = self._socket.makefile("rb")
        self._number = 0
        self._answer()
        session = self.ask("WebDriver:NewSession")
        self.version = session["capabilities"]["browserVersion"]

    def _port(self) -> int:
        told, end = self._profile / "MarionetteActivePort", time.monotonic() + START
        while not told.exists() or not told.read_text():
            if time.monotonic() > end or self._process.poll() is not None:
                raise Missing("Firefox không khởi động được")
            time.sleep(0.05)
        return int(told.read_text())

    def ask(self, command: str, **values: Any) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, command, values]).encode()
        self._socket.sendall(str(len(message)).encode() + b":" + message)
        _, _, fault, found = self._answer()
        if fault:
            raise Refused(f"{command}: {fault['message']}")
        return found["value"] if found and set(found) == {"value"} else found

    def _answer(self) -> Any:
        """Return the next message: its length in bytes, a colon, JSON."""
        length = b""
        while (byte := self._answers.read(1)) != b":":
            if not byte:
                raise Refused("Firefox has ended")
            length += byte
        return json.loads(self._answers.read(int(length)))

    def resize(self, width: int, height: int) -> None:
        self.ask("Marionette:SetContext", value="chrome")
        self.ask("WebDriver:ExecuteScript", script=INSIDE, args=[width, height])
        self.ask("Marionette:SetContext", value="content")
        self.until("innerWidth === arguments[0]", width)

    def paper(self, url: str) -> bytes:
        self.open(url)
        return base64.b64decode(self.ask("WebDriver:Print", background=False))

    def close(self) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=20)
        shutil.rmtree(self._profile, ignore_errors=True)
