"""On what the lists rest that we make ourselves: what is posted, fields, events, referrals."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event
from niemyet.present.posting import Posting


@dataclass(frozen=True)
class ListSources:
    """Sources, and every entry of a list that rests on just these."""

    entries: tuple[Link, ...]
    trust: TrustView
    remarks: tuple[str, ...]


def list_sources(posting: Posting) -> tuple[ListSources, ...]:
    """Return the sources of the lists, those of most entries first."""
    found: dict[tuple[object, ...], list[tuple[Link, TrustView, tuple[str, ...]]]] = {}
    for link, facts, key in _entries(posting):
        trust, remarks = view_trust(facts, posting, key), tuple(getattr(facts, "remarks", ()))
        same = (trust.status, trust.sources, trust.notes, remarks)
        found.setdefault(same, []).append((link, trust, remarks))
    groups = (
        ListSources(tuple(link for link, _, _ in group), *group[0][1:]) for group in found.values()
    )
    return tuple(sorted(groups, key=lambda group: -len(group.entries)))


def _entries(posting: Posting) -> Iterator[tuple[Link, Sourced, RecordKey]]:
    catalog, office = posting.catalog, posting.office.id
    listed = Link(posting.wording("page.procedures"), at.PROCEDURES)
    yield listed, posting.services, RecordKey("services", office)
    for field in lists_by_field(posting):
        yield Link(field.name, field.path), catalog.fields[field.id], RecordKey("fields", field.id)
    for event in lists_by_life_event(posting):
        key = RecordKey("life_events", event.id)
        yield Link(event.name, event.path), catalog.life_events[event.id], key
    for referral in posting.referrals:
        key = RecordKey("referrals", referral.id)
        yield Link(referral.name, f"{at.ELSEWHERE}#{referral.id}"), referral, key
