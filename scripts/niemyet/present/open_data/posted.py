"""Records as this office posts them on the day: one entry of each timeline, no others."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from niemyet.model.fee import Fee, Rate, RateAmount
from niemyet.model.procedure import FeeUse
from niemyet.model.record import Fact, NotApplicable, Unknown, given, items_given
from niemyet.model.time.timeline import announced_after, in_force_on
from niemyet.present.due_date.calendar import counting_rules
from niemyet.present.fees.fee import collected_fees
from niemyet.present.law.instrument import view_instruments
from niemyet.present.office.redress import view_redress
from niemyet.present.open_data.shapes import (
    AnnouncedEdition,
    ChargeStatus,
    Currency,
    Money,
    PostedAmount,
    PostedCharge,
    PostedCountingRules,
    PostedFee,
    PostedInstrument,
    PostedProcedure,
    PostedRate,
    PostedRedress,
    PostedTier,
    ProcedureStatus,
)
from niemyet.present.posting import Gone, Posted, Posting, made_once
from niemyet.present.procedure.charges import ChargeView, view_charges
from niemyet.present.procedure.times import committed_time


@made_once
def posted_procedures(posting: Posting) -> tuple[PostedProcedure, ...]:
    """Return the office's procedures, in the order it lists them."""
    return tuple(_procedure(posted, posting) for posted in posting.procedures.values())


@made_once
def recorded_procedures(posting: Posting) -> tuple[PostedProcedure, ...]:
    """Return the office's procedures, then those that ended, with the last that held of them."""
    ended = (_ended(gone, posting) for gone in posting.gone.values())
    return (*posted_procedures(posting), *ended)


def _ended(gone: Gone, posting: Posting) -> PostedProcedure:
    editions = gone.procedure.editions
    last = in_force_on(editions, gone.ended.day - timedelta(days=1)) or editions[-1]
    status = ProcedureStatus.REPEALED if gone.repealed else ProcedureStatus.WITHDRAWN
    return _procedure(Posted(gone.procedure, last, gone.service, None), posting, status)


def _procedure(
    posted: Posted, posting: Posting, status: ProcedureStatus = ProcedureStatus.POSTED
) -> PostedProcedure:
    procedure, edition, service = posted.procedure, posted.edition, posted.service
    return _shaped(
        PostedProcedure,
        edition,
        id=procedure.id,
        name=procedure.name,
        field=procedure.field,
        life_events=procedure.life_events,
        also_known_as=procedure.also_known_as,
        phrases=procedure.phrases,
        related=[r for r in procedure.related if r in posting.procedures],
        handled_elsewhere=procedure.handled_elsewhere,
        counter=posted.counter.id if posted.counter else None,
        committed_time=committed_time(posted, posting),
        fees=_charges(posted, posting) if given(edition.fees) else edition.fees,
        announced=[
            AnnouncedEdition.model_construct(in_force_from=e.in_force_from, summary=e.summary)
            for e in announced_after(procedure.editions, posting.day)
        ],
        status=status,
        repealed_from=procedure.repealed_from,
        repealed_by=procedure.repealed_by,
        replaced_by=procedure.replaced_by,
        withdrawn_from=service.withdrawn_from,
        withdrawn_by=service.withdrawn_by,
        instead=service.instead,
    )


def _charges(posted: Posted, posting: Posting) -> list[PostedCharge]:
    shown = view_charges(posted, posting).value or ()
    uses = items_given(posted.edition.fees)
    return [_charge(use, view, posting) for use, view in zip(uses, shown, strict=True)]


def _charge(use: FeeUse, view: ChargeView, posting: Posting) -> PostedCharge:
    fee = posting.catalog.fees.get(use.fee or "")
    chosen = [rate for rate in fee.rates if not use.rates or rate.key in use.rates] if fee else []
    rates = posted_rates(chosen, posting)
    return PostedCharge.model_construct(
        status=ChargeStatus(view.status),
        fee=use.fee,
        rates=Unknown.model_construct(unknown=use.unknown) if use.unknown else rates,
        case=use.case,
        optional=use.optional,
        legal_basis=use.free.legal_basis if use.free else [],
        reported_free=use.reported_free,
        note=use.note,
        source_note=use.source_note,
    )


