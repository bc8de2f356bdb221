"""One rate of a fee on a day, since when it holds, and every change of it over time."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.fee import Rate, RateAmount, paid_instead
from niemyet.model.record import NotApplicable, Unknown, given
from niemyet.model.time.timeline import announced_after, ended_before, in_force_on
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.fees.cost_table import CostTable, cost_examples, cost_table
from niemyet.present.posting import Posting
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_amount, format_start, sentence
from niemyet.present.text.wording import Wording

_EXPLAINED = re.compile("[:;]")


@dataclass(frozen=True)
class RateView:
    """One rate; ``amount`` is text such as "8.000 đồng/bản", with its tiers below it."""

    name: str
    amount: Answer[str]
    tiers: tuple[str, ...]
    maximum: str
    examples: str
    """What some numbers of units cost, for a rate by tiers."""
    table: CostTable
    since: str
    channel: str
    channel_kind: ChannelKind | None
    applies_to: str
    condition: str
    """``applies_to`` in a few words."""
    then: str
    """From which day to come it is how much, "" if no change is announced."""
    note: str
    legal_basis: tuple[CitationView, ...]

    @property
    def summary(self) -> str:
        """The amount in one line, or nothing if it is not known."""
        if not self.amount.given:
            return ""
        return "; ".join([self.amount.value, *self.tiers])

    @property
    def ordinary(self) -> bool:
        """Whether it applies to everybody, not only on a condition."""
        return not self.applies_to


@dataclass(frozen=True)
class RateChange:
    """What happens to a rate on a day, in a sentence."""

    on: date
    exact: bool
    start: str
    text: str
    legal_basis: tuple[CitationView, ...]


def view_rates(rates: Sequence[Rate], posting: Posting) -> tuple[RateView, ...]:
    """Return the rates that apply on the posting's day."""
    views = ((rate, in_force_on(rate.amounts, posting.day)) for rate in rates)
    return tuple(_view(rate, amount, rates, posting) for rate, amount in views if _applies(amount))


def rate_changes(rates: Sequence[Rate], posting: Posting) -> tuple[RateChange, ...]:
    """Return every beginning, change and end of the rates, by day."""
    changes = (change for rate in rates for change in _changes_of(rate, rates, posting))
    return tuple(sorted(changes, key=lambda change: change.on))


def _changes_of(rate: Rate, rates: Sequence[Rate], posting: Posting) -> Iterator[RateChange]:
    before: RateAmount | None = None
    for amount in rate.amounts:
        if before is None or _price(before) != _price(amount):
            yield RateChange(
                amount.in_force_from.day,
                amount.in_force_from.exact,
                sentence(format_start(amount.in_force_from, posting.wording)),
                _told(rate, rates, before, amount, posting),
                view_citations(amount.legal_basis, posting),
            )
        before = amount


def _told(
    rate: Rate,
    rates: Sequence[Rate],
    before: RateAmount | None,
    amount: RateAmount,
    posting: Posting,
) -> str:
    w = posting.wording
    if isinstance(amount.amount, NotApplicable):
        return f"{rate.name}: {rate_ends(rate, rates, amount, w)}"
    new = _price_in_words(rate, amount, w)
    if before is None or isinstance(before.amount, NotApplicable):
        return w("fee.begins", name=rate.name, new=new)
    return w("fee.changes", name=rate.name, old=_price_in_words(rate, before, w), new=new)


def _then(rate: Rate, now: RateAmount, rates: Sequence[Rate], posting: Posting) -> str:
    """Return the next price and its day; nothing of a dated edition, which is past."""
    w, coming = posting.wording, announced_after(rate.amounts, posting.day)
    changes = (a for a in coming if a.in_force_from.exact and _price(a) != _price(now))
    after = None if posting.office.edition_on else next(changes, None)
    if after is None:
        return ""
    start = format_start(after.in_force_from, w)
    ends = isinstance(after.amount, NotApplicable)
    paid = paid_instead(rate, rates, after.in_force_from.day) if ends else after
    text = _price_in_words(rate, paid, w) if paid else w("fee.no_more")
    return w("totals.coming", start=start, text=text)


