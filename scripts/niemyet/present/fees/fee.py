"""A fee of the register as it stands on a day, with what it was and what it will be."""

from collections.abc import Collection
from dataclasses import dataclass

from niemyet.model.fee import Exemption, Fee, FeeTerms
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import ExemptionKind
from niemyet.present.evidence.citation import CitationView, Link, link_to, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.fees.rate import RateChange, RateView, rate_changes, view_rates
from niemyet.present.permalinks import fee_path
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_percentage, format_start, sentence


@dataclass(frozen=True)
class ExemptionView:
    """Who, or which event, pays nothing or less."""

    who: str
    kind: str
    effect: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class FeeView:
    """A fee, for its own page and the fee board."""

    id: str
    name: str
    path: str
    kind: str
    set_by: str
    payer: Answer[str]
    payment: Answer[tuple[str, ...]]
    rates: tuple[RateView, ...]
    since: str
    terms_note: str
    exemptions: Answer[tuple[ExemptionView, ...]]
    legal_basis: tuple[CitationView, ...]
    announced: tuple[RateChange, ...]
    history: tuple[RateChange, ...]
    procedures: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView

    @property
    def charged(self) -> tuple[RateView, ...]:
        """What everybody pays, as far as it is known."""
        return tuple(rate for rate in self.rates if rate.ordinary and rate.amount.given)

    @property
    def unsaid(self) -> tuple[RateView, ...]:
        """What everybody pays, and nobody has said how much."""
        return tuple(rate for rate in self.rates if rate.ordinary and not rate.amount.given)

    @property
    def conditional(self) -> tuple[RateView, ...]:
        """What some pay instead, on a condition."""
        return tuple(rate for rate in self.rates if not rate.ordinary)


def view_fee(fee: Fee, posting: Posting) -> FeeView | None:
    """Return the fee as it stands on the day, or None before it was first collected."""
    terms = in_force_on(fee.terms, posting.day)
    if terms is None:
        return None
    changes = rate_changes(fee.rates, posting)
    return FeeView(
        id=fee.id,
        name=fee.name,
        path=fee_path(fee.id),
        kind=posting.wording(f"fee_kind.{fee.kind}"),
        set_by=fee.set_by,
        payer=answer(fee.payer, str),
        payment=answer(fee.payment, tuple),
        rates=view_rates(fee.rates, posting),
        since=sentence(format_start(terms.in_force_from, posting.wording)),
        terms_note=terms.note or "",
        exemptions=view_exemptions(terms, posting),
        legal_basis=view_citations(terms.legal_basis, posting),
        announced=tuple(change for change in changes if change.on > posting.day),
        history=tuple(change for change in reversed(changes) if change.on <= posting.day),
        procedures=_used_by(fee, posting),
        remarks=tuple(fee.remarks),
        trust=view_trust(fee, posting, RecordKey("fees", fee.id)),
    )


@made_once
def collected_fees(posting: Posting) -> tuple[Fee, ...]:
    """Return the fees that some procedure of the office charges."""
    return tuple(fee for fee in posting.catalog.fees.values() if _used_by(fee, posting))


def view_exemptions(
    terms: FeeTerms, posting: Posting, rates: Collection[str] = ()
) -> Answer[tuple[ExemptionView, ...]]:
    """Return who is exempt; with *rates*, only what touches whoever pays one of these.

    An event that names no rate (a marriage registered in the country) is told with the whole fee
    only: it says nothing to somebody who came for another event.
    """
    return answer(
        terms.exemptions,
        lambda items: tuple(_view_exemption(e, posting) for e in items if _touches(e, rates)),
    )


def _touches(exemption: Exemption, rates: Collection[str]) -> bool:
    if not rates:
        return True
    if exemption.rates:
        return not set(rates).isdisjoint(exemption.rates)
    return exemption.kind is ExemptionKind.PERSON


def _view_exemption(exemption: Exemption, posting: Posting) -> ExemptionView:
    w = posting.wording
    effect = (
        w("fee.reduced", percent=format_percentage(exemption.reduction, w))
        if exemption.reduction
        else w("fee.exempt")
    )
    return ExemptionView(
        exemption.who,
        w(f"exemption_kind.{exemption.kind}"),
        effect,
        view_citations(exemption.legal_basis, posting),
    )


def _used_by(fee: Fee, posting: Posting) -> tuple[Link, ...]:
    return tuple(
        link_to(posted.procedure)
        for posted in posting.procedures.values()
        if any(use.fee == fee.id for use in items_given(posted.edition.fees))
    )
