"""DCAT 3: the catalogue of the published files, with their sizes and checksums."""

import hashlib
from collections.abc import Sequence

from rdflib import RDF, XSD, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF

from niemyet.present import permalinks as at
from niemyet.present.open_data.records import open_records
from niemyet.present.posting import Posting
from niemyet.present.province.compared import commune_path
from niemyet.present.province.whole import communes
from niemyet.publish.open_data.graphs.statements import SPDX, VIETNAMESE, Statements
from niemyet.publish.open_data.offered import DATASETS, Offered, offered_files
from niemyet.publish.published_file import CC0, PublishedFile

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_QUARTERLY = URIRef("http://publications.europa.eu/resource/authority/frequency/QUARTERLY")
_LICENCE = URIRef(CC0)
_VERSION = URIRef(f"{DCAT}version")  # of DCAT 3, which rdflib does not list yet


def catalogue_graph(files: Sequence[PublishedFile], posting: Posting, site_url: str) -> Statements:
    """Return the statements about the files that the site offers to download."""
    s = Statements(posting, site_url)
    catalogue = s.node(at.OPEN_DATA)
    s.say(catalogue, RDF.type, DCAT.Catalog)
    _entitle(s, catalogue, posting.wording("data.workbook_title", office=posting.office.name))
    s.say(catalogue, DCTERMS.description, posting.wording("data.description"))
    s.say_organisation(s.authority, posting.office.parent_body)
    for name in DATASETS:
        offers = [offer for offer in offered_files(files, posting) if offer.dataset == name]
        if offers:
            s.say(catalogue, DCAT.dataset, _add_dataset(s, name, offers))
    for commune in communes(posting):
        s.say(catalogue, DCAT.catalog, _add_catalogue(s, commune, site_url))
    return s


def _add_catalogue(s: Statements, commune: Posting, site_url: str) -> URIRef:
    """State that there is the catalogue of a commune, which lies with its site."""
    office = commune.office
    own_url = f"{site_url}{commune_path(office.id)}" if site_url else ""
    names = (at.OPEN_DATA, f"{at.ABOUT}#co-quan")
    node, body = (URIRef(at.absolute(name, office.id, own_url)) for name in names)
    s.say(node, RDF.type, DCAT.Catalog)
    s.say(node, DCTERMS.title, commune.wording("data.workbook_title", office=office.name))
    s.say(node, DCTERMS.description, commune.wording("data.description"))
    s.say(node, DCTERMS.publisher, body)
    s.say_organisation(body, office.parent_body)
    s.say_what(node, DCTERMS.license, _LICENCE, DCTERMS.LicenseDocument)
    s.say_what(node, DCAT.landingPage, node, FOAF.Document)
    return node


def _entitle(s: Statements, node: URIRef, title: str) -> None:
    s.say(node, DCTERMS.title, title)
    s.say(node, DCTERMS.publisher, s.authority)
    s.say_what(node, DCTERMS.license, _LICENCE, DCTERMS.LicenseDocument)
    s.say_what(node, DCTERMS.language, VIETNAMESE, DCTERMS.LinguisticSystem)


def _add_dataset(s: Statements, name: str, offers: Sequence[Offered]) -> URIRef:
    w = s.posting.wording
    dataset = s.node(at.OPEN_DATA, name)
    s.describe(dataset, DCAT.Dataset, f"{s.posting.office.id}/{name}")
    _entitle(s, dataset, w(f"data.dataset.{name}.title"))
    s.say(dataset, DCTERMS.description, w(f"data.dataset.{name}.about"))
    s.say(dataset, DCTERMS.spatial, s.area)
    s.say_what(dataset, DCAT.landingPage, s.node(at.OPEN_DATA), FOAF.Document)
    s.say(dataset, _VERSION, Literal(at.OPEN_DATA_VERSION))
    if name == "so-lieu":
        _add_periods(s, dataset)
    for offer in offers:
        s.say(dataset, DCAT.distribution, _add_distribution(s, offer))
    return dataset


def _add_periods(s: Statements, dataset: URIRef) -> None:
    records = open_records(s.posting)["statistics"]
    kinds = {record.facts.period.kind for record in records}
    if kinds == {"quarter"}:
        s.say_what(dataset, DCTERMS.accrualPeriodicity, _QUARTERLY, DCTERMS.Frequency)
    for record in records:
        period = s.node(record.page, "ky")
        s.say(period, RDF.type, DCTERMS.PeriodOfTime)
        first, last = record.facts.period.first_day, record.facts.period.last_day
        s.say(period, DCAT.startDate, first)
        s.say(period, DCAT.endDate, last)
        s.say(dataset, DCTERMS.temporal, period)


def _add_distribution(s: Statements, offer: Offered) -> URIRef:
    name = offer.name.replace("/", "-").replace(".", "-")
    node, checksum = s.node(at.OPEN_DATA, f"tep-{name}"), s.node(at.OPEN_DATA, f"ma-{name}")
    s.say(node, RDF.type, DCAT.Distribution)
    s.say(node, DCTERMS.title, offer.title)
    s.say_what(node, DCTERMS.license, _LICENCE, DCTERMS.LicenseDocument)
    s.say(node, DCAT.accessURL, s.node(at.OPEN_DATA))
    s.say(node, DCAT.downloadURL, s.node(offer.path))
    media_type = URIRef(_MEDIA_TYPES + offer.media_type)
    s.say_what(node, DCAT.mediaType, media_type, DCTERMS.MediaType)
    size = Literal(len(offer.content), datatype=XSD.nonNegativeInteger)
    s.say(node, DCAT.byteSize, size)
    s.say(node, SPDX.checksum, checksum)
    s.say(checksum, RDF.type, SPDX.Checksum)
    s.say_what(checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256, SPDX.ChecksumAlgorithm)
    digest = hashlib.sha256(offer.content).hexdigest()
    s.say(checksum, SPDX.checksumValue, Literal(digest, datatype=XSD.hexBinary))
    return node
