"""Try every kind of page for everybody, and record it for the site: needs Chromium and node."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("web.audit", *sys.argv[1:])
