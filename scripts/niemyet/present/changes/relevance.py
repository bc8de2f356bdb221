"""Which records one office posts, where their pages are, and to which fields they belong."""

from collections.abc import Mapping
from functools import cached_property

from niemyet.model.fee import Fee
from niemyet.model.kinds import office_of
from niemyet.model.procedure import FeeUse
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import on_the_board
from niemyet.present.board.view import lasting_title
from niemyet.present.changes.speaker import Speaker
from niemyet.present.law.instrument import posted_instruments
from niemyet.present.posting import Posting, made_once


class Relevance:
    """What an office has to do with each record of the catalogue."""

    def __init__(self, posting: Posting) -> None:
        self._posting = posting
        self._speaker = Speaker((posting.catalog,), posting.wording)

    def concerns(self, record: RecordKey, kind: str) -> bool:
        """Return whether a change of this *kind* to *record* belongs to the office's history.

        How a posting was edited does not: its days tell of it, and never of whom it was about.
        """
        if record.kind in ("postings", "posting_kinds"):
            return False
        if office := office_of(record):
            return office == self._posting.office.id
        if record.kind in ("procedures", "fees", "papers", "legal_instruments"):
            gone = self._posting.catalog.record(record) is None
            return record in self._fields or record in self._instruments or gone
        return True

    def subject(self, record: RecordKey) -> str:
        """Return what people call the record."""
        if record.kind == "postings":
            return self._board[record.id]
        return self._speaker.record(record)

    def path(self, record: RecordKey) -> str:
        """Return the address of the record's page; empty if it has none."""
        return at.record_page(record) if self._has_page(record) else ""

    def _has_page(self, record: RecordKey) -> bool:
        kind = record.kind
        if kind == "legal_instruments":
            return record in self._instruments
        if kind in ("procedures", "fees", "papers"):
            return record in self._fields
        if kind == "redress_channels":
            return record.id in self._posting.catalog.redress_channels
        return kind in ("statistics", "offices", "services", "holidays", "postings")

    def fields_of(self, record: RecordKey) -> frozenset[str]:
        """Return the fields whose procedures are, or use, the record."""
        if record.kind == "fields":
            return frozenset({record.id})
        return self._fields.get(record, frozenset())

    def fees_of(self, procedure: str) -> frozenset[RecordKey]:
        """Return the fees that a posted procedure charges."""
        return frozenset(RecordKey("fees", use.fee) for use in self._uses(procedure) if use.fee)

    def rates_of(self, procedure: str, fee: Fee) -> frozenset[str]:
        """Return the keys of the rates of *fee* that a posted procedure charges."""
        uses = [use for use in self._uses(procedure) if use.fee == fee.id]
        every = {rate.key for rate in fee.rates}
        return frozenset(key for use in uses for key in (use.rates or every))

    def _uses(self, procedure: str) -> list[FeeUse]:
        return items_given(self._posting.procedures[procedure].edition.fees)

    @cached_property
    def _fields(self) -> Mapping[RecordKey, frozenset[str]]:
        found: dict[RecordKey, set[str]] = {}
        for posted in self._posting.procedures.values():
            edition, field = posted.edition, posted.procedure.field
            papers = (d.paper for d in items_given(edition.documents) if d.paper)
            keys = {
                RecordKey("procedures", posted.procedure.id),
                *self.fees_of(posted.procedure.id),
            }
            for key in (*keys, *(RecordKey("papers", paper) for paper in papers)):
                found.setdefault(key, set()).add(field)
        for gone in self._posting.gone.values():
            key = RecordKey("procedures", gone.procedure.id)
            found.setdefault(key, set()).add(gone.procedure.field)
        return {key: frozenset(fields) for key, fields in found.items()}

    @cached_property
    def _board(self) -> Mapping[str, str]:
        return {h.record.id: lasting_title(h) for h in on_the_board(self._posting)}

    @cached_property
    def _instruments(self) -> frozenset[RecordKey]:
        return frozenset(
            RecordKey("legal_instruments", id) for id in posted_instruments(self._posting)
        )


@made_once
def relevance(posting: Posting) -> Relevance:
    """Return what the office of *posting* has to do with the records."""
    return Relevance(posting)
