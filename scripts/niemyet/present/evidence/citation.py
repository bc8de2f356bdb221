"""Citations as readers see them, linked to the page of the instrument."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from niemyet.model.legal import Citation, LegalInstrument
from niemyet.present.permalinks import instrument_path
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class Link:
    """Words, and the path from the site's root where they lead ("" for nowhere)."""

    text: str
    path: str


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
