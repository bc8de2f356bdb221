"""Photograph the screens of the guide for staff anew: ``python3 scripts/picture_guide.py``."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("guide.shoot", *sys.argv[1:])
