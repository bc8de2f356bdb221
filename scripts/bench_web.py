"""Measure every kind of page as a slow phone sees it: ``python3 scripts/bench_web.py --help``."""

import os
import sys
from pathlib import Path

from bootstrap import run

if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent / "tests")
    run("-m", "web.benchmark", *sys.argv[1:])
