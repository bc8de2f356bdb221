"""What is already published to change after the day, nearest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.time.timeline import D, announced_after
from niemyet.present.evidence.citation import CitationView, Link, link_to, view_citations
from niemyet.present.fees.fee import collected_fees
from niemyet.present.fees.rate import rate_changes
from niemyet.present.law.instrument import posted_instruments
from niemyet.present.office.hours import view_hours
from niemyet.present.permalinks import HOURS
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.text.formats import format_day, sentence


@dataclass(frozen=True)
class ChangeView:
    """Something that changes on a day to come."""

    on: date
    day: str
    what: str
    path: str
    note: str
    legal_basis: tuple[CitationView, ...]


@made_once
def view_announced(posting: Posting) -> tuple[ChangeView, ...]:
    """Return every announced change of what the office posts, by day."""
    makers = (_fees, _procedures, _redress, _instruments, _hours)
    changes = (change for make in makers for change in make(posting))
    return tuple(sorted(changes, key=lambda c: (c.on, c.what)))


def _fees(posting: Posting) -> Iterator[ChangeView]:
    for fee in collected_fees(posting):
        for change in rate_changes(fee.rates, posting):
            if change.exact and change.on > posting.day:
                told = sentence(change.text)
                yield _change(change.on, link_to(fee), told, posting, change.legal_basis)


def _procedures(posting: Posting) -> Iterator[ChangeView]:
    for posted in posting.procedures.values():
        link = link_to(posted.procedure)
        for edition in _to_come(posted.procedure.editions, posting):
            yield _change(edition.in_force_from.day, link, edition.summary, posting)
        yield from _end(posted, posting)


def _end(posted: Posted, posting: Posting) -> Iterator[ChangeView]:
    w, procedure, service = posting.wording, posted.procedure, posted.service
    repealed, link = procedure.repealed_from, link_to(procedure)
    if repealed and repealed.exact:
        told = w("procedure.repealed", day=format_day(repealed.day, w))
        basis = view_citations(procedure.repealed_by, posting)
        yield _change(repealed.day, link, told, posting, basis)
    if service.withdrawn_from:
        told = w("procedure.withdrawn", day=format_day(service.withdrawn_from, w))
        basis = view_citations(service.withdrawn_by, posting)
        yield _change(service.withdrawn_from, link, told, posting, basis)


def _hours(posting: Posting) -> Iterator[ChangeView]:
    link = Link(posting.wording("page.hours"), HOURS)
    coming = announced_after(posting.office.later_hours, posting.day)
    for later, view in zip(coming, view_hours(posting).coming, strict=True):
        told = "; ".join(f"{row.days}: {', '.join(row.sessions)}" for row in view.rows)
        yield _change(later.in_force_from.day, link, sentence(told), posting)


def _redress(posting: Posting) -> Iterator[ChangeView]:
    for channel in posting.catalog.redress_channels.values():
        for edition in _to_come(channel.editions, posting):
            basis = view_citations(edition.legal_basis, posting)
            day = edition.in_force_from.day
            yield _change(day, link_to(channel), edition.purpose, posting, basis)


def _to_come(editions: Sequence[D], posting: Posting) -> Iterator[D]:
    """Editions that begin on a known later day. A start that is only bounded is no announcement."""
    return (e for e in announced_after(editions, posting.day) if e.in_force_from.exact)


def _instruments(posting: Posting) -> Iterator[ChangeView]:
    """Ends of the law that something posted rests on, and what takes its place."""
    w, instruments = posting.wording, posting.catalog.legal_instruments
    for instrument_id in posted_instruments(posting):
        instrument = instruments[instrument_id]
        if instrument.repealed_from and instrument.repealed_from > posting.day:
            replacing = ", ".join(instruments[i].name for i in instrument.replaced_by)
            told = w("announced.replaced", names=replacing) if replacing else ""
            ends = Link(w("announced.ends", name=instrument.name), link_to(instrument).path)
            yield _change(instrument.repealed_from, ends, told, posting)


def _change(
    on: date, link: Link, note: str, posting: Posting, basis: tuple[CitationView, ...] = ()
) -> ChangeView:
    return ChangeView(on, format_day(on, posting.wording), link.text, link.path, note, basis)
