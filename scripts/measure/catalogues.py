"""Take thousands of catalogues broken by a seed through check and publication.

``try_catalogues.py --number 4000 --seed 1``
"""

import argparse
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from catalogue_mutants import mutants, trial

SAMPLE = Path(__file__).resolve().parents[2] / "tests" / "sample_catalog"


def main(arguments: list[str]) -> int:
    """Print each mutant that was not taken well, and how many there were; 1 if any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--number", type=int, default=4000, help="how many (4000)")
    parser.add_argument("--seed", type=int, default=1, help="which ones (1)")
    parser.add_argument("--publish-every", type=int, default=1, help="of how many one (1)")
    options = parser.parse_args(arguments)
    bad = 0
    with TemporaryDirectory() as folder:
        catalog = Path(shutil.copytree(SAMPLE, Path(folder, "catalog")))
        for mutant in mutants(catalog, options.number, options.seed):
            for told in trial(catalog, mutant, options.publish_every):
                bad += 1
                print(f"#{mutant.number} {mutant.change} {mutant.file}: {told}", flush=True)
    print(f"{options.number} catalogues, {bad} not taken well")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
