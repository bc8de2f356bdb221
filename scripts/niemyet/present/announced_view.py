"""What is already published to change after the day, nearest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from niemyet.model.timeline import announced_after
from niemyet.present.answer import given
from niemyet.present.citation_view import CitationView, view_citations
from niemyet.present.fee_view import collected_fees
from niemyet.present.formats import format_day, sentence
from niemyet.present.permalinks import fee_path, instrument_path, procedure_path, redress_path
from niemyet.present.posting import Posting
from niemyet.present.rate_view import rate_changes


@dataclass(frozen=True)
class ChangeView:
    """Something that changes on a day to come."""

    on: date
    day: str
    what: str
    path: str
    note: str
    legal_basis: tuple[CitationView, ...]


def view_announced(posting: Posting) -> tuple[ChangeView, ...]:
    """Return every announced change of what the office posts, by day."""
    changes = (*_fees(posting), *_procedures(posting), *_redress(posting), *_instruments(posting))
    return tuple(sorted(changes, key=lambda c: (c.on, c.what)))


def _fees(posting: Posting) -> Iterator[ChangeView]:
    for fee in collected_fees(posting):
        for change in rate_changes(fee.rates, posting):
            if change.on > posting.day:
                yield _change(
                    change.on, fee.name, fee_path(fee.id), sentence(change.text), change.legal_basis
                )


def _procedures(posting: Posting) -> Iterator[ChangeView]:
    for posted in posting.procedures.values():
        procedure = posted.procedure
        for edition in announced_after(procedure.editions, posting.day):
            yield _change(
                edition.in_force_from.day,
                procedure.name,
                procedure_path(procedure.id),
                edition.summary,
            )


def _redress(posting: Posting) -> Iterator[ChangeView]:
    for channel in posting.catalog.redress_channels.values():
        for edition in announced_after(channel.editions, posting.day):
            yield _change(
                edition.in_force_from.day,
                channel.name,
                redress_path(channel.id),
                edition.purpose,
                view_citations(edition.legal_basis, posting),
            )


def _instruments(posting: Posting) -> Iterator[ChangeView]:
    w = posting.wording
    for instrument in posting.catalog.legal_instruments.values():
        path = instrument_path(instrument.id)
        start, end = instrument.in_force_from, instrument.repealed_from
        if given(start) and start.exact and start.day > posting.day:
            title = instrument.title if given(instrument.title) else ""
            yield _change(start.day, w("announced.starts", name=instrument.name), path, title)
        if end and end > posting.day:
            yield _change(end, w("announced.ends", name=instrument.name), path, "")


def _change(
    on: date, what: str, path: str, note: str, basis: tuple[CitationView, ...] = ()
) -> ChangeView:
    return ChangeView(on, format_day(on), what, path, note, basis)
