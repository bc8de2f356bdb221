"""Build sites in tests, and read their pages as a visitor does."""

import contextlib
import fcntl
import os
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from lxml import html
from niemyet.mkdocs_plugin.run import Order, build_office

REPOSITORY = Path(__file__).parent.parent
CATALOG = REPOSITORY / "catalog"
OFFICES = ("phuc-yen", "lam-binh")


def order(
    site_dir: Path,
    office: str,
    catalog: Path = CATALOG,
    as_of: date | None = None,
    **options: Any,
) -> Order:
    """Return the order to build *office* with this repository's layouts."""
    return Order(
        config_file=REPOSITORY / "mkdocs.yml",
        catalog=catalog,
        site_src=REPOSITORY / "site_src",
        site_dir=site_dir,
        office=office,
        as_of=as_of,
        **options,
    )


class BuiltSites(Mapping[str, Path]):
    """The sites of the real offices in a folder, each built by whoever asks for it first.

    The processes of one run share the folder, and wait for one another. Nobody changes a site.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(exist_ok=True)
        self._folder = folder

    def __getitem__(self, office: str) -> Path:
        if office not in OFFICES:
            raise KeyError(office)
        site, built = self._folder / office, self._folder / f"{office}.built"
        with _alone(self._folder / f"{office}.lock"):
            if not built.exists():
                build_office(order(site, office))
                built.touch()
        return site

    def __iter__(self) -> Iterator[str]:
        return iter(OFFICES)

    def __len__(self) -> int:
        return len(OFFICES)


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    handle = os.open(lock, os.O_CREAT | os.O_RDWR)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def as_run(page: Path) -> str:
    """Return a page's HTML with what waits in it for a script in its place."""
    waiting = r'<script type="text/html" id="[\w-]+">(.*?)</script>'
    return re.sub(waiting, r"\1", page.read_text("utf-8"), flags=re.DOTALL)


def text(path: Path) -> str:
    """Return the words of a page's main part, spaces run together."""
    main = html.document_fromstring(path.read_bytes()).find(".//main")
    return re.sub(r"\s+", " ", main.text_content())
