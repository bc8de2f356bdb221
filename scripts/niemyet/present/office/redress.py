"""Feedback, complaints, denunciations, reception: the law's rules and this office's place."""

from dataclasses import dataclass

from niemyet.model.redress import Clock, RedressChannel
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import announced_after, in_force_on
from niemyet.present.evidence.citation import CitationView, Link, posted_links, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.office.view import ContactView, view_contacts
from niemyet.present.permalinks import redress_path
from niemyet.present.posting import Posting, made_once
from niemyet.present.procedure.times import counted_since
from niemyet.present.text.answer import Answer, answer, unanswered
from niemyet.present.text.formats import format_duration, format_start, sentence


@dataclass(frozen=True)
class ClockView:
    what: str
    text: str
    since: str
    condition: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class RedressView:
    id: str
    kind: str
    name: str
    path: str
    purpose: str
    covers: tuple[str, ...]
    excludes: tuple[str, ...]
    how: tuple[str, ...]
    clocks: Answer[tuple[ClockView, ...]]
    protections: tuple[str, ...]
    legal_basis: tuple[CitationView, ...]
    since: str
    announced: tuple[str, ...]
    where: Answer[str]
    schedule: Answer[str]
    contacts: Answer[tuple[ContactView, ...]]
    office_note: str
    procedures: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def view_redress(posting: Posting) -> tuple[RedressView, ...]:
    """Return every channel in force on the day, in the catalogue's order of kinds."""
    order = ["feedback", "reception", "complaint", "denunciation"]
    views = (_view(c, posting) for c in posting.catalog.redress_channels.values())
    return tuple(sorted(filter(None, views), key=lambda v: order.index(v.kind)))


def _view(channel: RedressChannel, posting: Posting) -> RedressView | None:
    edition = in_force_on(channel.editions, posting.day)
    if edition is None:
        return None
    w = posting.wording
    point = next((p for p in posting.office.redress if p.channel == channel.id), None)
    missing = unanswered(w("redress.no_point"))
    return RedressView(
        id=channel.id,
        kind=channel.kind,
        name=channel.name,
        path=redress_path(channel.id),
        purpose=edition.purpose,
        covers=tuple(edition.covers),
        excludes=tuple(edition.excludes),
        how=tuple(edition.how),
        clocks=answer(edition.clocks, lambda clocks: tuple(_clock(c, posting) for c in clocks)),
        protections=tuple(edition.protections),
        legal_basis=view_citations(edition.legal_basis, posting),
        since=sentence(format_start(edition.in_force_from, w)),
        announced=tuple(
            w("procedure.new_edition", start=format_start(e.in_force_from, w), summary=e.purpose)
            for e in announced_after(channel.editions, posting.day)
        ),
        where=answer(point.where, str) if point else missing,
        schedule=answer(point.schedule, str) if point else missing,
        contacts=answer(point.contacts, lambda c: view_contacts(c, posting)) if point else missing,
        office_note=(point.note or "") if point else "",
        procedures=posted_links(channel.procedures, posting),
        remarks=tuple(channel.remarks),
        trust=view_trust(channel, posting, RecordKey("redress_channels", channel.id), edition),
    )


def _clock(clock: Clock, posting: Posting) -> ClockView:
    return ClockView(
        sentence(clock.what),
        sentence(format_duration(clock, posting.wording)),
        counted_since(clock.counted_from, posting.wording),
        clock.condition or "",
        view_citations(clock.legal_basis, posting),
    )
