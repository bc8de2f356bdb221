"""Open the forms on this machine: ``python3 scripts/edit.py --help``."""

import sys

from bootstrap import run

if __name__ == "__main__":
    run("-m", "niemyet", "edit", *sys.argv[1:])
