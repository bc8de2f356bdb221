"""The site as ``niemyet serve`` shows it: from saving a record to the page that says so."""

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from urllib.error import URLError
from urllib.request import urlopen

from measure.build.program import Cost, Failed, Program

_FEES = "phi-le-phi/"
_SECONDS, _BETWEEN = 180, 0.02


@dataclass(frozen=True)
class Server:
    """A process that serves, and the page on which every amount stands."""

    process: subprocess.Popen[bytes]
    page: str

    def until_shown(self, change: Callable[[], str]) -> Cost:
        """Return what it took from *change*, which returns the new amount, until the page says it.

        Raises Failed if it does not within three minutes.
        """
        before = self.text()
        used, begun = self._used(), monotonic()
        amount = change()
        self._wait(lambda text: text.count(amount) > before.count(amount))
        return Cost(self._used() - used, monotonic() - begun, self._mib())

    def wait_for_the_first(self) -> None:
        """Wait until there is a page. Raises Failed if there is none within three minutes."""
        self._wait(bool)

    def text(self) -> str:
        """Return what the page says; nothing as long as nobody answers."""
        with suppress(URLError, OSError), urlopen(self.page, timeout=_SECONDS) as answer:
            return answer.read().decode("utf-8")
        return ""

    def _wait(self, until: Callable[[str], bool]) -> None:
        limit = monotonic() + _SECONDS
        while not until(self.text()):
            if monotonic() > limit or self.process.poll() is not None:
                raise Failed("niemyet serve does not show it")
            sleep(_BETWEEN)

    def _used(self) -> float:
        """Return the processor seconds so far, as Linux tells them (proc(5): 14 to 17)."""
        told = Path(f"/proc/{self.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return sum(map(int, told[11:15])) / os.sysconf("SC_CLK_TCK")

    def _mib(self) -> float:
        told = Path(f"/proc/{self.process.pid}/status").read_text("utf-8")
        return int(re.search(r"VmHWM:\s+(\d+)", told)[1]) / 1024


@contextmanager
def served(program: Program, *arguments: str) -> Iterator[Server]:
    """Serve a catalogue as long as this lasts, at a port of its own."""
    settings = program.folder / "mkdocs.yml"
    usual = settings.read_text("utf-8")
    address = f"127.0.0.1:{_free_port()}"
    settings.write_text(f"{usual}dev_addr: {address}\n", "utf-8")
    command = [sys.executable, "-m", "niemyet", "serve", *arguments]
    with (program.folder / "log").open("wb") as log:
        process = subprocess.Popen(
            command, cwd=program.folder, env=program.environment, stdout=log, stderr=log
        )
    try:
        server = Server(process, f"http://{address}/{_FEES}")
        server.wait_for_the_first()
        yield server
    finally:
        process.kill()
        process.wait()
        settings.write_text(usual, "utf-8")


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
