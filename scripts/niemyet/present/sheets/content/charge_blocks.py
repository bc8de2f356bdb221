"""Fees on paper: each rate with its amount and law, who is exempt."""

from collections.abc import Iterator, Sequence
from typing import Any

from niemyet.model.fee import Rate
from niemyet.present.fees.fee import ExemptionView
from niemyet.present.fees.rate import RateView
from niemyet.present.procedure.charges import ChargeView
from niemyet.present.sheets import blocks as b
from niemyet.present.text.answer import Answer
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording


def charge_blocks(line: ChargeView, w: Wording) -> Iterator[dict[str, Any]]:
    """Yield one line of a procedure's fees: case, rates or what is said instead, law."""
    title = line.case or (w("fee.if_asked") if line.optional else line.name)
    if title:
        yield b.text(title, "case")
    if line.rates:
        yield rates_table(line.rates, w)
    else:
        yield b.items([b.item("", line.note, b.basis(line.legal_basis, w), lead=line.summary)])
        return
    if line.note:
        yield b.text(line.note, "note")
    if line.exemptions and line.exemptions.given and line.exemptions.value:
        yield b.text(w("fee.exemptions"), "case")
        yield b.items(exempted(line.exemptions, w))


def rates_table(rates: Sequence[RateView], w: Wording) -> dict[str, Any]:
    """Return the rates as a table; those that are unknown share a row."""
    rows = [[_name(rate, w), _amount(rate, w)] for rate in rates if rate.amount.given]
    unsaid = [
        f"{rate.name} ({rate.channel.lower()})" if rate.channel else rate.name
        for rate in rates
        if not rate.amount.given
    ]
    if unsaid:
        rows.append([b.item("; ".join(unsaid)), w("answer.unknown")])
    return b.table("rates", (w.of_field(Rate, "name"), w("rate.amount")), rows)


def exempted(exemptions: Answer[tuple[ExemptionView, ...]], w: Wording) -> list[dict[str, Any]]:
    """Return who pays nothing or less; those with the same effect and law in one line."""
    groups: dict[tuple[str, str], list[str]] = {}
    for e in exemptions.value or ():
        groups.setdefault((e.effect, b.basis(e.legal_basis, w)), []).append(e.who)
    return [
        b.item(f"{'; '.join(who)}.", law, lead=f"{sentence(effect)}:")
        for (effect, law), who in groups.items()
    ]


def _name(rate: RateView, w: Wording) -> dict[str, Any]:
    channel = w("rate.only_channel", channel=rate.channel.lower()) if rate.channel else ""
    return b.item(rate.name, channel, sentence(rate.applies_to))


def _amount(rate: RateView, w: Wording) -> dict[str, Any]:
    since = " ".join(filter(None, [f"{rate.since}.", rate.note]))
    return b.item(
        "",
        *(sentence(tier) for tier in rate.tiers),
        sentence(rate.maximum),
        since,
        b.basis(rate.legal_basis, w),
        lead=rate.amount.value,
    )
