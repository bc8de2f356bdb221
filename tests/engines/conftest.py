"""The engines of this machine, and the site that all of them are sent through."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from engines.engine import PHONE, Engine, Missing
from offline.commune_site import PUBLIC, build
from serving import Manners, SiteHandler, listening

ENGINES = ("chromium", "firefox", "webkit")


@pytest.fixture(scope="session", params=ENGINES)
def started(request) -> Iterator[Engine]:
    """Each engine, started once."""
    try:
        engine = _start(request)
    except Missing as lack:
        pytest.skip(str(lack))
    yield engine
    engine.close()


def _start(request) -> Engine:
    if request.param == "chromium":
        browser = request.getfixturevalue("browser")
        from engines.chromium import Chromium

        return Chromium(browser)
    if request.param == "firefox":
        from engines.firefox import Firefox

        return Firefox()
    from engines.webkit import WebKit

    return WebKit()


@pytest.fixture
def engine(started, record_property) -> Engine:
    """The engine, in a window like a phone's."""
    record_property("engine", f"{started.name} {started.version}")
    started.resize(*PHONE)
    return started


@pytest.fixture(scope="session")
def posted(tmp_path_factory, sample_folder) -> Path:
    """The invented commune's site with its sheets, built for an address of its own."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("NIEMYET_SITE_URL", PUBLIC)
        return build(tmp_path_factory.mktemp("engines") / "site", sample_folder, sheets=True)


class Network:
    """A network that serves a folder, until it is cut."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.up, self.address = folder, True, ""

    def answer(self, *arguments) -> SiteHandler:
        network = self

        class Handler(SiteHandler):
            def do_GET(self) -> None:
                if network.up:
                    super().do_GET()
                else:
                    self.close_connection = True

        return Handler(*arguments, folder=self.folder, manners=Manners())


@contextmanager
def network_of(folder: Path) -> Iterator[Network]:
    network = Network(folder)
    with listening(network.answer) as address:
        network.address = f"{address}/"
        yield network


@pytest.fixture
def network(posted) -> Iterator[Network]:
    """The site at an address of its own, where no engine has been before."""
    with network_of(posted) as network:
        yield network


@pytest.fixture
def served(network) -> Callable[[str], str]:
    """The address of a path of the site."""
    return lambda path: network.address + path
