"""Measure the search on a file of queries: ``python3 scripts/bench_search.py --help``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("search.benchmark", *sys.argv[1:])
