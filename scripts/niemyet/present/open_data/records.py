"""Every record that the office's site publishes, as data, in the order of the pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from niemyet.model.board import PostingKind
from niemyet.model.directory import HolidayYear, LifeEvent, ProcedureField, Referral
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.kinds import KINDS
from niemyet.model.office import Office
from niemyet.model.paper import Paper
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.board.hanging import posted_kinds
from niemyet.present.due_date.calendar import holiday_years
from niemyet.present.evidence.trust import trust_status
from niemyet.present.figures.period import ended_periods
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event
from niemyet.present.lists.papers import posted_papers
from niemyet.present.open_data.plain import Gaps, Plain, plain_fact
from niemyet.present.open_data.posted import (
    posted_counting_rules,
    posted_fees,
    posted_instrument_records,
    posted_redress,
    recorded_procedures,
)
from niemyet.present.open_data.shapes import (
    PostedCountingRules,
    PostedFee,
    PostedInstrument,
    PostedProcedure,
    PostedRedress,
)
from niemyet.present.posting import Posting, made_once

FORMAT = f"niemyet/{at.OPEN_DATA_VERSION}"
CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
"""Under which licence all data is published."""
BESIDE_FACTS = ("id", "sources", "verified")
"""Fields of a record that stand beside its facts in the data, not among them."""


@dataclass(frozen=True, eq=False)
class OpenRecord:
    """A record: its facts as a shape, the page that shows it, and its last change if known."""

    key: RecordKey
    facts: Any
    page: str
    changed: date | None

    @property
    def id(self) -> str:
        return self.key.id

    def plain(self) -> Plain:
        """Return the whole of it as plain values, made anew each time: together they are large."""
        gaps = Gaps()
        return {
            **({"changed": self.changed.isoformat()} if self.changed else {}),
            "page": self.page,
            "facts": plain_fact(self.facts, gaps, without=BESIDE_FACTS),
            "unknown": gaps.unknown,
            "not_applicable": gaps.not_applicable,
            "verification": _verification(self.facts),
            "sources": [plain_fact(source, Gaps()) for source in self.facts.sources],
        }


@made_once
def open_records(kind: str, posting: Posting) -> tuple[OpenRecord, ...]:
    """Return the published records of a kind, in the order of the pages."""
    return tuple(_record(kind, facts, posting) for facts in PUBLISHED[kind].facts(posting))


def _record(kind: str, facts: Any, posting: Posting) -> OpenRecord:
    key = RecordKey(kind, facts.id, posting.office.id if KINDS[kind].several_in_an_office else "")
    return OpenRecord(key, facts, at.record_page(key), posting.changed.get(key))


def gaps_of(facts: Any) -> Gaps:
    """Return what is not known, and what does not apply, of a record's facts."""
    gaps = Gaps()
    plain_fact(facts, gaps, without=BESIDE_FACTS)
    return gaps


def _verification(facts: Sourced) -> Plain:
    said = (
        plain_fact(facts.verified, Gaps(), without=("mark", "written_by")) if facts.verified else {}
    )
    return {"status": trust_status(facts), **said}


def _fields(posting: Posting) -> Iterator[ProcedureField]:
    return (posting.catalog.fields[view.id] for view in lists_by_field(posting))


def _life_events(posting: Posting) -> Iterator[LifeEvent]:
    return (posting.catalog.life_events[view.id] for view in lists_by_life_event(posting))


class Published(NamedTuple):
    """The shape of a kind's records in the data, and where the facts come from."""

    shape: type[Sourced]
    facts: Callable[[Posting], Iterable[Any]]


PUBLISHED: Mapping[str, Published] = {
    "offices": Published(Office, lambda posting: (posting.office,)),
    "procedures": Published(PostedProcedure, recorded_procedures),
    "fees": Published(PostedFee, posted_fees),
    "fields": Published(ProcedureField, _fields),
    "life_events": Published(LifeEvent, _life_events),
    "papers": Published(Paper, posted_papers),
    "legal_instruments": Published(PostedInstrument, posted_instrument_records),
    "redress_channels": Published(PostedRedress, posted_redress),
    "referrals": Published(Referral, lambda posting: posting.referrals),
    "holidays": Published(HolidayYear, holiday_years),
    "counting_rules": Published(PostedCountingRules, posted_counting_rules),
    "statistics": Published(StatisticsPeriod, ended_periods),
    "posting_kinds": Published(PostingKind, posted_kinds),
}
"""Every kind that is published, in the order of the data."""
