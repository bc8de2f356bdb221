"""What the search box can find: procedures first, then everything else the site says."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from niemyet.model.procedure import Procedure
from niemyet.model.record import given, items_given
from niemyet.model.vocabulary import AudienceGroup, ChannelKind
from niemyet.present import permalinks as at
from niemyet.present.board.view import view_board
from niemyet.present.fees.fee import collected_fees
from niemyet.present.law.instrument import view_instruments
from niemyet.present.lists.by_subject import lists_by_audience, lists_by_field, lists_by_life_event
from niemyet.present.lists.papers import view_papers
from niemyet.present.office.payment import view_ways_to_pay
from niemyet.present.office.redress import view_redress
from niemyet.present.office.room import view_room
from niemyet.present.office.view import view_office
from niemyet.present.permalinks import PAGES
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure.charges import CHARGES, charge_status
from niemyet.present.procedure.documents import name_of
from niemyet.present.procedure.gone import view_gone
from niemyet.present.procedure.row import view_row
from niemyet.present.text.formats import lower_first


@dataclass(frozen=True)
class EverydayName:
    """What people say, and when it means this record and not another."""

    phrase: str
    when: str = ""


@dataclass(frozen=True)
class SearchRecord:
    """One thing that can be found, and what a result says about it."""

    kind: str
    id: str
    name: str
    path: str
    official_name: str = ""
    number: str = ""
    codes: tuple[str, ...] = ()
    also: tuple[EverydayName, ...] = ()
    phrases: tuple[str, ...] = ()
    """What people type who look for it, besides its everyday names."""
    note: str = ""
    time: str = ""
    fee: str = ""
    field: str = ""
    charge: str = ""
    """One of CHARGES: what the law or the source says about paying."""
    channels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    """Procedures of this office that help with what is done elsewhere."""
    named_inside: tuple[str, ...] = ()
    """Names of papers, forms and results: words that nearly mean the record itself."""
    text: tuple[str, ...] = ()
    """Summary, conditions, cases: words that help a little."""


def view_search(posting: Posting) -> tuple[SearchRecord, ...]:
    """Return everything that can be found at this office, procedures first."""
    return tuple(
        record
        for part in (_procedures, _referrals, _redress, _fees, _papers, _lists, _pages, _laws)
        for record in part(posting)
    )


def _procedures(posting: Posting) -> Iterator[SearchRecord]:
    for posted in posting.procedures.values():
        yield _procedure(posted, posting)


def _procedure(posted: Posted, posting: Posting) -> SearchRecord:
    procedure, edition = posted.procedure, posted.edition
    row = view_row(posted, posting)
    audience = edition.audience.groups if given(edition.audience) else []
    channels = edition.channels if given(edition.channels) else []
    return SearchRecord(
        kind="procedure",
        id=procedure.id,
        name=row.name,
        path=row.path,
        official_name=edition.official_name,
        codes=tuple(filter(None, [row.code, *(other.code for other in edition.other_codes)])),
        also=tuple(_also(procedure, posting)),
        phrases=tuple(procedure.phrases),
        note=row.handled_elsewhere,
        time=row.time,
        fee=row.fee,
        field=row.field.text,
        charge=charge_status(posted, posting),
        channels=tuple(str(channel.kind) for channel in channels),
        audiences=tuple(str(group) for group in audience),
        named_inside=tuple(_named_inside(posted, posting)),
        text=tuple(_text(posted, posting)),
    )


def _also(procedure: Procedure, posting: Posting) -> Iterator[EverydayName]:
    """What people say; in another language also the name that stands on Vietnamese papers."""
    if posting.translated_from:
        yield EverydayName(posting.translated_from.catalog.procedures[procedure.id].name)
    yield from (EverydayName(a.phrase, a.when or "") for a in procedure.also_known_as)


def _named_inside(posted: Posted, posting: Posting) -> Iterator[str]:
    edition = posted.edition
    for outcome in items_given(edition.results):
        yield outcome.name
    for form in items_given(edition.forms):
        yield f"{form.name} {form.number or ''}"
    for document in items_given(edition.documents):
        yield name_of(document, posting)


def _text(posted: Posted, posting: Posting) -> Iterator[str]:
    procedure, edition = posted.procedure, posted.edition
    yield edition.summary
    yield posting.catalog.fields[procedure.field].name
    yield from (posting.catalog.life_events[event].name for event in procedure.life_events)
    yield from (case.name for case in edition.cases)
    if given(edition.audience) and edition.audience.description:
        yield edition.audience.description
    yield from items_given(edition.conditions)


def _referrals(posting: Posting) -> Iterator[SearchRecord]:
    for referral in posting.referrals:
        yield SearchRecord(
            kind="referral",
            id=referral.id,
            name=referral.name,
            path=f"{at.ELSEWHERE}#{referral.id}",
            also=tuple(map(EverydayName, referral.phrases)),
            note=posting.wording("search.handled_by", body=referral.handled_by),
            related=tuple(referral.related),
            text=(referral.advice,),
        )


def _redress(posting: Posting) -> Iterator[SearchRecord]:
    for view in view_redress(posting):
        yield SearchRecord("redress", view.id, view.name, view.path, note=view.purpose)


def _fees(posting: Posting) -> Iterator[SearchRecord]:
    for fee in collected_fees(posting):
        kind = posting.wording(f"fee_kind.{fee.kind}")
        yield SearchRecord("fee", fee.id, fee.name, at.fee_path(fee.id), note=kind)


def _papers(posting: Posting) -> Iterator[SearchRecord]:
    for view in view_papers(posting):
        yield SearchRecord("paper", view.id, view.name, view.path, note=view.explanation)


def _lists(posting: Posting) -> Iterator[SearchRecord]:
    w = posting.wording
    for key, lists in (
        ("field", lists_by_field),
        ("life_event", lists_by_life_event),
        ("audience", lists_by_audience),
    ):
        for view in lists(posting):
            count = w("list.count", number=len(view.rows))
            said = EverydayName(w(f"search.list.{key}", name=view.name.lower()))
            yield SearchRecord("list", view.id, view.name, view.path, also=(said,), note=count)


def _pages(posting: Posting) -> Iterator[SearchRecord]:
    w = posting.wording
    board = () if posting.translated_from else view_board(posting)
    for page in (p for p in PAGES if p.searched and (board or p.path != at.BOARD)):
        said = w(f"search.pages.{page.key}").split(";")
        also = tuple(EverydayName(phrase.strip()) for phrase in said)
        title, path = w(f"page.{page.key}"), page.path
        record = SearchRecord("page", path.strip("/"), title, path, also=also)
        yield _with_former_units(record, posting) if path == at.ABOUT else record
    for gone in view_gone(posting):
        also = tuple(EverydayName(name) for name in gone.names)
        name = w("search.gone", name=gone.name)
        yield SearchRecord("page", gone.id, name, gone.path, also=also, note=gone.ended)
    for hung in (hung for hung in board if hung.state == "hanging"):
        until = w("board.hangs", day=hung.until.value) if hung.until.given else ""
        note = "; ".join(filter(None, [hung.kind, lower_first(until)]))
        yield SearchRecord("page", hung.id, hung.name, hung.path, note=note)
    yield from _at_the_desk(posting)


def _at_the_desk(posting: Posting) -> Iterator[SearchRecord]:
    """Yield what is asked at the desk itself: how to pay, and where a counter is."""
    w, ways = posting.wording, view_ways_to_pay(posting)
    if ways and ways.given:
        also = tuple(map(EverydayName, w("search.ways_to_pay").split("; ")))
        note = ", ".join(lower_first(way.name) for way in ways.value)
        path = f"{at.FEES}#cach-tra-tien"
        yield SearchRecord("page", "cach-tra-tien", w("payment.title"), path, also=also, note=note)
    if view_room(posting):
        also = tuple(map(EverydayName, w("search.room").split("; ")))
        yield SearchRecord("page", "so-do", w("room.title"), f"{at.COUNTERS}#so-do", also=also)
    counters = view_office(posting).counters
    for counter in counters.value or ():
        path = f"{at.COUNTERS}#{counter.id}"
        name = w("search.counter", name=counter.name)
        yield SearchRecord("page", counter.id, name, path)


def _with_former_units(about: SearchRecord, posting: Posting) -> SearchRecord:
    """Return the page about the office, found by what its commune was made of."""
    offices = posting.catalog.offices.values()
    former = [o for o in offices if o.succeeded_by and o.succeeded_by.office == posting.office.id]
    names = tuple(EverydayName(office.unit.commune) for office in former)
    return replace(about, also=about.also + names, text=tuple(posting.office.about or ()))


def _laws(posting: Posting) -> Iterator[SearchRecord]:
    for view in view_instruments(posting):
        if view.later:
            continue
        yield SearchRecord(
            kind="instrument",
            id=view.id,
            name=view.name,
            path=view.path,
            number="" if view.number in view.name else view.number,
            note=(view.title.value or "") if view.title.value != view.name else "",
        )


def group_names(posting: Posting) -> dict[str, tuple[tuple[str, str], ...]]:
    """Return key and name of every value that results can be narrowed by."""
    w = posting.wording
    return {
        "channels": tuple((str(c), w(f"channel.{c}")) for c in ChannelKind),
        "audiences": tuple((str(g), w(f"audience.{g}")) for g in AudienceGroup),
        "charges": tuple((c, w(f"search.charge.{c}")) for c in CHARGES),
    }
