"""Try every kind of page for everybody, and record it for the site: needs Chromium and node."""

import os
import sys
from pathlib import Path

from bootstrap import run

if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent / "tests")
    run("-m", "web.audit", *sys.argv[1:])
