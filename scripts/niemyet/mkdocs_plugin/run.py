"""Build one office's site into a folder that is replaced only on success, or serve it."""

import errno
import logging
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from niemyet.check.rules import read_sound_catalog
from niemyet.folder import paths_below
from niemyet.mkdocs_plugin.heard import warn_of
from niemyet.mkdocs_plugin.order import Contents, Order
from niemyet.mkdocs_plugin.sheets_apart import laid_out, put_apart
from niemyet.mkdocs_plugin.site_folder import may_share_files
from niemyet.model.catalog import Catalog
from niemyet.problem import Refused


class BuildFailed(Refused):
    """MkDocs or the theme could not make the site."""


def build_office(order: Order) -> Contents:
    """Build one office's site into ``order.site_dir`` and return what it holds.

    Raises Refused; the folder is then as it was before.
    """
    refuse_a_missing_config(order)
    with laid_out(order) as (site, sheets):
        contents = build_into(site, order, read(order), order.site_dir)
        put_apart(site, sheets)
        return contents


def serve_office(order: Order) -> None:
    """Serve the site on this machine and rebuild it on every change.

    Raises Refused if there is nothing to show from the start.
    """
    refuse_a_missing_config(order)
    from mkdocs.commands.serve import serve  # a web server and what watches files: not for a build

    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        plugins = plugins_of(order, when_asked=True)
        serve(str(order.config_file), livereload=True, plugins=plugins)
    except Abort:
        raise BuildFailed("Chưa có trang nào để xem; lý do ở các dòng phía trên.") from None
    except (MkDocsException, OSError) as error:
        raise _failure(error) from None


def refuse_a_missing_config(order: Order) -> None:
    """Raise Refused where no site is set up."""
    if not order.config_file.is_file():
        raise BuildFailed(
            f"Không có tệp «{order.config_file}» ở thư mục này.\n"
            "Cách sửa: chạy lệnh ở thư mục gốc của kho, hoặc dùng python3 scripts/build.py."
        )


def read(order: Order) -> Catalog:
    """Return the catalogue, having told of its warnings. Raises Refused if it has errors."""
    catalog, warnings = read_sound_catalog(order.catalog)
    warn_of(warnings)
    return catalog


def build_into(folder: Path, order: Order, catalog: Catalog, last: Path | None = None) -> Contents:
    """Build one office's site into *folder*, and return what it holds. Raises Refused.

    What is as in the site *last* is one file with two names.
    """
    try:
        config = load_config(
            str(order.config_file), site_dir=str(folder.resolve()), plugins=plugins_of(order)
        )
        if config.site_url:
            config.site_url = config.site_url.rstrip("/") + order.base_path
        config.plugins["niemyet"].sound_catalog = catalog
        config.plugins["niemyet"].last_site = (
            last if last and may_share_files(folder, last) else None
        )
        config.plugins.on_startup(command="build", dirty=False)
        with _told_once():
            build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise _failure(error) from None
    posting = config.plugins["niemyet"].site.posting
    endings = Counter(os.path.splitext(path)[1] for path in paths_below(folder))
    return Contents(endings[".html"], endings[".pdf"], posting.office.name, posting.day)


def _failure(error: MkDocsException | OSError) -> BuildFailed:
    """Return what MkDocs raised, without the exception that it wraps others in."""
    cause = error.__context__ if isinstance(error, Abort) and error.__context__ else error
    if isinstance(cause, OSError) and cause.errno == errno.EADDRINUSE:
        return BuildFailed(
            "Cổng 8000 đang được một chương trình khác dùng, có lẽ là một lần serve trước.\n"
            "Cách sửa: đóng chương trình đó rồi chạy lại."
        )
    return BuildFailed(str(cause))


@contextmanager
def _told_once() -> Iterator[None]:
    """MkDocs logs a failure and then raises it; keep it from being told twice."""
    told = logging.getLogger("mkdocs.commands.build")
    level = told.level
    told.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        told.setLevel(level)


def plugins_of(order: Order, when_asked: bool = False) -> dict[str, dict[str, object]]:
    """Return what MkDocs is to give to its plugins.

    *when_asked*: a page that is served is made when somebody looks at it.
    """
    options = {
        "catalog": str(order.catalog.resolve()),
        "site_src": str(order.site_src.resolve()),
        "office": order.office,
        "as_of": order.as_of,
        "base_path": order.base_path,
        "sheets": order.sheets,
        "sheets_url": order.sheets_url and order.sheets_url.rstrip("/") + order.base_path,
        "history": order.history,
        "preview": order.preview,
        "when_asked": when_asked,
    }
    return {"niemyet": options}  # as a mapping: MkDocs empties a list of plugins as it reads it
