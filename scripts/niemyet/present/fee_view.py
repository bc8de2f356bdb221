"""A fee of the register as it stands on a day, with what it was and what it will be."""

from dataclasses import dataclass

from niemyet.model.fee import Exemption, Fee, RateSchedule
from niemyet.model.timeline import announced_after, ended_before, in_force_on
from niemyet.present.answer import Answer, answer, given
from niemyet.present.citation_view import CitationView, Link, view_citations
from niemyet.present.formats import format_percentage, format_start, sentence
from niemyet.present.permalinks import fee_path, procedure_path
from niemyet.present.posting import Posting
from niemyet.present.rate_view import RateView, rate_changes, rate_since, view_rate
from niemyet.present.trust_view import TrustView, view_trust


@dataclass(frozen=True)
class ExemptionView:
    """Who, or which event, pays nothing or less."""

    who: str
    kind: str
    effect: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class ScheduleView:
    """The rates that hold from a day."""

    since: str
    rates: tuple[RateView, ...]
    changes: tuple[str, ...]
    """What is different from the schedule before, in sentences."""
    exemptions: Answer[tuple[ExemptionView, ...]]
    legal_basis: tuple[CitationView, ...]
    note: str


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
    current: ScheduleView
    announced: tuple[ScheduleView, ...]
    earlier: tuple[ScheduleView, ...]
    procedures: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView


def view_fee(fee: Fee, posting: Posting) -> FeeView | None:
    """Return the fee as it stands on the day, or None before its first schedule."""
    current = in_force_on(fee.schedules, posting.day)
    if current is None:
        return None
    return FeeView(
        id=fee.id,
        name=fee.name,
        path=fee_path(fee.id),
        kind=posting.wording(f"fee_kind.{fee.kind}"),
        set_by=fee.set_by,
        payer=answer(fee.payer, str),
        payment=answer(fee.payment, tuple),
        current=view_schedule(current, fee, posting),
        announced=tuple(
            view_schedule(s, fee, posting) for s in announced_after(fee.schedules, posting.day)
        ),
        earlier=tuple(
            view_schedule(s, fee, posting) for s in ended_before(fee.schedules, posting.day)
        ),
        procedures=_used_by(fee, posting),
        remarks=tuple(fee.remarks),
        trust=view_trust(fee, posting),
    )


def view_schedule(schedule: RateSchedule, fee: Fee, posting: Posting) -> ScheduleView:
    """Return the rates and exemptions of one schedule."""
    before = ended_before(fee.schedules, schedule.in_force_from.day)[:1]
    return ScheduleView(
        since=sentence(format_start(schedule.in_force_from, posting.wording)),
        rates=tuple(
            view_rate(rate, rate_since(rate, schedule, fee, posting), posting)
            for rate in schedule.rates
        ),
        changes=rate_changes(before[0].rates, schedule.rates, posting) if before else (),
        exemptions=answer(
            schedule.exemptions, lambda items: tuple(view_exemption(e, posting) for e in items)
        ),
        legal_basis=view_citations(schedule.legal_basis, posting),
        note=schedule.note or "",
    )


def view_exemption(exemption: Exemption, posting: Posting) -> ExemptionView:
    """Return who is exempt, or pays less, and by which law."""
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
        Link(posted.procedure.name, procedure_path(posted.procedure.id))
        for posted in posting.procedures.values()
        if given(posted.edition.fees) and any(use.fee == fee.id for use in posted.edition.fees)
    )
