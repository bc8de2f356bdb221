"""What the tests of the pages in a browser share: the kinds of page, and where they are served."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from building import CATALOG, REPOSITORY
from niemyet.mkdocs_plugin.defaults import today
from niemyet.site import Site, Sources
from serving import serving
from web.kinds import Kind, kinds_of

OFFICE = "lam-binh"


@pytest.fixture(scope="session")
def kinds(real_catalog) -> list[Kind]:
    """Every kind of page of lam-binh without sheets, the longest of each."""
    sources = Sources(CATALOG, REPOSITORY / "site_src")
    found = kinds_of(Site(sources, real_catalog, OFFICE, None, today()).pages)
    assert len(found) > 25
    return found


@pytest.fixture(scope="session")
def lam_binh(sites) -> Path:
    """The built site of the larger office."""
    return sites[OFFICE]


@pytest.fixture(scope="module")
def address(browser, lam_binh) -> Iterator[str]:
    """Where it is served, sealed and compressed."""
    with serving(lam_binh) as served:
        yield served