def _condition(rate: Rate, w: Wording) -> str:
    """Return a condition up to its explanation, with the way of handing in."""
    if not rate.applies_to:
        return ""
    channel = w(f"channel.{rate.channel}").lower() if rate.channel else ""
    return sentence(", ".join(filter(None, [_EXPLAINED.split(rate.applies_to)[0], channel])))


def rate_ends(rate: Rate, rates: Sequence[Rate], end: RateAmount, w: Wording) -> str:
    """Return what happens to those who pay *rate* until *end*: what they pay afterwards."""
    day = end.in_force_from.day
    free = any(a.amount == 0 for a in ended_before(rate.amounts, day)[:1])
    start = format_start(end.in_force_from, w)
    after = paid_instead(rate, rates, day)
    if after is None:
        return w("fee.ends", start=start)
    key = "fee.free_ends" if free else "fee.reduced_ends"
    if isinstance(after.amount, Unknown):
        return w(f"{key}_unknown", start=start)
    return w(key, start=start, new=_price_in_words(rate, after, w))


def _applies(amount: RateAmount | None) -> bool:
    return amount is not None and not isinstance(amount.amount, NotApplicable)


def _view(rate: Rate, amount: RateAmount, rates: Sequence[Rate], posting: Posting) -> RateView:
    w = posting.wording
    return RateView(
        name=rate.name,
        amount=_amount(rate, amount, w),
        tiers=_tiers(rate, amount, w),
        maximum=_maximum(rate, amount, posting),
        examples=cost_examples(rate, amount, w),
        table=cost_table(rate, amount, w),
        since=_since(rate, amount, posting),
        channel=w(f"channel.{rate.channel}") if rate.channel else "",
        channel_kind=rate.channel,
        applies_to=rate.applies_to or "",
        condition=_condition(rate, w),
        then=_then(rate, amount, rates, posting),
        note=amount.note or "",
        legal_basis=view_citations(amount.legal_basis, posting),
    )


def _since(rate: Rate, amount: RateAmount, posting: Posting) -> str:
    """From when the price has been what it is, through entries that only changed its law."""
    start = amount.in_force_from
    for earlier in ended_before(rate.amounts, start.day):
        if _price(earlier) != _price(amount):
            break
        start = earlier.in_force_from
    return sentence(format_start(start, posting.wording))


def _price(amount: RateAmount) -> tuple:
    """What one pays: known, unknown or ended; reasons and laws set aside."""
    flat = amount.amount if given(amount.amount) else type(amount.amount)
    return flat, tuple((t.from_unit, t.amount) for t in amount.tiers), amount.maximum


def _price_in_words(rate: Rate, amount: RateAmount, w: Wording) -> str:
    flat = _amount(rate, amount, w)
    if not flat.given:
        return w("fee.unknown").lower()
    return "; ".join([flat.value, *_tiers(rate, amount, w)])


def _tiers(rate: Rate, amount: RateAmount, w: Wording) -> tuple[str, ...]:
    return tuple(
        w("fee.tier", unit=rate.per, first=t.from_unit, amount=format_amount(t.amount, w))
        for t in amount.tiers[1:]
    )


def _amount(rate: Rate, amount: RateAmount, w: Wording) -> Answer[str]:
    def show(number: int) -> str:
        return w("fee.per", amount=format_amount(number, w), unit=rate.per)

    if amount.tiers:
        return Answer("given", show(amount.tiers[0].amount))
    return answer(amount.amount, show)


def _maximum(rate: Rate, amount: RateAmount, posting: Posting) -> str:
    if amount.maximum is None:
        return ""
    text = format_amount(amount.maximum, posting.wording)
    return posting.wording("fee.maximum", amount=text, unit=amount.maximum_per or rate.per)
