"""What the tests of search share: the index of lam-binh, its site, node and a browser."""

import shutil
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from building import REPOSITORY
from niemyet.present.posting import Posting
from niemyet.present.whole_site.search import SearchRecord, view_search
from niemyet.publish.search.index import SearchFiles, index_records
from niemyet.site import Site, Sources
from serving import serving

OFFICE = "lam-binh"
DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def posting(real_catalog) -> Posting:
    """What lam-binh posts on the day of these tests."""
    sources = Sources(REPOSITORY / "catalog", REPOSITORY / "site_src")
    return Site(sources, real_catalog, OFFICE, DAY, DAY).posting


@pytest.fixture(scope="session")
def records(posting) -> Sequence[SearchRecord]:
    """Everything that can be found there."""
    return view_search(posting)


@pytest.fixture(scope="session")
def files(records, posting) -> SearchFiles:
    """The index as the browser loads it."""
    return index_records(records, posting)


@pytest.fixture(scope="session")
def node() -> None:
    """Skip where node is missing; ``.ci/run`` installs it."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")


@pytest.fixture(scope="session")
def built_site(sites) -> Path:
    """The site of lam-binh."""
    return sites[OFFICE]


@pytest.fixture
def site(browser, built_site) -> Path:
    """The site, which is not built at all where no browser can open it."""
    return built_site


@pytest.fixture(scope="module")
def address(browser, built_site) -> Iterator[str]:
    """The site over HTTP under a strict content security policy."""
    with serving(built_site) as served:
        yield served
