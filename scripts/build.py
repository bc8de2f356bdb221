"""Build the site into site/: ``python3 scripts/build.py --help``."""

import sys

from bootstrap import run

if __name__ == "__main__":
    run("-m", "niemyet", "build", *sys.argv[1:])
