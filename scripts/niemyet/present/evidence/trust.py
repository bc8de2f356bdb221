"""Who says so, and whether anybody has checked it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from niemyet.model.mark import content_mark
from niemyet.model.office import VERIFY_AGAIN_EVERY, Office
from niemyet.model.record import Fact, Source, Sourced
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.more import MoreView, view_more
from niemyet.present.evidence.report_link import ReportView, view_report
from niemyet.present.evidence.source_notes import LaterNotes, SourceNoteView
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class SourceView:
    title: str
    url: str
    seen_on: str
    confidence: str
    """How sure, and how much of it was read."""
    note: str


@dataclass(frozen=True)
class TrustView:
    """Sources and standing: ``verified``, ``unverified`` or ``withdrawn`` (content changed)."""

    status: str
    sentence: str
    sources: tuple[SourceView, ...]
    noted: Callable[[], tuple[SourceNoteView, ...]] = tuple
    """Looks up the notes; most who ask for the standing, as every sheet does, show none."""
    changed: str = ""
    links: ReportView | None = None
    """Where to report a fault in the record, where its file is known."""
    more: tuple[MoreView, ...] = ()
    """What else the record says, and its page has no place for."""

    @cached_property
    def notes(self) -> tuple[SourceNoteView, ...]:
        """What only keepers and auditors need to know."""
        return self.noted()

    @property
    def verified(self) -> bool:
        return self.status == "verified"


def view_trust(
    facts: Sourced, posting: Posting, record: RecordKey | None = None, shown: Fact | None = None
) -> TrustView:
    """Return the sources of *facts*, whether their verification still holds, the last change.

    *record* is the key of the record that holds the facts; *shown* the dated part of them
    whose notes on sources matter on the day, where not all do.
    """
    w = posting.wording
    status = trust_status(facts)
    words = {}
    if facts.verified:
        words = {
            "by": facts.verified.by,
            "day": format_day(facts.verified.on, w),
            "against": facts.verified.against,
        }
    sources = tuple(
        SourceView(
            source.title,
            source.url or "",
            format_day(source.seen_on, w) if source.seen_on else "",
            _confidence(source, w),
            source.note or "",
        )
        for source in facts.sources
    )
    day = posting.changed.get(record) if record else None
    changed = w("trust.changed", day=format_day(day, w)) if day else ""
    links = view_report(posting, record) if record else None
    notes = LaterNotes(shown or facts, w, facts if shown else None)
    said, more = w(f"trust.{status}", **words), tuple(view_more(facts, w))
    return TrustView(status, said, sources, notes, changed, links, more)


def _confidence(source: Source, w: Wording) -> str:
    said = w(f"confidence.{source.confidence}")
    return f"{said}, {w(f'source_reading.{source.reading}').lower()}" if source.reading else said


def trust_status(facts: Sourced) -> str:
    """Return ``verified``, ``unverified``, or ``withdrawn`` if the content changed since."""
    if facts.verified is None:
        return "unverified"
    return "verified" if facts.verified.mark == content_mark(facts) else "withdrawn"


def verification_status(facts: Sourced, posting: Posting) -> str:
    """Return the same, or ``old`` if it holds and was given too many days before the posting's.

    Nothing is old in the edition of a day long past.
    """
    again = compare_again_on(facts, posting.office)
    old = again is not None and again <= posting.day and posting.office.edition_on is None
    return "old" if old else trust_status(facts)


def compare_again_on(facts: Sourced, office: Office) -> date | None:
    """Return from which day somebody must compare again; None where no verification holds."""
    if facts.verified is None or trust_status(facts) != "verified":
        return None
    return facts.verified.on + timedelta(days=office.verify_again_every or VERIFY_AGAIN_EVERY)
