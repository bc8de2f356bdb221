"""What a service costs: a cost for each amount that is known, and none for one that is not."""

from rdflib import XSD, Literal, URIRef
from rdflib.namespace import DCTERMS

from niemyet.model.record import items_given
from niemyet.present import permalinks as at
from niemyet.present.open_data.known_amounts import KnownAmount, known_amounts
from niemyet.present.open_data.shapes import PostedCharge, PostedProcedure
from niemyet.publish.open_data.graphs.statements import CV, VN, VND, Statements


def add_costs(s: Statements, service: URIRef, p: PostedProcedure) -> None:
    """State every known amount of the procedure."""
    amounts = ((c, amount) for c in items_given(p.fees) for amount in known_amounts(c))
    for number, (charge, amount) in enumerate(amounts, 1):
        node = s.node(at.procedure_path(p.id), f"phi-{number}")
        s.describe(node, CV.Cost, f"{p.id}/phi-{number}")
        value = Literal(str(amount.value), datatype=XSD.double, normalize=False)
        s.say(node, CV.hasValue, value)
        s.say(node, CV.currency, VND)
        _add_charge(s, node, p, charge)
        _add_rate(s, node, p, amount)
        s.say(service, CV.hasCost, node)


def _add_charge(s: Statements, node: URIRef, p: PostedProcedure, charge: PostedCharge) -> None:
    case = next((case.name for case in p.cases if case.id == charge.case), None)
    s.say(node, VN.tinhTrangThu, VN[charge.status.value])
    s.say(node, VN.truongHop, case)
    s.say(node, VN.chiKhiYeuCau, charge.optional or None)


def _add_rate(s: Statements, node: URIRef, p: PostedProcedure, amount: KnownAmount) -> None:
    rate = amount.rate
    if rate is None:
        return
    s.say(node, DCTERMS.description, rate.name)
    s.say(node, VN.tinhTren, rate.per)
    s.say(node, VN.tuDonVi, amount.from_unit)
    s.say(node, VN.truongHop, rate.applies_to)
    if any(channel.kind == rate.channel for channel in items_given(p.channels)):
        channel = s.node(at.procedure_path(p.id), f"kenh-{rate.channel}")
        s.say(node, CV.ifAccessedThrough, channel)
