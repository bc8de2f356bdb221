"""How an office is paid, and what the code to scan says for a transfer."""

from binascii import crc_hqx
from dataclasses import dataclass

from niemyet.model.payment import BankAccount, WayToPay
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer

_CURRENCY, _COUNTRY = "704", "VN"
"""The đồng (ISO 4217), Việt Nam (ISO 3166-1)."""
_NAPAS, _TO_ACCOUNT = "A000000727", "QRIBFTTA"
"""Who orders the field of the account, and which of its services: a transfer to an account."""


@dataclass(frozen=True)
class WayToPayView:
    """A way to pay; ``code`` is what a phone reads, "" where no code can be drawn."""

    name: str
    account: BankAccount | None
    code: str
    note: str


@made_once
def view_ways_to_pay(posting: Posting) -> Answer[tuple[WayToPayView, ...]] | None:
    """Return the ways in the office's order; None where nobody has said anything of them."""
    ways = posting.office.ways_to_pay
    return answer(ways, lambda said: tuple(_way(way, posting) for way in said)) if ways else None


def _way(way: WayToPay, posting: Posting) -> WayToPayView:
    name = posting.wording(f"payment_kind.{way.kind}")
    return WayToPayView(name, way.account, transfer_code(way.account), way.note or "")


def transfer_code(account: BankAccount | None) -> str:
    """Return what the code for a transfer of any amount says, or "" if the bank has no number.

    EMVCo QR Code Specification, Merchant-Presented Mode 1.1, with the fields that NAPAS gives a
    transfer to an account (Technical Specifications on NAPAS QR Switching, part IV, 1.5.2, January
    2021). Both were read in excerpts and through programs that follow them: confidence medium, so
    the tests hold it to codes that two others have published.
    """
    if not (account and account.bank_number):
        return ""
    to = _field("00", account.bank_number) + _field("01", account.number)
    merchant = _field("00", _NAPAS) + _field("01", to) + _field("02", _TO_ACCOUNT)
    said = _field("00", "01") + _field("01", "11") + _field("38", merchant)
    said += _field("53", _CURRENCY) + _field("58", _COUNTRY)
    if account.transfer_text:
        said += _field("62", _field("08", account.transfer_text))
    said += "6304"
    # As ISO/IEC 13239 has it and EMVCo begins it: polynomial 1021, from FFFF.
    return f"{said}{crc_hqx(said.encode('ascii'), 0xFFFF):04X}"


def _field(id: str, value: str) -> str:
    return f"{id}{len(value):02}{value}"
