"""RDF as JSON-LD: a node holds what is said of a thing, and the things that are part of it.

The context says of each predicate what its values are, so a value is written as plain JSON.
"""

import json
from collections.abc import Iterable
from typing import Any

from niemyet.model.office import Office
from niemyet.present import permalinks as at
from niemyet.present.office.view import place_of
from niemyet.publish.open_data.graphs.terms import NAMESPACE
from niemyet.publish.published_file import compact

Node = dict[str, Any]

VIETNAMESE = "http://publications.europa.eu/resource/authority/language/VIE"
VND = "http://publications.europa.eu/resource/authority/currency/VND"

_PREFIXES = {
    "cpsv": "http://purl.org/vocab/cpsv#",
    "cv": "http://data.europa.eu/m8g/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "time": "http://www.w3.org/2006/time#",
    "vn": NAMESPACE,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_NAMES_OF_THINGS = (
    *("cpsv:follows", "cpsv:hasInput", "cpsv:produces"),
    *("cv:contactPage", "cv:contactPoint", "cv:currency", "cv:hasChannel", "cv:hasCost"),
    *("cv:hasCompetentAuthority", "cv:hasInputType", "cv:hasLegalResource", "cv:hasParticipant"),
    *("cv:hasParticipation", "cv:holdsRequirement", "cv:ifAccessedThrough", "cv:isGroupedBy"),
    *("cv:openingHours", "cv:relatedService", "cv:role", "cv:thematicArea"),
    *("dcat:accessURL", "dcat:catalog", "dcat:dataset", "dcat:distribution", "dcat:downloadURL"),
    *("dcat:landingPage", "dcat:mediaType"),
    *("dct:accrualPeriodicity", "dct:audience", "dct:language", "dct:license", "dct:publisher"),
    *("dct:relation", "dct:source", "dct:spatial", "dct:temporal", "dct:type"),
    *("foaf:page", "org:unitOf", "schema:dayOfWeek", "spdx:algorithm", "spdx:checksum"),
    *("vn:buoc", "vn:doiChieu", "vn:khieuNai", "vn:loaiNgay", "vn:nopHayXuatTrinh"),
    *("vn:thoiHanCamKet", "vn:thoiHanLuat", "vn:tinhTrangThu"),
)
_OF_NO_LANGUAGE = (
    *("cv:email", "cv:telephone", "dcat:version", "dct:identifier", "vn:chuaCoThongTin"),
)
_TYPES = {
    "cv:hasValue": "xsd:double",
    "cv:processingTime": "xsd:duration",
    "dcat:byteSize": "xsd:nonNegativeInteger",
    "dcat:endDate": "xsd:date",
    "dcat:startDate": "xsd:date",
    "dct:modified": "xsd:date",
    "schema:closes": "xsd:time",
    "schema:opens": "xsd:time",
    "spdx:checksumValue": "xsd:hexBinary",
}
_CONTEXT: Node = {
    "@language": "vi",
    **_PREFIXES,
    **dict.fromkeys(_NAMES_OF_THINGS, {"@type": "@id"}),
    **dict.fromkeys(_OF_NO_LANGUAGE, {"@language": None}),
    **{predicate: {"@type": type_} for predicate, type_ in _TYPES.items()},
}


class Names:
    """What things are called: each by the address of a page of the site, and a place in it."""

    def __init__(self, office: Office, site_url: str) -> None:
        self.office = office
        self.base = at.absolute("", office.id, site_url)

    def of(self, path: str, place: str = "") -> str:
        """Return the name of a page, or of a place in it, as it is written within the graph."""
        return f"site:{path}#{place}" if place else f"site:{path}"

    @property
    def authority(self) -> str:
        """The body that the office belongs to."""
        return self.of(at.ABOUT, "co-quan")

    def organisation(self, name: str, label: str) -> Node:
        """Return a public organisation that is competent in the office's area."""
        return {
            "@id": name,
            "@type": ["cv:PublicOrganisation", "foaf:Agent"],
            "dct:identifier": name.replace("site:", self.base, 1),
            "dct:title": label,
            "foaf:name": label,
            "skos:prefLabel": label,
            "dct:spatial": self.of(at.ABOUT, "dia-ban"),
        }

    def area(self) -> Node:
        """Return the units that the office lies in."""
        return {
            "@id": self.of(at.ABOUT, "dia-ban"),
            "@type": "dct:Location",
            "dct:identifier": self.office.unit.commune_code or self.office.id,
            "skos:prefLabel": place_of(self.office),
        }


def readable(name: str) -> Node:
    """Return a page or a file that somebody reads."""
    return {"@id": name, "@type": "foaf:Document"}


def said(node: Node) -> Node:
    """Return *node* without what nobody has said of it."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


def json_ld(nodes: Iterable[Node], names: Names) -> bytes:
    """Return the graph with one of its *nodes* on each line, so that copies can be compared."""
    context = json.dumps({"site": names.base, **_CONTEXT})
    lines = b",\n".join(compact(node).encode() for node in nodes)
    return b'{"@context":%s,\n"@graph":[\n%s\n]}\n' % (context.encode(), lines)
