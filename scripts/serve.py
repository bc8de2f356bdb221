"""Show the site and reload it on every change: ``python3 scripts/serve.py --help``."""

import sys

from bootstrap import run

if __name__ == "__main__":
    run("-m", "niemyet", "serve", *sys.argv[1:])
