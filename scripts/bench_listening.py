"""Say how long a listener waits for the four answers: ``python3 scripts/bench_listening.py -h``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("web.listening", *sys.argv[1:])
