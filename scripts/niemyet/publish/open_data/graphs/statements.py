"""RDF statements about what an office posts, and the two ways they are written."""

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

from rdflib import RDF, RDFS, XSD, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, SKOS, TIME
from rdflib.term import Node

from niemyet.present import permalinks as at
from niemyet.present.office.view import place_of
from niemyet.present.posting import Posting
from niemyet.publish.open_data.graphs.terms import NAMESPACE
from niemyet.publish.open_data.json_files import json_lines

CV = Namespace("http://data.europa.eu/m8g/")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
SCHEMA = Namespace("https://schema.org/")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VN = Namespace(NAMESPACE)
VIETNAMESE = URIRef("http://publications.europa.eu/resource/authority/language/VIE")
VND = URIRef("http://publications.europa.eu/resource/authority/currency/VND")

PREFIXES = {
    "cpsv": CPSV,
    "cv": CV,
    "dcat": DCAT,
    "dct": DCTERMS,
    "eli": ELI,
    "foaf": FOAF,
    "org": ORG,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": SCHEMA,
    "skos": SKOS,
    "spdx": SPDX,
    "time": TIME,
    "vn": VN,
    "xsd": XSD,
}


_Said = tuple[str, str, Node]
"""The predicate's short name, the object in Turtle, and the object."""


class Statements:
    """A graph in which every node has an address: a page of the site, and a place in it."""

    def __init__(self, posting: Posting, site_url: str) -> None:
        self.posting = posting
        self.base = at.absolute("", posting.office.id, site_url)
        # Not rdflib's graph: it keeps each statement three times over, to answer what nobody asks.
        self._said: dict[URIRef, set[tuple[URIRef, Node]]] = {}

    def node(self, path: str, place: str = "") -> URIRef:
        """Return the address of a page, or of a place in it."""
        return URIRef(f"{self.base}{path}#{place}" if place else f"{self.base}{path}")

    @property
    def authority(self) -> URIRef:
        """The body that the office belongs to."""
        return self.node(at.ABOUT, "co-quan")

    @property
    def area(self) -> URIRef:
        """The units that the office lies in; they are stated as they are named."""
        office = self.posting.office
        area = self.node(at.ABOUT, "dia-ban")
        self.describe(area, DCTERMS.Location, office.unit.commune_code or office.id)
        self.say(area, SKOS.prefLabel, place_of(office))
        return area

    def say(self, subject: URIRef, predicate: URIRef, *objects: Any) -> None:
        """State each of *objects* that is not None. Texts are Vietnamese unless they are nodes."""
        said = self._said.setdefault(subject, set())
        said.update((predicate, _node(value)) for value in objects if value is not None)

    def say_what(self, subject: URIRef, predicate: URIRef, value: URIRef, type_: URIRef) -> None:
        """State a value that somebody else has named, and what it is: the profiles ask for both."""
        self.say(subject, predicate, value)
        self.say(value, RDF.type, type_)

    def say_organisation(self, body: URIRef, label: str) -> None:
        """State a public organisation that is competent in the office's area."""
        self.describe(body, CV.PublicOrganisation, str(body), title=label)
        self.say(body, RDF.type, FOAF.Agent)
        self.say(body, FOAF.name, label)
        self.say(body, SKOS.prefLabel, label)
        self.say(body, DCTERMS.spatial, self.area)

    def describe(self, subject: URIRef, type_: URIRef, identifier: str, **said: Any) -> URIRef:
        """State what *subject* is, its identifier, and its title and description if said."""
        self.say(subject, RDF.type, type_)
        self.say(subject, DCTERMS.identifier, Literal(identifier))
        for name, value in said.items():
            self.say(subject, DCTERMS[name], value)
        return subject

    def by_subject(self) -> Iterator[tuple[str, list[_Said]]]:
        """Yield each subject of which something is said with what is said, its types first."""
        for subject in sorted(filter(self._said.get, self._said), key=str):
            said = [
                (_short(name), _turtle_term(value), value) for name, value in self._said[subject]
            ]
            yield str(subject), sorted(said, key=lambda told: (told[0] != _TYPE, *told[:2]))


def _node(value: Any) -> Node:
    if isinstance(value, Node):
        return value
    if isinstance(value, str):
        return Literal(value, lang="vi")
    if isinstance(value, date):
        return Literal(value.isoformat(), datatype=XSD.date)
    return Literal(value)


def in_turtle_and_json_ld(statements: Statements) -> tuple[bytes, bytes]:
    """Return the graph in both ways of writing it, in an order that its content alone decides."""
    turtle = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()]
    nodes = []
    for subject, said in statements.by_subject():
        told = " ;\n    ".join(f"{_turtle(predicate)} {term}" for predicate, term, _ in said)
        turtle.append(f"\n<{subject}> {told} .\n")
        nodes.append(_json_node(subject, said))
    context = {prefix: str(namespace) for prefix, namespace in PREFIXES.items()}
    json_ld = f'{{"@context": {json.dumps(context)},\n"@graph": {json_lines(nodes)}}}\n'
    return "".join(turtle).encode(), json_ld.encode()


_TYPE = "rdf:type"
_NAME = re.compile(r"[a-z]+:[A-Za-z][A-Za-z0-9_]*")
"""What Turtle allows as a short name, and some of our addresses are not."""


@cache
def _short(address: Node) -> str:
    for prefix, namespace in PREFIXES.items():
        if address.startswith(str(namespace)):
            return f"{prefix}:{address[len(str(namespace)) :]}"
    return str(address)


def _turtle(predicate: str) -> str:
    return "a" if predicate == _TYPE else predicate


def _turtle_term(value: Node) -> str:
    if isinstance(value, URIRef):
        return _turtle_name(value)
    text = value.n3()
    datatype = value.datatype
    return text.replace(f"<{datatype}>", _turtle_name(datatype)) if datatype else text


def _turtle_name(address: URIRef) -> str:
    short = _short(address)
    return short if _NAME.fullmatch(short) else address.n3()


def _json_node(subject: str, said: list[_Said]) -> dict[str, Any]:
    node: dict[str, Any] = {"@id": subject}
    for predicate, _, value in said:
        if predicate == _TYPE:
            node.setdefault("@type", []).append(_short(value))
        else:
            node.setdefault(predicate, []).append(_json_value(value))
    return node


def _json_value(value: Node) -> Any:
    if isinstance(value, URIRef):
        return {"@id": str(value)}
    if value.language:
        return {"@value": str(value), "@language": value.language}
    if value.datatype:
        return {"@value": str(value), "@type": _short(value.datatype)}
    return str(value)