@made_once
def posted_fees(posting: Posting) -> tuple[PostedFee, ...]:
    """Return the fees that some posted procedure charges and that are collected on the day."""
    return tuple(filter(None, (_fee(fee, posting) for fee in collected_fees(posting))))


def _fee(fee: Fee, posting: Posting) -> PostedFee | None:
    terms = in_force_on(fee.terms, posting.day)
    if terms is None:
        return None
    return _shaped(
        PostedFee,
        fee,
        terms,
        id=fee.id,
        rates=posted_rates(fee.rates, posting),
        note=terms.note,
        source_note=terms.source_note,
    )


def posted_rates(rates: Sequence[Rate], posting: Posting) -> list[PostedRate]:
    """Return the rates that apply on the posting's day."""
    return list(filter(None, (_rate(rate, posting) for rate in rates)))


def _rate(rate: Rate, posting: Posting) -> PostedRate | None:
    current = in_force_on(rate.amounts, posting.day)
    if current is None or isinstance(current.amount, NotApplicable):
        return None
    coming = announced_after(rate.amounts, posting.day)
    return _shaped(
        PostedRate, rate, current=_amount(current), announced=[_amount(a) for a in coming]
    )


def _amount(amount: RateAmount) -> PostedAmount:
    flat = amount.amount
    return _shaped(
        PostedAmount,
        amount,
        amount=_money(flat) if isinstance(flat, int) else flat,
        tiers=[
            PostedTier.model_construct(from_unit=t.from_unit, amount=_money(t.amount))
            for t in amount.tiers
        ],
        maximum=None if amount.maximum is None else _money(amount.maximum),
    )


def _money(value: int) -> Money:
    return Money.model_construct(value=value, currency=Currency.VND)


@made_once
def posted_redress(posting: Posting) -> tuple[PostedRedress, ...]:
    """Return the channels of redress in force on the day, in the pages' order."""
    return tuple(_redress(view.id, posting) for view in view_redress(posting))


def _redress(channel_id: str, posting: Posting) -> PostedRedress:
    channel = posting.catalog.redress_channels[channel_id]
    points = (p for p in posting.office.redress if p.channel == channel.id)
    missing = Unknown.model_construct(unknown=posting.wording("redress.no_point"))
    edition = in_force_on(channel.editions, posting.day)
    notes = [*channel.source_notes, *edition.source_notes]
    at_office = next(points, missing)
    return _shaped(PostedRedress, channel, edition, at_office=at_office, source_notes=notes)


def posted_counting_rules(posting: Posting) -> tuple[PostedCountingRules, ...]:
    """Return how due dates are counted on the day; nothing for a dated edition, which has none."""
    rules, edition = counting_rules(posting)
    if posting.office.edition_on or rules is None:
        return ()
    return (_shaped(PostedCountingRules, rules, edition),)


@made_once
def posted_instrument_records(posting: Posting) -> tuple[PostedInstrument, ...]:
    """Return the instruments; those that one replaces are not among those it amends."""
    instruments = (posting.catalog.legal_instruments[v.id] for v in view_instruments(posting))
    return tuple(
        _shaped(
            PostedInstrument,
            instrument,
            amends=[a.instrument for a in instrument.amends if a.effect != "replaces"],
            amendments=instrument.amends,
        )
        for instrument in instruments
    )


def _shaped(shape: type, *facts: Fact, **own: Any) -> Any:
    """Return *shape* filled with the fields of *facts* that it has, and with its own."""
    held: dict[str, Any] = {}
    for fact in facts:
        held |= {name: value for name, value in vars(fact).items() if name in shape.model_fields}
    return shape.model_construct(**{**held, **own})
