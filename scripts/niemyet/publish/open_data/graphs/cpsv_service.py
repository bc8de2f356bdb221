"""One procedure as a CPSV-AP public service: what is not known is left out, and said to be."""

from collections.abc import Iterator
from typing import Any

from rdflib import XSD, Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF

from niemyet.model.record import given, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import Commitment
from niemyet.model.time.duration import Duration
from niemyet.present import permalinks as at
from niemyet.present.open_data.known_amounts import iso_duration
from niemyet.present.open_data.records import open_records
from niemyet.present.open_data.shapes import PostedProcedure
from niemyet.present.posting import Posting, made_once
from niemyet.publish.open_data.graphs.cpsv_costs import add_costs
from niemyet.publish.open_data.graphs.statements import CPSV, CV, VIETNAMESE, VN, Statements


def add_service(s: Statements, p: PostedProcedure) -> None:
    """State everything that is known of one procedure."""
    service = s.node(at.procedure_path(p.id))
    _name(s, service, p)
    for add in (_papers, _outcomes, _conditions, _steps, _channels, _times, add_costs, _people):
        add(s, service, p)
    _relations(s, service, p)
    _trust(s, service, p)


def _name(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    identifier = p.code if given(p.code) else p.id
    s.describe(
        service, CPSV.PublicService, identifier, title=p.official_name, description=p.summary
    )
    s.say(service, DCAT.keyword, *(alias.phrase for alias in p.also_known_as))
    s.say(service, DCTERMS.language, VIETNAMESE)
    s.say(service, CV.thematicArea, s.node(at.field_path(p.field)))
    s.say(service, CV.isGroupedBy, *(s.node(at.life_event_path(e)) for e in p.life_events))
    groups = p.audience.groups if given(p.audience) else ()
    s.say(service, DCTERMS.audience, *(VN[group.value] for group in groups))


def _part(
    s: Statements, p: PostedProcedure, place: str, type_: URIRef, code: str = "", **said: Any
) -> URIRef:
    """Return the node of a part of the procedure, described; it is known by its *code* if any."""
    node = s.node(at.procedure_path(p.id), place)
    return s.describe(node, type_, code or f"{p.id}/{place}", **said)


def _papers(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    cases = {case.id: case.name for case in p.cases}
    for number, document in enumerate(items_given(p.documents), 1):
        shared = s.posting.catalog.papers.get(document.paper or "")
        title = shared.name if shared else document.name
        node = _part(s, p, f"giay-to-{number}", CV.Evidence, title=title)
        s.say(node, DCTERMS.description, document.note)
        s.say(node, VN.nopHayXuatTrinh, VN[document.action.value])
        s.say(node, VN.banChinh, document.originals)
        s.say(node, VN.banSao, document.copies)
        s.say(node, VN.banSaoChungThuc, document.certified_copies)
        s.say(node, VN.truongHop, cases.get(document.case or ""))
        s.say(service, CPSV.hasInput, node)
        if shared:
            s.say(service, CV.hasInputType, s.node(at.paper_path(shared.id)))
    _forms(s, service, p)


def _forms(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    for number, form in enumerate(items_given(p.forms), 1):
        node = _part(s, p, f"mau-don-{number}", CV.Evidence, title=form.name)
        if form.instrument:
            s.say(node, DCTERMS.source, s.node(at.instrument_path(form.instrument)))
        if form.url:
            s.say_what(node, FOAF.page, URIRef(form.url), FOAF.Document)
        for name in filter(None, (form.file, form.sample)):
            s.say_what(node, FOAF.page, s.node(at.attachment_path(name)), FOAF.Document)
        s.say(service, CPSV.hasInput, node)


def _outcomes(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    for number, outcome in enumerate(items_given(p.results), 1):
        said = " ".join(filter(None, (outcome.validity, outcome.note))) or None
        about = {"title": outcome.name, "description": said}
        node = _part(s, p, f"ket-qua-{number}", CV.Output, outcome.code or "", **about)
        s.say(service, CPSV.produces, node)


def _conditions(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    for number, text in enumerate(items_given(p.conditions), 1):
        node = _part(s, p, f"dieu-kien-{number}", CV.Requirement, title=text)
        s.say(service, CV.holdsRequirement, node)


def _steps(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    steps = items_given(p.steps)
    if not steps:
        return
    title = s.posting.wording("procedure.section.cac-buoc")
    text = "\n".join(f"{number}. {step.text}" for number, step in enumerate(steps, 1))
    s.say(service, CPSV.follows, _part(s, p, "cac-buoc", CPSV.Rule, title=title, description=text))
    for number, step in enumerate(steps, 1):
        node = s.node(at.procedure_path(p.id), f"buoc-{number}")
        s.say(node, VN.thuTu, number)
        s.say(node, VN.nguoiLam, step.who or s.posting.wording(f"actor.{step.actor}"))
        s.say(node, DCTERMS.description, step.text)
        s.say(service, VN.buoc, node)


def _channels(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    for channel in items_given(p.channels):
        node = s.node(at.procedure_path(p.id), f"kenh-{channel.kind}")
        said = " ".join(filter(None, (channel.where, channel.note))) or None
        s.describe(node, CV.Channel, f"{p.id}/{channel.kind}", description=said)
        s.say(node, DCTERMS.type, VN[channel.kind.value])
        if channel.url:
            s.say(node, FOAF.page, URIRef(channel.url))
        s.say(service, CV.hasChannel, node)


def _times(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    cases = {case.id: case.name for case in p.cases}
    for number, limit in enumerate(items_given(p.time_limits), 1):
        node = s.node(at.procedure_path(p.id), f"thoi-han-{number}")
        _length(s, node, limit)
        s.say(node, VN.congThem, limit.adds or None)
        s.say(node, VN.truongHop, cases.get(limit.case or ""))
        s.say(node, DCTERMS.type, VN[limit.channel.value] if limit.channel else None)
        s.say(service, VN.thoiHanLuat, node)
    if isinstance(p.committed_time, Commitment):
        node = s.node(at.procedure_path(p.id), "cam-ket")
        _length(s, node, p.committed_time)
        s.say(service, VN.thoiHanCamKet, node)
        if length := iso_duration(p.committed_time):
            s.say(service, CV.processingTime, Literal(length, datatype=XSD.duration))


def _length(s: Statements, node: URIRef, duration: Duration) -> None:
    s.say(node, VN.soLuong, duration.value)
    s.say(node, VN.loaiNgay, VN[duration.unit.value])


def _bodies(s: Statements, p: PostedProcedure) -> Iterator[URIRef]:
    """Yield who decides, each body described; the office's own authority where nobody is named."""
    if not given(p.authority):
        yield s.authority
        return
    for number, name in enumerate(p.authority.bodies):
        body = s.node(at.procedure_path(p.id), f"co-quan-{number + 1}" if number else "co-quan")
        s.say_organisation(body, name)
        yield body


def _people(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    for body in _bodies(s, p):
        s.say(service, CV.hasCompetentAuthority, body)
    if p.counter:
        role = s.posting.wording("data.role.receives")
        node = _part(s, p, "quay", CV.Participation, description=role)
        s.say(node, CV.role, VN.receives)
        s.say(node, CV.hasParticipant, s.node(at.COUNTERS, p.counter))
        s.say(service, CV.hasParticipation, node)


def _relations(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    laws = dict.fromkeys(citation.instrument for citation in items_given(p.legal_basis))
    s.say(service, CV.hasLegalResource, *(s.node(at.instrument_path(i)) for i in laws))
    s.say(service, CV.relatedService, *(s.node(at.procedure_path(r)) for r in p.related))
    channels = open_records(s.posting)["redress_channel"]
    s.say(service, VN.khieuNai, *(s.node(channel.page) for channel in channels))


def _trust(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    plain = _plain(s.posting)[p.id]
    s.say(service, DCTERMS.modified, s.posting.changed.get(RecordKey("procedures", p.id)))
    s.say(service, VN.doiChieu, VN[plain["verification"]["status"]])
    s.say(service, VN.chuaCoThongTin, *(Literal(gap["at"]) for gap in plain["unknown"]))


@made_once
def _plain(posting: Posting) -> dict[str, dict]:
    return {record.id: record.plain for record in open_records(posting)["procedure"]}
