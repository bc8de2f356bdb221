"""Build one office's site, or all of them, into a folder that is replaced only on success."""

import logging
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from niemyet.mkdocs_plugin.plugin import today
from niemyet.publish.offices_page import offices_page
from niemyet.site import Sources, read_sound_catalog


@dataclass(frozen=True)
class Order:
    """What to build, from where, to where."""

    config_file: Path
    catalog: Path
    site_src: Path
    site_dir: Path
    office: str
    as_of: date | None


class BuildFailed(Exception):
    """The build did not succeed; the old site is untouched. The text is for a person."""


def build_office(order: Order) -> int:
    """Build one office's site into ``order.site_dir`` and return the number of pages.

    Raises BuildFailed; the folder is then as it was before.
    """
    with tempfile.TemporaryDirectory(prefix=".niemyet-", dir=_beside(order.site_dir)) as scratch:
        fresh = Path(scratch) / "site"
        pages = _build_into(fresh, order)
        _replace(order.site_dir, fresh)
    return pages


def build_all(order: Order) -> dict[str, int]:
    """Build every office's site and a page to choose one; return the pages of each.

    Raises BuildFailed; the folder is then as it was before.
    Raises CatalogHasProblems if the catalogue is not sound.
    """
    catalog, _ = read_sound_catalog(order.catalog)
    offices = [office for office in catalog.offices.values() if office.id in catalog.services]
    with tempfile.TemporaryDirectory(prefix=".niemyet-", dir=_beside(order.site_dir)) as scratch:
        fresh = Path(scratch) / "site"
        built = {
            office.id: _build_into(fresh / office.id, Order(**{**vars(order), "office": office.id}))
            for office in offices
        }
        html = offices_page(Sources(order.catalog, order.site_src), catalog, offices, today())
        (fresh / "index.html").write_text(html, encoding="utf-8")
        _replace(order.site_dir, fresh)
    return built


def serve_office(order: Order) -> None:
    """Serve the site on this machine and rebuild it on every change."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    serve(
        str(order.config_file),
        livereload=True,
        plugins=_plugins(order),
    )


def _build_into(folder: Path, order: Order) -> int:
    config = load_config(
        str(order.config_file), site_dir=str(folder.resolve()), plugins=_plugins(order)
    )
    config.plugins.on_startup(command="build", dirty=False)
    try:
        with _told_once():
            build(config)
    except (Abort, MkDocsException) as error:
        raise BuildFailed(str(error.__context__ or error)) from None
    finally:
        config.plugins.on_shutdown()
    return sum(1 for _ in folder.rglob("*.html"))


@contextmanager
def _told_once() -> Iterator[None]:
    """MkDocs logs a failure and then raises it; keep it from being told twice."""
    log = logging.getLogger("mkdocs.commands.build")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def _plugins(order: Order) -> dict[str, dict[str, object]]:
    options = {
        "catalog": str(order.catalog.resolve()),
        "site_src": str(order.site_src.resolve()),
        "office": order.office,
        "as_of": order.as_of,
    }
    return {"niemyet": options}  # as a mapping: MkDocs empties a list of plugins as it reads it


def _beside(folder: Path) -> Path:
    parent = folder.resolve().parent
    parent.mkdir(parents=True, exist_ok=True)
    return parent


def _replace(old: Path, fresh: Path) -> None:
    """Put *fresh* in the place of *old*; whoever looks sees one or the other, whole."""
    old = old.resolve()
    if old.exists():
        aside = fresh.with_name("previous")
        old.rename(aside)
        try:
            fresh.rename(old)
        except OSError:
            aside.rename(old)
            raise
        shutil.rmtree(aside, ignore_errors=True)
    else:
        fresh.rename(old)
