"""The works that are measured, one run of each program after the other."""

import shutil
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from measure.build.catalogues import OFFICE, Size, catalogue, change_one_amount, posted
from measure.build.figures import Figures
from measure.build.peers import set_up
from measure.build.program import NOW, SAMPLE, Cost, Program
from measure.build.repository import commit_often, commit_once
from measure.build.serving import served
from measure.build.site import contents, extent

DAY = "2026-11-30"
NO_SHEETS = "--no-sheets"


@dataclass(frozen=True)
class Bench:
    """The programs to measure, where, how often, and where to note it."""

    programs: tuple[Program, ...]
    scratch: Path
    runs: int
    figures: Figures
    given: Collection[str] | None
    """The procedures of a commune; None: those that it posts in the catalogue of each program."""

    def in_turn(self) -> Iterator[Program]:
        """Yield each program as often as it is to run."""
        for _ in range(self.runs):
            yield from self.programs

    def catalogue_of(self, program: Program) -> Path:
        """Return the folder of the catalogue that it is measured on."""
        return self.scratch / f"at-{program.name}" / "catalog"

    def site_of(self, program: Program) -> Path:
        """Return the folder of the site that it makes."""
        return self.scratch / f"at-{program.name}" / "site"

    def lay_out(self, size: Size) -> None:
        """Write the catalogue for each program."""
        for program in self.programs:
            real, folder = program.folder / "catalog", self.catalogue_of(program)
            shutil.rmtree(folder.parent, ignore_errors=True)
            catalogue(real, folder, self.given or posted(real), size)

    def run(self, program: Program, work: str, *arguments: str) -> Cost:
        """Run a command on the catalogue of *program*, note what it cost, and return that."""
        cost = program.run(*arguments, "--catalog", str(self.catalogue_of(program)))
        self.figures.add_cost(program.name, work, cost)
        return cost

    def build(self, program: Program, work: str, *options: str) -> Cost:
        """Build the site, note what it cost, and return that."""
        return self.run(program, work, "build", "--site-dir", str(self.site_of(program)), *options)

    def build_from_nothing(self, program: Program, work: str, *options: str) -> None:
        """Build a site with nothing kept, and note what it cost and how large it is."""
        program.forget()
        site = self.site_of(program)
        shutil.rmtree(site, ignore_errors=True)
        cost = self.build(program, work, *options)
        about = extent(site)
        about["ms a page"] = 1000 * cost.cpu / about["pages"]
        self.figures.add(program.name, work, about)


def build_once(bench: Bench, name: str, size: Size) -> None:
    """Build the sites of a catalogue from nothing, without sheets."""
    which = ["--all"] if size.offices > 1 else ["--office", OFFICE]
    bench.lay_out(size)
    for program in bench.in_turn():
        bench.build_from_nothing(program, name, *which, "--as-of", DAY, NO_SHEETS)


def build_again(bench: Bench, name: str, *options: str, amount: bool = True) -> None:
    """Build a commune from nothing, again with nothing changed, and again with one *amount*."""
    bench.lay_out(Size())
    options = ("--office", OFFICE, "--as-of", DAY, *options)
    for program in bench.in_turn():
        bench.build_from_nothing(program, name, *options)
        bench.build(program, f"{name}, nothing changed", *options)
        if amount:
            _change_and_build(bench, program, f"{name}, one amount", options)


def _change_and_build(bench: Bench, program: Program, work: str, options: tuple[str, ...]) -> None:
    site = bench.site_of(program)
    before = contents(site)
    change_one_amount(bench.catalogue_of(program))
    bench.build(program, work, *options)
    anew = {name for name, _ in before ^ contents(site)}
    bench.figures.add(program.name, work, {"files": len(anew)})


def check(bench: Bench, name: str, size: Size) -> None:
    """Check from nothing, and once more with every record unchanged."""
    bench.lay_out(size)
    for program in bench.in_turn():
        program.forget()
        bench.run(program, f"check {name}", "check")
        bench.run(program, f"check {name} again", "check")


def start(bench: Bench) -> None:
    """Be told how the command is used, and check the invented commune that each program has."""
    for program in bench.in_turn():
        bench.figures.add_cost(program.name, "--help", program.run("--help"))
        program.forget()
        for work in ("check sample", "check sample again"):
            cost = program.run("check", "--catalog", str(program.folder / SAMPLE))
            bench.figures.add_cost(program.name, work, cost)


def serve(bench: Bench) -> None:
    """Change an amount while the site is served, until the page of fees says it."""
    bench.lay_out(Size())
    for program in bench.programs:
        program.forget()
        folder = bench.catalogue_of(program)
        with served(program, "--catalog", str(folder), "--office", OFFICE) as server:
            for _ in range(bench.runs):
                cost = server.until_shown(partial(change_one_amount, folder))
                bench.figures.add_cost(program.name, "serve", cost)


def history(bench: Bench) -> None:
    """Tell what changed in the last 100 of 1,000 commits; build after them, and after one more."""
    bench.lay_out(Size())
    options = ("--office", OFFICE, NO_SHEETS)
    for program in bench.in_turn():
        folder = bench.catalogue_of(program)
        commit_often(folder, 1000)
        program.forget()
        bench.run(program, "changes", "changes", "HEAD~100", "HEAD")
        bench.build_from_nothing(program, "1,000 commits", *options)
        change_one_amount(folder)
        commit_once(folder)
        bench.build(program, "1,001 commits", *options)


def peers(bench: Bench) -> None:
    """Build the site as it is posted, and its pages with the generators of others."""
    bench, now = _as_posted(bench), bench.programs[-1]
    bench.lay_out(Size())
    options = ("--office", OFFICE, "--as-of", DAY, NO_SHEETS)
    bench.build_from_nothing(now, "beside peers", *options)
    others = set_up(bench.site_of(now), bench.scratch / "peers")
    for _ in range(bench.runs):
        bench.build_from_nothing(now, "beside peers", *options)
        for peer in others:
            bench.figures.add_cost(NOW, peer.name, peer.build())


def _of_now(bench: Bench) -> Bench:
    """Return what measures this working tree alone."""
    return replace(bench, programs=bench.programs[-1:])


def _as_posted(bench: Bench) -> Bench:
    """Return what measures this working tree on every procedure of its own catalogue."""
    return replace(_of_now(bench), given=None)


WORKS: dict[str, Callable[[Bench], None]] = {
    "start": start,
    "commune": lambda bench: build_again(bench, "commune", NO_SHEETS),
    "as-posted": lambda bench: build_again(_as_posted(bench), "as posted", NO_SHEETS),
    "serve": serve,
    "check-1000": lambda bench: check(bench, "1,000", Size(1000)),
    "1000": lambda bench: build_once(bench, "1,000", Size(1000)),
    "8-offices": lambda bench: build_once(bench, "8 offices", Size(offices=8)),
    "history": history,
    "sheets": lambda bench: build_again(bench, "sheets", amount=False),
    "check-4000": lambda bench: check(bench, "4,000", Size(4000)),
    "4000": lambda bench: build_once(_of_now(bench), "4,000", Size(4000)),
    "32-offices": lambda bench: build_once(bench, "32 offices", Size(offices=32)),
    "peers": peers,
}
"""By the names that ``--rows`` takes, the quick ones first."""
