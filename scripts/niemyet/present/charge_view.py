"""What one procedure charges: each line, its summary, and what is announced to change."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.fee import Fee, Rate, RateSchedule
from niemyet.model.procedure import FeeUse
from niemyet.model.timeline import announced_after, in_force_on
from niemyet.present.answer import Answer, answer
from niemyet.present.citation_view import CitationView, view_citations
from niemyet.present.fee_view import ExemptionView, view_exemption
from niemyet.present.formats import format_start, sentence
from niemyet.present.permalinks import fee_path
from niemyet.present.posting import Posted, Posting
from niemyet.present.rate_view import RateView, rate_changes, rate_since, view_rate
from niemyet.present.wording import Wording


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
    rates: tuple[RateView, ...]
    exemptions: Answer[tuple[ExemptionView, ...]] | None
    legal_basis: tuple[CitationView, ...]
    announced: tuple[str, ...]


@dataclass(frozen=True)
class ChargeSummary:
    """What is paid, in a few words, and in which case ("" for always)."""

    text: str
    case: str


def view_charges(posted: Posted, posting: Posting) -> Answer[tuple[ChargeView, ...]]:
    """Return every line of the procedure's fees."""
    cases = {case.id: case.name for case in posted.edition.cases}
    return answer(
        posted.edition.fees,
        lambda uses: tuple(_view(use, cases.get(use.case or "", ""), posting) for use in uses),
    )


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
    """Return the summaries as one text, for lists."""
    return "; ".join(
        f"{s.text} ({s.case[:1].lower()}{s.case[1:]})" if s.case else s.text for s in summaries
    )


def charge_by_channel(posted: Posted, channel: str, posting: Posting) -> str:
    """Return what is paid when handing in by *channel*, where the rates tell channels apart."""
    charges = view_charges(posted, posting)
    own = [
        rate.summary
        for line in charges.value or ()
        if not line.optional
        for rate in line.rates
        if rate.channel == channel and rate.ordinary and rate.amount.given
    ]
    return "; ".join(own) or in_one_line(summarise_charges(posted, posting))


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
        note=" ".join(filter(None, [use.reported_free, use.unknown, use.note])),
        rates=(),
        exemptions=None,
        legal_basis=view_citations(use.free.legal_basis, posting) if use.free else (),
        announced=(),
    )


def _view_registered(use: FeeUse, case: str, posting: Posting) -> ChargeView:
    fee = posting.catalog.fees[use.fee]
    schedule = in_force_on(fee.schedules, posting.day)
    chosen = _chosen(use, schedule)
    rates = (
        tuple(view_rate(r, rate_since(r, schedule, fee, posting), posting) for r in chosen)
        if schedule
        else ()
    )
    return ChargeView(
        status="amount" if any(r.ordinary and r.amount.given for r in rates) else "unknown",
        summary=_summary(rates, posting.wording),
        name=fee.name,
        kind=posting.wording(f"fee_kind.{fee.kind}"),
        path=fee_path(fee.id),
        case=case,
        optional=use.optional,
        note=use.note or "",
        rates=rates,
        exemptions=_exemptions(use, schedule, posting) if schedule else None,
        legal_basis=view_citations(schedule.legal_basis, posting) if schedule else (),
        announced=_announced(use, fee, chosen, posting),
    )


def _chosen(use: FeeUse, schedule: RateSchedule | None) -> list[Rate]:
    rates = schedule.rates if schedule else []
    return [rate for rate in rates if not use.rates or rate.key in use.rates]


def _summary(rates: Sequence[RateView], w: Wording) -> str:
    """Ordinary rates only: a rate on a condition is never what everybody pays."""
    texts = [rate.summary for rate in rates if rate.ordinary and rate.amount.given]
    return "; ".join(dict.fromkeys(texts)) or w("fee.unknown")


def _exemptions(
    use: FeeUse, schedule: RateSchedule, posting: Posting
) -> Answer[tuple[ExemptionView, ...]]:
    wanted = set(use.rates)
    return answer(
        schedule.exemptions,
        lambda items: tuple(
            view_exemption(e, posting)
            for e in items
            if not wanted or not e.rates or wanted & set(e.rates)
        ),
    )


def _announced(use: FeeUse, fee: Fee, current: list[Rate], posting: Posting) -> tuple[str, ...]:
    lines: list[str] = []
    before = current
    for schedule in announced_after(fee.schedules, posting.day):
        after = _chosen(use, schedule)
        start = sentence(format_start(schedule.in_force_from, posting.wording))
        lines += [f"{start}: {text}" for text in rate_changes(before, after, posting)]
        before = after
    return tuple(lines)
