"""What one procedure charges: each line, its summary, and what is announced to change."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.procedure import FeeUse
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.fees.fee import ExemptionView, view_exemptions
from niemyet.present.fees.rate import RateChange, RateView, rate_changes, view_rates
from niemyet.present.permalinks import fee_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import lower_first
from niemyet.present.text.wording import Wording

CHARGES = ("free", "reported_free", "amount", "unknown")


@dataclass(frozen=True)
class ChargeView:
    """A line of a procedure's fees: ``amount``, ``free``, ``reported_free`` or ``unknown``."""

    status: str
    summary: str
    name: str
    kind: str
    path: str
    case: str
    optional: bool
    note: str
    reason: str
    """Why no amount is said: for those who keep the record."""
    rates: tuple[RateView, ...]
    exemptions: Answer[tuple[ExemptionView, ...]] | None
    legal_basis: tuple[CitationView, ...]
    announced: tuple[RateChange, ...]


@dataclass(frozen=True)
class ChargeSummary:
    """What is paid, in a few words, and in which case ("" for always)."""

    text: str
    case: str


@made_once
def view_charges(posted: Posted, posting: Posting) -> Answer[tuple[ChargeView, ...]]:
    """Return every line of the procedure's fees."""
    cases = {case.id: case.name for case in posted.edition.cases}
    return answer(
        posted.edition.fees,
        lambda uses: tuple(_view(use, cases.get(use.case or "", ""), posting) for use in uses),
    )


def charge_status(posted: Posted, posting: Posting) -> str:
    """Return the one of CHARGES that tells what everybody pays."""
    charges = view_charges(posted, posting)
    found = {line.status for line in charges.value or () if not line.optional}
    return found.pop() if len(found) == 1 else "amount" if "amount" in found else "unknown"


@made_once
def summarise_charges(posted: Posted, posting: Posting) -> tuple[ChargeSummary, ...]:
    """Return what everybody pays by case; extras that one asks for are left out."""
    w = posting.wording
    charges = view_charges(posted, posting)
    if not charges.given:
        key = "fee.unknown" if charges.unknown else "answer.not_applicable"
        return (ChargeSummary(w(key), ""),)
    lines = [line for line in charges.value if not line.optional]
    if not lines:
        return (ChargeSummary(w("fee.only_on_request"), ""),)
    if len({line.summary for line in lines}) == 1:
        return (ChargeSummary(lines[0].summary, ""),)
    return tuple(ChargeSummary(line.summary, line.case) for line in lines)


def in_one_line(summaries: Sequence[ChargeSummary]) -> str:
    """Return the summaries as one text, for lists; what is paid follows its condition."""
    return "; ".join(f"{s.case}: {lower_first(s.text)}" if s.case else s.text for s in summaries)


def charge_by_channel(posted: Posted, channel: ChannelKind, posting: Posting) -> str:
    """Return what is paid when handing in by *channel*; never another channel's price."""
    charges = view_charges(posted, posting)
    rates = [
        rate
        for line in charges.value or ()
        if not line.optional
        for rate in line.rates
        if rate.ordinary
    ]
    if not any(rate.channel_kind for rate in rates):
        return in_one_line(summarise_charges(posted, posting))
    own = [rate for rate in rates if rate.channel_kind in (None, channel)]
    texts = [rate.summary or posting.wording("fee.unknown") for rate in own]
    return "; ".join(dict.fromkeys(texts)) or posting.wording("fee.unknown")


def _view(use: FeeUse, case: str, posting: Posting) -> ChargeView:
    if use.fee:
        return _view_registered(use, case, posting)
    status = "free" if use.free else "reported_free" if use.reported_free else "unknown"
    return ChargeView(
        status=status,
        summary=posting.wording(f"fee.{status}"),
        name="",
        kind="",
        path="",
        case=case,
        optional=use.optional,
        note=use.note or "",
        reason=use.reported_free or use.unknown or "",
        rates=(),
        exemptions=None,
        legal_basis=view_citations(use.free.legal_basis, posting) if use.free else (),
        announced=(),
    )


def _view_registered(use: FeeUse, case: str, posting: Posting) -> ChargeView:
    fee = posting.catalog.fees[use.fee]
    chosen = [rate for rate in fee.rates if not use.rates or rate.key in use.rates]
    terms = in_force_on(fee.terms, posting.day)
    rates = view_rates(chosen, posting)
    return ChargeView(
        status="amount" if any(r.ordinary and r.amount.given for r in rates) else "unknown",
        summary=_summary(rates, posting.wording),
        name=fee.name,
        kind=posting.wording(f"fee_kind.{fee.kind}"),
        path=fee_path(fee.id),
        case=case,
        optional=use.optional,
        note=use.note or "",
        reason="",
        rates=rates,
        exemptions=view_exemptions(terms, posting, use.rates) if terms else None,
        legal_basis=view_citations(terms.legal_basis, posting) if terms else (),
        announced=tuple(c for c in rate_changes(chosen, posting) if c.on > posting.day),
    )


def _summary(rates: Sequence[RateView], w: Wording) -> str:
    """Ordinary rates only: a rate on a condition is never what everybody pays."""
    ordinary = [rate for rate in rates if rate.ordinary]
    if not any(rate.amount.given for rate in ordinary):
        return w("fee.unknown")
    if any(rate.channel_kind for rate in ordinary):
        texts = [_with_channel(rate, w) for rate in ordinary]
    else:
        texts = [rate.summary for rate in ordinary if rate.amount.given]
    return "; ".join(dict.fromkeys(texts))


def _with_channel(rate: RateView, w: Wording) -> str:
    text = rate.summary or w("answer.unknown_short").lower()
    return w("fee.by_channel", channel=rate.channel, text=text) if rate.channel else text
