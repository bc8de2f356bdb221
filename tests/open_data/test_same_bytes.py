"""Same facts, same bytes."""

import os
import subprocess
import sys

import pytest
from building import REPOSITORY

PROGRAM = """
import hashlib, sys
from datetime import date
sys.path.insert(0, "tests")
from pathlib import Path
from niemyet.read.catalog_folder import read_catalog
from open_data.publishing import post, publish
files = publish(post(read_catalog(Path("tests/sample_catalog")).catalog, "xa-mau")).files
for path, content in sorted(files.items()):
    print(path, hashlib.sha256(content).hexdigest())
"""


def published(seed: str) -> list[str]:
    """Every file and its checksum, as another Python with other hashes makes them."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.slow
def test_the_same_facts_make_the_same_bytes():
    first = published("1")

    assert len(first) > 50
    assert first == published("2")
