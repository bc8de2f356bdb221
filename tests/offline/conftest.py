"""The invented commune's site: served, changed, taken off the network, put on a USB stick."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import opened_page
from building import REPOSITORY
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.markup.templates import load_templates
from offline.commune_site import PUBLIC, build
from serving import serving


@pytest.fixture(scope="session")
def posted(tmp_path_factory, sample_folder) -> Path:
    """The commune's site with its sheets, built for an address of its own."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NIEMYET_SITE_URL", PUBLIC)
        return build(tmp_path_factory.mktemp("posted") / "site", sample_folder, sheets=True)


@pytest.fixture(scope="session")
def templates():
    """The layouts of this repository."""
    site_src = REPOSITORY / "site_src"
    return load_templates(site_src, vietnamese(site_src))


@pytest.fixture
def site(browser, posted, tmp_path) -> Path:
    """A copy of the site that a test may change; none where no browser can open it."""
    return Path(shutil.copytree(posted, tmp_path / "site"))


@pytest.fixture
def address(site) -> Iterator[str]:
    """The site over HTTP, sealed as a good host would send it."""
    with serving(site) as served:
        yield f"{served}/"


@pytest.fixture
def visitor(browser) -> Iterator:
    """A phone that meets the site for the first time."""
    with opened_page(browser) as page:
        yield page
