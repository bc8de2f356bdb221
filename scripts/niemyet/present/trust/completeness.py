"""How far the posted data can be trusted: what is unknown, unverified, out of date."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.office import VERIFY_AGAIN_EVERY
from niemyet.model.procedure import Edition
from niemyet.model.record import Sourced, Unknown, given
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.evidence.source_notes import SourceNoteView, view_remarks
from niemyet.present.evidence.trust import trust_status, verification_status
from niemyet.present.fees.fee import view_fee
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import answer
from niemyet.present.text.formats import format_day
from niemyet.present.text.wording import Wording
from niemyet.present.trust.law import LawTrust, view_law_trust

SharedNotes = tuple[tuple[SourceNoteView, tuple[Link, ...]], ...]
OwnNotes = tuple[tuple[Link, tuple[SourceNoteView, ...]], ...]

LEGAL_ELEMENTS = (
    "official_name",
    "steps",
    "channels",
    "documents",
    "sets",
    "time_limits",
    "audience",
    "authority",
    "forms",
    "results",
    "conditions",
    "fees",
)
"""The elements of Decree 63/2010/NĐ-CP, article 8 clause 2 (papers and sets counted apart)."""


@dataclass(frozen=True)
class ElementCoverage:
    """How many procedures say one element, and which do not."""

    name: str
    given: int
    not_applicable: int
    unknown: tuple[Link, ...]
    share: int


@dataclass(frozen=True)
class GapView:
    """Something that is not known, and why."""

    what: str
    reason: str


@dataclass(frozen=True)
class TrustReport:
    procedures: int
    verified: int
    unverified: int
    withdrawn: int
    complete: int
    elements: tuple[ElementCoverage, ...]
    confidence: tuple[tuple[str, int], ...]
    fees_unknown: tuple[Link, ...]
    again: tuple[tuple[str, tuple[Link, ...]], ...]
    """Procedures that must be compared again: why, and which."""
    law: LawTrust | None
    shared_notes: SharedNotes
    """Remarks on sources that several procedures have letter for letter, with the procedures."""
    source_notes: OwnNotes
    """All other remarks, by procedure."""
    office_gaps: tuple[GapView, ...]
    oldest_source: str


@made_once
def report_trust(posting: Posting) -> TrustReport:
    """Return the report, computed from what the office posts on the day."""
    editions = [p.edition for p in posting.procedures.values()]
    shared, own = _source_notes(posting)
    statuses = Counter(trust_status(edition) for edition in editions)
    return TrustReport(
        procedures=len(editions),
        verified=statuses["verified"],
        unverified=statuses["unverified"],
        withdrawn=statuses["withdrawn"],
        complete=sum(all(_said(e, name) for name in LEGAL_ELEMENTS) for e in editions),
        elements=tuple(_coverage(name, posting) for name in LEGAL_ELEMENTS),
        confidence=_confidence(editions, posting),
        fees_unknown=tuple(_fees_unknown(posting)),
        again=tuple(_again(posting)),
        law=view_law_trust(posting),
        shared_notes=shared,
        source_notes=own,
        office_gaps=tuple(_office_gaps(posting)),
        oldest_source=_oldest_source(editions, posting.wording),
    )


def _source_notes(posting: Posting) -> tuple[SharedNotes, OwnNotes]:
    """Return the remarks of several procedures, the commonest first, and those of one each."""
    found = [
        (link_to(p.procedure), view_remarks(p.edition, posting.wording))
        for p in posting.procedures.values()
    ]
    users: dict[SourceNoteView, list[Link]] = {}
    for link, notes in found:
        for note in notes:
            users.setdefault(note, []).append(link)
    shared = {note: tuple(links) for note, links in users.items() if len(links) > 1}
    own = ((link, tuple(note for note in notes if note not in shared)) for link, notes in found)
    return (
        tuple(sorted(shared.items(), key=lambda said: -len(said[1]))),
        tuple((link, notes) for link, notes in own if notes),
    )


def _again(posting: Posting) -> Iterator[tuple[str, tuple[Link, ...]]]:
    posted = [(verification_status(p.edition, posting), p) for p in posting.procedures.values()]
    for status in ("withdrawn", "old"):
        if links := tuple(link_to(p.procedure) for found, p in posted if found == status):
            days = posting.office.verify_again_every or VERIFY_AGAIN_EVERY
            yield posting.wording(f"trust_page.again_{status}", days=days), links


def _said(edition: Edition, name: str) -> bool:
    return not isinstance(getattr(edition, name), Unknown)


def _coverage(name: str, posting: Posting) -> ElementCoverage:
    posted = tuple(posting.procedures.values())
    values = [(p, getattr(p.edition, name)) for p in posted]
    unknown = tuple(link_to(p.procedure) for p, value in values if isinstance(value, Unknown))
    said = sum(given(value) for _, value in values)
    return ElementCoverage(
        name=posting.wording.of_field(Edition, name),
        given=said,
        not_applicable=len(posted) - said - len(unknown),
        unknown=unknown,
        share=round(100 * (len(posted) - len(unknown)) / len(posted)) if posted else 0,
    )


def _confidence(editions: list[Edition], posting: Posting) -> tuple[tuple[str, int], ...]:
    lowest = Counter(_lowest_confidence(edition) for edition in editions)
    order = ("high", "medium", "low")
    return tuple((posting.wording(f"confidence.{c}"), lowest[c]) for c in order)


def _lowest_confidence(facts: Sourced) -> str:
    order = ("low", "medium", "high")
    return min((source.confidence for source in facts.sources), key=order.index)


def _fees_unknown(posting: Posting) -> Iterator[Link]:
    for fee in posting.catalog.fees.values():
        view = view_fee(fee, posting)
        if view and view.procedures and any(not r.amount.given for r in view.rates):
            yield link_to(fee)


def _office_gaps(posting: Posting) -> Iterator[GapView]:
    of_office = ("address", "contacts", "hours", "counters", "promise", "conduct")
    asked = [(posting.office, name) for name in of_office]
    for facts, name in (*asked, (posting.services, "committed_time")):
        said = answer(getattr(facts, name), str)
        if said.unknown:
            yield GapView(posting.wording.of_field(type(facts), name), said.reason)


def _oldest_source(editions: list[Edition], w: Wording) -> str:
    days = [s.seen_on for e in editions for s in e.sources if s.seen_on]
    return format_day(min(days), w) if days else ""
