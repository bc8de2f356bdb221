"""Say at which screen of a phone the answers stand: ``python3 scripts/bench_answers.py -h``."""

import os
import sys
from pathlib import Path

from bootstrap import run

if __name__ == "__main__":
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent / "tests")
    run("-m", "web.answers", *sys.argv[1:])
