"""One rate of a fee, since when it holds, and how rates differ between two schedules."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.fee import Fee, Rate, RateSchedule
from niemyet.model.timeline import ended_before
from niemyet.present.answer import Answer, answer, given
from niemyet.present.citation_view import CitationView, view_citations
from niemyet.present.formats import format_amount, format_start, sentence
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class RateView:
    """One rate; ``amount`` is text such as "8.000 đồng/bản", with its tiers below it."""

    key: str
    name: str
    amount: Answer[str]
    tiers: tuple[str, ...]
    maximum: str
    since: str
    channel: str
    applies_to: str
    note: str
    legal_basis: tuple[CitationView, ...]

    @property
    def summary(self) -> str:
        """The amount in one line, or the reason there is none."""
        if not self.amount.given:
            return ""
        return "; ".join([self.amount.value, *self.tiers])

    @property
    def ordinary(self) -> bool:
        """Whether it applies to everybody, not only on a condition."""
        return not self.applies_to


def view_rate(rate: Rate, since: str, posting: Posting) -> RateView:
    """Return the rate as text; *since* says from when it has been so."""
    w = posting.wording
    return RateView(
        key=rate.key,
        name=rate.name,
        amount=_amount(rate, posting),
        tiers=tuple(
            w("fee.tier", unit=rate.per, first=t.from_unit, amount=format_amount(t.amount, w))
            for t in rate.tiers[1:]
        ),
        maximum=_maximum(rate, posting),
        since=since,
        channel=w(f"channel.{rate.channel}") if rate.channel else "",
        applies_to=rate.applies_to or "",
        note=rate.note or "",
        legal_basis=view_citations(rate.legal_basis, posting),
    )


def rate_since(rate: Rate, schedule: RateSchedule, fee: Fee, posting: Posting) -> str:
    """Return from when the rate has been what it is, through all schedules that kept it."""
    start = schedule.in_force_from
    for earlier in ended_before(fee.schedules, schedule.in_force_from.day):
        same = next((r for r in earlier.rates if _identity(r) == _identity(rate)), None)
        if same is None or _price(same) != _price(rate):
            break
        start = earlier.in_force_from
    return sentence(format_start(start, posting.wording))


def rate_changes(
    before: Sequence[Rate], after: Sequence[Rate], posting: Posting
) -> tuple[str, ...]:
    """Return in sentences which rates change, begin and end from one schedule to the next."""
    w = posting.wording
    old = {_identity(rate): rate for rate in before}
    new = {_identity(rate): rate for rate in after}
    changed = [
        w("fee.changes", name=rate.name, old=_said(old[key], posting), new=_said(rate, posting))
        for key, rate in new.items()
        if key in old and _price(old[key]) != _price(rate)
    ]
    begun = [
        w("fee.begins", name=rate.name, new=_said(rate, posting))
        for key, rate in new.items()
        if key not in old
    ]
    ended = [
        w("fee.ends", name=rate.name, old=_said(rate, posting))
        for key, rate in old.items()
        if key not in new
    ]
    return tuple(changed + begun + ended)


def _identity(rate: Rate) -> tuple:
    return rate.key, rate.channel, rate.applies_to


def _price(rate: Rate) -> tuple:
    amount = rate.amount if given(rate.amount) else None
    return amount, tuple((t.from_unit, t.amount) for t in rate.tiers), rate.maximum


def _said(rate: Rate, posting: Posting) -> str:
    return view_rate(rate, "", posting).summary or posting.wording("fee.unknown").lower()


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
