"""What several tests share: the invented commune, and faulty catalogues laid over it.

``sample_catalog/`` is a whole, sound catalogue of a commune that does not exist. A folder
of ``bad_catalogs/`` holds only the files that bring in its fault; they are laid over a copy
of the sample before it is checked.
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


@pytest.fixture
def laid_over(catalog_copy):
    """A function that lays a bad catalogue's files over a copy of the sample."""

    def lay(folder: Path) -> Path:
        leave_out = shutil.ignore_patterns("expected.txt")
        shutil.copytree(folder, catalog_copy, dirs_exist_ok=True, ignore=leave_out)
        return catalog_copy

    return lay
