"""An office posted as of a day says nothing that came after that day, in shared texts either."""

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from niemyet.check.finding import Finding
from niemyet.check.office.later_names import LATER_NAMES
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.legal import LAW_NUMBER, YEAR_OF_NUMBER, LegalInstrument
from niemyet.model.office import Office, Succession
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import Fact, NotApplicable, Source, Unknown, items_given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Start
from niemyet.model.walk import KeyPath, own_named_records, own_texts, parts
from niemyet.read.letters import slug

_FOR_KEEPERS = (Source, Unknown, NotApplicable, Succession)
_KEEPERS_FIELDS = ("source_note", "source_notes", "edition_note")
_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_SAY_THEN = (
    "viết điều đúng vào ngày của bản niêm yết; điều có sau thì để ở bản sau, ở source_notes, hoặc "
    "ghi ngày bắt đầu cho mục dùng chung."
)


class PublishedPart(NamedTuple):
    """Something that a dated edition publishes, and where it is written."""

    record: RecordKey
    path: KeyPath
    fact: Fact


def dated_editions_say_nothing_later(catalog: Catalog) -> Iterator[Finding]:
    """Find names, codes, days and numbers of law in a dated edition that are later than its day.

    Remarks on sources are left out: keepers may know today what came later.
    """
    for office, day in _dated(catalog):
        for posted in _posted(catalog, office, day):
            for path, text in _texts(posted):
                if what := _later(catalog, text, day):
                    said = f"{what}; bản niêm yết của {office.short_name} là {day_in_words(day)}"
                    yield Finding(posted.record, path, said, _SAY_THEN)


def dated_editions_rest_on_the_law_of_their_day(catalog: Catalog) -> Iterator[Finding]:
    """Find instruments cited in a dated edition that were issued after its day or had ended by it.

    Those whose exact first day is later than the entry's own are found among all dated entries.
    """
    for office, day in _dated(catalog):
        for posted in _posted(catalog, office, day):
            for path, instrument in _cited(catalog, posted):
                if what := _not_law(instrument, posted, day):
                    yield Finding(posted.record, path, what, _SAY_THEN)


def _dated(catalog: Catalog) -> Iterator[tuple[Office, date]]:
    for office in catalog.offices.values():
        if office.edition_on:
            yield office, office.edition_on


def _posted(catalog: Catalog, office: Office, day: date) -> Iterator[PublishedPart]:
    yield PublishedPart(RecordKey("offices", office.id), (), office)
    for procedure, path, edition in _editions(catalog, office, day):
        yield PublishedPart(RecordKey("procedures", procedure.id), path, edition)
        yield from _beside(catalog, procedure)
    editions = [edition for _, _, edition in _editions(catalog, office, day)]
    yield from _papers(catalog, editions)
    for use in {use.fee for edition in editions for use in items_given(edition.fees)}:
        yield from _charged(catalog, use or "", day)
    for point in items_given(office.redress):
        if channel := catalog.redress_channels.get(point.channel):
            yield from _held(
                RecordKey("redress_channels", channel.id), ("editions",), channel.editions, day
            )
    for referral in catalog.referrals.values():
        if referral.holds_on(day):
            yield PublishedPart(RecordKey("referrals", referral.id), (), referral)


def _editions(
    catalog: Catalog, office: Office, day: date
) -> Iterator[tuple[Procedure, KeyPath, Edition]]:
    listing = catalog.services.get(office.id)
    for service in listing.services if listing else ():
        procedure = catalog.procedures.get(service.procedure)
        edition = in_force_on(procedure.editions, day) if procedure else None
        if procedure and edition:
            yield procedure, ("editions", procedure.editions.index(edition)), edition


def _papers(catalog: Catalog, editions: list[Edition]) -> Iterator[PublishedPart]:
    asked_for = {d.paper for edition in editions for d in items_given(edition.documents)}
    for paper in catalog.papers.values():
        if paper.id in asked_for:
            yield PublishedPart(RecordKey("papers", paper.id), (), paper)


def _beside(catalog: Catalog, procedure: Procedure) -> Iterator[PublishedPart]:
    """Yield what is said of a procedure at all times: its everyday names, its field, its events."""
    for i, alias in enumerate(procedure.also_known_as):
        yield PublishedPart(RecordKey("procedures", procedure.id), ("also_known_as", i), alias)
    if field := catalog.fields.get(procedure.field):
        yield PublishedPart(RecordKey("fields", field.id), (), field)
    for named in procedure.life_events:
        if event := catalog.life_events.get(named):
            yield PublishedPart(RecordKey("life_events", event.id), (), event)


def _charged(catalog: Catalog, fee_id: str, day: date) -> Iterator[PublishedPart]:
    fee = catalog.fees.get(fee_id)
    for i, rate in enumerate(fee.rates if fee else ()):
        yield from _held(RecordKey("fees", fee_id), ("rates", i, "amounts"), rate.amounts, day)
    if fee:
        yield from _held(RecordKey("fees", fee_id), ("terms",), fee.terms, day)


def _held(
    record: RecordKey, path: KeyPath, timeline: list[Any], day: date
) -> Iterator[PublishedPart]:
    entry = in_force_on(timeline, day)
    if entry is not None:
        yield PublishedPart(record, (*path, timeline.index(entry)), entry)


def _cited(catalog: Catalog, posted: PublishedPart) -> Iterator[tuple[KeyPath, LegalInstrument]]:
    for path, part in parts(posted.fact, posted.path):
        if path and path[0] == "succeeded_by":
            continue
        for place, (kind, id, _) in own_named_records(part):
            if kind == "legal_instruments" and id in catalog.legal_instruments:
                yield (*path, *place), catalog.legal_instruments[id]


def _texts(posted: PublishedPart) -> Iterator[tuple[KeyPath, str]]:
    for path, part in parts(posted.fact, posted.path):
        if isinstance(part, _FOR_KEEPERS):
            continue
        for place, text in own_texts(part):
            if place[0] not in _KEEPERS_FIELDS:
                yield (*path, *place), text


def _later(catalog: Catalog, text: str, day: date) -> str:
    for name in LATER_NAMES:
        if name.since > day and (found := re.search(name.sign, text)):
            return f"«{found[0]}» có từ {day_in_words(name.since)} ({name.source})"
    for found in _DAY.finditer(text):
        if _as_day(found) > day:
            return f"nói đến ngày {found[0]}"
    for number in LAW_NUMBER.findall(text):
        if _issued_after(catalog, number, day):
            return f"nhắc đến {number}, ban hành sau ngày đó"
    return ""


def _as_day(found: re.Match[str]) -> date:
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return date.min


def _issued_after(catalog: Catalog, number: str, day: date) -> bool:
    if named := catalog.legal_instruments.get(slug(number)):
        return named.issued_after(day)
    year = YEAR_OF_NUMBER.search(number)
    return bool(year) and int(year[1]) > day.year


def _not_law(instrument: LegalInstrument, posted: PublishedPart, day: date) -> str:
    begins, ends = instrument.in_force_from, instrument.repealed_from
    known_elsewhere = isinstance(begins, Start) and begins.exact
    issued = instrument.issued_on
    if not known_elsewhere and isinstance(issued, date) and issued > day:
        return f"{instrument.number} ban hành ngày {day_in_words(issued)}, sau {day_in_words(day)}"
    entry = getattr(posted.fact, "in_force_from", None)
    held_once = not isinstance(entry, Start) or (ends is not None and ends > entry.day)
    if ends is not None and ends <= day and held_once:
        last = day_in_words(ends)
        return f"{instrument.number} hết hiệu lực từ {last}, trước {day_in_words(day)}"
    return ""
