"""A fee as readers see it on a day: what, how much, since when, by which law."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.fee import Exemption, Fee, Rate, RateSchedule
from niemyet.model.procedure import FeeUse
from niemyet.model.timeline import announced_after, ended_before, in_force_on
from niemyet.present.answer import Answer, answer, given
from niemyet.present.citation_view import CitationView, Link, view_citations
from niemyet.present.formats import (
    format_amount,
    format_percentage,
    format_start,
    sentence,
)
from niemyet.present.permalinks import fee_path, procedure_path
from niemyet.present.posting import Posting
from niemyet.present.trust_view import TrustView, view_trust


@dataclass(frozen=True)
class RateView:
    """One rate; ``amount`` is text such as "8.000 đồng/bản", with its tiers below it."""

    key: str
    name: str
    amount: Answer[str]
    tiers: tuple[str, ...]
    maximum: str
    channel: str
    applies_to: str
    note: str
    legal_basis: tuple[CitationView, ...]

    @property
    def summary(self) -> str:
        """The amount in one line."""
        return "; ".join([*([self.amount.value] if self.amount.value else []), *self.tiers])


@dataclass(frozen=True)
class ExemptionView:
    who: str
    kind: str
    effect: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class ScheduleView:
    """The rates that hold from a day."""

    since: str
    starts_on: str
    rates: tuple[RateView, ...]
    exemptions: Answer[tuple[ExemptionView, ...]]
    legal_basis: tuple[CitationView, ...]
    note: str


@dataclass(frozen=True)
class FeeView:
    """A fee of the register, for its own page and the fee board."""

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


@dataclass(frozen=True)
class FeeLineView:
    """What one procedure charges in one case: ``amount``, ``free``, ``reported_free``, ``unknown``."""

    status: str
    name: str
    summary: str
    kind: str
    case: str
    optional: bool
    path: str
    since: str
    note: str
    rates: tuple[RateView, ...]
    exemptions: Answer[tuple[ExemptionView, ...]] | None
    legal_basis: tuple[CitationView, ...]
    announced: tuple[str, ...]


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
        current=view_schedule(current, posting),
        announced=_schedules(announced_after(fee.schedules, posting.day), posting),
        earlier=_schedules(ended_before(fee.schedules, posting.day), posting),
        procedures=_used_by(fee, posting),
        remarks=tuple(fee.remarks),
        trust=view_trust(fee, posting),
    )


def view_schedule(schedule: RateSchedule, posting: Posting) -> ScheduleView:
    """Return the rates and exemptions of one schedule."""
    return ScheduleView(
        since=sentence(format_start(schedule.in_force_from, posting.wording)),
        starts_on=schedule.in_force_from.day.isoformat(),
        rates=tuple(_view_rate(rate, posting) for rate in schedule.rates),
        exemptions=answer(
            schedule.exemptions, lambda items: tuple(_view_exemption(e, posting) for e in items)
        ),
        legal_basis=view_citations(schedule.legal_basis, posting),
        note=schedule.note or "",
    )


def view_fee_use(use: FeeUse, case: str, posting: Posting) -> FeeLineView:
    """Return what a procedure charges by *use*, as one line with its details."""
    if use.fee:
        return _view_registered_fee(use, case, posting)
    status = "free" if use.free else "reported_free" if use.reported_free else "unknown"
    w = posting.wording
    return FeeLineView(
        status=status,
        name="",
        summary=w(f"fee.{status}"),
        kind="",
        case=case,
        optional=use.optional,
        path="",
        since="",
        note=" ".join(filter(None, [use.reported_free, use.unknown, use.note])),
        rates=(),
        exemptions=None,
        legal_basis=view_citations(use.free.legal_basis, posting) if use.free else (),
        announced=(),
    )


def _view_registered_fee(use: FeeUse, case: str, posting: Posting) -> FeeLineView:
    fee = posting.catalog.fees[use.fee]
    schedule = in_force_on(fee.schedules, posting.day)
    w = posting.wording
    view = view_schedule(schedule, posting) if schedule else None
    rates = _chosen(use, view)
    known = any(rate.amount.given for rate in rates)
    return FeeLineView(
        status="amount" if known else "unknown",
        name=fee.name,
        summary=_summary(rates, w),
        kind=w(f"fee_kind.{fee.kind}"),
        case=case,
        optional=use.optional,
        path=fee_path(fee.id),
        since=view.since if view else "",
        note=use.note or "",
        rates=rates,
        exemptions=_exemptions_for(use, schedule, posting),
        legal_basis=view.legal_basis if view else (),
        announced=_announced_lines(use, fee, posting),
    )


def _chosen(use: FeeUse, schedule: ScheduleView | None) -> tuple[RateView, ...]:
    rates = schedule.rates if schedule else ()
    return tuple(rate for rate in rates if not use.rates or rate.key in use.rates)


def _summary(rates: Sequence[RateView], w) -> str:
    general = [rate for rate in rates if not rate.applies_to] or list(rates)
    texts = [rate.summary for rate in general if rate.amount.given]
    return "; ".join(dict.fromkeys(texts)) or w("fee.unknown")


def _exemptions_for(
    use: FeeUse, schedule: RateSchedule | None, posting: Posting
) -> Answer[tuple[ExemptionView, ...]] | None:
    if schedule is None:
        return None
    wanted = set(use.rates)
    return answer(
        schedule.exemptions,
        lambda items: tuple(
            _view_exemption(e, posting)
            for e in items
            if not wanted or not e.rates or wanted & set(e.rates)
        ),
    )


def _announced_lines(use: FeeUse, fee: Fee, posting: Posting) -> tuple[str, ...]:
    w = posting.wording
    lines = []
    for schedule in announced_after(fee.schedules, posting.day):
        view = view_schedule(schedule, posting)
        rates = _chosen(use, view)
        lines.append(w("fee.announced", start=view.since, summary=_summary(rates, w)))
    return tuple(lines)


def _schedules(schedules: Sequence[RateSchedule], posting: Posting) -> tuple[ScheduleView, ...]:
    return tuple(view_schedule(schedule, posting) for schedule in schedules)


def _view_rate(rate: Rate, posting: Posting) -> RateView:
    w = posting.wording
    return RateView(
        key=rate.key,
        name=rate.name,
        amount=_amount(rate, posting),
        tiers=tuple(
            w(
                "fee.tier",
                unit=rate.per,
                first=tier.from_unit,
                amount=format_amount(tier.amount, w),
            )
            for tier in rate.tiers[1:]
        ),
        maximum=_maximum(rate, posting),
        channel=w(f"channel.{rate.channel}") if rate.channel else "",
        applies_to=rate.applies_to or "",
        note=rate.note or "",
        legal_basis=view_citations(rate.legal_basis, posting),
    )


def _amount(rate: Rate, posting: Posting) -> Answer[str]:
    def show(amount: int) -> str:
        text = format_amount(amount, posting.wording)
        return posting.wording("fee.per", amount=text, unit=rate.per)

    if rate.tiers:
        return Answer("given", show(rate.tiers[0].amount))
    return answer(rate.amount, show)


def _maximum(rate: Rate, posting: Posting) -> str:
    if rate.maximum is None:
        return ""
    amount = format_amount(rate.maximum, posting.wording)
    return posting.wording("fee.maximum", amount=amount, unit=rate.maximum_per or rate.per)


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
        Link(posted.procedure.name, procedure_path(posted.procedure.id))
        for posted in posting.procedures.values()
        if given(posted.edition.fees) and any(use.fee == fee.id for use in posted.edition.fees)
    )
