"""What looks wrong in a change, for the person who approves it: slips, and history rewritten."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from niemyet.model.catalog import Catalog
from niemyet.model.fee import Fee, Rate, RateAmount
from niemyet.model.kinds import KINDS
from niemyet.model.mark import content_mark
from niemyet.model.record import Fact, Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import Dated, in_force_on
from niemyet.model.walk import KeyPath, parts
from niemyet.present.changes.compare import records_of, renamed_records
from niemyet.present.changes.difference import key_names
from niemyet.present.changes.losses import losses
from niemyet.present.changes.speaker import Speaker
from niemyet.present.text.formats import format_amount, format_day, format_number
from niemyet.present.text.wording import Wording

_SLIP = 10
"""A digit too many or too few makes an amount ten times more or less."""


@dataclass(frozen=True)
class Doubt:
    """Something to look at before approving, and what to do about it."""

    rule: str
    record: RecordKey
    subject: str
    what: str
    remedy: str


@dataclass(frozen=True)
class _Pair:
    """One record before and after, as the rules see it."""

    record: RecordKey
    before: Fact
    after: Fact
    day: date
    speaker: Speaker

    def doubt(self, rule: str, **values: object) -> Doubt:
        words = self.speaker.words
        return Doubt(
            rule,
            self.record,
            self.speaker.record(self.record),
            words(f"doubt.{rule}.what", **values),
            words(f"doubt.{rule}.remedy"),
        )


def find_doubts(before: Catalog, after: Catalog, day: date, words: Wording) -> tuple[Doubt, ...]:
    """Return what looks wrong in the change from *before* to *after*, seen on *day*."""
    old, new = records_of(before), records_of(after)
    speaker = Speaker((after, before), words)
    found: list[Doubt] = []
    for key in sorted(old.keys() & new.keys()):
        if old[key] != new[key]:
            pair = _Pair(key, old[key], new[key], day, speaker)
            found += [doubt for rule in _RULES for doubt in rule(pair)]
    gone = old.keys() - new.keys() - renamed_records(old, new).keys()
    found += [_gone(key, speaker) for key in sorted(gone)]
    return tuple(dict.fromkeys(found))


def _gone(record: RecordKey, speaker: Speaker) -> Doubt:
    name, words = speaker.record(record), speaker.words
    what = words("doubt.record_gone.what", kind=KINDS[record.kind].name, name=name)
    return Doubt("record_gone", record, name, what, words("doubt.record_gone.remedy"))


def _losses(pair: _Pair) -> Iterator[Doubt]:
    """Find what a citizen would feel and no new law explains."""
    for rule, said in losses(pair.record, pair.before, pair.after, pair.speaker):
        yield pair.doubt(rule, **said)


def _rewritten_amounts(pair: _Pair) -> Iterator[Doubt]:
    """Find amounts changed in their own entry: what was true until now is lost."""
    for rate, old, new in _same_entries(pair):
        if _price(old) == _price(new):
            continue
        day = format_day(new.in_force_from.day, pair.speaker.words)
        said = {"name": rate.name, "day": day, "before": _say(old, pair), "after": _say(new, pair)}
        begun = new.in_force_from.day <= pair.day
        if begun:
            yield pair.doubt("history_rewritten", **said)
        if _law(old) == _law(new):
            yield pair.doubt("same_law_and_day", name=rate.name, day=day)


def _same_law(pair: _Pair) -> Iterator[Doubt]:
    """Find new amounts that rest on the very provisions of the amount that they replace."""
    for rate, old, new in _successive_entries(pair):
        another = old.in_force_from != new.in_force_from
        if another and new.legal_basis and _law(old) == _law(new):
            day = format_day(new.in_force_from.day, pair.speaker.words)
            yield pair.doubt("same_law", name=rate.name, day=day)


def _slips(pair: _Pair) -> Iterator[Doubt]:
    """Find amounts that became ten times more or less."""
    for rate, old, new in _successive_entries(pair):
        amounts = (old.amount, new.amount)
        if not all(isinstance(amount, int) and amount for amount in amounts):
            continue
        if max(amounts) >= _SLIP * min(amounts):
            yield pair.doubt("zeros", name=rate.name, before=_say(old, pair), after=_say(new, pair))


_REASONS = ("note", "source_note", "source_notes")


def _past_entries(pair: _Pair) -> Iterator[Doubt]:
    """Find new entries that begin on a day gone by and do not say why."""
    for _, entry in _entries(pair, added=True):
        silent = not any(getattr(entry, name, None) for name in _REASONS)
        start = entry.in_force_from
        if start.exact and start.day < pair.day and silent:
            yield pair.doubt("past", day=format_day(start.day, pair.speaker.words))


def _dropped_entries(pair: _Pair) -> Iterator[Doubt]:
    """Find dated entries that were taken out, or whose day was changed."""
    for _, entry in _entries(pair, added=False):
        yield pair.doubt(
            "entry_dropped", day=format_day(entry.in_force_from.day, pair.speaker.words)
        )


def _dropped_notes(pair: _Pair) -> Iterator[Doubt]:
    """Find new entries that say nothing where the entry that they replace had a note."""
    every = _dated(pair.after)
    for path, entry in _entries(pair, added=True):
        beside = [e for at, e in every.items() if at[:-1] == path[:-1]]
        earlier = in_force_on(beside, entry.in_force_from.day - timedelta(days=1))
        note = getattr(earlier, "note", None)
        if note and not entry.note:
            day = format_day(entry.in_force_from.day, pair.speaker.words)
            yield pair.doubt("note_dropped", note=note, day=day)


def _kept_verifications(pair: _Pair) -> Iterator[Doubt]:
    """Find a mark written anew beside the name and day of the old comparison."""
    old = {path: fact for path, fact in parts(pair.before) if isinstance(fact, Sourced)}
    for path, fact in parts(pair.after):
        earlier = old.get(path)
        if not isinstance(fact, Sourced) or earlier is None:
            continue
        was, now = earlier.verified, fact.verified
        if not was or not now or content_mark(earlier) == content_mark(fact):
            continue
        if was.mark != now.mark and (was.by, was.on, was.against) == (now.by, now.on, now.against):
            yield pair.doubt("kept_by_hand", by=now.by, day=format_day(now.on, pair.speaker.words))


_RULES: tuple[Callable[[_Pair], Iterator[Doubt]], ...] = (
    _slips,
    _same_law,
    _rewritten_amounts,
    _dropped_entries,
    _past_entries,
    _dropped_notes,
    _kept_verifications,
    _losses,
)


def _rates(pair: _Pair) -> Iterator[tuple[Rate, Rate]]:
    if not (isinstance(pair.before, Fee) and isinstance(pair.after, Fee)):
        return
    old = {(r.key, r.channel, r.applies_to): r for r in pair.before.rates}
    for rate in pair.after.rates:
        earlier = old.get((rate.key, rate.channel, rate.applies_to))
        if earlier:
            yield earlier, rate


def _same_entries(pair: _Pair) -> Iterator[tuple[Rate, RateAmount, RateAmount]]:
    for earlier, rate in _rates(pair):
        old = {amount.in_force_from: amount for amount in earlier.amounts}
        for amount in rate.amounts:
            if amount.in_force_from in old:
                yield rate, old[amount.in_force_from], amount


def _successive_entries(pair: _Pair) -> Iterator[tuple[Rate, RateAmount, RateAmount]]:
    """Yield each changed or new entry with the one that it replaces."""
    for earlier, rate in _rates(pair):
        for amount in rate.amounts:
            was = in_force_on(earlier.amounts, amount.in_force_from.day)
            if was and _price(was) != _price(amount):
                yield rate, was, amount


def _entries(pair: _Pair, *, added: bool) -> Iterator[tuple[KeyPath, Dated]]:
    """Yield the dated entries that only one of the two states has."""
    here, there = _dated(pair.after), _dated(pair.before)
    if not added:
        here, there = there, here
    yield from ((path, entry) for path, entry in here.items() if path not in there)


def _dated(fact: Fact, above: tuple[Any, ...] = ()) -> Mapping[tuple[Any, ...], Dated]:
    """Return every dated entry by the names of the parts that lead to it."""
    found: dict[tuple[Any, ...], Dated] = {}
    for name, value in vars(fact).items():
        for item in value if isinstance(value, list) else [value]:
            if not isinstance(item, Fact):
                continue
            known = tuple(str(getattr(item, key)) for key in key_names(item))
            if isinstance(item, Dated) and isinstance(value, list):
                found[(*above, name, *known)] = item
            found |= _dated(item, (*above, name, *known))
    return found


def _law(amount: RateAmount) -> list[tuple[str, str | None]]:
    return [(citation.instrument, citation.provision) for citation in amount.legal_basis]


def _price(amount: RateAmount) -> tuple[Any, ...]:
    return amount.amount, tuple(amount.tiers), amount.maximum


def _say(amount: RateAmount, pair: _Pair) -> str:
    if isinstance(amount.amount, int):
        return format_amount(amount.amount, pair.speaker.words)
    steps = "/".join(format_number(tier.amount, pair.speaker.words) for tier in amount.tiers)
    return pair.speaker.words("format.amount", number=steps) if steps else pair.speaker.fact(amount)
