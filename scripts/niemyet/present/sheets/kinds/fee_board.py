"""The fee board: what the law wants at the place of collection, on two sheets that can hang.

Luật Phí và lệ phí 97/2015/QH13, article 14: name, amount, way of paying, payer, exemptions, law.
What all the fees have in common stands once, below the amounts.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from niemyet.model.fee import Fee
from niemyet.present import permalinks as at
from niemyet.present.fees.fee import FeeView, collected_fees, view_fee
from niemyet.present.fees.rate import RateView
from niemyet.present.posting import Posting
from niemyet.present.procedure.charges import charging
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.content.charge_blocks import exempted
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.formats import lower_first, sentence
from niemyet.present.text.wording import Wording


def fee_board(frame: Frame) -> Iterator[Sheet]:
    """Yield the board of everything that the office collects, and of what it does not."""
    posting, w = frame.posting, frame.posting.wording
    views = [view for fee in collected_fees(posting) if (view := view_fee(fee, posting))]
    views.sort(key=lambda view: -len(view.procedures))
    yield frame.sheet(
        KIND,
        "bang-phi",
        w("page.fees"),
        "; ".join([frame.words("hangs.fees"), *posting.office.fees_hang_in]),
        at.FEES,
        verified=all(view.trust.verified for view in views),
        groups=[_group(view, w) for view in views],
        sections=[s for s in _common(views, posting) if s["blocks"]],
        closing=w("fee.receipt"),
    )


def _group(view: FeeView, w: Wording) -> dict[str, Any]:
    """Return a fee with its amounts, and below them who is spared, who pays, and the law."""
    rows = [[_name(rate, w), _amount(rate)] for rate in view.charged]
    unsaid = "; ".join(rate.name for rate in view.unsaid)
    below = [b.item(f"{unsaid}.", lead=f"{w('fees.unsaid')}:")] if unsaid else []
    return {
        "name": view.name,
        "rows": rows,
        "below": [*below, *exempted(view.exemptions, w)],
        "terms": list(_terms(view, w)),
    }


def _terms(view: FeeView, w: Wording) -> Iterator[dict[str, Any]]:
    """Yield who pays, how, and who has set it by what law."""
    if view.payer.given:
        yield b.item(view.payer.value, lead=f"{w.of_field(Fee, 'payer')}:")
    if view.payment.given:
        yield b.item(f"{'; '.join(view.payment.value)}.", lead=f"{w('fee.payment')}:")
    law = b.cite(view.legal_basis)
    set_by = f"{view.set_by}. {law}." if law else f"{view.set_by}."
    yield b.item(set_by, lead=f"{w('fee.set_by')}:")


def _name(rate: RateView, w: Wording) -> str:
    said = rate.channel and rate.channel.lower() in rate.name.lower()
    only = "" if said or not rate.channel else w("rate.only_channel", channel=rate.channel.lower())
    return f"{rate.name} ({lower_first(only)})" if only else rate.name


def _amount(rate: RateView) -> dict[str, Any]:
    below = [*rate.tiers, *filter(None, [rate.maximum])]
    return b.item(rate.amount.value, sentence("; ".join(below)))


def _common(views: Sequence[FeeView], posting: Posting) -> Iterator[dict[str, Any]]:
    w = posting.wording
    yield b.section(w("fees.own_rates"), _conditional(views))
    counted = [
        b.item(w("list.count", number=len(charged)), lead=f"{w(f'fees.{status}')}:")
        for status in ("free", "reported_free", "unknown")
        if (charged := charging(status, posting))
    ]
    where = b.text(w("sheet.fee_board.see_notice"))
    yield b.section(w("sheet.fee_board.others"), b.items(counted) if counted else None, where)


def _conditional(views: Sequence[FeeView]) -> dict[str, Any] | None:
    """Return what some pay instead, by the condition that they fulfil."""
    found: dict[str, dict[str, list[str]]] = {}
    for rate in (rate for view in views for rate in view.conditional if rate.amount.given):
        found.setdefault(rate.applies_to, {}).setdefault(rate.summary, []).append(
            _without_condition(rate)
        )
    said = (
        b.item(" ".join(f"{'; '.join(n)}: {a}." for a, n in by.items()), lead=f"{sentence(c)}:")
        for c, by in found.items()
    )
    return b.items(said) if found else None


def _without_condition(rate: RateView) -> str:
    """Return what the rate is for; its name may repeat the condition after a colon."""
    name, _, rest = rate.name.rpartition(": ")
    condition = set(rate.applies_to.lower().replace(":", "").split())
    return name if name and set(rest.lower().split()) <= condition else rate.name


KIND = SheetKind("fee_board", "bang-phi", "a3", 16, 2, "posted", fee_board)
