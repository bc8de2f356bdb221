"""What is already published to change after the day, nearest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.time.timeline import D, announced_after
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.fees.fee import collected_fees
from niemyet.present.fees.rate import rate_changes
from niemyet.present.law.instrument import posted_instruments
from niemyet.present.permalinks import fee_path, instrument_path, procedure_path, redress_path
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
    changes = (*_fees(posting), *_procedures(posting), *_redress(posting), *_instruments(posting))
    return tuple(sorted(changes, key=lambda c: (c.on, c.what)))


def _fees(posting: Posting) -> Iterator[ChangeView]:
    for fee in collected_fees(posting):
        for change in rate_changes(fee.rates, posting):
            if change.exact and change.on > posting.day:
                yield _change(
                    change.on,
                    fee.name,
                    fee_path(fee.id),
                    sentence(change.text),
                    posting,
                    change.legal_basis,
                )


def _procedures(posting: Posting) -> Iterator[ChangeView]:
    for posted in posting.procedures.values():
        procedure = posted.procedure
        for edition in _to_come(procedure.editions, posting):
            yield _change(
                edition.in_force_from.day,
                procedure.name,
                procedure_path(procedure.id),
                edition.summary,
                posting,
            )
        yield from _end(posted, posting)


def _end(posted: Posted, posting: Posting) -> Iterator[ChangeView]:
    w, procedure, service = posting.wording, posted.procedure, posted.service
    repealed, path = procedure.repealed_from, procedure_path(procedure.id)
    if repealed and repealed.exact:
        told = w("procedure.repealed", day=format_day(repealed.day, w))
        basis = view_citations(procedure.repealed_by, posting)
        yield _change(repealed.day, procedure.name, path, told, posting, basis)
    if service.withdrawn_from:
        told = w("procedure.withdrawn", day=format_day(service.withdrawn_from, w))
        basis = view_citations(service.withdrawn_by, posting)
        yield _change(service.withdrawn_from, procedure.name, path, told, posting, basis)


def _redress(posting: Posting) -> Iterator[ChangeView]:
    for channel in posting.catalog.redress_channels.values():
        for edition in _to_come(channel.editions, posting):
            yield _change(
                edition.in_force_from.day,
                channel.name,
                redress_path(channel.id),
                edition.purpose,
                posting,
                view_citations(edition.legal_basis, posting),
            )


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
            yield _change(
                instrument.repealed_from,
                w("announced.ends", name=instrument.name),
                instrument_path(instrument.id),
                w("announced.replaced", names=replacing) if replacing else "",
                posting,
            )


def _change(
    on: date,
    what: str,
    path: str,
    note: str,
    posting: Posting,
    basis: tuple[CitationView, ...] = (),
) -> ChangeView:
    return ChangeView(on, format_day(on, posting.wording), what, path, note, basis)
