"""What several tests share: the invented commune, the built sites, a browser.

``sample_catalog/`` is a whole, sound catalogue of a commune that does not exist. A folder
of ``bad_catalogs/`` holds only the files that bring in its fault, and ``expected.txt`` with
the number of problems and the lines the report must have; ``test_check.py`` lays it over a
copy of the sample, so a new fault is a new folder.
"""

import functools
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import opened_chromium, opened_page
from building import BuiltSites
from engines.table import Journeys
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition
from niemyet.present.text.wording import Wording
from niemyet.read.catalog_folder import CatalogReading, read_catalog
from posted_site import vietnamese

TESTS = Path(__file__).resolve().parent
ONCE_MORE = pytest.mark.flaky(reruns=1)
MARKS = {
    "sites": ("slow",),
    "browser": ("slow", ONCE_MORE),
    "started": (ONCE_MORE,),
    "real_reading": ("of_real_records",),
}
"""What a test is that asks for a fixture, itself or through another. What goes through a browser
is tried once more where it fails, and the summary counts it: on a busy machine a driver gives up
now and then, and a real fault fails twice."""
REMEMBERING = type(functools.cache(int))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark each test by the fixtures that it asks for; pyproject.toml tells what the marks mean."""
    for item in items:
        for fixture in MARKS.keys() & set(getattr(item, "fixturenames", ())):
            for mark in MARKS[fixture]:
                item.add_marker(mark)


def pytest_terminal_summary(terminalreporter) -> None:
    """Tell which engine made which journey."""
    journeys = Journeys().read(terminalreporter.stats)
    if journeys.outcomes:
        terminalreporter.section("journeys by engine")
        for line in journeys.lines():
            terminalreporter.write_line(line)


def pytest_sessionstart() -> None:
    """Begin with nothing remembered: mutmut forks each run from one that has read every file."""
    loaded = [module for name, module in sys.modules.items() if name.startswith("niemyet")]
    for value in [value for module in loaded for value in vars(module).values()]:
        if isinstance(value, REMEMBERING):
            value.cache_clear()


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


@pytest.fixture(scope="session")
def wording() -> Wording:
    """Every fixed word, in Vietnamese."""
    return vietnamese()


@pytest.fixture(scope="session")
def real_reading() -> CatalogReading:
    """The reading of the catalogue of this repository."""
    return read_catalog(TESTS.parent / "catalog")


@pytest.fixture(scope="session")
def real_catalog(real_reading) -> Catalog:
    """The records of the catalogue of this repository."""
    return real_reading.catalog


@pytest.fixture(scope="session")
def editions_by_code(real_catalog) -> dict[str, Edition]:
    """The latest edition of each procedure, by every national code it is found under."""
    found: dict[str, Edition] = {}
    for procedure in real_catalog.procedures.values():
        edition = procedure.editions[-1]
        own = [edition.code] if isinstance(edition.code, str) else []
        for code in [*own, *(other.code for other in edition.other_codes)]:
            found.setdefault(code, edition)
    return found


@pytest.fixture(scope="session")
def sites(tmp_path_factory) -> BuiltSites:
    """The site of each office, built when it is first asked for, once for all workers."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    return BuiltSites(shared / "sites")


@pytest.fixture(scope="session")
def browser() -> Iterator:
    """One Chromium for all tests; a second Playwright cannot start while this one runs."""
    with opened_chromium() as opened:
        yield opened


@pytest.fixture
def phone(browser) -> Iterator:
    """A page of 360 by 740 that remembers complaints and requests to other hosts."""
    with opened_page(browser) as page:
        yield page
