"""What a notice says of money: the condition first, then the amount."""

from collections.abc import Iterator

from niemyet.present.procedure.charges import ChargeView
from niemyet.present.procedure.coming import FEE
from niemyet.present.procedure.view import ProcedureView
from niemyet.present.sheets.content.notice_room import (
    HELPFUL,
    MUST,
    USEFUL,
    Line,
    coming_lines,
    noted,
    said_when,
)
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording


def fee_lines(view: ProcedureView, w: Wording) -> Iterator[Line]:
    """Yield what everybody pays by case, then what is paid only by some or on request."""
    fees = view.answer("fees")
    if not fees.given:
        key = "fee.unknown" if fees.unknown else "answer.not_applicable"
        yield Line("said", w(key))
    lines = sorted(fees.value or (), key=lambda line: line.optional)
    for line in lines:
        yield from _charge(line, w)
    yield from coming_lines(view.answers.coming, FEE)
    exempted = {e.who: e.effect for line in lines for e in _exemptions(line)}
    for effect in dict.fromkeys(exempted.values()):
        who = "; ".join(who for who, what in exempted.items() if what == effect)
        yield Line("note", f"{who}.", f"{sentence(effect)}:", rank=USEFUL)


def _exemptions(line: ChargeView):
    given = not line.optional and line.exemptions and line.exemptions.given
    return line.exemptions.value if given else ()


def _charge(line: ChargeView, w: Wording) -> Iterator[Line]:
    rank = USEFUL if line.optional else MUST
    ordinary = [rate for rate in line.rates if rate.ordinary and rate.amount.given]
    if not ordinary:
        yield said_when([_case(line, w)], line.summary, rank=rank)
    channels = {rate.channel_kind for rate in ordinary} - {None}
    told_by_name = len(ordinary) > max(1, len(channels))
    for rate in ordinary:
        named = rate.name if told_by_name else ""
        channel = "" if rate.channel.lower() in named.lower() else rate.channel.lower()
        maximum = f"{sentence(rate.maximum)}." if rate.maximum else ""
        below = noted((USEFUL, maximum), (HELPFUL, rate.note))
        yield said_when([_case(line, w), named, channel], rate.summary, below, rank)
    yield from _on_condition(line)
    if line.note and not line.optional and line.rates:
        yield Line("note", line.note, rank=HELPFUL)


def _case(line: ChargeView, w: Wording) -> str:
    if line.optional:
        return (line.note or line.case or line.name or w("fee.if_asked")).rstrip(".")
    return line.case


def _on_condition(line: ChargeView) -> Iterator[Line]:
    """Yield the rates that only some pay; those with one condition and amount once."""
    seen = set()
    for rate in line.rates:
        said = (rate.applies_to, rate.summary)
        if rate.applies_to and rate.amount.given and said not in seen:
            seen.add(said)
            then = f"{sentence(rate.then)}." if rate.then else ""
            notes = noted((USEFUL, then), (HELPFUL, rate.note))
            yield said_when([rate.applies_to], rate.summary, notes, USEFUL)
