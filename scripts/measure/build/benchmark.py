"""Measure what builds cost in processor seconds, memory, files and bytes, as one table.

Each run of the older program is followed by the same run of the present one; medians are told,
because other work on the machine changes every single figure.
"""

import argparse
import sys
import tempfile
from pathlib import Path
from subprocess import SubprocessError
from time import monotonic

from measure.build.catalogues import posted
from measure.build.figures import Figures
from measure.build.program import NOW, THEN, Failed, Program, older, present
from measure.build.table import table
from measure.build.works import WORKS, Bench

FAULTS = (Failed, SubprocessError, OSError, LookupError, ValueError)
"""What a work may fail by, while the others go on."""


def main() -> None:
    """Print the table."""
    options = _options()
    figures = Figures.read(options.figures) if options.figures else Figures()
    with tempfile.TemporaryDirectory(prefix="bench-build-") as scratch:
        programs = _programs(options.against, Path(scratch))
        given = posted(programs[0].folder / "catalog")
        programs = programs[-1:] if options.alone else programs
        for program in programs:
            program.compile()
        for name in options.rows:
            newer = Figures()
            measure(name, Bench(programs, Path(scratch), options.runs, newer, given))
            figures.take(newer)
            if options.figures:
                figures.write(options.figures)
    figures.derive()
    print("\n".join(table(figures, options.rows)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--against", metavar="REVISION", default="5117047", help="the older state")
    parser.add_argument("--alone", action="store_true", help="do not measure the older state")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--rows",
        nargs="+",
        choices=WORKS,
        metavar="NAME",
        default=[name for name in WORKS if name != "peers"],
        help=f"{', '.join(WORKS)}; all but peers, which installs Zensical and Hugo for a while",
    )
    parser.add_argument(
        "--figures",
        type=Path,
        metavar="FILE",
        help="go on from the figures in a file, and leave them there",
    )
    return parser.parse_args()


def _programs(revision: str, scratch: Path) -> tuple[Program, ...]:
    return older(revision, scratch / THEN), present(scratch / NOW)


def measure(name: str, bench: Bench) -> None:
    """Measure one work; one that fails is told as failed."""
    begun = monotonic()
    try:
        WORKS[name](bench)
    except FAULTS as fault:
        bench.figures.failed[name] = " ".join(str(fault).split())
    print(f"{name}: {monotonic() - begun:.0f} s", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
