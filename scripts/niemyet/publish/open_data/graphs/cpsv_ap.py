"""CPSV-AP 3.2: the office, what its procedures share, and every procedure as a public service."""

from collections.abc import Iterator

from niemyet.model.record import given, items_given
from niemyet.present import permalinks as at
from niemyet.present.open_data.posted import posted_procedures, posted_redress
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.shapes import PostedRedress
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.publish.open_data.graphs.cpsv_service import service_node
from niemyet.publish.open_data.graphs.json_ld import (
    VIETNAMESE,
    VND,
    Names,
    Node,
    json_ld,
    readable,
    said,
)
from niemyet.publish.open_data.graphs.terms import term_values
from niemyet.publish.published_file import PublishedFile

SERVICES = at.open_data_path("cpsv-ap.jsonld")


def services_file(posting: Posting, site_url: str) -> Iterator[PublishedFile]:
    """Yield the office's services."""
    names = Names(posting.office, site_url)
    yield PublishedFile(SERVICES, json_ld(_nodes(posting, names), names))


def _nodes(posting: Posting, names: Names) -> Iterator[Node]:
    yield from _terms(posting.wording)
    yield from _office(posting, names)
    yield from _registers(posting, names)
    for channel in posted_redress(posting):
        yield _redress(channel, names)
    for procedure in posted_procedures(posting):
        yield service_node(procedure, posting, names)


def _terms(w: Wording) -> Iterator[Node]:
    for term, meaning in w.below("data.term").items():
        yield {"@id": f"vn:{term}", "@type": "rdf:Property", "rdfs:comment": meaning}
    for word, label in term_values(w):
        yield {"@id": f"vn:{word}", "@type": "skos:Concept", "skos:prefLabel": label}
    yield {"@id": VIETNAMESE, "@type": "dct:LinguisticSystem"}
    yield {"@id": VND, "@type": "skos:Concept", "skos:prefLabel": w("data.currency")}


def _office(posting: Posting, names: Names) -> Iterator[Node]:
    office = posting.office
    yield names.area()
    yield names.organisation(names.authority, office.parent_body)
    yield {
        "@id": names.of(at.HOME, "bo-phan"),
        "@type": "org:OrganizationalUnit",
        "skos:prefLabel": office.name,
        "org:unitOf": names.authority,
        "cv:contactPoint": _contact_point(posting, names),
    }
    for counter in items_given(office.counters):
        yield _named(names.of(at.COUNTERS, counter.id), "foaf:Agent", counter.id, counter.name)


def _contact_point(posting: Posting, names: Names) -> Node:
    contacts = items_given(posting.office.contacts)
    return said(
        {
            "@id": names.of(at.ABOUT, "lien-he"),
            "@type": "cv:ContactPoint",
            "cv:contactPage": readable(names.of(at.ABOUT)),
            "cv:telephone": [c.value for c in contacts if c.kind == "phone"],
            "cv:email": [c.value for c in contacts if c.kind == "email"],
            "cv:openingHours": list(_hours(posting, names)),
        }
    )


def _hours(posting: Posting, names: Names) -> Iterator[Node]:
    rows = items_given(posting.hours)
    sessions = [(row.days, session) for row in rows for session in row.sessions]
    for number, (days, session) in enumerate(sessions, 1):
        yield {
            "@id": names.of(at.HOURS, f"buoi-{number}"),
            "@type": ["schema:OpeningHoursSpecification", "time:TemporalEntity"],
            "schema:dayOfWeek": [f"schema:{day.title()}" for day in days],
            "schema:opens": session.opens.isoformat(),
            "schema:closes": session.closes.isoformat(),
        }


def _named(name: str, type_: str | list[str], identifier: str, title: str) -> Node:
    return {"@id": name, "@type": type_, "dct:identifier": identifier, "dct:title": title}


def _registers(posting: Posting, names: Names) -> Iterator[Node]:
    for field in open_records("fields", posting):
        label = {"skos:prefLabel": field.facts.name}
        yield {"@id": names.of(field.page), "@type": "skos:Concept", **label}
    for event in open_records("life_events", posting):
        types = ["cv:LifeEvent", "cv:Event"]
        yield _named(names.of(event.page), types, event.id, event.facts.name)
    for paper in open_records("papers", posting):
        yield _named(names.of(paper.page), "cv:EvidenceType", paper.id, paper.facts.name)
    for law in open_records("legal_instruments", posting):
        amended = [names.of(at.instrument_path(id)) for id in law.facts.amends]
        about = (names.of(law.page), "eli:LegalResource", law.facts.number, law.facts.name)
        yield said({**_named(*about), "dct:relation": amended})


def _redress(channel: PostedRedress, names: Names) -> Node:
    point = names.of(at.redress_path(channel.id))
    contacts = items_given(channel.at_office.contacts) if given(channel.at_office) else ()
    return said(
        {
            **_named(point, "cv:ContactPoint", channel.id, channel.name),
            "dct:description": channel.purpose,
            "cv:contactPage": readable(point),
            "cv:telephone": [contact.value for contact in contacts if contact.kind == "phone"],
        }
    )
