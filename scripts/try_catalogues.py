"""Catalogues broken by a seed, taken through check and publication: ``--help`` tells more."""

import sys

from bootstrap import measure

if __name__ == "__main__":
    measure("catalogues", *sys.argv[1:])
