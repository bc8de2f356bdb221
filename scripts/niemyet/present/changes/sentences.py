"""The sentence of each change: amounts and times with what they gain or lose, all else quoted."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from niemyet.model.record import Fact, NotApplicable, Unknown, given, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import OfficeServices, Service
from niemyet.model.time.duration import Duration
from niemyet.model.values import Bound, Quantity, Start
from niemyet.present.changes.difference import Difference
from niemyet.present.changes.handling import handling_in_words
from niemyet.present.changes.inner_names import case_name, names_rates, rate_name
from niemyet.present.changes.place import entry_of, field_in_words, law_of, rate_of
from niemyet.present.changes.speaker import Speaker
from niemyet.present.evidence.trust import trust_status
from niemyet.present.fees.rate import rate_ends
from niemyet.present.text.excerpts import excerpts
from niemyet.present.text.formats import format_amount, format_day, format_number, sentence

_PRICE = ("amount", "maximum")


@dataclass(frozen=True)
class Spoken:
    """A difference of one record with its values in words, ready to be told."""

    record: RecordKey
    root: Fact
    found: Difference
    speaker: Speaker
    dated: bool
    """Whether the sentence must say from which day, because several entries stand side by side."""

    @property
    def field(self) -> str:
        path = self.found.path[:-1] if self.found.item else self.found.path
        if path[-1] == "value" and isinstance(self.found.holder, Duration):
            path = path[:-1] if isinstance(path[-2], str) else path[:-2]
        return field_in_words(self.record.kind, self.root, path, self.speaker)

    def said(self, value: Any) -> str:
        """Return a value in words; nothing where there is none."""
        if value is None or value == []:
            return ""
        if self.found.name == "case":
            return self.case(value)
        if names_rates(self.found.holder, self.found.name):
            return "; ".join(map(self.rate, value if isinstance(value, list) else [value]))
        return self.speaker.value(value, type(self.found.holder), self.found.name)

    def case(self, case: str) -> str:
        """Return the name of a case of the record."""
        known = case_name(case, self.found.chain, self.record, self.speaker.catalogs)
        return known or self.words("some_case")

    def rate(self, rate: str) -> str:
        """Return the name of a rate that the part points to."""
        known = rate_name(rate, self.found.holder, self.record, self.speaker.catalogs)
        return known or self.words("some_rate")

    def words(self, key: str, **values: object) -> str:
        return self.speaker.words(f"change.{key}", **values)

    def since(self, always: bool = False) -> str:
        """Return " từ 01/07/2026" where it must be said."""
        entry = entry_of(self.found.chain)
        if entry is None or not (always or self.dated):
            return ""
        key = "since" if entry.in_force_from.exact else "since_by"
        return " " + self.words(key, day=format_day(entry.in_force_from.day, self.speaker.words))


def tell(spoken: Spoken) -> str:
    """Return the sentence of one difference."""
    found, before, after = spoken.found, spoken.found.before, spoken.found.after
    for key, say in _BY_NAME.items():
        if found.name == key and (told := say(spoken)):
            return told
    if found.reordered:
        return spoken.words("reordered", field=spoken.field) + spoken.since() + "."
    if isinstance(before, Duration) and isinstance(after, Duration):
        return _time(spoken)
    if isinstance(before, Quantity) and isinstance(after, Quantity):
        return _figure(spoken)
    return _quoted(spoken)


def _quoted(spoken: Spoken) -> str:
    old, new = _with_case(spoken.found.before, spoken), _with_case(spoken.found.after, spoken)
    old, new = (text.removesuffix(".") for text in excerpts(old, new))
    key = "changed" if old and new else "gone" if old else "new"
    if new and isinstance(spoken.found.before, Unknown) and given(spoken.found.after):
        key = "learnt"
    told = spoken.words(key, field=spoken.field, before=old, after=new)
    return f"{told}{spoken.since()}."


def _with_case(value: Any, spoken: Spoken) -> str:
    case = getattr(value, "case", None)
    said = spoken.said(value)
    return f"{said.removesuffix('.')} ({spoken.case(case)})" if case else said


def _money(spoken: Spoken) -> str:
    """Return "Bản sao: 3.000 → 5.000 đồng/bản từ …, theo …; tăng 2.000 đồng, 66,7 %."."""
    found, rate = spoken.found, rate_of(spoken.found.chain)
    if rate is None:
        return ""
    thing = _thing(spoken, rate.name, rate.channel)
    law = ", ".join(law_of(found.chain, spoken.speaker)[:2])
    tail = spoken.since(always=True) + (spoken.words("by_law", law=law) if law else "")
    if isinstance(found.after, NotApplicable):
        rates, end = getattr(spoken.root, "rates", ()), entry_of(found.chain)
        return f"{thing}: {rate_ends(rate, rates, end, spoken.speaker.words)}"
    old, new = spoken.said(found.before), spoken.said(found.after)
    if not (isinstance(found.before, int) and isinstance(found.after, int)):
        key = "changed" if old and new else "gone" if old else "new"
        return spoken.words(key, field=thing, before=old, after=new) + tail + "."
    unit = spoken.speaker.words("fee.per", amount=new, unit=rate.per)
    arrow = spoken.words(
        "arrow", before=format_number(found.before, spoken.speaker.words), after=unit
    )
    return f"{thing}: {arrow}{tail}; {_gain(found.before, found.after, spoken)}."


def _thing(spoken: Spoken, name: str, channel: Any) -> str:
    found = spoken.found
    if found.name == "maximum":
        name = spoken.words("maximum", name=name)
    elif "tiers" in found.path:
        first = getattr(found.holder, "from_unit", "")
        name = spoken.words("from_unit", name=name, first=first)
    way = spoken.speaker.value(channel).lower() if channel else ""
    return name if not way or way in name.lower() else f"{name} ({way})"


def _gain(before: int, after: int, spoken: Spoken) -> str:
    key = "more" if after > before else "less"
    amount = format_amount(abs(after - before), spoken.speaker.words)
    told = spoken.words(key, amount=amount)
    return f"{told}, {_percent(before, after, spoken)}" if before else told


def _percent(before: int, after: int, spoken: Spoken) -> str:
    share = (Decimal(abs(after - before)) * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP)
    number = share.normalize() if share % 1 else share.to_integral_value()
    return f"{format_number(number, spoken.speaker.words)} %"


def _time(spoken: Spoken) -> str:
    before, after = spoken.found.before, spoken.found.after
    thing = spoken.field + _condition(after, spoken)
    arrow = spoken.words("arrow", before=_length(before, spoken), after=_length(after, spoken))
    told = f"{sentence(thing)}: {arrow}{spoken.since()}"
    if not _comparable(before, after) or before.value == after.value:
        return f"{told}."
    key = "longer" if after.value > before.value else "shorter"
    unit = spoken.speaker.words(f"unit.{after.unit}")
    number = abs(after.value - before.value)
    gain = spoken.words(key, number=number, unit=unit)
    return f"{told}; {gain}, {_percent(before.value, after.value, spoken)}."


def _comparable(before: Duration, after: Duration) -> bool:
    """Return whether the difference of two times means anything: a time on top is no whole one."""
    same = getattr(before, "adds", False) == getattr(after, "adds", False)
    return same and before.unit is after.unit and bool(before.value)


def _length(limit: Duration, spoken: Spoken) -> str:
    said = spoken.said(limit)
    return spoken.words("on_top", time=said) if getattr(limit, "adds", False) else said


def _condition(limit: Any, spoken: Spoken) -> str:
    """Return for which case and way of handing in a time holds."""
    case = getattr(limit, "case", None)
    channel = getattr(limit, "channel", None)
    told = [
        spoken.case(case) if case else "",
        spoken.speaker.value(channel).lower() if channel else "",
    ]
    joined = ", ".join(filter(None, told))
    return f" ({joined})" if joined else ""


def _figure(spoken: Spoken) -> str:
    before, after = spoken.found.before, spoken.found.after
    arrow = spoken.words("arrow", before=spoken.said(before), after=spoken.said(after))
    told = f"{spoken.field}: {arrow}"
    exact = before.bound is after.bound is Bound.EXACT
    if not exact or before.value == after.value:
        return f"{told}."
    key = "figure_more" if after.value > before.value else "figure_less"
    number = format_number(abs(after.value - before.value), spoken.speaker.words)
    return f"{told}; {spoken.words(key, number=number)}."


def _counter(spoken: Spoken) -> str:
    holder, root = spoken.found.holder, spoken.root
    if not (isinstance(holder, Service) and isinstance(root, OfficeServices)):
        return ""
    old, new = (_sign(id, root, spoken) for id in (spoken.found.before, spoken.found.after))
    name = spoken.speaker.record(RecordKey("procedures", holder.procedure))
    return spoken.words("moved", procedure=name, before=old, after=new)


def _sign(counter_id: str | None, root: OfficeServices, spoken: Spoken) -> str:
    if counter_id is None:
        return spoken.words("counter_of_field")
    offices = (c.offices.get(root.id) for c in spoken.speaker.catalogs)
    counters = (c for office in offices if office for c in items_given(office.counters))
    return next((c.name for c in counters if c.id == counter_id), counter_id)


def _ends(spoken: Spoken) -> str:
    after = spoken.found.after
    if after is None:
        return ""
    day = after.day if isinstance(after, Start) else after
    key = f"{spoken.found.name}_{spoken.record.kind}"
    if f"change.{key}" not in spoken.speaker.words.phrases:
        return ""
    return spoken.words(key, day=format_day(day, spoken.speaker.words))


def _verified(spoken: Spoken) -> str:
    after, holder = spoken.found.after, spoken.found.holder
    if after is None:
        return spoken.words("verification_dropped", by=spoken.found.before.by)
    key = "verification_given" if trust_status(holder) == "verified" else "verification_withdrawn"
    told = spoken.words(
        key, by=after.by, day=format_day(after.on, spoken.speaker.words), against=after.against
    )
    return f"{told}{spoken.since()}."


_BY_NAME = {
    **dict.fromkeys(("put_up", "taken_down"), lambda s: handling_in_words(s.found, s.speaker)),
    "verified": _verified,
    **dict.fromkeys((*_PRICE, "tiers"), _money),
    "counter": _counter,
    "repealed_from": _ends,
    "closed_from": _ends,
}
