"""The office itself: place, hours, counters, conduct, promise, notices."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.counter import CounterStaff
from niemyet.model.office import ConductRule, Contact, Office, Promise
from niemyet.model.reference import RecordKey
from niemyet.present.evidence.citation import (
    CitationView,
    Link,
    link_to,
    posted_links,
    view_citations,
)
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.office.hours import HoursView, view_hours
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_day, format_percentage, lower_first
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class ContactView:
    kind: str
    value: str
    href: str
    note: str


@dataclass(frozen=True)
class StaffView:
    """Who sits at a counter; ``photo`` names a file only if that person agreed to it."""

    name: str
    position: str
    signs: str
    photo: str


@dataclass(frozen=True)
class CounterView:
    id: str
    name: str
    number: Answer[str]
    fields: tuple[Link, ...]
    procedures: tuple[Link, ...]
    note: str
    staff: tuple[StaffView, ...]


@dataclass(frozen=True)
class RuleView:
    text: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class PromiseView:
    cut: str
    scope: str
    note: str
    said_in: str
    made_on: Answer[str] | None


@dataclass(frozen=True)
class NoticeView:
    title: str
    text: str
    procedures: tuple[Link, ...]
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class OfficeView:
    name: str
    parent_body: str
    place: str
    former: tuple[str, ...]
    """The communes that it was formed from."""
    about: tuple[str, ...]
    facilities: tuple[str, ...]
    edition: str
    edition_note: str
    succession: RuleView | None
    address: Answer[str]
    contacts: Answer[tuple[ContactView, ...]]
    hours: HoursView
    counters: Answer[tuple[CounterView, ...]]
    promise: Answer[PromiseView]
    conduct: Answer[tuple[RuleView, ...]]
    rights: tuple[RuleView, ...]
    notices: tuple[NoticeView, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def office_gaps(posting: Posting) -> tuple[str, ...]:
    """Return what somebody who wants to come is not told of the office, by title."""
    office = posting.office
    names = ("address", "hours", "counters")
    return tuple(
        lower_first(posting.wording.of_field(Office, name))
        for name in names
        if answer(getattr(office, name), str).unknown
    )


@made_once
def view_office(posting: Posting) -> OfficeView:
    """Return the office as it stands on the posting's day."""
    office, w = posting.office, posting.wording
    return OfficeView(
        name=office.name,
        parent_body=office.parent_body,
        place=place_of(office),
        former=tuple(office.unit.formed_from),
        about=tuple(office.about),
        facilities=tuple(office.facilities),
        edition=_edition(posting),
        edition_note=_edition_note(posting),
        succession=_succession(posting),
        address=answer(office.address, str),
        contacts=answer(office.contacts, lambda c: view_contacts(c, posting)),
        hours=view_hours(posting),
        counters=answer(office.counters, lambda _: _counters(posting)),
        promise=answer(office.promise, lambda p: _promise(p, w)),
        conduct=answer(office.conduct, lambda rules: _rules(rules, posting)),
        rights=_rules(office.rights, posting),
        notices=view_notices(posting),
        remarks=tuple(office.remarks),
        trust=view_trust(office, posting, RecordKey("offices", office.id)),
    )


def _promise(promise: Promise, w: Wording) -> PromiseView:
    return PromiseView(
        format_percentage(promise.minimum_cut, w),
        promise.scope,
        promise.note or "",
        promise.said_in or "",
        answer(promise.made_on, lambda day: format_day(day, w)) if promise.made_on else None,
    )


def view_contacts(contacts: Sequence[Contact], posting: Posting) -> tuple[ContactView, ...]:
    """Return the ways to reach someone, with a link where a phone or browser can follow it."""
    schemes = {"phone": "tel:", "email": "mailto:", "website": ""}

    def href(contact: Contact) -> str:
        if contact.kind not in schemes:
            return ""
        value = contact.value.replace(" ", "") if contact.kind == "phone" else contact.value
        return schemes[contact.kind] + value

    return tuple(
        ContactView(posting.wording(f"contact.{c.kind}"), c.value, href(c), c.note or "")
        for c in contacts
    )


def view_notices(posting: Posting) -> tuple[NoticeView, ...]:
    """Return the notices that show on the day, the newest first."""
    day = posting.day
    showing = [
        n
        for n in posting.office.notices
        if n.first_day <= day and (n.last_day is None or day <= n.last_day)
    ]
    return tuple(
        NoticeView(
            n.title,
            n.text,
            posted_links(n.procedures, posting),
            view_citations(n.legal_basis, posting),
        )
        for n in sorted(showing, key=lambda n: n.first_day, reverse=True)
    )


def place_of(office: Office) -> str:
    """Return the units the office lies in, the smallest first."""
    unit = office.unit
    return ", ".join(filter(None, [unit.commune, unit.district, unit.province]))


def _edition(posting: Posting) -> str:
    if posting.office.edition_on is None:
        return ""
    return posting.wording("office.edition", day=format_day(posting.day, posting.wording))


def _edition_note(posting: Posting) -> str:
    """Why the edition is of its day; of another day asked for, the office says nothing."""
    office = posting.office
    return (office.edition_note or "") if posting.day == office.edition_on else ""


def _succession(posting: Posting) -> RuleView | None:
    after = posting.office.succeeded_by
    return after and RuleView(after.text, view_citations(after.legal_basis, posting))


def _rules(rules: Sequence[ConductRule], posting: Posting) -> tuple[RuleView, ...]:
    return tuple(RuleView(r.text, view_citations(r.legal_basis, posting)) for r in rules)


def _counters(posting: Posting) -> tuple[CounterView, ...]:
    fields = posting.catalog.fields
    return tuple(
        CounterView(
            counter.id,
            counter.name,
            answer(counter.number, str),
            tuple(link_to(fields[f]) for f in counter.fields),
            tuple(
                link_to(p.procedure)
                for p in posting.procedures.values()
                if p.counter and p.counter.id == counter.id
            ),
            counter.note or "",
            tuple(
                StaffView(p.name, lower_first(p.position), lower_first(p.signs or ""), _photo(p))
                for p in counter.staff
            ),
        )
        for counter in posting.office.counters
    )


def _photo(person: CounterStaff) -> str:
    return (person.photo_agreed_on and person.photo) or ""
