"""Say at which screen of a phone the answers stand: ``python3 scripts/bench_answers.py -h``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("web.answers", *sys.argv[1:])
