"""What a service costs: a cost for each amount that is known, and none for one that is not."""

from collections.abc import Iterator

from niemyet.model.record import items_given
from niemyet.present import permalinks as at
from niemyet.present.open_data.known_amounts import KnownAmount, known_amounts
from niemyet.present.open_data.shapes import PostedCharge, PostedProcedure
from niemyet.publish.open_data.graphs.json_ld import VND, Names, Node, said


def costs(p: PostedProcedure, names: Names) -> Iterator[Node]:
    """Yield every known amount of the procedure."""
    amounts = ((c, amount) for c in items_given(p.fees) for amount in known_amounts(c))
    for number, (charge, amount) in enumerate(amounts, 1):
        place = f"phi-{number}"
        node = {
            "@id": names.of(at.procedure_path(p.id), place),
            "@type": "cv:Cost",
            "dct:identifier": f"{p.id}/{place}",
            "cv:hasValue": str(amount.value),
            "cv:currency": VND,
        }
        yield said({**node, **_charge(charge, amount, p), **_rate(amount, p, names)})


def _charge(charge: PostedCharge, amount: KnownAmount, p: PostedProcedure) -> Node:
    cases = [case.name for case in p.cases if case.id == charge.case]
    limited = [amount.rate.applies_to] if amount.rate and amount.rate.applies_to else []
    return {
        "vn:tinhTrangThu": f"vn:{charge.status}",
        "vn:truongHop": [*cases, *limited],
        "vn:chiKhiYeuCau": charge.optional or None,
    }


def _rate(amount: KnownAmount, p: PostedProcedure, names: Names) -> Node:
    rate = amount.rate
    if rate is None:
        return {}
    offered = any(channel.kind == rate.channel for channel in items_given(p.channels))
    channel = names.of(at.procedure_path(p.id), f"kenh-{rate.channel}") if offered else None
    return {
        "dct:description": rate.name,
        "vn:tinhTren": rate.per,
        "vn:tuDonVi": amount.from_unit,
        "cv:ifAccessedThrough": channel,
    }
