"""schema.org in the pages: small, and nothing that is not known."""

import gzip
import json
import re
from collections.abc import Mapping

import pytest
from lxml import html
from niemyet.present.evidence.citation import Link
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.permalinks import procedure_path
from niemyet.present.posting import Posting
from niemyet.publish.schema_org.linked_data import data_blocks, linked_data
from niemyet.publish.schema_org.service_data import service_data
from open_data.publishing import CPSV, CV, graph_of
from rdflib import RDF, Graph, Namespace, URIRef

SCHEMA = Namespace("https://schema.org/")
MOST_BYTES = 1500
"""That the blocks may add to a page as it is sent, compressed."""


def blocks(page) -> list[str]:
    found = html.document_fromstring(page.read_bytes())
    return found.xpath("//script[@type='application/ld+json']/text()")


_BLOCK = re.compile(r'<script type="application/ld\+json">.*?</script>\n?', re.DOTALL)


def _read(page) -> str:
    return page.read_text("utf-8")


def _weight(page: str) -> int:
    return len(gzip.compress(page.encode()))


def graph(said: Mapping, base: str) -> Graph:
    """Return the statements of a block as read from *base*; no context is fetched."""
    told = {**said, "@context": {"@vocab": str(SCHEMA)}}
    return Graph().parse(data=json.dumps(told), format="json-ld", publicID=base)


@pytest.fixture(scope="module", params=("phuc-yen", "lam-binh"))
def built(request, sites):
    return sites[request.param]


def test_the_data_of_a_page_is_in_the_page_alone(built):
    pages = list((built / "thu-tuc").glob("*/index.html"))
    inside = [json.loads(blocks(page)[0])["@graph"][0]["@type"] for page in pages]

    assert len(inside) > 30
    assert {"GovernmentService"} == set(inside)
    assert [] == list((built / "thu-tuc").rglob("*.jsonld"))


def test_the_blocks_of_a_page_are_small(built):
    pages = sorted((built / "thu-tuc").glob("*/index.html"))
    added = [_weight(page) - _weight(_BLOCK.sub("", page)) for page in map(_read, pages)]

    assert added
    assert 0 < min(added) and max(added) <= MOST_BYTES


def test_every_page_below_another_says_where_it_stands(built):
    page = built / "thu-tuc" / "dang-ky-ket-hon" / "index.html"
    trail = json.loads(blocks(page)[-1])
    names = [item["name"] for item in trail["itemListElement"]]

    assert trail["@type"] == "BreadcrumbList"
    assert names == ["Trang chủ", "Thủ tục hành chính", "Hộ tịch", "Đăng ký kết hôn"]


def test_where_the_address_is_known_a_trail_is_of_whole_addresses(lam_binh):
    """Search engines take no relative item of a trail."""
    crumbs = (Link("Thủ tục", "thu-tuc/"),)
    for site, first, last in (
        ("https://xa.example/", "https://xa.example/", "https://xa.example/thu-tuc/a/"),
        ("", "../../", "./"),
    ):
        block = data_blocks(None, "thu-tuc/a/", "A", crumbs, lam_binh.posting, site)
        items = [
            i["item"] for i in json.loads(html.fragment_fromstring(block).text)["itemListElement"]
        ]

        assert [first, last] == [items[0], items[-1]]


def test_who_provides_a_service_is_named_on_its_own_page(lam_binh):
    """A node that only another page describes says nothing to who reads one page."""
    marriage = next(p for p in posted_procedures(lam_binh.posting) if p.id == "dang-ky-ket-hon")
    (service, *_) = service_data(marriage, lam_binh.posting)

    assert ("GovernmentOffice", lam_binh.posting.office.name) == (
        service["provider"]["@type"],
        service["provider"]["name"],
    )


def test_the_page_and_the_graph_call_a_service_by_the_same_address(lam_binh):
    address = f"{lam_binh.site_url}thu-tuc/dang-ky-ket-hon/"
    in_page = graph(linked_data("thu-tuc/dang-ky-ket-hon/", lam_binh.posting), address)
    whole = graph_of(lam_binh, "cpsv-ap.jsonld")

    assert (URIRef(address), RDF.type, SCHEMA.GovernmentService) in in_page
    assert (URIRef(address), RDF.type, CPSV.PublicService) in whole


def test_the_offers_of_a_page_are_the_costs_of_the_graph(data):
    whole = graph_of(data, "cpsv-ap.jsonld")
    pages = {p: linked_data(p, data.posting) for p in map(procedure_path, data.posting.procedures)}

    assert pages
    for path, said in pages.items():
        address = data.site_url + path
        told = graph(said, address)
        prices = sorted(int(price) for price in told.objects(None, SCHEMA.price))
        costs = whole.objects(URIRef(address), CV.hasCost)
        assert prices == sorted(int(float(whole.value(cost, CV.hasValue))) for cost in costs)


def test_the_home_page_names_the_office_the_site_and_its_search(sample):
    told = graph(linked_data("", sample.posting), sample.site_url)
    office = URIRef(f"{sample.site_url}#bo-phan")

    assert (office, RDF.type, SCHEMA.GovernmentOffice) in told
    assert (None, RDF.type, SCHEMA.WebSite) in told
    assert "tim/?q={search_term_string}" in {str(t) for t in told.objects(None, SCHEMA.urlTemplate)}
    assert len(set(told.objects(office, SCHEMA.openingHoursSpecification))) > 1


def test_an_office_whose_hours_and_telephone_are_unknown_has_none(lam_binh):
    told = graph(linked_data("", lam_binh.posting), lam_binh.site_url)

    assert not set(told.objects(None, SCHEMA.openingHoursSpecification))
    assert not set(told.objects(None, SCHEMA.telephone))
    assert not set(told.objects(None, SCHEMA.streetAddress))


def test_the_figures_are_a_data_set_only_where_there_are_any(phuc_yen, lam_binh):
    told = graph(linked_data("so-lieu/", phuc_yen.posting), f"{phuc_yen.site_url}so-lieu/")

    assert (None, RDF.type, SCHEMA.Dataset) in told
    assert linked_data("so-lieu/", lam_binh.posting) is None


def test_no_text_can_end_a_block(sample):
    crumb = Link("</script><script>alert(1)</script>", "thu-tuc/")
    posting: Posting = sample.posting
    block = data_blocks(None, "x/", "<!--", (crumb,), posting, "")

    assert block.count("</script>") == 1
    inside = block.partition(">")[2].removesuffix("</script>\n")
    assert crumb.text == json.loads(inside)["itemListElement"][1]["name"]
