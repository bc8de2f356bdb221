"""One procedure as a CPSV-AP public service: what is not known is left out, and said to be."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from niemyet.model.record import given, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import Commitment
from niemyet.model.time.duration import Duration
from niemyet.present import permalinks as at
from niemyet.present.evidence.trust import trust_status
from niemyet.present.open_data.known_amounts import iso_duration
from niemyet.present.open_data.posted import posted_redress
from niemyet.present.open_data.records import gaps_of
from niemyet.present.open_data.shapes import PostedProcedure
from niemyet.present.posting import Posting
from niemyet.publish.open_data.graphs.cpsv_costs import costs
from niemyet.publish.open_data.graphs.json_ld import VIETNAMESE, Names, Node, readable, said


class _Service(NamedTuple):
    """A procedure, where it is posted, and what things are called there."""

    p: PostedProcedure
    posting: Posting
    names: Names

    def place(self, place: str) -> str:
        return self.names.of(at.procedure_path(self.p.id), place)

    def part(self, place: str, type_: str, code: str | None = None, **facts: Any) -> Node:
        """Return a part of the procedure; it is known by its *code* if it has one."""
        node = {"@id": self.place(place), "@type": type_}
        described = {f"dct:{name}": value for name, value in facts.items()}
        return {**node, "dct:identifier": code or f"{self.p.id}/{place}", **described}

    def case(self, id: str | None) -> str | None:
        return next((case.name for case in self.p.cases if case.id == id), None)

    def all_called(self, path: Callable[[str], str], ids: Iterable[str]) -> list[str]:
        return [self.names.of(path(id)) for id in dict.fromkeys(ids)]


def service_node(p: PostedProcedure, posting: Posting, names: Names) -> Node:
    """Return everything that is known of one procedure."""
    s = _Service(p, posting, names)
    groups = p.audience.groups if given(p.audience) else ()
    node = {
        "@id": names.of(at.procedure_path(p.id)),
        "@type": "cpsv:PublicService",
        "dct:identifier": p.code if given(p.code) else p.id,
        "dct:title": p.official_name,
        "dct:description": p.summary,
        "dcat:keyword": [alias.phrase for alias in p.also_known_as],
        "dct:language": VIETNAMESE,
        "cv:thematicArea": names.of(at.field_path(p.field)),
        "cv:isGroupedBy": s.all_called(at.life_event_path, p.life_events),
        "dct:audience": [f"vn:{group}" for group in groups],
        **_inputs(s),
        **_outcomes(s),
        **_way(s),
        **_times(s),
        "cv:hasCost": list(costs(p, names)),
        **_people(s),
        **_relations(s),
        **_trust(s),
    }
    return said(node)


def _inputs(s: _Service) -> Node:
    shared = [d.paper for d in items_given(s.p.documents) if d.paper in s.posting.catalog.papers]
    return {
        "cpsv:hasInput": [*_papers(s), *_forms(s)],
        "cv:hasInputType": s.all_called(at.paper_path, shared),
    }


def _papers(s: _Service) -> Iterator[Node]:
    for number, document in enumerate(items_given(s.p.documents), 1):
        shared = s.posting.catalog.papers.get(document.paper or "")
        title = shared.name if shared else document.name
        node = s.part(f"giay-to-{number}", "cv:Evidence", title=title, description=document.note)
        copies = {
            "vn:nopHayXuatTrinh": f"vn:{document.action}",
            "vn:banChinh": document.originals,
            "vn:banSao": document.copies,
            "vn:banSaoChungThuc": document.certified_copies,
            "vn:truongHop": s.case(document.case),
        }
        yield said({**node, **copies})


def _forms(s: _Service) -> Iterator[Node]:
    for number, form in enumerate(items_given(s.p.forms), 1):
        node = s.part(f"mau-don-{number}", "cv:Evidence", title=form.name)
        files = [s.names.of(at.attachment_path(name)) for name in (form.file, form.sample) if name]
        law = s.names.of(at.instrument_path(form.instrument)) if form.instrument else None
        pages = [readable(name) for name in (form.url, *files) if name]
        yield said({**node, "dct:source": law, "foaf:page": pages})


def _outcomes(s: _Service) -> Node:
    def results() -> Iterator[Node]:
        for number, outcome in enumerate(items_given(s.p.results), 1):
            about = " ".join(filter(None, (outcome.validity, outcome.note)))
            told = {"title": outcome.name, "description": about}
            yield said(s.part(f"ket-qua-{number}", "cv:Output", outcome.code, **told))

    conditions = enumerate(items_given(s.p.conditions), 1)
    return {
        "cpsv:produces": list(results()),
        "cv:holdsRequirement": [
            s.part(f"dieu-kien-{number}", "cv:Requirement", title=text)
            for number, text in conditions
        ],
    }


def _way(s: _Service) -> Node:
    """Return the steps, as one rule and each for itself, and the channels."""
    steps = list(enumerate(items_given(s.p.steps), 1))
    text = "\n".join(f"{number}. {step.text}" for number, step in steps)
    title = s.posting.wording("procedure.section.cac-buoc")
    rule = s.part("cac-buoc", "cpsv:Rule", title=title, description=text)
    each = [
        {
            "@id": s.place(f"buoc-{number}"),
            "vn:thuTu": number,
            "vn:nguoiLam": step.who or s.posting.wording(f"actor.{step.actor}"),
            "dct:description": step.text,
        }
        for number, step in steps
    ]
    return {
        "cpsv:follows": rule if steps else None,
        "vn:buoc": each,
        "cv:hasChannel": list(_channels(s)),
    }


def _channels(s: _Service) -> Iterator[Node]:
    for channel in items_given(s.p.channels):
        about = " ".join(filter(None, (channel.where, channel.note)))
        code = f"{s.p.id}/{channel.kind}"
        node = s.part(f"kenh-{channel.kind}", "cv:Channel", code, description=about)
        yield said({**node, "dct:type": f"vn:{channel.kind}", "foaf:page": channel.url})


def _times(s: _Service) -> Node:
    limits = [
        said(
            {
                "@id": s.place(f"thoi-han-{number}"),
                **_length(limit),
                "vn:congThem": limit.adds or None,
                "vn:truongHop": s.case(limit.case),
                "dct:type": f"vn:{limit.channel}" if limit.channel else None,
            }
        )
        for number, limit in enumerate(items_given(s.p.time_limits), 1)
    ]
    promised = s.p.committed_time
    if not isinstance(promised, Commitment):
        return {"vn:thoiHanLuat": limits}
    return {
        "vn:thoiHanLuat": limits,
        "vn:thoiHanCamKet": said({"@id": s.place("cam-ket"), **_length(promised)}),
        "cv:processingTime": iso_duration(promised),
    }


def _length(duration: Duration) -> Node:
    return {"vn:soLuong": duration.value, "vn:loaiNgay": f"vn:{duration.unit}"}


def _people(s: _Service) -> Node:
    """Return who decides, the office's own authority where nobody is named; and who receives."""
    bodies = s.p.authority.bodies if given(s.p.authority) else ()
    deciding = [
        s.names.organisation(s.place(f"co-quan-{number}" if number > 1 else "co-quan"), name)
        for number, name in enumerate(bodies, 1)
    ]
    told: Node = {"cv:hasCompetentAuthority": deciding or s.names.authority}
    if s.p.counter:
        role = s.posting.wording("data.role.receives")
        node = s.part("quay", "cv:Participation", description=role)
        who = s.names.of(at.COUNTERS, s.p.counter)
        told["cv:hasParticipation"] = {**node, "cv:role": "vn:receives", "cv:hasParticipant": who}
    return told


def _relations(s: _Service) -> Node:
    laws = (citation.instrument for citation in items_given(s.p.legal_basis))
    channels = (channel.id for channel in posted_redress(s.posting))
    return {
        "cv:hasLegalResource": s.all_called(at.instrument_path, laws),
        "cv:relatedService": s.all_called(at.procedure_path, s.p.related),
        "vn:khieuNai": s.all_called(at.redress_path, channels),
    }


def _trust(s: _Service) -> Node:
    changed = s.posting.changed.get(RecordKey("procedures", s.p.id))
    return {
        "dct:modified": changed.isoformat() if changed else None,
        "vn:doiChieu": f"vn:{trust_status(s.p)}",
        "vn:chuaCoThongTin": [gap["at"] for gap in gaps_of(s.p).unknown],
    }
