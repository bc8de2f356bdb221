"""What this catalogue says of a procedure on a day, in the values that the portal is read into."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from niemyet.model.authority import Authority
from niemyet.model.catalog import Catalog
from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import Edition, FeeUse
from niemyet.model.record import items_given
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import DocumentAction
from niemyet.present.national.levels import level_of
from niemyet.present.national.record import (
    Element,
    PortalAuthority,
    PortalFee,
    PortalPaper,
    PortalTime,
)

_COUNCIL = "Hội đồng nhân dân"


def our_values(edition: Edition, catalog: Catalog, day: date) -> Mapping[Element, Any]:
    """Return what the edition says of each element; None where it is unknown."""
    said = {
        Element.TIME: _times(edition),
        Element.FEE: _fee(edition, catalog, day),
        Element.PAPERS: _papers(edition, catalog),
        Element.CHANNELS: frozenset(c.kind for c in items_given(edition.channels)),
        Element.AUTHORITY: _authority(edition),
        Element.LAW: _law(edition, catalog),
    }
    return {element: value or None for element, value in said.items()}


def _times(edition: Edition) -> tuple[PortalTime, ...]:
    limits = (limit for limit in items_given(edition.time_limits) if not limit.adds)
    return tuple(PortalTime(limit.value, limit.unit, limit.channel) for limit in limits)


def _fee(edition: Edition, catalog: Catalog, day: date) -> PortalFee | None:
    """Return what somebody pays who asks for nothing beside; None if any of it is unknown."""
    uses = [use for use in items_given(edition.fees) if not use.optional]
    if not uses or any(use.unknown for use in uses):
        return None
    sums = {sum_ for use in uses for sum_ in _sums(use, catalog, day)}
    fees = [catalog.fees[use.fee] for use in uses if use.fee in catalog.fees]
    free = any(use.free or use.reported_free for use in uses)
    return PortalFee(tuple(sorted(sums)), free, any(_COUNCIL in fee.set_by for fee in fees))


def _sums(use: FeeUse, catalog: Catalog, day: date) -> Iterator[int]:
    """Yield each amount in đồng that the rates used ask for, those of tiers too."""
    fee = catalog.fees.get(use.fee or "")
    used = [r for r in fee.rates if not use.rates or r.key in use.rates] if fee else []
    for held in filter(None, (in_force_on(rate.amounts, day) for rate in used)):
        yield from (tier.amount for tier in held.tiers)
        if isinstance(held.amount, int):
            yield held.amount


def _papers(edition: Edition, catalog: Catalog) -> tuple[PortalPaper, ...]:
    documents = items_given(edition.documents)
    asked = (d for d in documents if d.action is not DocumentAction.LOOKED_UP)
    return tuple(
        PortalPaper(
            _name(document, catalog),
            document.originals or 0,
            (document.copies or 0) + (document.certified_copies or 0),
            document.action is not DocumentAction.SUBMIT,
        )
        for document in asked
    )


def _name(document: RequiredDocument, catalog: Catalog) -> str:
    paper = catalog.papers.get(document.paper or "")
    return paper.name if paper else document.name or ""


def _authority(edition: Edition) -> PortalAuthority | None:
    if not isinstance(edition.authority, Authority):
        return None
    bodies = edition.authority.bodies
    levels = dict.fromkeys(filter(None, map(level_of, bodies)))
    return PortalAuthority(tuple(levels), bodies)


def _law(edition: Edition, catalog: Catalog) -> tuple[str, ...]:
    known, cited = catalog.legal_instruments, items_given(edition.legal_basis)
    numbers = (known[c.instrument].number for c in cited if c.instrument in known)
    return tuple(dict.fromkeys(numbers))
