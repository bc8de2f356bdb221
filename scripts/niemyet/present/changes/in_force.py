"""What became different in the world on known days, as the dated entries of the records say."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from niemyet.model.fee import Fee
from niemyet.model.record import Fact, NotApplicable
from niemyet.model.reference import RecordKey
from niemyet.present.board.hanging import on_the_board
from niemyet.present.change import ChangeSeverity
from niemyet.present.changes.compare import entry_changes
from niemyet.present.changes.for_citizens import matters_by_law
from niemyet.present.changes.speaker import Speaker
from niemyet.present.fees.fee import collected_fees
from niemyet.present.law.instrument import posted_instruments
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class Event:
    """What began to hold for one record on one day, in sentences."""

    on: date
    record: RecordKey
    told: tuple["EventSentence", ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(said.sentence for said in self.told))

    def about(self, rates: Collection[str]) -> "Event | None":
        """Return the event as far as it touches *rates* or no rate alone; None if it does not."""
        return self._only(tuple(said for said in self.told if said.rate in ("", *rates)))

    def for_citizens(self) -> "Event | None":
        """Return the event as far as a citizen pays, brings, waits or goes otherwise, or None."""
        return self._only(tuple(said for said in self.told if said.matters))

    def _only(self, told: tuple["EventSentence", ...]) -> "Event | None":
        return replace(self, told=told) if told else None


class EventSentence(NamedTuple):
    """A sentence; the key of the rate that it is about, if of one; whether citizens feel it."""

    sentence: str
    rate: str = ""
    matters: bool = True


@made_once
def events(posting: Posting) -> tuple[Event, ...]:
    """Return every dated change of what the office posts, the latest first."""
    by_day: dict[tuple[date, RecordKey], list[EventSentence]] = {}
    for on, record, said in _told(posting):
        by_day.setdefault((on, record), []).append(said)
    found = [Event(on, record, tuple(told)) for (on, record), told in by_day.items()]
    return tuple(sorted(found, key=lambda event: (-event.on.toordinal(), event.record)))


Told = tuple[date, RecordKey, EventSentence]


def _told(posting: Posting) -> Iterator[Told]:
    speaker = Speaker((posting.catalog,), posting.wording)
    for fee in collected_fees(posting):
        yield from _fee(fee, speaker)
    for listed in (*posting.procedures.values(), *posting.gone.values()):
        procedure = listed.procedure
        key = RecordKey("procedures", procedure.id)
        yield from _entries(key, procedure, (procedure,), ("editions",), speaker)
        yield from _end(procedure.repealed_from, key, posting)
        if withdrawn := listed.service.withdrawn_from:
            day = format_day(withdrawn, posting.wording)
            told = posting.wording("change.withdrawn_from_services", day=day)
            yield withdrawn, key, EventSentence(told)
    for channel in posting.catalog.redress_channels.values():
        key = RecordKey("redress_channels", channel.id)
        yield from _entries(key, channel, (channel,), ("editions",), speaker)
    for instrument_id in posted_instruments(posting):
        instrument = posting.catalog.legal_instruments[instrument_id]
        key = RecordKey("legal_instruments", instrument_id)
        yield from _end(instrument.repealed_from, key, posting)
    yield from _board(posting)
    yield from _office(posting)


def _fee(fee: Fee, speaker: Speaker) -> Iterator[Told]:
    key = RecordKey("fees", fee.id)
    first = min(rate.amounts[0].in_force_from.day for rate in fee.rates)
    for i, rate in enumerate(fee.rates):
        start, amount = rate.amounts[0].in_force_from, rate.amounts[0]
        ended = isinstance(amount.amount, NotApplicable)
        if start.exact and start.day > first and not ended:
            new = speaker.fact(amount)
            told = speaker.words("fee.begins", name=rate.name, new=new)
            yield start.day, key, EventSentence(told, rate.key)
        yield from _entries(key, fee, (fee, rate), ("rates", i, "amounts"), speaker)
    yield from _entries(key, fee, (fee,), ("terms",), speaker)


def _entries(
    key: RecordKey, root: Fact, chain: tuple[Fact, ...], path: tuple[Any, ...], speaker: Speaker
) -> Iterator[Told]:
    """Yield what each dated entry changes against the one before, on days that are known."""
    timeline: Sequence[Any] = getattr(chain[-1], str(path[-1]))
    ordered = sorted(timeline, key=lambda entry: entry.in_force_from.day)
    for earlier, entry in zip(ordered, ordered[1:], strict=False):
        if not entry.in_force_from.exact:
            continue
        place = (*path, timeline.index(entry))
        for change in entry_changes(key, root, chain, place, (earlier, entry), speaker):
            if change.severity is not ChangeSeverity.MINOR:
                rate = getattr(chain[-1], "key", "")
                said = EventSentence(change.sentence, rate, matters_by_law(change))
                yield entry.in_force_from.day, key, said


def _end(end: Any, key: RecordKey, posting: Posting) -> Iterator[Told]:
    day = getattr(end, "day", None)
    day = end if isinstance(end, date) else day
    if day is not None and getattr(end, "exact", True):
        told = posting.wording(
            f"change.repealed_from_{key.kind}", day=format_day(day, posting.wording)
        )
        yield day, key, EventSentence(told)


def _board(posting: Posting) -> Iterator[Told]:
    """Yield what has been put up and has come down; what is to come is not told before its day."""
    for h in on_the_board(posting):
        key, w = RecordKey("postings", h.record.id, posting.office.id), posting.wording
        yield h.record.first_day, key, EventSentence(w("board.put_up"))
        if h.gone_from and h.gone_from <= posting.day:
            yield h.gone_from, key, EventSentence(w("board.came_down"))


def _office(posting: Posting) -> Iterator[Told]:
    office = posting.office
    key, w = RecordKey("offices", office.id), posting.wording
    if office.open_from.exact:
        yield office.open_from.day, key, EventSentence(w("history.opened"))
    if office.closed_from:
        day = format_day(office.closed_from, w)
        yield office.closed_from, key, EventSentence(w("change.closed_from_offices", day=day))
