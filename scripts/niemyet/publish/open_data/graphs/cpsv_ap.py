"""CPSV-AP 3.2: the office, what its procedures share, and every procedure as a public service."""

from rdflib import RDF, RDFS, Literal
from rdflib.namespace import DCTERMS, FOAF, ORG, SKOS, TIME

from niemyet.model.record import given, items_given
from niemyet.present import permalinks as at
from niemyet.present.open_data.posted import posted_procedures, posted_redress
from niemyet.present.open_data.records import open_records
from niemyet.present.posting import Posting
from niemyet.publish.open_data.graphs.cpsv_service import add_service
from niemyet.publish.open_data.graphs.statements import (
    CV,
    ELI,
    SCHEMA,
    VIETNAMESE,
    VN,
    VND,
    Statements,
)
from niemyet.publish.open_data.graphs.terms import term_values


def service_graph(posting: Posting, site_url: str) -> Statements:
    """Return every statement about the office's services."""
    statements = Statements(posting, site_url)
    _add_terms(statements)
    _add_office(statements)
    _add_hours(statements)
    _add_registers(statements)
    for procedure in posted_procedures(posting):
        add_service(statements, procedure)
    return statements


def _add_terms(s: Statements) -> None:
    for term, meaning in s.posting.wording.below("data.term").items():
        s.say(VN[term], RDF.type, RDF.Property)
        s.say(VN[term], RDFS.comment, meaning)
    for word, label in term_values(s.posting.wording):
        s.say(VN[word], RDF.type, SKOS.Concept)
        s.say(VN[word], SKOS.prefLabel, label)
    s.say(VIETNAMESE, RDF.type, DCTERMS.LinguisticSystem)
    s.say(VND, RDF.type, SKOS.Concept)
    s.say(VND, SKOS.prefLabel, s.posting.wording("data.currency"))


def _add_office(s: Statements) -> None:
    office = s.posting.office
    s.say_organisation(s.authority, office.parent_body)
    desk = s.node(at.HOME, "bo-phan")
    s.say(desk, RDF.type, ORG.OrganizationalUnit)
    s.say(desk, SKOS.prefLabel, office.name)
    s.say(desk, ORG.unitOf, s.authority)
    s.say(desk, CV.contactPoint, _contact_point(s))


def _contact_point(s: Statements):
    point = s.node(at.ABOUT, "lien-he")
    s.say(point, RDF.type, CV.ContactPoint)
    s.say_what(point, CV.contactPage, s.node(at.ABOUT), FOAF.Document)
    predicates = {"phone": CV.telephone, "email": CV.email}
    for contact in items_given(s.posting.office.contacts):
        if contact.kind in predicates:
            s.say(point, predicates[contact.kind], Literal(contact.value))
    return point


def _add_hours(s: Statements) -> None:
    rows = items_given(s.posting.hours)
    sessions = [(row.days, session) for row in rows for session in row.sessions]
    for number, (days, session) in enumerate(sessions, 1):
        node = s.node(at.HOURS, f"buoi-{number}")
        s.say(node, RDF.type, SCHEMA.OpeningHoursSpecification, TIME.TemporalEntity)
        s.say(node, SCHEMA.dayOfWeek, *(SCHEMA[day.title()] for day in days))
        s.say(node, SCHEMA.opens, Literal(session.opens))
        s.say(node, SCHEMA.closes, Literal(session.closes))
        s.say(s.node(at.ABOUT, "lien-he"), CV.openingHours, node)


def _add_registers(s: Statements) -> None:
    records = open_records(s.posting)
    for record in records["field"]:
        s.say(s.node(record.page), RDF.type, SKOS.Concept)
        s.say(s.node(record.page), SKOS.prefLabel, record.facts.name)
    for record in records["life_event"]:
        event = s.describe(s.node(record.page), CV.LifeEvent, record.id, title=record.facts.name)
        s.say(event, RDF.type, CV.Event)
    for record in records["paper"]:
        s.describe(s.node(record.page), CV.EvidenceType, record.id, title=record.facts.name)
    for record in records["legal_instrument"]:
        law = s.describe(
            s.node(record.page), ELI.LegalResource, record.facts.number, title=record.facts.name
        )
        s.say(law, DCTERMS.relation, *(s.node(at.instrument_path(i)) for i in record.facts.amends))
    for counter in items_given(s.posting.office.counters):
        desk = s.node(at.COUNTERS, counter.id)
        s.describe(desk, FOAF.Agent, counter.id, title=counter.name)
    for channel in posted_redress(s.posting):
        _add_redress(s, channel)


def _add_redress(s: Statements, channel) -> None:
    point = s.node(at.redress_path(channel.id))
    s.describe(point, CV.ContactPoint, channel.id, title=channel.name, description=channel.purpose)
    s.say_what(point, CV.contactPage, point, FOAF.Document)
    if given(channel.at_office):
        for contact in items_given(channel.at_office.contacts):
            if contact.kind == "phone":
                s.say(point, CV.telephone, Literal(contact.value))
