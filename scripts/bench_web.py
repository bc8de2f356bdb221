"""Measure every kind of page as a slow phone sees it: ``python3 scripts/bench_web.py --help``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("web.benchmark", *sys.argv[1:])
