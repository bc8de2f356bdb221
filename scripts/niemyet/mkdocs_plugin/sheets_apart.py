"""Printed sheets in a folder of their own, at the same paths, to be hosted apart from the pages."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from niemyet.mkdocs_plugin.order import Order
from niemyet.mkdocs_plugin.site_folder import replaced_on_success
from niemyet.mkdocs_plugin.written_files import write_hosting
from niemyet.present.permalinks import SHEETS
from niemyet.publish.markup.page_style import page_style


@contextmanager
def laid_out(order: Order) -> Iterator[tuple[Path, Path]]:
    """Yield a folder to fill with the site and one for its sheets: the same, if they lie together.

    They take the places of those that the *order* names; not if anything is raised.
    Raises Refused where these must not be replaced, or cannot be written.
    """
    with replaced_on_success(order.site_dir, order.never_overwritten) as site:
        if not order.sheets_apart:
            yield site, site
            return
        sources = (*order.never_overwritten, order.site_dir)
        with replaced_on_success(order.sheets_dir, sources) as sheets:
            yield site, sheets
            style = page_style(order.site_src)
            write_hosting(sheets, order.site_src, order.sheets_url, style, order.preview)


def put_apart(site: Path, sheets: Path) -> None:
    """Move every printed sheet of the sites below *site* to the same path below *sheets*."""
    if sheets == site:
        return
    for pdf in [*site.rglob(f"{SHEETS}**/*.pdf")]:
        place = sheets / pdf.relative_to(site)
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(pdf, place)
