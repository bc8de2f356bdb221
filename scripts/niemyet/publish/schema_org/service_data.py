"""A procedure as a schema.org GovernmentService: what is not known has no key."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.record import given, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import Commitment
from niemyet.present import permalinks as at
from niemyet.present.office.view import place_of
from niemyet.present.open_data.known_amounts import iso_duration, known_amounts
from niemyet.present.open_data.shapes import PostedCharge, PostedProcedure, PostedRate
from niemyet.present.posting import Posting

Data = dict[str, Any]
ROOT = "../../"


def service_data(p: PostedProcedure, posting: Posting) -> list[Data]:
    """Return the service, how it is used, and the page about it."""
    service = {
        "@type": "GovernmentService",
        "@id": "./",
        "url": "./",
        **_names(p, posting),
        "provider": {
            "@type": "GovernmentOffice",
            "@id": f"{ROOT}#bo-phan",
            "name": posting.office.name,
        },
        "areaServed": place_of(posting.office),
        "availableChannel": list(_channels(p, posting)),
        "offers": [offer for charge in items_given(p.fees) for offer in _offers(charge, p)],
        "serviceOutput": [{"@type": "Thing", "name": r.name} for r in items_given(p.results)],
        "subjectOf": list(_laws(p, posting)),
        "isRelatedTo": [{"@id": f"{ROOT}{at.procedure_path(r)}"} for r in p.related],
    }
    parts = (service, _how_to(p, posting), _page(p, posting))
    return [_said(part) for part in parts if part]


def _said(data: Data) -> Data:
    return {key: value for key, value in data.items() if value not in (None, "", [])}


def _names(p: PostedProcedure, posting: Posting) -> Data:
    w = posting.wording
    code = {"@type": "PropertyValue", "propertyID": w("data.code"), "value": p.code}
    groups = p.audience.groups if given(p.audience) else ()
    audience = {"@type": "Audience", "audienceType": ", ".join(w(f"audience.{g}") for g in groups)}
    return {
        "name": p.official_name,
        "alternateName": list(dict.fromkeys([p.name, *(a.phrase for a in p.also_known_as)])),
        "description": p.summary,
        "identifier": code if given(p.code) else None,
        "serviceType": posting.catalog.fields[p.field].name,
        "category": [posting.catalog.life_events[event].name for event in p.life_events],
        "audience": audience if groups else None,
    }


def _channels(p: PostedProcedure, posting: Posting) -> Iterator[Data]:
    promised = p.committed_time
    time = iso_duration(promised) if isinstance(promised, Commitment) else None
    for channel in items_given(p.channels):
        yield _said(
            {
                "@type": "ServiceChannel",
                "name": posting.wording(f"channel.{channel.kind}"),
                "description": channel.where,
                "serviceUrl": channel.url,
                "processingTime": time,
            }
        )


def _offers(charge: PostedCharge, p: PostedProcedure) -> Iterator[Data]:
    case = next((c.name for c in p.cases if c.id == charge.case), None)
    for amount in known_amounts(charge):
        price = _offer(amount.value, case)
        yield {**price, **_rate(amount.rate, amount.from_unit)} if amount.rate else price


def _offer(amount: int, case: str | None) -> Data:
    said = {"@type": "Offer", "price": amount, "priceCurrency": "VND", "description": case}
    return _said(said)


def _rate(rate: PostedRate, from_unit: int | None) -> Data:
    start = rate.current.in_force_from
    price = {
        "@type": "UnitPriceSpecification",
        "unitText": rate.per,
        "eligibleQuantity": {"@type": "QuantitativeValue", "minValue": from_unit}
        if from_unit
        else None,
    }
    coming = rate.announced[0].in_force_from if rate.announced else None
    return _said(
        {
            "name": rate.name,
            "eligibleCustomerType": rate.applies_to,
            "validFrom": start.day.isoformat() if start.exact else None,
            "availabilityEnds": coming.day.isoformat() if coming and coming.exact else None,
            "priceSpecification": _said(price),
        }
    )


def _laws(p: PostedProcedure, posting: Posting) -> Iterator[Data]:
    laws = dict.fromkeys(citation.instrument for citation in items_given(p.legal_basis))
    for law in laws:
        yield {
            "@type": "Legislation",
            "@id": f"{ROOT}{at.instrument_path(law)}",
            "legislationIdentifier": posting.catalog.legal_instruments[law].number,
        }


def _how_to(p: PostedProcedure, posting: Posting) -> Data | None:
    steps = items_given(p.steps)
    if not steps:
        return None
    papers = [
        posting.catalog.papers[d.paper].name if d.paper else d.name
        for d in items_given(p.documents)
        if not d.case
    ]
    return _said(
        {
            "@type": "HowTo",
            "@id": "#cac-buoc",
            "name": p.name,
            "supply": [{"@type": "HowToSupply", "name": name} for name in papers],
            "step": [
                {"@type": "HowToStep", "position": number, "text": step.text}
                for number, step in enumerate(steps, 1)
            ],
        }
    )


def _page(p: PostedProcedure, posting: Posting) -> Data:
    changed = posting.changed.get(RecordKey("procedures", p.id))
    return {
        "@type": "WebPage",
        "@id": "#trang",
        "inLanguage": "vi",
        "mainEntity": {"@id": "./"},
        "dateModified": changed.isoformat() if changed else None,
    }
