"""How to pay, for the place where money is taken: an account in large letters, a code to scan."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.payment import BankAccount
from niemyet.present import permalinks as at
from niemyet.present.office.payment import WayToPayView, view_ways_to_pay
from niemyet.present.office.view import view_office
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Wording

ACCOUNT = ("holder", "number", "bank", "transfer_text")
"""What is told of an account, in this order: who gets the money comes first."""


def ways_to_pay(frame: Frame) -> Iterator[Sheet]:
    """Yield the ways in which the office takes money, where it has said any."""
    ways, w = view_ways_to_pay(frame.posting), frame.posting.wording
    if ways and ways.given:
        yield frame.sheet(
            KIND,
            "cach-tra-tien",
            w("payment.title"),
            frame.words("hangs.payment"),
            at.FEES,
            verified=view_office(frame.posting).trust.verified,
            ways=[_way(way, w) for way in ways.value],
        )


def _way(way: WayToPayView, w: Wording) -> dict[str, Any]:
    return {
        "name": way.name,
        "accounts": [_account(way.account, way.code, w)] if way.account else [],
        "note": way.note,
    }


def _account(account: BankAccount, code: str, w: Wording) -> dict[str, Any]:
    told = {name: getattr(account, name) for name in ACCOUNT}
    return {
        "warning": w("payment.check_name"),
        "why": w("payment.check_why", holder=account.holder),
        "facts": [
            {"label": w.of_field(BankAccount, name), "text": text}
            for name, text in told.items()
            if text
        ],
        "scan": [{"text": w("payment.scan"), "code": code}] if code else [],
    }


KIND = SheetKind("payment", "cach-tra-tien", "a4", 13, 2, "posted", ways_to_pay)
