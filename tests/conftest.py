"""What several tests share: the invented commune.

``sample_catalog/`` is a whole, sound catalogue of a commune that does not exist. A folder
of ``bad_catalogs/`` holds only the files that bring in its fault, and ``expected.txt`` with
the number of problems and the lines the report must have; ``test_check.py`` lays it over a
copy of the sample, so a new fault is a new folder.
"""

import shutil
from pathlib import Path

import pytest
from niemyet.model.catalog import Catalog
from niemyet.read.catalog_folder import read_catalog

TESTS = Path(__file__).resolve().parent


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """The catalogue folder of the invented commune xã Mẫu."""
    return TESTS / "sample_catalog"


@pytest.fixture(scope="session")
def sample_catalog(sample_folder) -> Catalog:
    """The records of the invented commune xã Mẫu."""
    return read_catalog(sample_folder).catalog


@pytest.fixture
def catalog_copy(sample_folder, tmp_path) -> Path:
    """A copy of the sample, in a folder called catalog, that a test may change."""
    return Path(shutil.copytree(sample_folder, tmp_path / "catalog"))
