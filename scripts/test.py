"""Run every test, or those named: ``python3 scripts/test.py [pytest's arguments]``."""

import sys

from bootstrap import run

if __name__ == "__main__":
    run("-m", "pytest", *sys.argv[1:])
