"""Build one office's site, or all of them, into a folder that is replaced only on success."""

import errno
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from niemyet.mkdocs_plugin.defaults import today
from niemyet.mkdocs_plugin.every_office import build_each
from niemyet.mkdocs_plugin.heard import log
from niemyet.mkdocs_plugin.order import Contents, Order
from niemyet.mkdocs_plugin.plugin import warn_of
from niemyet.mkdocs_plugin.site_folder import replaced_on_success
from niemyet.mkdocs_plugin.written_files import write_hosting
from niemyet.model.catalog import Catalog
from niemyet.present.office.day import NothingPosted, posting_day
from niemyet.present.posting import Posting
from niemyet.problem import Refused
from niemyet.publish.markup.page_style import page_style
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.offices_page import offices_page
from niemyet.site import Sources, read_sound_catalog, vietnamese


class BuildFailed(Refused):
    """MkDocs or the theme could not make the site."""


def build_office(order: Order) -> Contents:
    """Build one office's site into ``order.site_dir`` and return what it holds.

    Raises Refused; the folder is then as it was before.
    """
    _refuse_a_missing_config(order)
    with replaced_on_success(order.site_dir, order.never_overwritten) as fresh:
        return _build_into(fresh, order, _read(order))


def build_all(order: Order) -> Mapping[str, Contents]:
    """Build the site of every office that is posted on the day, and a page to choose one.

    Return what each holds. Raises Refused; the folder is then as it was before.
    """
    _refuse_a_missing_config(order)
    with replaced_on_success(order.site_dir, order.never_overwritten) as fresh:
        catalog = _read(order)
        postings = _postings(catalog, order)
        offices = [posting.office.id for posting in postings]
        built = build_each(offices, catalog, partial(_build_one, fresh, order))
        templates = load_templates(order.site_src, vietnamese(_sources(order)))
        style = page_style(order.site_src)
        site_url = load_config(str(order.config_file)).site_url or ""
        root = f"{urlsplit(site_url).path.rstrip('/')}/"
        for name, below in (("index.html", ""), ("404.html", root)):
            page = offices_page(templates, postings, style, below)
            (fresh / name).write_text(page, encoding="utf-8")
        write_hosting(fresh, order.site_src, site_url, style, order.preview)
        return built


def serve_office(order: Order) -> None:
    """Serve the site on this machine and rebuild it on every change.

    Raises Refused if there is nothing to show from the start.
    """
    _refuse_a_missing_config(order)
    logging.basicConfig(level=logging.WARNING, format="%(message)s")
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        serve(str(order.config_file), livereload=True, plugins=_plugins(order))
    except Abort:
        raise BuildFailed("Chưa có trang nào để xem; lý do ở các dòng phía trên.") from None
    except (MkDocsException, OSError) as error:
        raise _failure(error) from None


def _refuse_a_missing_config(order: Order) -> None:
    if not order.config_file.is_file():
        raise BuildFailed(
            f"Không có tệp «{order.config_file}» ở thư mục này.\n"
            "Cách sửa: chạy lệnh ở thư mục gốc của kho, hoặc dùng python3 scripts/build.py."
        )


def _sources(order: Order) -> Sources:
    return Sources(order.catalog, order.site_src)


def _read(order: Order) -> Catalog:
    catalog, warnings = read_sound_catalog(order.catalog)
    warn_of(warnings)
    return catalog


def _postings(catalog: Catalog, order: Order) -> list[Posting]:
    """Return what each office posts; one that is not posted on the day is told and left out."""
    wording, found, refused = vietnamese(_sources(order)), [], []
    for office in catalog.offices.values():
        if office.id in catalog.services:
            try:
                day = posting_day(office, order.as_of, today(), wording)
            except NothingPosted as error:
                refused.append(str(error))
            else:
                found.append(Posting(catalog, office, day, wording, preview=order.preview))
    if not found:
        raise NothingPosted("\n".join(refused) or "Danh mục chưa có đơn vị nào để niêm yết.")
    for sentence in refused:
        log.warning("Bỏ qua: %s", sentence)
    return found


def _build_one(folder: Path, order: Order, office: str, catalog: Catalog) -> Contents:
    """Build the site of one of several offices into its own part of *folder*."""
    own = replace(order, office=office, base_path=f"/{office}/")
    return _build_into(folder / office, own, catalog)


def _build_into(folder: Path, order: Order, catalog: Catalog) -> Contents:
    try:
        config = load_config(
            str(order.config_file), site_dir=str(folder.resolve()), plugins=_plugins(order)
        )
        if config.site_url:
            config.site_url = config.site_url.rstrip("/") + order.base_path
        config.plugins["niemyet"].sound_catalog = catalog
        config.plugins.on_startup(command="build", dirty=False)
        with _told_once():
            build(config)
        config.plugins.on_shutdown()
    except MkDocsException as error:
        raise _failure(error) from None
    posting = config.plugins["niemyet"].site.posting
    pages, sheets = ([*folder.rglob(f"*.{ending}")] for ending in ("html", "pdf"))
    return Contents(len(pages), len(sheets), posting.office.name, posting.day)


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


def _plugins(order: Order) -> dict[str, dict[str, object]]:
    options = {
        "catalog": str(order.catalog.resolve()),
        "site_src": str(order.site_src.resolve()),
        "office": order.office,
        "as_of": order.as_of,
        "base_path": order.base_path,
        "sheets": order.sheets,
        "history": order.history,
        "preview": order.preview,
    }
    return {"niemyet": options}  # as a mapping: MkDocs empties a list of plugins as it reads it
