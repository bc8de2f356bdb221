"""CPSV-AP and DCAT: they keep the standard's shapes and say what the catalogue says."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from niemyet.model.record import given, items_given
from niemyet.model.time.timeline import in_force_on
from niemyet.present.open_data.posted import posted_procedures
from niemyet.present.open_data.shapes import ChargeStatus
from niemyet.present.posting import Posting
from open_data.publishing import CPSV, CV, DCAT, DCT, SPDX, VN, graph_of, post, publish
from pyshacl import validate
from rdflib import RDF, Graph, Literal, URIRef

AUTHORITIES = "http://publications.europa.eu/resource/authority/"
"""Whose names for a language and a currency we use, and say what they are."""
SHAPES = Path(__file__).with_name("cpsv_ap_shapes.ttl")


@pytest.fixture(scope="module")
def services(data) -> Graph:
    return graph_of(data, "cpsv-ap.jsonld")


@pytest.fixture(scope="module")
def catalogue(data) -> Graph:
    return graph_of(data, "dcat.jsonld")


def kept(graph: Graph) -> tuple[bool, str]:
    """Return whether the graph keeps the shapes, and what it breaks."""
    conforms, _, report = validate(graph, shacl_graph=str(SHAPES), shacl_graph_format="turtle")
    return conforms, report


def test_the_services_keep_the_shapes_of_cpsv_ap(services):
    conforms, report = kept(services)

    assert conforms, report[:2000]


def test_the_shapes_catch_a_service_without_an_authority(sample):
    graph = Graph() + graph_of(sample, "cpsv-ap.jsonld")
    service = next(graph.subjects(RDF.type, CPSV.PublicService))
    graph.remove((service, CV.hasCompetentAuthority, None))

    assert not kept(graph)[0]


def test_the_catalogue_of_files_keeps_the_shapes(catalogue):
    conforms, report = kept(catalogue)

    assert conforms, report[:2000]


@pytest.mark.parametrize("name", ("cpsv-ap", "dcat"))
def test_the_context_says_what_the_values_of_each_predicate_are(data, name):
    """Whoever forgets it of a predicate makes a text in Vietnamese of a name, a code or a day."""
    graph = graph_of(data, f"{name}.jsonld")
    said = [(p, o) for _, p, o in graph if isinstance(o, Literal) and o.language]
    texts = [(p, o) for p, o in said if p != DCT.description]  # which may be an address alone
    names = {str(p) for p, o in texts if re.match(r"(site|vn|schema|https?|urn):", o)}
    days = {str(p) for p, o in texts if re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d+", o)}

    assert len(texts) > 20
    assert (set(), set()) == (names, days)
    assert {"vi"} == {o.language for _, o in texts}


def test_every_procedure_is_a_service_under_its_own_code(data, services):
    expected = {
        f"{data.site_url}thu-tuc/{p.id}/": p.code if given(p.code) else p.id
        for p in posted_procedures(data.posting)
    }
    told = {
        str(s): str(services.value(s, DCT.identifier))
        for s in services.subjects(RDF.type, CPSV.PublicService)
    }

    assert told == expected


def test_a_service_has_the_papers_results_channels_and_laws_of_its_procedure(data, services):
    def count(service, predicate):
        return len(set(services.objects(service, predicate)))

    procedures = posted_procedures(data.posting)

    assert procedures
    for p in procedures:
        service = URIRef(f"{data.site_url}thu-tuc/{p.id}/")
        papers = len(items_given(p.documents)) + len(items_given(p.forms))
        laws = {citation.instrument for citation in items_given(p.legal_basis)}
        assert papers == count(service, CPSV.hasInput)
        assert len(items_given(p.results)) == count(service, CPSV.produces)
        assert len(items_given(p.channels)) == count(service, CV.hasChannel)
        assert len(items_given(p.steps)) == count(service, VN.buoc)
        assert len(laws) == count(service, CV.hasLegalResource)


def charged(procedure: str, posting: Posting) -> Iterator[int]:
    """Every amount that the catalogue knows of a procedure on the day, read from its records."""
    for use in items_given(posting.procedures[procedure].edition.fees):
        if use.free:
            yield 0
        for rate in posting.catalog.fees[use.fee].rates if use.fee else ():
            amount = in_force_on(rate.amounts, posting.day)
            if amount is None or (use.rates and rate.key not in use.rates):
                continue
            yield from (tier.amount for tier in amount.tiers)
            if isinstance(amount.amount, int):
                yield amount.amount


def test_a_service_costs_what_the_catalogue_says_and_nothing_unknown(data, services):
    compared = 0
    for procedure in data.posting.procedures:
        service = URIRef(f"{data.site_url}thu-tuc/{procedure}/")
        costs = services.objects(service, CV.hasCost)
        told = Counter(int(float(services.value(cost, CV.hasValue))) for cost in costs)
        assert told == Counter(charged(procedure, data.posting))
        compared += told.total()
    assert compared


def test_a_procedure_only_reported_as_free_costs_nothing_that_is_stated(lam_binh):
    graph = graph_of(lam_binh, "cpsv-ap.jsonld")
    reported = [
        p
        for p in posted_procedures(lam_binh.posting)
        if items_given(p.fees) and {c.status for c in p.fees} == {ChargeStatus.REPORTED_FREE}
    ]
    services = [URIRef(f"{lam_binh.site_url}thu-tuc/{p.id}/") for p in reported]

    assert services
    assert [] == [s for s in services if graph.value(s, CV.hasCost)]


def test_a_service_says_what_is_not_known_of_it(lam_binh):
    graph = graph_of(lam_binh, "cpsv-ap.jsonld")
    service = URIRef(f"{lam_binh.site_url}thu-tuc/dang-ky-khai-sinh/")
    missing = {str(place) for place in graph.objects(service, VN.chuaCoThongTin)}

    assert {"/sets", "/committed_time"} <= missing


@pytest.mark.parametrize("office", ("phuc_yen", "lam_binh"))
def test_everything_has_the_address_of_a_page_and_a_place_in_it(office, request, sites):
    data = request.getfixturevalue(office)
    subjects = {str(subject) for subject in graph_of(data, "cpsv-ap.jsonld").subjects()}
    ours = {s for s in subjects if s.startswith(data.site_url)}
    pages = {s.removeprefix(data.site_url).partition("#")[0] for s in ours}
    folder = sites[data.posting.office.id]

    assert {s for s in subjects - ours if not s.startswith((str(VN), AUTHORITIES))} == set()
    assert len(pages) > 50
    assert [] == [page for page in pages if not (folder / page / "index.html").is_file()]


def test_every_term_of_ours_that_is_used_is_defined(services):
    used = {t for triple in services for t in triple if str(t).startswith(str(VN))}

    assert used
    assert [] == [term for term in used if (term, RDF.type, None) not in services]


def test_without_the_sites_address_everything_has_a_stable_name(sample_catalog):
    data = publish(post(sample_catalog, "xa-mau"), site_url="")
    graph = graph_of(data, "cpsv-ap.jsonld")
    names = {str(s) for s in graph.subjects(RDF.type, CPSV.PublicService)}

    assert names
    assert all(name.startswith("urn:niemyet:xa-mau:thu-tuc/") for name in names)


def test_the_catalogue_tells_the_size_and_checksum_of_every_file(data, catalogue):
    told = 0
    for file in catalogue.subjects(RDF.type, DCAT.Distribution):
        url = str(catalogue.value(file, DCAT.downloadURL))
        content = data.files[url.removeprefix(data.site_url)]
        checksum = catalogue.value(file, SPDX.checksum)
        digest = str(catalogue.value(checksum, SPDX.checksumValue)).lower()
        assert int(catalogue.value(file, DCAT.byteSize)) == len(content)
        assert digest == hashlib.sha256(content).hexdigest()
        told += 1
    assert told >= 12
