"""What the tests of search share: the index of lam-binh, its site, node and a browser."""

import contextlib
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import pytest
from building import REPOSITORY, order
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.posting import Posting
from niemyet.present.search_view import SearchRecord, view_search
from niemyet.publish.search_index import SearchFiles, index_records
from niemyet.site import Site, Sources

OFFICE = "lam-binh"
DAY = date(2026, 11, 23)
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'; "
    "form-action 'self'; base-uri 'none'"
)


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


@pytest.fixture(scope="module")
def browser():
    """One Chromium for the module; a second Playwright cannot start while this one runs."""
    api = pytest.importorskip("playwright.sync_api", reason="môi trường này chưa có playwright")
    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if program is None:
        pytest.skip("máy này chưa có Chromium (apt install chromium)")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def built_site(tmp_path_factory) -> Path:
    """The site of lam-binh, built once."""
    folder = tmp_path_factory.mktemp("search") / "site"
    build_office(order(folder, OFFICE))
    return folder


@pytest.fixture
def site(browser, built_site) -> Path:
    """The site, which is not built at all where no browser can open it."""
    return built_site


@pytest.fixture
def phone(browser):
    """A page of 360 by 740 that remembers what the browser complained about."""
    page = browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True)
    page.complaints = []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    yield page
    page.close()


class StrictHandler(http.server.SimpleHTTPRequestHandler):
    """Serve files under a strict content security policy, in silence."""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", STRICT)
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of *folder* over HTTP, on a port of its own."""
    handler = functools.partial(StrictHandler, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="module")
def address(browser, built_site) -> Iterator[str]:
    """The site over HTTP under a strict content security policy."""
    with serving(built_site) as served:
        yield served
