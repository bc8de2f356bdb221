"""What somebody must still compare with its document: the office's records, most asked first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from niemyet.model.catalog import WHOLE
from niemyet.model.office import VERIFY_AGAIN_EVERY
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.walk import named_records
from niemyet.present.board.hanging import hung, posted_kinds
from niemyet.present.due_date.calendar import holiday_years
from niemyet.present.evidence.trust import compare_again_on, verification_status
from niemyet.present.law.instrument import posted_instruments
from niemyet.present.law.watch import name_of, watched_law
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event
from niemyet.present.lists.most_asked import most_asked
from niemyet.present.posting import Posting, made_once

LATELY = 30
"""Days over which the head sees how fast the work goes."""
HOLDING = ("verified", "old", "law")
"""The statuses of what somebody compared and nobody changed since."""
_WITH_A_PROCEDURE = ("fees", "papers")
"""What is compared right after the first procedure that names it: people ask for both at once."""


@dataclass(frozen=True)
class Verifying:
    """A record that the office posts, or the edition of it that holds, and how far it is."""

    record: RecordKey
    name: str
    facts: Sourced
    status: str
    """As ``verification_status`` says; ``law`` if it holds and law that it rests on has changed."""
    again_on: date | None
    """From which day it counts as old; None for what no verification holds of."""


@dataclass(frozen=True)
class VerificationQueue:
    """All that the office posts, in the order in which to compare it."""

    day: date
    every: int
    """After how many days something must be compared again."""
    entries: tuple[Verifying, ...]

    @property
    def waiting(self) -> tuple[Verifying, ...]:
        """What no verification holds of, the most asked first; then what must be looked at again.

        Of that first what rests on changed law, then what was compared the longest ago.
        """
        old = sorted(self._with("old"), key=lambda e: e.again_on or date.max)
        return (*self._with("unverified", "withdrawn"), *self._with("law"), *old)

    @property
    def done(self) -> tuple[Verifying, ...]:
        """What need not be compared now, the latest first."""
        return tuple(sorted(self._with("verified"), key=lambda e: e.again_on, reverse=True))

    def procedures(self, *statuses: str) -> tuple[Verifying, ...]:
        """Return the procedures of a status, or of several."""
        return tuple(e for e in self._with(*statuses) if e.record.kind == "procedures")

    @property
    def lately(self) -> int:
        """How many records were compared in the last days, and still are as they were."""
        since = self.day - timedelta(days=LATELY)
        verified = (e.facts.verified for e in self._with(*HOLDING))
        return sum(v is not None and v.on > since for v in verified)

    def _with(self, *statuses: str) -> tuple[Verifying, ...]:
        return tuple(e for e in self.entries if e.status in statuses)


def has_queue(posting: Posting) -> bool:
    """Return whether the office compares what it posts: not all communes together, no edition."""
    return posting.office.edition_on is None and posting.office.id != WHOLE


@made_once
def view_verification(posting: Posting) -> VerificationQueue:
    """Return the queue on the posting's day."""
    every = posting.office.verify_again_every or VERIFY_AGAIN_EVERY
    found = () if posting.office.edition_on else watched_law(posting).again
    changed = {item.record for item in found if item.change.day <= posting.day}
    keys = dict.fromkeys(_records(posting))
    entries = tuple(_entry(key, posting, law_changed=key in changed) for key in keys)
    return VerificationQueue(posting.day, every, entries)


def _entry(record: RecordKey, posting: Posting, *, law_changed: bool) -> Verifying:
    facts = _posted_part(record, posting)
    status, again = verification_status(facts, posting), compare_again_on(facts, posting.office)
    if status in HOLDING and law_changed:
        status = "law"
    return Verifying(record, _name(record, posting), facts, status, again)


def _posted_part(record: RecordKey, posting: Posting) -> Sourced:
    """Return what is verified of a record: of a procedure the edition that is posted."""
    if record.kind == "procedures":
        return posting.procedures[record.id].edition
    facts = posting.catalog.record(record)
    assert isinstance(facts, Sourced)
    return facts


def _name(record: RecordKey, posting: Posting) -> str:
    if record.kind == "services":
        return posting.wording("ready.list.form")
    return name_of(record, posting.catalog)


def _records(posting: Posting) -> Iterator[RecordKey]:
    """Yield every record that the office posts; one may come again."""
    for row in most_asked(posting):
        yield RecordKey("procedures", row.id)
        named = named_records(posting.procedures[row.id].edition)
        yield from (key for key in named if key.kind in _WITH_A_PROCEDURE)
    own, catalog = posting.office.id, posting.catalog
    yield RecordKey("services", own)
    yield RecordKey("offices", own)
    yield from (RecordKey("statistics", id, own) for id in catalog.statistics.get(own, {}))
    yield from (RecordKey("postings", h.record.id, own) for h in hung(posting) if h.state != "gone")
    yield from (RecordKey("posting_kinds", kind.id) for kind in posted_kinds(posting))
    yield from (RecordKey("redress_channels", id) for id in catalog.redress_channels)
    yield from (RecordKey("counting_rules", id) for id in catalog.counting_rules)
    yield from (RecordKey("holidays", year.id) for year in holiday_years(posting))
    yield from (RecordKey("referrals", referral.id) for referral in posting.referrals)
    yield from (RecordKey("fields", view.id) for view in lists_by_field(posting))
    yield from (RecordKey("life_events", view.id) for view in lists_by_life_event(posting))
    yield from (RecordKey("legal_instruments", id) for id in posted_instruments(posting))
