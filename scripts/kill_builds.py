"""Kill builds at random moments: ``python3 scripts/kill_builds.py --number 60 --seed 1``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("build.kills", *sys.argv[1:])
