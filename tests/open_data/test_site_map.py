"""Sitemap and OpenSearch: true days, whole addresses, and nothing where the address is unknown."""

from datetime import date

import pytest
from building import order
from lxml import etree, html
from niemyet.mkdocs_plugin.run import build_office
from niemyet.publish.search.site_map import content_changes
from open_data.publishing import CHANGED, SITE_URL, post, publish

NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
OS = {"o": "http://a9.com/-/spec/opensearch/1.1/"}


@pytest.fixture(scope="module")
def built(tmp_path_factory, sample_folder):
    """The invented commune's site, at a known address."""
    folder = tmp_path_factory.mktemp("mapped") / "site"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NIEMYET_SITE_URL", SITE_URL)
        build_office(order(folder, "xa-mau", sample_folder))
    return folder


def test_the_map_lists_every_page_for_the_public(built):
    listed = etree.parse(built / "sitemap.xml").xpath("//s:loc/text()", namespaces=NS)
    pages = {path.parent.relative_to(built).as_posix() for path in built.rglob("index.html")}
    public = {page for page in pages if page.split("/")[0] != "admin"}
    expected = {SITE_URL if page == "." else f"{SITE_URL}{page}/" for page in public}

    assert len(listed) == len(set(listed))
    assert set(listed) == expected


def test_robots_are_told_where_the_map_is(built):
    assert f"Sitemap: {SITE_URL}sitemap.xml" in (built / "robots.txt").read_text()


def test_every_page_offers_the_sites_own_search(built):
    description = etree.parse(built / "tim" / "opensearch.xml")
    template = description.xpath("string(//o:Url/@template)", namespaces=OS)
    name = description.xpath("string(//o:ShortName)", namespaces=OS)

    assert template == f"{SITE_URL}tim/?q={{searchTerms}}"
    assert 0 < len(name) <= 16
    assert 'href="../../tim/opensearch.xml"' in next(
        (built / "thu-tuc").glob("*/index.html")
    ).read_text("utf-8")


def test_search_engines_are_told_of_every_language_by_whole_addresses(built):
    for page in (built / "index.html", built / "en" / "index.html"):
        links = html.document_fromstring(page.read_bytes()).findall(".//link[@hreflang]")
        told = {link.get("hreflang"): link.get("href") for link in links}

        assert {"vi": SITE_URL, "en": f"{SITE_URL}en/", "x-default": SITE_URL} == told


def test_without_an_address_there_is_neither_map_nor_description(sites):
    made = {path.name for path in sites["lam-binh"].rglob("*") if path.is_file()}

    assert not made & {"sitemap.xml", "sitemap.xml.gz", "robots.txt", "opensearch.xml"}


def test_a_page_changed_when_its_record_did_not_when_it_was_built(lam_binh):
    days = content_changes(lam_binh.posting)

    assert days["van-ban/2014/"] == CHANGED


def test_a_page_changes_by_itself_on_the_day_an_announced_amount_begins(sample_catalog):
    posting = post(sample_catalog, "xa-mau", changed=date(2000, 1, 1))
    starts = [
        amount.in_force_from.day
        for fee in posting.catalog.fees.values()
        for rate in fee.rates
        for amount in rate.amounts
        if amount.in_force_from.exact and amount.in_force_from.day <= posting.day
    ]
    days = content_changes(posting)
    fees = [day for path, day in days.items() if path.startswith("phi-le-phi/")]

    assert max(fees) == max(starts)


def test_a_page_whose_history_is_not_known_has_no_day(sample_catalog):
    assert content_changes(post(sample_catalog, "xa-mau", changed=None)) == {}


def test_a_site_without_history_still_publishes_its_data(sample_catalog):
    data = publish(post(sample_catalog, "xa-mau", changed=None))

    assert "changed" not in data.json("gioi-thieu.json")
