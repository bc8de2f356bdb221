"""Measure what a build costs in processor seconds, memory, files and bytes, as one table.

Each run of one program is followed by the same run of the other; medians are told, because other
work on the machine changes every single figure.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from statistics import median

from measure.build.catalogues import OFFICE, change_one_amount, large_catalogue

ROOT = Path(__file__).resolve().parents[3]
DAY = "2026-11-30"
NOW = "now"


@dataclass(frozen=True)
class Program:
    """A state of this repository, laid out in *folder* with a cache of its own."""

    name: str
    folder: Path

    def run(self, *arguments: str) -> "Cost":
        """Run one command of ``niemyet`` and return what it and its children used."""
        environment = {**os.environ, "PYTHONPATH": str(self.folder / "scripts")}
        environment["PYTHONPYCACHEPREFIX"] = str(self.folder / "bytecode")
        for name in ("NIEMYET_SITE_URL", "PYTHONDONTWRITEBYTECODE"):
            environment.pop(name, None)
        command = [sys.executable, "-m", "niemyet", *arguments]
        with (self.folder / "log").open("wb") as log:
            process = subprocess.Popen(
                command, cwd=self.folder, env=environment, stdout=log, stderr=log
            )
            _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said = (self.folder / "log").read_text("utf-8")[-2000:]
            raise SystemExit(f"{self.name}: niemyet {' '.join(arguments)}\n{said}")
        return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


@dataclass(frozen=True)
class Cost:
    """Processor seconds, and the MiB of the largest process."""

    seconds: float
    mebibytes: float


@dataclass(frozen=True)
class Site:
    """How large a built site is."""

    pages: int
    files: int
    bytes: int

    @classmethod
    def of(cls, folder: Path) -> "Site":
        found = [path for path in folder.rglob("*") if path.is_file()]
        pages = sum(path.suffix == ".html" for path in found)
        return cls(pages, len(found), sum(path.stat().st_size for path in found))


@dataclass(frozen=True)
class Size:
    """How many procedures one office posts (0: as many as it does), and how many offices."""

    procedures: int
    offices: int

    def __str__(self) -> str:
        return f"{self.procedures or 'real'} × {self.offices}"


Costs = dict[str, list[Cost]]


class Measured:
    """The runs of one program on one size of catalogue."""

    def __init__(self, program: Program, size: Size, folder: Path, sheets: bool) -> None:
        self.program, self.sheets = program, sheets
        self.costs: Costs = defaultdict(list)
        self._catalogue, self._site = folder / "catalog", folder / "site"
        shutil.rmtree(folder, ignore_errors=True)
        real = program.folder / "catalog"
        large_catalogue(real, self._catalogue, size.procedures, size.offices)
        which = ["--all"] if size.offices > 1 else ["--office", OFFICE]
        order = ["--catalog", str(self._catalogue), "--site-dir", str(self._site)]
        self._build = ["build", *which, *order, "--as-of", DAY]
        if not sheets:
            self._build.append("--no-sheets")

    def once(self) -> None:
        """Build from nothing, build again, change one amount, build again, check; note each."""
        shutil.rmtree(self.program.folder / ".cache", ignore_errors=True)
        shutil.rmtree(self._site, ignore_errors=True)
        self._note("cold", *self._build)
        self.site = Site.of(self._site)
        self._note("nothing changed", *self._build)
        change_one_amount(self._catalogue)
        before = _contents(self._site)
        self._note("one amount changed", *self._build)
        self.changed = len({name for name, _ in before ^ _contents(self._site)})
        self._note("check", "check", "--catalog", str(self._catalogue))

    def compile(self) -> None:
        """Let Python compile what a build loads, which nobody pays for twice."""
        self.program.run(*self._build)

    def start(self) -> None:
        """Note what it costs to be told how the command is used."""
        self._note("--help", "--help")

    def _note(self, work: str, *arguments: str) -> None:
        self.costs[work].append(self.program.run(*arguments))


def main() -> None:
    """Print the table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="bench-build-") as scratch:
        programs = [_present(Path(scratch, NOW))]
        if options.against:
            programs.insert(0, _older(options.against, Path(scratch, "older")))
        print(f"{'catalogue':>12}  {'work':20}{'program':>10}{'CPU-s':>9}{'MiB':>7}  ratios")
        for size in _sizes(options):
            measured = [
                Measured(program, size, Path(scratch, f"at-{program.name}"), options.sheets)
                for program in programs
            ]
            for each in measured:
                each.compile()
            for _ in range(options.runs):
                for each in measured:
                    each.start()
                    each.once()
            for line in _lines(size, measured):
                print(line, flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REVISION", help="measure an older state beside")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--procedures", type=int, nargs="*", default=[400, 1000, 4000])
    parser.add_argument("--offices", type=int, nargs="*", default=[2, 8, 32])
    parser.add_argument("--sheets", action="store_true", help="print the sheets too")
    return parser.parse_args()


def _sizes(options: argparse.Namespace) -> Iterator[Size]:
    yield Size(0, 1)
    yield from (Size(number, 1) for number in options.procedures)
    yield from (Size(0, number) for number in options.offices)


def _present(folder: Path) -> Program:
    """Return this working tree, by links, with a cache of its own."""
    folder.mkdir()
    for name in ("scripts", "site_src", "catalog", "guide"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    return Program(NOW, folder)


def _older(revision: str, folder: Path) -> Program:
    folder.mkdir()
    git = ["git", "-C", str(ROOT), "archive", revision]
    with subprocess.Popen(git, stdout=subprocess.PIPE) as archive:
        subprocess.run(["tar", "-x", "-C", str(folder)], stdin=archive.stdout, check=True)
    if archive.returncode:
        raise SystemExit(f"git has no {revision}")
    return Program(revision, folder)


def _lines(size: Size, measured: Sequence[Measured]) -> Iterator[str]:
    first = measured[0]
    for work in first.costs:
        for each in measured:
            cost = _median(each.costs[work])
            line = f"{size!s:>12}  {work:20}{each.program.name:>10}{cost.seconds:9.2f}"
            line += f"{cost.mebibytes:7.0f}"
            yield line if each is first else line + _ratios(work, first, each)
    for each in measured:
        site = each.site
        line = f"{size!s:>12}  {'site':20}{each.program.name:>10}  {site.pages} pages, "
        line += f"{site.files} files, {site.bytes / 1e6:.1f} MB, {each.changed} by one amount"
        yield line if each is first else line + _site_ratios(first.site, site)


def _contents(folder: Path) -> set[tuple[str, bytes]]:
    """Return the name and a digest of each file: of one that changed, both are told."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {(str(path), blake2b(path.read_bytes()).digest()) for path in files}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(median(c.seconds for c in costs), median(c.mebibytes for c in costs))


def _ratios(work: str, first: Measured, each: Measured) -> str:
    before, after = (_median(m.costs[work]) for m in (first, each))
    by = {"CPU": after.seconds / before.seconds}
    if work not in ("check", "--help"):
        by["CPU a page"] = by["CPU"] * first.site.pages / each.site.pages
    by["memory"] = after.mebibytes / before.mebibytes
    return _told(by)


def _site_ratios(before: Site, after: Site) -> str:
    pages = before.pages / after.pages
    by = {"files": after.files / before.files, "bytes": after.bytes / before.bytes}
    return _told({**by, **{f"{name} a page": ratio * pages for name, ratio in by.items()}})


def _told(ratios: Mapping[str, float]) -> str:
    return "  " + ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())


if __name__ == "__main__":
    main()
