"""Measure the search on a file of queries: ``python3 scripts/bench_search.py --help``."""

import sys

from bootstrap import run

if __name__ == "__main__":
    run("tests/search/benchmark.py", *sys.argv[1:])
