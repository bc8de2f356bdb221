"""The built sites in which every kind of page is found: one page of each layout, and a few more."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from building import CATALOG, REPOSITORY, order
from niemyet.check.rules import read_sound_catalog
from niemyet.mkdocs_plugin import plugin
from niemyet.mkdocs_plugin.defaults import today
from niemyet.mkdocs_plugin.province.build import build_all
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.permalinks import procedure_path
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import VIETNAMESE
from niemyet.publish.bundle.archive import ENTRY, Cover, front_matter
from niemyet.publish.markup.page_style import page_style
from niemyet.site import Extras, Site, Sources
from sample_province import two_communes
from sample_repository import OFFICE as SAMPLE
from sample_repository import make_repository, raise_the_fee, withdraw_the_confirmation
from web.kinds import Kind, kinds_of

SOURCES = REPOSITORY / "site_src"
DAY = date(2026, 11, 23)
LARGER, DATED = "lam-binh", "phuc-yen"
IN_EVERY_EDITION = ("home", "procedure")
"""Layouts that are tried in other languages and in a dated edition too."""
NOT_FOR_VISITORS = ("changes_report", "portal_report")
"""Layouts of what only staff see."""
Examined = tuple[Path, Sequence[Kind]]


def all_layouts() -> set[str]:
    """Return the names of the layouts that make a page for visitors."""
    found = {path.stem for path in (SOURCES / "layouts").glob("*.html")}
    return found.difference(NOT_FOR_VISITORS)


def sites_to_examine(folder: Path, built: Mapping[str, Path]) -> list[Examined]:
    """Return site folders with the kinds to look at; *built* are both offices' sites.

    What they do not have, the invented commune has; its sites are made in *folder*.
    """
    larger = _site(CATALOG, LARGER)
    examined = [
        (built[LARGER], _kinds(larger)),
        (built[DATED], _few(_site(CATALOG, DATED), "dated")),
    ]
    known = {kind.name for kind in examined[0][1]}
    printed = _with_sheets(folder)
    rest = [kind for kind in _kinds(printed[1]) if kind.name not in known]
    plain = _without_frame(folder / "plain", larger)
    return [*examined, (printed[0], rest), _province(folder / "many"), plain]


def _site(catalog: Path, office: str) -> Site:
    sound, _ = read_sound_catalog(catalog)
    return Site(Sources(catalog, SOURCES), sound, office, None, today())


def _kinds(site: Site) -> list[Kind]:
    own = kinds_of(page for page in site.pages if page.language == VIETNAMESE)
    others = sorted({page.language for page in site.pages} - {VIETNAMESE})
    return [*own, *(kind for code in others for kind in _few(site, code, code))]


def _few(site: Site, mark: str, language: str = VIETNAMESE) -> list[Kind]:
    pages = [page for page in site.pages if page.language == language]
    kinds = {kind.name: kind for kind in kinds_of(pages)}
    found = (kinds[name] for name in IN_EVERY_EDITION if name in kinds)
    return [Kind(f"{kind.name}, {mark}", kind.path) for kind in found]


def _with_sheets(folder: Path) -> tuple[Path, Site]:
    """Build the invented commune with an old sheet and a service withdrawn; return its site too."""
    catalog = make_repository(folder / "repository", REPOSITORY / "tests" / "sample_catalog")
    raise_the_fee(catalog)
    withdraw_the_confirmation(catalog)
    asked = order(folder / "sheets", SAMPLE, catalog, DAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plugin, "CACHE", folder / "cache")
        build_office(replace(asked, sheets=True, history=True))
    sound, _ = read_sound_catalog(catalog)
    extras = Extras(sheets=True, history=True, cache=folder / "cache")
    return folder / "sheets", Site(
        Sources(catalog, SOURCES), sound, SAMPLE, DAY, DAY, extras=extras
    )


def _province(folder: Path) -> Examined:
    """Build two communes together: the list to choose from, and pages above both."""
    catalog = two_communes(folder / "catalog")
    build_all(order(folder / "province", "", catalog, DAY))
    kinds = (("offices", ""), ("procedure, above many", procedure_path("dang-ky-trong-cay")))
    return folder / "province", [Kind(*kind) for kind in kinds]


def _without_frame(folder: Path, site: Site) -> Examined:
    """Write the page that stands alone: the first page of a bundle."""
    folder.mkdir()
    posting = site.posting
    cover = Cover(posting.office.name, format_day(posting.day, posting.wording))
    for file in front_matter(site.templates, [cover], page_style(SOURCES)):
        (folder / Path(file.path).name).write_bytes(file.content)
    return folder, [Kind("bundle_entry", ENTRY)]
