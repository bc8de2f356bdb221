"""Kill builds at random moments: the last good site stays, the next build makes what it should.

``kill_builds.py --number 60 --seed 1`` builds the invented commune, an amount changed each time.
``--offices 4`` builds several at once, and kills sometimes the first of the processes alone.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic, sleep

from niemyet.mkdocs_plugin.site_folder import PREVIOUS

from measure.build.program import ROOT, SAMPLE, SAMPLE_OFFICE, Program, present
from measure.build.site import contents

_AFTER = 1.1
"""Of the time that a build takes, until when it is killed: some are then over."""

_PATIENCE = 30
"""Seconds until processes must have ended by themselves."""

_FEE = "fees/le-phi-trong-cay.yaml"
_AMOUNTS = ("amount: 20000", "amount: 25000")


class Ground:
    """A catalogue that becomes one of two, its site, and what that is to be."""

    def __init__(self, folder: Path, offices: int, sheets: bool) -> None:
        self._program: Program = present(folder / "program")
        self._catalogue, self.site = folder / "catalog", folder / "place" / "site"
        shutil.copytree(ROOT / SAMPLE, self._catalogue)
        for number in range(2, offices + 1):
            own = self._catalogue / "offices"
            shutil.copytree(own / SAMPLE_OFFICE, own / f"xa-{number}")
        which = ["--all"] if offices > 1 else ["--office", SAMPLE_OFFICE]
        where = ["--catalog", str(self._catalogue), "--site-dir", str(self.site)]
        self._build = ["build", *which, *where, *([] if sheets else ["--no-sheets"])]
        self._fee = (self._catalogue / _FEE).read_text("utf-8")
        self.whole = [self._from_nothing(state) for state in (0, 1)]
        begun = monotonic()
        self.build(0)
        self.seconds = monotonic() - begun

    def build(self, state: int) -> None:
        """Build with one of the two amounts. Raises Failed."""
        self._write(state)
        self._program.run(*self._build)

    def kill(self, state: int, after: float, *, alone: bool) -> bool:
        """Begin to build, kill that *after* some seconds, and return whether all of it ended then.

        *alone*: the first process only; the others, who hold its output, are to end by themselves.
        """
        self._write(state)
        process = subprocess.Popen(
            [sys.executable, "-m", "niemyet", *self._build],
            cwd=self._program.folder,
            env=self._program.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        sleep(after)
        (os.kill if alone else os.killpg)(process.pid, signal.SIGKILL)
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=_PATIENCE)
            return True
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return False

    def last_good(self) -> Iterator[Path]:
        """Yield where the last good site may lie: between two renames it lies beside its place."""
        yield self.site
        yield from self.site.parent.glob(f"*/{PREVIOUS}")

    def _write(self, state: int) -> None:
        (self._catalogue / _FEE).write_text(
            self._fee.replace(_AMOUNTS[0], _AMOUNTS[state]), "utf-8"
        )

    def _from_nothing(self, state: int) -> set[tuple[str, bytes]]:
        self._program.forget()
        shutil.rmtree(self.site, ignore_errors=True)
        self.build(state)
        return contents(self.site)


def trial(ground: Ground, lies: int, after: float, *, alone: bool) -> Iterator[str]:
    """Kill the build of the state that does not lie there; yield what is wrong then, and after."""
    wanted = 1 - lies
    if not ground.kill(wanted, after, alone=alone):
        yield "processes go on without the first"
    if not any(contents(site) in ground.whole for site in ground.last_good()):
        yield f"{len(contents(ground.site) ^ ground.whole[lies])} files are not as they were"
    ground.build(wanted)
    if left := contents(ground.site) ^ ground.whole[wanted]:
        yield f"{len(left)} files are not what the next build is to make: {sorted(left)[0][0]}"
    if beside := [path.name for path in ground.site.parent.iterdir() if path != ground.site]:
        yield f"left beside the site: {', '.join(beside)}"


def main(arguments: list[str]) -> int:
    """Print what was not as it is to be, and how many builds were killed; 1 if anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=60, help="how many (60)")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (1)")
    parser.add_argument("--offices", type=int, default=1, help="how many are built at once (1)")
    parser.add_argument("--no-sheets", dest="sheets", action="store_false")
    options = parser.parse_args(arguments)
    random, bad = Random(options.seed), 0
    with tempfile.TemporaryDirectory(prefix="kill-builds-") as folder:
        ground = Ground(Path(folder), options.offices, options.sheets)
        for number in range(options.number):
            after = random.uniform(0, ground.seconds * _AFTER)
            alone = options.offices > 1 and random.random() < 0.5
            for told in trial(ground, number % 2, after, alone=alone):
                bad += 1
                print(f"#{number}, killed after {after:.2f} s: {told}", flush=True)
    print(f"{options.number} builds killed, {bad} things not as they are to be")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
