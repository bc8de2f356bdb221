"""What one procedure charges: each line, its summary, and what is announced to change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from niemyet.model.procedure import FeeUse, Procedure
from niemyet.model.time.timeline import in_force_on
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.fees.fee import ExemptionView, view_exemptions
from niemyet.present.fees.rate import RateChange, RateView, rate_changes, view_rates
from niemyet.present.permalinks import fee_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.case import CaseLine
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import lower_first, sentence
from niemyet.present.text.wording import Wording

CHARGES = ("free", "reported_free", "amount", "unknown")


@dataclass(frozen=True)
class ChargeView:
    """A line of a procedure's fees: ``amount``, ``free``, ``reported_free`` or ``unknown``."""

    status: str
    summary: str
    case: str
    optional: bool
    note: str
    legal_basis: tuple[CitationView, ...]
    name: str = ""
    path: str = ""
    set_by: str = ""
    rates: tuple[RateView, ...] = ()
    exemptions: Answer[tuple[ExemptionView, ...]] | None = None
    exempted: str = ""
    """Who pays nothing or less, in a sentence or two."""
    announced: tuple[RateChange, ...] = ()


@made_once
def view_charges(posted: Posted, posting: Posting) -> Answer[tuple[ChargeView, ...]]:
    """Return every line of the procedure's fees."""
    cases = {case.id: case.name for case in posted.edition.cases}
    return answer(
        posted.edition.fees,
        lambda uses: _parts_named(
            [_view(use, cases.get(use.case or "", ""), posting) for use in uses]
        ),
    )


def _parts_named(lines: list[ChargeView]) -> tuple[ChargeView, ...]:
    """Return the lines; what is charged always, beside what is charged by case, bears its note.

    Linked procedures charge for each of their parts, and the note says for which.
    """
    by_case = any(line.case and not line.optional for line in lines)
    return tuple(
        replace(line, case=line.note.rstrip("."), note="")
        if by_case and line.note and not (line.case or line.optional)
        else line
        for line in lines
    )


def charge_status(posted: Posted, posting: Posting) -> str:
    """Return the one of CHARGES that tells what everybody pays."""
    found = _statuses(posted, posting)
    return found.pop() if len(found) == 1 else "amount" if "amount" in found else "unknown"


def charging(status: str, posting: Posting) -> tuple[Procedure, ...]:
    """Return the procedures of which every line that everybody pays has this status."""
    posted = posting.procedures.values()
    return tuple(p.procedure for p in posted if _statuses(p, posting) == {status})


def _statuses(posted: Posted, posting: Posting) -> set[str]:
    """Return the status of every line that everybody pays."""
    charges = view_charges(posted, posting)
    lines = {line.status for line in charges.value or () if not line.optional}
    return {"unknown"} if charges.unknown else lines


@made_once
def summarise_charges(posted: Posted, posting: Posting) -> tuple[CaseLine, ...]:
    """Return what everybody pays by case; extras that one asks for are left out."""
    w = posting.wording
    charges = view_charges(posted, posting)
    if not charges.given:
        key = "fee.unknown" if charges.unknown else "answer.not_applicable"
        return (CaseLine(w(key)),)
    lines = [line for line in charges.value if not line.optional]
    if not lines:
        return (CaseLine(w("fee.only_on_request")),)
    if len({line.summary for line in lines}) == 1 < len(lines):
        return (CaseLine(lines[0].summary),)
    return tuple(CaseLine(line.summary, line.case) for line in lines)


def charged_on_condition(posted: Posted, posting: Posting) -> tuple[CaseLine, ...]:
    """Return what only some pay instead, by condition, and until when as far as that is known."""
    found: dict[CaseLine, None] = {}
    for line in view_charges(posted, posting).value or ():
        for rate in line.rates if not line.optional else ():
            if rate.condition and rate.amount.given:
                text = "; ".join(filter(None, [rate.summary, rate.then]))
                found[CaseLine(text, rate.condition)] = None
    return tuple(found)


def charges_alike(lines: Sequence[ChargeView]) -> list[tuple[ChargeView, tuple[str, ...]]]:
    """Return what everybody pays, lines that say the same once, each with the cases it is for.

    A line that holds in every case has none.
    """
    due = [line for line in lines if not line.optional]
    groups: dict[ChargeView, list[str]] = {}
    for line in due:
        same = replace(line, case="", rates=() if line.status == "unknown" else line.rates)
        groups.setdefault(same, []).append(line.case)
    if len(groups) == 1 < len(due):
        return [(line, ()) for line in groups]
    return [(line, tuple(filter(None, cases))) for line, cases in groups.items()]


def _view(use: FeeUse, case: str, posting: Posting) -> ChargeView:
    if use.fee:
        view = _view_registered(use.fee, tuple(use.rates), posting)
        return replace(view, case=case, optional=use.optional, note=use.note or "")
    status = "free" if use.free else "reported_free" if use.reported_free else "unknown"
    return ChargeView(
        status=status,
        summary=posting.wording(f"fee.{status}"),
        case=case,
        optional=use.optional,
        note=use.note or "",
        legal_basis=view_citations(use.free.legal_basis, posting) if use.free else (),
    )


@made_once
def _view_registered(fee_id: str, keys: tuple[str, ...], posting: Posting) -> ChargeView:
    fee = posting.catalog.fees[fee_id]
    chosen = [rate for rate in fee.rates if not keys or rate.key in keys]
    terms = in_force_on(fee.terms, posting.day)
    rates = view_rates(chosen, posting)
    exemptions = view_exemptions(terms, posting, keys) if terms else None
    return ChargeView(
        status="amount" if any(r.ordinary and r.amount.given for r in rates) else "unknown",
        summary=_summary(rates, posting.wording),
        name=fee.name,
        path=fee_path(fee.id),
        set_by=fee.set_by,
        case="",
        optional=False,
        note="",
        rates=rates,
        exemptions=exemptions,
        exempted=_exempted(exemptions.value or (), posting.wording) if exemptions else "",
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
    first, *others = dict.fromkeys(texts)
    return "; ".join([first, *map(lower_first, others)])


def _with_channel(rate: RateView, w: Wording) -> str:
    text = rate.summary or w("answer.unknown_short").lower()
    return w("fee.by_channel", channel=rate.channel, text=text) if rate.channel else text


def _exempted(exemptions: Sequence[ExemptionView], w: Wording) -> str:
    """Return who is exempt, those with the same effect together and each once."""
    groups: dict[str, list[str]] = {}
    for e in exemptions:
        groups.setdefault(e.effect, []).append(lower_first(e.who))
    return " ".join(
        w("fee.who", effect=sentence(effect), who="; ".join(dict.fromkeys(who)))
        for effect, who in groups.items()
    )
