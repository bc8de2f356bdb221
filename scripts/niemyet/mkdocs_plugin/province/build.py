"""Build the sites of all offices into one folder, and what stands before them."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config import load_config

from niemyet.mkdocs_plugin.defaults import SITE_URL, today
from niemyet.mkdocs_plugin.heard import log
from niemyet.mkdocs_plugin.order import Built, Contents, Order
from niemyet.mkdocs_plugin.province.each_office import build_each
from niemyet.mkdocs_plugin.run import BuildFailed, build_into, read, refuse_a_missing_config
from niemyet.mkdocs_plugin.sheets_apart import laid_out, put_apart
from niemyet.mkdocs_plugin.site_folder import SIGN, is_site
from niemyet.mkdocs_plugin.written_files import write_hosting
from niemyet.model.catalog import WHOLE, Catalog
from niemyet.present.office.day import NothingPosted, posting_day
from niemyet.present.posting import Posting
from niemyet.present.province.whole import with_whole
from niemyet.present.text.wording import Wording
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.markup.page_style import page_style
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.offices_page import offices_page
from niemyet.publish.search.index import FOLDER as SEARCH_DETAILS

_FOLDERS = ("config_file", "catalog", "site_src", "site_dir")


def build_all(order: Order) -> Built:
    """Build the site of every office that is posted on the day, and a page to choose one.

    Return what each holds. One that cannot be made keeps the site it had. Raises Refused if none
    can; the folder is then as it was before.
    """
    refuse_a_missing_config(order)
    with laid_out(order) as (fresh, sheets):
        wording = vietnamese(order.site_src)
        postings, catalog = _together(_postings(read(order), order, wording), wording)
        site_url = load_config(str(order.config_file)).site_url or ""
        with tempfile.TemporaryDirectory(dir=fresh.parent) as scratch:
            place = _Place(fresh.resolve(), Path(scratch), _from_anywhere(order), site_url)
            offices = [WHOLE] * bool(catalog.hosted_together) + [p.office.id for p in postings]
            built = build_each(offices, catalog, place.build_one, Path(scratch), order.scheduler)
            if WHOLE in built.failed or not built.made.keys() - {WHOLE}:  # which the others need
                raise BuildFailed("\n".join(f"{id}: {why}" for id, why in built.failed.items()))
            put_apart(fresh, sheets)
            _raise_whole(fresh, place.shared)
        kept = _keep_last_good(built.failed, order, (fresh, sheets))
        shown = [p for p in postings if p.office.id in {*built.made, *kept}]
        _write_entrance(fresh, order, shown, site_url, wording)
        return built


@dataclass(frozen=True)
class _Place:
    """Where the sites of many offices are built, and where they are put when they are whole."""

    folder: Path
    scratch: Path
    order: Order
    site_url: str

    def build_one(self, office: str, catalog: Catalog) -> Contents:
        """Build the site of one of them into its own part of the folder, once it is whole."""
        os.environ[SITE_URL] = self.site_url  # for mkdocs.yml, on a machine that was not told
        whole = office == WHOLE
        own = replace(
            self.order,
            office=office,
            base_path="/" if whole else f"/{office}/",
            sheets=self.order.sheets and not whole,
        )
        with tempfile.TemporaryDirectory(prefix=f"{office}.", dir=self.scratch) as aside:
            contents = build_into(Path(aside, office), own, catalog)
            put_once(Path(aside, office), self.folder / office)
            shared = Path(aside, SEARCH_DETAILS)
            if shared.is_dir():  # named by their content: the same bytes, whoever is last
                shutil.copytree(shared, self.shared / SEARCH_DETAILS, dirs_exist_ok=True)
        return contents

    @property
    def shared(self) -> Path:
        """Where lies what sites have written beside themselves, to be shared."""
        return self.scratch / "shared"


def _together(postings: Sequence[Posting], wording: Wording) -> tuple[Sequence[Posting], Catalog]:
    """Return the postings, and their catalogue: with one above those of today, if they are more."""
    current = [posting for posting in postings if not posting.office.edition_on]
    if not current[1:]:
        return postings, postings[0].catalog
    catalog = with_whole(current, wording)
    return [replace(posting, catalog=catalog) for posting in postings], catalog


def _raise_whole(folder: Path, shared: Path) -> None:
    """Put what stands for all offices, and what they have *shared*, beside them."""
    for path in [*folder.glob(f"{WHOLE}/*")]:
        if path.name != SIGN:
            path.rename(folder / path.name)
    shutil.rmtree(folder / WHOLE, ignore_errors=True)
    if shared.is_dir():
        shutil.copytree(shared, folder, dirs_exist_ok=True)


def _write_entrance(
    folder: Path, order: Order, postings: Sequence[Posting], site_url: str, wording: Wording
) -> None:
    """Write the page to choose an office, and what servers are told."""
    templates, style = load_templates(order.site_src, wording), page_style(order.site_src)
    root = f"{urlsplit(site_url).path.rstrip('/')}/"
    for name, below in (("index.html", ""), ("404.html", root)):
        page = offices_page(templates, postings, style, below)
        (folder / name).write_text(page, encoding="utf-8")
    write_hosting(folder, order.site_src, site_url, style, order.preview)


def _keep_last_good(offices: Iterable[str], order: Order, fresh: Sequence[Path]) -> list[str]:
    """Take what *offices* had over into the *fresh* folders; return who had a site."""
    kept = [office for office in offices if is_site(order.site_dir / office)]
    for path in (*kept, *([SEARCH_DETAILS] if kept else ())):
        for last, place in zip(order.folders, fresh, strict=False):
            if (last / path).is_dir():
                shutil.copytree(
                    last / path, place / path, copy_function=_linked, dirs_exist_ok=True
                )
    return kept


def _linked(source: str, target: str) -> None:
    """Give a file another place without its bytes, where the disk can."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _postings(catalog: Catalog, order: Order, wording: Wording) -> list[Posting]:
    """Return what each office posts; one that is not posted on the day is told and left out."""
    found, refused = [], []
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


def put_once(site: Path, place: Path) -> None:
    """Rename the finished *site* to *place*, unless it is there: another worker had the same."""
    try:
        site.rename(place)
    except OSError:
        if not is_site(place):
            raise


def _from_anywhere(order: Order) -> Order:
    """Return the order as a worker understands it that was started in another folder."""
    folders = {name: getattr(order, name).resolve() for name in _FOLDERS}
    return replace(order, **folders)
