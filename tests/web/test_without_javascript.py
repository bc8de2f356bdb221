"""Where scripts do not run everything is found and read: what filters and forms do are pages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import opened_page
from building import text
from lxml import html
from niemyet.mkdocs_plugin.defaults import today
from niemyet.present.lists.by_subject import lists_by_audience, lists_by_field
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.present.whole_site.search import group_names, view_search
from niemyet.read.wording_file import read_wording
from web.conftest import OFFICE
from web.examined_sites import SOURCES

PROCEDURE = re.compile(r"/thu-tuc/([\w-]+)/$")
FILTERS = {"channels": "cach-nop", "charges": "muc-phai-nop", "audiences": "doi-tuong"}


@pytest.fixture(scope="module")
def posting(real_catalog) -> Posting:
    """What lam-binh posts today."""
    wording = Wording("vi", read_wording(SOURCES / "wording", "vi"))
    return Posting(real_catalog, real_catalog.offices[OFFICE], today(), wording)


@pytest.fixture
def plain(browser) -> Iterator:
    """A phone without scripts."""
    with opened_page(browser, java_script_enabled=False) as page:
        yield page


def main_of(site: Path, path: str) -> html.HtmlElement:
    return html.document_fromstring((site / path / "index.html").read_bytes()).find(".//main")


def links(site: Path, path: str) -> set[str]:
    """Return the ids of the procedures to which a page leads."""
    found = (a.get("href") for a in main_of(site, path).iterfind(".//a[@href]"))
    return {named[1] for href in found if (named := PROCEDURE.search(href))}


def test_the_search_box_leads_to_lists_and_says_why(plain, address):
    plain.goto(f"{address}/")
    plain.locator("#tim").fill("khai sinh")
    plain.locator("#tim").press("Enter")
    plain.wait_for_url("**/tim/?q=khai+sinh")

    assert plain.locator("noscript .alert").is_visible()
    for path in ("linh-vuc", "su-kien", "doi-tuong", "cach-nop", "muc-phai-nop", "ten-thuong-goi"):
        assert plain.locator(f"main a[href='../{path}/']").is_visible()


def test_where_scripts_run_nothing_is_said_of_them(phone, address):
    phone.goto(f"{address}/tim/")

    assert 0 == phone.locator("noscript .alert").count()


@pytest.mark.parametrize("group", FILTERS)
def test_every_choice_of_a_filter_is_a_page(group, posting, lam_binh):
    """The same procedures as the filter leaves, for every value that leaves any."""
    records = [r for r in view_search(posting) if r.kind == "procedure"]
    by_value = {
        value: {r.id for r in records if value in (*r.channels, *r.audiences, r.charge)}
        for value, _ in group_names(posting)[group]
    }
    overview = main_of(lam_binh, FILTERS[group]).iterfind(".//a[@class='card__title']")
    pages = [a.get("href").removeprefix("../").rstrip("/") for a in overview]
    shown = sorted(map(sorted, (links(lam_binh, path) for path in pages)))

    assert len(shown) > 2
    assert sorted(sorted(ids) for ids in by_value.values() if ids) == shown


def test_a_long_list_is_divided_by_field(posting, lam_binh):
    """What two filters leave together, a field and an audience, is a part of a page."""
    audience = max(lists_by_audience(posting), key=lambda view: len(view.rows))
    fields = {view.id for view in lists_by_field(posting)}
    parts = {h.get("id") for h in main_of(lam_binh, audience.path).iterfind(".//section/h2")}

    assert len(parts) > 5
    assert parts <= fields


def test_every_everyday_name_is_in_the_list(posting, lam_binh):
    said = text(lam_binh / "ten-thuong-goi" / "index.html")
    names = [a.phrase for p in posting.procedures.values() for a in p.procedure.also_known_as]

    assert len(names) > 100
    assert [] == [name for name in names if name not in said]


def test_what_others_do_is_in_the_list_of_everyday_names(posting, lam_binh):
    said = text(lam_binh / "ten-thuong-goi" / "index.html")
    phrases = [p for referral in posting.catalog.referrals.values() for p in referral.phrases]

    assert phrases
    assert [] == [phrase for phrase in phrases if phrase not in said]


def test_every_list_is_reached_from_every_page(lam_binh):
    page = html.document_fromstring((lam_binh / "gio-lam-viec" / "index.html").read_bytes())
    menu = {a.get("href") for a in page.iterfind(".//footer//a[@href]")}

    assert {"../cach-nop/", "../muc-phai-nop/", "../ten-thuong-goi/", "../tiep-can/"} <= menu


def test_the_due_date_stands_in_tables(plain, address):
    plain.goto(f"{address}/ngay-hen/")
    plain.locator("main details summary").first.click()

    assert plain.locator("main details table tbody td").first.is_visible()
    assert not plain.locator("#tinh-ngay-hen").is_visible()


def test_every_chart_has_its_figures_in_words(sites):
    """A chart is drawn beside the table or the list that says the same."""
    with_charts = [
        main
        for path in sorted((sites["phuc-yen"] / "so-lieu").rglob("index.html"))
        if (main := html.document_fromstring(path.read_bytes()).find(".//main")).find(".//svg")
        is not None
    ]

    assert with_charts
    for main in with_charts:
        assert main.find(".//table") is not None or main.find(".//dl") is not None
        for chart in main.iterfind(".//svg[@role='img']"):
            assert chart.find("title") is not None and chart.find("desc") is not None


def test_the_form_that_counts_days_says_that_it_cannot_and_points_to_the_tables(lam_binh):
    said = main_of(lam_binh, "ngay-hen/").findtext(".//section/noscript/p")

    assert "JavaScript" in said
    assert "bảng tính sẵn" in said


def test_who_a_procedure_is_for_is_not_said_twice(lam_binh):
    said = text(lam_binh / "thu-tuc/dang-ky-ket-hon/index.html")

    assert "Công dân Việt Nam." in said
    assert "Công dân Việt Nam. Công dân Việt Nam." not in said
