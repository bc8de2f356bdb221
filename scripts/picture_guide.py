"""Photograph the screens of the guide for staff anew: ``python3 scripts/picture_guide.py``."""

import os
import sys
from pathlib import Path

from bootstrap import run

if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent / "tests")
    run("-m", "staff_guide.shoot", *sys.argv[1:])
