"""The fee board: what the law wants at the place of collection, fee by fee.

Luật Phí và lệ phí 97/2015/QH13, article 14: name, amount, way of paying, payer, exemptions, law.
"""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.fees.fee import FeeView, collected_fees, view_fee
from niemyet.present.posting import Posting
from niemyet.present.procedure.charges import view_charges
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.content.charge_blocks import exempted, rates_table
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Wording


def fee_board(frame: Frame) -> Iterator[Sheet]:
    """Yield the board of everything that the office collects, and of what it does not."""
    posting, w = frame.posting, frame.posting.wording
    views = [view for fee in collected_fees(posting) if (view := view_fee(fee, posting))]
    views.sort(key=lambda view: -len(view.procedures))
    sections = [b.section(view.name, *_fee_blocks(view, w)) for view in views]
    sections += _lists(posting)
    yield frame.sheet(
        KIND,
        "bang-phi",
        w("page.fees"),
        frame.words("hangs.fees"),
        at.FEES,
        verified=all(view.trust.verified for view in views),
        lead=w("fees.lead"),
        sections=sections,
        closing=w("fee.receipt"),
    )


def _fee_blocks(view: FeeView, w: Wording) -> Iterator[dict[str, Any]]:
    yield rates_table(view.rates, w)
    payment = view.payment
    how = b.fully_said(payment, w) if not payment.given else "; ".join(payment.value)
    yield b.pairs(
        [
            (w("fee.set_by"), f"{view.set_by}. {b.basis(view.legal_basis, w)}".strip()),
            (w("fee.payer"), b.fully_said(view.payer, w)),
            (w("fee.payment"), how),
        ]
    )
    yield b.text(w("fee.exemptions"), "case")
    if view.exemptions.given:
        yield b.items(exempted(view.exemptions, w))
    else:
        yield b.missing(view.exemptions, w)


def _lists(posting: Posting) -> list[dict[str, Any]]:
    w, found = posting.wording, []
    for status in ("free", "reported_free", "unknown"):
        names = procedures_charging(posting, status)
        if names:
            words = [b.text(w(f"fees.{status}_text")), b.text(f"{'; '.join(names)}.")]
            found.append(b.section(w(f"fees.{status}"), *words))
    return found


def procedures_charging(posting: Posting, status: str) -> list[str]:
    """Return the names of the procedures whose every obligatory line has this status."""
    found = []
    for posted in posting.procedures.values():
        charges = view_charges(posted, posting)
        lines = [line for line in charges.value or () if not line.optional]
        unsaid = status == "unknown" and charges.unknown
        if unsaid or (lines and all(line.status == status for line in lines)):
            found.append(posted.procedure.name)
    return found


KIND = SheetKind("fee_board", "bang-phi", "a3", 16, 2, "posted", fee_board)
