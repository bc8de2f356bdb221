"""Communes hosted together leave above them what says the same for each, and lead to it."""

import re
from datetime import date
from posixpath import join, normpath

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.model.catalog import WHOLE
from niemyet.present.commons import is_common
from niemyet.present.open_data.tables import open_tables
from niemyet.present.text.wording import VIETNAMESE
from niemyet.site import Site, Sources
from sample_repository import OFFICE

DAY = date(2026, 11, 23)
COPY = "cap-ban-sao-giay-mau"


@pytest.fixture
def made(whole):
    """Return the sites of the invented commune and of all, which share a catalogue."""
    sources = Sources(REPOSITORY / "tests/sample_catalog", REPOSITORY / "site_src")
    return {o: Site(sources, whole.catalog, o, DAY, DAY) for o in (OFFICE, WHOLE)}


def _documents(made):
    """Return every page of both by where it lies on the host."""
    places = {OFFICE: f"{OFFICE}/", WHOLE: ""}
    return {places[o] + page.path: page for o, site in made.items() for page in site.pages}


@pytest.mark.parametrize(
    ("path", "common"),
    [
        ("thu-tuc/khai-sinh/", False),
        ("thu-tuc/khai-sinh/qua-han/", True),
        ("thu-tuc/", False),
        ("van-ban/", False),
        ("van-ban/2025/#07-2025-nd-cp", True),
        ("assets/scripts/device.js", True),
        ("assets/offline/pages-1.json", False),
        ("du-lieu/v2/thu-tuc.json", True),
        ("assets/search/details-1.js", True),
        ("du-lieu/v2/thu-tuc.csv", False),
        ("du-lieu/v2/so-lieu.json", False),
        ("du-lieu/v2/bang-tin.json", False),
        ("kiem-tra/0123456789/", False),
    ],
)
def test_what_only_a_commune_answers_is_its_own(path, common):
    assert common == is_common(path)


def test_every_link_of_a_commune_leads_to_a_page_of_its_own_or_one_that_is_shared(made):
    pages = _documents(made)
    by_hand = {place + path for place in ("", f"{OFFICE}/") for path in BY_HAND}
    led = set()
    for place, page in pages.items():
        if page.language == VIETNAMESE and place.startswith(f"{OFFICE}/"):
            for address in html.fromstring(page.html).xpath("//a/@href"):
                path = re.split("[?#]", address)[0]
                if path.endswith("/") and ":" not in path:
                    led.add(normpath(join(place, path)) + "/")

    assert any(path.startswith("van-ban/") for path in led)
    assert set() == led - set(pages) - by_hand - {"./"}


BY_HAND = ("huong-dan/", "quyen-rieng-tu/")


def test_a_case_is_told_once_and_names_the_commune_that_one_came_from(made):
    pages = _documents(made)
    cases = [path for path in pages if is_common(path) and path.startswith("thu-tuc/")]

    assert cases
    assert not any(f"{OFFICE}/{case}" in pages for case in cases)
    assert 'id="xa-mau"><a href="../../../xa-mau/thu-tuc/' in pages[cases[0]].html
    procedure = pages[f"{OFFICE}/{'/'.join(cases[0].split('/')[:2])}/"].html
    assert f'href="../../../{cases[0]}#xa-mau"' in procedure


def test_tables_of_law_and_lists_and_the_details_of_the_search_are_left_to_what_is_shared(made):
    tables = {office: {t.name for t in open_tables(site.posting)} for office, site in made.items()}
    names = {office: site.search.details_path for office, site in made.items()}

    assert {"thu-tuc", "thoi-han", "so-lieu", "bang-tin"} == tables[OFFICE]
    assert tables[WHOLE] - tables[OFFICE] >= {
        "van-ban",
        "muc-thu",
        "thanh-phan-ho-so",
        "thu-tuc-phi",
    }
    assert names[OFFICE].startswith("../assets/search/details-")
    assert names[WHOLE].startswith("assets/search/details-")


def test_a_commune_alone_shares_nothing(sample_catalog):
    sources = Sources(REPOSITORY / "tests/sample_catalog", REPOSITORY / "site_src")
    site = Site(sources, sample_catalog, OFFICE, DAY, DAY)

    assert "" == site.posting.commons
    assert any(is_common(page.path) for page in site.pages)
