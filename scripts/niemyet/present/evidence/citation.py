"""Links to records, and citations as readers see them, linked to the page of the instrument."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.kinds import KINDS
from niemyet.model.legal import Citation, LegalInstrument
from niemyet.model.procedure import Procedure
from niemyet.model.record import Record
from niemyet.model.reference import RecordKey
from niemyet.present.permalinks import instrument_path, record_page
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class Link:
    """Words, and the path from the site's root where they lead ("" for nowhere)."""

    text: str
    path: str


_KINDS = {kind.model: kind.key for kind in KINDS.values()}


def link_to(record: Record | Procedure) -> Link:
    """Return the name of a record, leading to its page."""
    kind = next(_KINDS[model] for model in type(record).__mro__ if model in _KINDS)
    return Link(record.name, record_page(RecordKey(kind, record.id)))


def posted_links(procedures: Iterable[str], posting: Posting) -> tuple[Link, ...]:
    """Return the *procedures* that the office posts, each leading to its page."""
    posted = (posting.procedures[id] for id in procedures if id in posting.procedures)
    return tuple(link_to(p.procedure) for p in posted)


@dataclass(frozen=True)
class CitationView:
    """The instrument and provision cited; *warning* says if it no longer holds."""

    instrument: str
    provision: str
    path: str
    note: str
    warning: str

    @property
    def text(self) -> str:
        return f"{self.provision} {self.instrument}" if self.provision else self.instrument


def view_citations(citations: Sequence[Citation], posting: Posting) -> tuple[CitationView, ...]:
    """Return each citation with the standing of its instrument on the posting's day."""
    return tuple(_view(citation, posting) for citation in citations)


def _view(citation: Citation, posting: Posting) -> CitationView:
    instrument = posting.catalog.legal_instruments[citation.instrument]
    return CitationView(
        instrument.name,
        citation.provision or "",
        instrument_path(instrument.id),
        citation.note or "",
        repeal_warning(instrument, posting),
    )


def repeal_warning(instrument: LegalInstrument, posting: Posting) -> str:
    """Return a sentence if the instrument no longer holds on the day, else nothing."""
    if not repealed_by(instrument, posting.day):
        return ""
    return posting.wording(
        "legal.repealed", day=format_day(instrument.repealed_from, posting.wording)
    )


def repealed_by(instrument: LegalInstrument, day: date) -> bool:
    """Whether the instrument had ceased to hold by *day*."""
    return instrument.repealed_from is not None and instrument.repealed_from <= day
