"""Measure builds, beside an older state: ``python3 scripts/bench_build.py --against 5117047``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("build.benchmark", *sys.argv[1:])
