"""A state of the program, laid out beside others, and what each of its commands costs."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from time import monotonic

ROOT = Path(__file__).resolve().parents[3]
SAMPLE, SAMPLE_OFFICE = Path("tests/sample_catalog"), "xa-mau"
NOW, THEN = "now", "then"
SECONDS = 1500
"""A command that takes longer is killed, and its row has failed."""


class Failed(Exception):
    """A command that was to be measured did not end well; the end of what it said."""


@dataclass(frozen=True)
class Cost:
    """What a command and its children used: processor and wall seconds, MiB of the largest one."""

    cpu: float
    wall: float
    mib: float


@dataclass(frozen=True)
class Program:
    """A state of this repository, laid out in *folder* with a cache of its own."""

    name: str
    folder: Path

    def run(self, *arguments: str) -> Cost:
        """Run one command of ``niemyet``. Raises Failed."""
        return cost_of([sys.executable, "-m", "niemyet", *arguments], self.folder, self.environment)

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which this state's own package is imported."""
        kept = {k: v for k, v in os.environ.items() if k not in _UNWANTED}
        return {**kept, "PYTHONPATH": str(self.folder / "scripts")}

    def forget(self) -> None:
        """Throw away what earlier commands kept, but not the folder: `check` alone makes none."""
        shutil.rmtree(self.folder / ".cache", ignore_errors=True)
        (self.folder / ".cache").mkdir()

    def compile(self) -> None:
        """Let Python compile what the commands load, which nobody pays for twice."""
        where = ["--catalog", str(SAMPLE), "--office", SAMPLE_OFFICE]
        self.run("build", *where, "--site-dir", str(self.folder / "compiled"))
        self.run("check", "--catalog", str(SAMPLE))


_UNWANTED = ("NIEMYET_SITE_URL", "PYTHONDONTWRITEBYTECODE")


def cost_of(command: Sequence[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run *command* in *folder* and return what it used. Raises Failed."""
    log = folder / "log"
    begun = monotonic()
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
    limit = Timer(SECONDS, os.killpg, (process.pid, signal.SIGKILL))
    limit.start()
    try:
        _, status, used = os.wait4(process.pid, 0)
    finally:
        limit.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        said = log.read_text("utf-8", "replace")[-400:].strip()
        raise Failed(f"{' '.join(command[1:5])} … ended with {process.returncode}: {said}")
    return Cost(used.ru_utime + used.ru_stime, monotonic() - begun, used.ru_maxrss / 1024)


def present(folder: Path) -> Program:
    """Return this working tree, by links, with a cache of its own."""
    folder.mkdir()
    for name in ("scripts", "site_src", "catalog", "guide", "tests"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return Program(NOW, folder)


def older(revision: str, folder: Path) -> Program:
    """Return the state that git calls *revision*. Raises SystemExit if it has none."""
    folder.mkdir()
    git = ["git", "-C", str(ROOT), "archive", revision]
    with subprocess.Popen(git, stdout=subprocess.PIPE) as archive:
        subprocess.run(["tar", "-x", "-C", str(folder)], stdin=archive.stdout, check=True)
    if archive.returncode:
        raise SystemExit(f"git has no {revision}")
    return Program(THEN, folder)
