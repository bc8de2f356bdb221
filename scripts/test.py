"""Run every test, on every core, or those named: ``python3 scripts/test.py [for pytest]``.

The ten slowest are told at the end; the whole run may take ten minutes on two cores.
"""

import sys

from bootstrap import run

EVERY_TEST = ("--numprocesses=auto", "--dist=loadfile", "--durations=10")
"""A file's tests stay together, so that what they share is made once."""

if __name__ == "__main__":
    run("-m", "pytest", *(sys.argv[1:] or EVERY_TEST))
