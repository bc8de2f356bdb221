"""Every record that the office's site publishes, as data, in the order of the pages."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from niemyet.model.directory import HolidayYear, LifeEvent, ProcedureField, Referral
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Office
from niemyet.model.paper import Paper
from niemyet.model.record import Sourced
from niemyet.present import permalinks as at
from niemyet.present.evidence.trust import trust_status
from niemyet.present.figures.period import ended_periods
from niemyet.present.law.instrument import view_instruments
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event
from niemyet.present.lists.papers import posted_papers
from niemyet.present.lists.referrals import posted_referrals
from niemyet.present.open_data.plain import Gaps, Plain, plain_fact
from niemyet.present.open_data.posted import (
    posted_counting_rules,
    posted_fees,
    posted_procedures,
    posted_redress,
)
from niemyet.present.open_data.shapes import (
    PostedCountingRules,
    PostedFee,
    PostedProcedure,
    PostedRedress,
)
from niemyet.present.posting import Posting, made_once


@dataclass(frozen=True)
class Kind:
    """A kind of record: its name in the data, the catalogue's folder, its shape, its pages."""

    name: str
    folder: str
    shape: type[Sourced]
    path: str
    """Where the records lie, below the site's root and below the data's."""
    has_pages: bool = True


KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("office", "offices", Office, at.ABOUT),
        Kind("procedure", "procedures", PostedProcedure, at.PROCEDURES),
        Kind("fee", "fees", PostedFee, at.FEES),
        Kind("field", "fields", ProcedureField, at.FIELDS),
        Kind("life_event", "life_events", LifeEvent, at.LIFE_EVENTS),
        Kind("paper", "papers", Paper, at.PAPERS),
        Kind("legal_instrument", "legal_instruments", LegalInstrument, at.INSTRUMENTS),
        Kind("redress_channel", "redress_channels", PostedRedress, at.REDRESS),
        Kind("referral", "referrals", Referral, at.ELSEWHERE, has_pages=False),
        Kind("holidays", "holidays", HolidayYear, at.HOURS, has_pages=False),
        Kind("counting_rules", "counting_rules", PostedCountingRules, at.DUE_DATE, has_pages=False),
        Kind("statistics", "statistics", StatisticsPeriod, at.STATISTICS),
    )
}


@dataclass(frozen=True, eq=False)
class OpenRecord:
    """A record: its facts as a shape, and the whole of it as plain values."""

    kind: Kind
    id: str
    facts: Any
    page: str
    path: str
    """Of its own file, below the folder of the data."""
    plain: Plain = field(default_factory=dict)


@made_once
def open_records(posting: Posting) -> Mapping[str, tuple[OpenRecord, ...]]:
    """Return the published records of each kind."""
    return {
        name: tuple(_record(kind, facts, posting) for facts in _FACTS[name](posting))
        for name, kind in KINDS.items()
    }


def _record(kind: Kind, facts: Any, posting: Posting) -> OpenRecord:
    own = f"{facts.id}/" if kind.has_pages and kind.name != "office" else ""
    page = f"{kind.path}{own}"
    path = kind.path.rstrip("/") if kind.name == "office" else f"{kind.path}{facts.id}"
    return OpenRecord(
        kind, facts.id, facts, page, f"{path}.json", _plain_record(kind, facts, page, posting)
    )


def _plain_record(kind: Kind, facts: Any, page: str, posting: Posting) -> Plain:
    gaps = Gaps()
    plain = plain_fact(facts, gaps, without=("id", "sources", "verified"))
    part = f"{posting.office.id}/{facts.id}" if kind.name == "statistics" else facts.id
    changed = posting.changed.get((kind.folder, part))
    return {
        "format": f"niemyet/{at.OPEN_DATA_VERSION}",
        "kind": kind.name,
        "id": facts.id,
        "office": posting.office.id,
        "as_of": posting.day.isoformat(),
        **({"changed": changed.isoformat()} if changed else {}),
        "page": page,
        "facts": plain,
        "unknown": gaps.unknown,
        "not_applicable": gaps.not_applicable,
        "verification": _verification(facts),
        "sources": [plain_fact(source, gaps) for source in facts.sources],
    }


def _verification(facts: Sourced) -> Plain:
    said = plain_fact(facts.verified, Gaps(), without=("mark",)) if facts.verified else {}
    return {"status": trust_status(facts), **said}


def _fields(posting: Posting) -> Iterator[ProcedureField]:
    return (posting.catalog.fields[view.id] for view in lists_by_field(posting))


def _life_events(posting: Posting) -> Iterator[LifeEvent]:
    return (posting.catalog.life_events[view.id] for view in lists_by_life_event(posting))


def _instruments(posting: Posting) -> Iterator[LegalInstrument]:
    return (posting.catalog.legal_instruments[view.id] for view in view_instruments(posting))


def holiday_years(posting: Posting) -> tuple[HolidayYear, ...]:
    """Return the years of holidays from the posting's on; of a dated edition, only its own."""
    years = (y for y in posting.catalog.holidays.values() if int(y.id) >= posting.day.year)
    dated = posting.office.edition_on is not None
    return tuple(y for y in years if not dated or int(y.id) == posting.day.year)


_FACTS: Mapping[str, Callable[[Posting], Any]] = {
    "office": lambda posting: (posting.office,),
    "procedure": posted_procedures,
    "fee": posted_fees,
    "field": _fields,
    "life_event": _life_events,
    "paper": posted_papers,
    "legal_instrument": _instruments,
    "redress_channel": posted_redress,
    "referral": posted_referrals,
    "holidays": holiday_years,
    "counting_rules": posted_counting_rules,
    "statistics": ended_periods,
}
