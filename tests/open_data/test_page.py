"""The page for people who use the data."""

import json
import re

import pytest
from building import text
from lxml import html
from niemyet.publish.open_data.graphs.terms import NAMESPACE


@pytest.fixture(params=("phuc-yen", "lam-binh"))
def site(request, sites):
    return sites[request.param]


def test_the_page_offers_every_file_with_its_size(site):
    page = html.document_fromstring((site / "du-lieu/index.html").read_bytes())
    rows = page.xpath("//a[@download]/ancestor::tr")
    sizes = {row.xpath(".//a/@href")[0]: row.findtext("td") for row in rows}

    assert len(sizes) >= 14
    for href, size in sizes.items():
        file = site / "du-lieu" / href
        assert size == f"{max(1, round(file.stat().st_size / 1000)):,} kB".replace(",", ".")


def test_every_file_of_the_data_folder_is_offered(site):
    page = html.document_fromstring((site / "du-lieu/index.html").read_bytes())
    offered = {href.rpartition("/")[2] for href in page.xpath("//a/@href")}
    made = {path.name for path in (site / "du-lieu/v2").iterdir() if path.is_file()}

    assert len(made) > 10
    assert made - offered == set()


def test_every_feed_of_the_site_is_named_on_the_page(site):
    page = html.document_fromstring((site / "du-lieu/index.html").read_bytes())
    named = {href.removeprefix("../") for href in page.xpath("//a/@href")}
    folder = site / "lich-su-thay-doi"
    feeds = {str(file.relative_to(site)) for file in folder.rglob("atom.xml")}

    assert {"lich-su-thay-doi/atom.xml", "lich-su-thay-doi/ho-tich/atom.xml"} <= feeds
    assert feeds - named == set()


def test_the_table_of_figures_is_offered_where_there_is_one(sites):
    pages = {
        office: html.document_fromstring((sites[office] / "du-lieu/index.html").read_bytes())
        for office in ("phuc-yen", "lam-binh")
    }
    offered = {
        office: [h for h in page.xpath("//a[@download]/@href") if "so-lieu" in h]
        for office, page in pages.items()
    }

    assert ["../du-lieu/v2/so-lieu.csv", "../du-lieu/v2/so-lieu.json"] == offered["phuc-yen"]
    assert [] == offered["lam-binh"]


def test_the_page_defines_every_term_of_our_own(site):
    page = html.document_fromstring((site / "du-lieu/index.html").read_bytes())

    lines = (site / "du-lieu/v2/cpsv-ap.jsonld").read_text("utf-8").split("\n", 1)[1]
    used = set(re.findall(r'"vn:(\w+)":', lines))
    stated = re.findall(r'"@id":"vn:(\w+)","@type":"rdf:Property"', lines)
    defined = page.xpath("//tr[td[text()]]/th/code/text()")

    assert NAMESPACE in page.xpath("//code/text()")
    assert {"buoc", "doiChieu"} <= used <= set(defined)
    assert sorted(defined) == sorted(stated)


def test_the_page_says_that_the_sites_address_is_not_known(site):
    words = text(site / "du-lieu/index.html")

    assert f"urn:niemyet:{site.name}:" in words
    assert "chưa được khai" in words


def test_every_page_leads_to_the_data(site):
    page = html.document_fromstring((site / "index.html").read_bytes())

    assert "./du-lieu/" in page.xpath("//footer//a/@href")


def test_a_procedure_says_by_which_id_its_data_are_found(site):
    page = html.document_fromstring((site / "thu-tuc/dang-ky-ket-hon/index.html").read_bytes())
    (line,) = page.xpath("//dd[a[contains(@href, '../../du-lieu/')]]")

    assert "dang-ky-ket-hon" == line.findtext("code")
    assert (
        "dang-ky-ket-hon" in json.loads((site / "du-lieu/v2/thu-tuc.json").read_text())["records"]
    )
