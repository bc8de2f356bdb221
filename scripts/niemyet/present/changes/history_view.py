"""The history of what an office posts: what took effect, what will, what was edited; by month."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from niemyet.model.reference import RecordKey
from niemyet.present.changes.edit_items import edit_items, felt_edits
from niemyet.present.changes.in_force import Event, events
from niemyet.present.changes.item import HistoryItem
from niemyet.present.changes.relevance import Relevance, relevance
from niemyet.present.edits import Edits
from niemyet.present.lists.by_subject import lists_by_field
from niemyet.present.permalinks import history_path
from niemyet.present.posting import Posting, made_once
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class MonthView:
    """What happened in a month, the latest first."""

    title: str
    items: tuple[HistoryItem, ...]


@dataclass(frozen=True)
class HistoryView:
    """The history of the office, or of one field of it."""

    field: str
    """The id of the field; empty for the whole."""
    name: str
    path: str
    coming: tuple[HistoryItem, ...]
    months: tuple[MonthView, ...]
    notes: tuple[str, ...]
    """What of the history nobody knows, in sentences."""
    aside: str
    """What could not be compared, because the catalogue was written otherwise then."""

    @property
    def items(self) -> tuple[HistoryItem, ...]:
        """Everything, the latest first; what is still to come before it."""
        return (*self.coming, *(item for month in self.months for item in month.items))


def view_histories(posting: Posting) -> tuple[HistoryView, ...]:
    """Return the history of the whole office, then of each field in which anything happened."""
    fields = (view_history(field.id, posting) for field in lists_by_field(posting))
    return (view_history("", posting), *(view for view in fields if view.items))


@made_once
def view_history(field: str, posting: Posting) -> HistoryView:
    """Return the history of *field*, or of everything if it is empty."""
    w = posting.wording
    about = relevance(posting)
    items = [*_dated(posting, about, field), *edit_items(posting, about, field)]
    coming = sorted((i for i in items if i.coming), key=lambda i: (i.on, i.id))
    past = sorted((i for i in items if not i.coming), key=lambda i: (-i.on.toordinal(), i.id))
    name = posting.catalog.fields[field].name if field else ""
    return HistoryView(
        field,
        name,
        history_path(field),
        tuple(coming),
        tuple(
            MonthView(w("history.month", month=month, year=year), tuple(of_month))
            for (year, month), of_month in groupby(past, key=lambda i: (i.on.year, i.on.month))
        ),
        tuple(how_far(posting.history, posting)),
        _aside(posting),
    )


def history_on_page(procedure: str, posting: Posting) -> tuple[HistoryItem, ...]:
    """Return the history of a procedure for its page, told in Vietnamese in every language."""
    say = posting.wording.original
    return tuple(
        replace(
            item,
            label=say(item.label),
            subject=say(item.subject),
            sentences=tuple(map(say, item.sentences)),
        )
        for item in procedure_history(procedure, posting.translated_from or posting)
    )


def notes_on_page(posting: Posting) -> tuple[str, ...]:
    """Return what is not known of the history, for a page in any language."""
    whole = view_history("", posting.translated_from or posting)
    return tuple(map(posting.wording.original, whole.notes))


@made_once
def procedure_history(procedure: str, posting: Posting) -> tuple[HistoryItem, ...]:
    """Return what changed for citizens about a procedure and its fees, the latest first.

    How something was reworded or what it rests on is in the history of the whole site.
    """
    about = relevance(posting)
    records = {RecordKey("procedures", procedure), *about.fees_of(procedure)}
    felt = (e.for_citizens() for e in events(posting) if e.record in records)
    own = (_of_procedure(event, procedure, posting) for event in felt if event)
    dated = [_event(event, posting) for event in own if event]
    told = {sentence for item in dated for sentence in item.sentences}
    edited = (_without(told, item) for item in felt_edits(posting, about, records))
    return tuple(sorted((*dated, *filter(None, edited)), key=lambda i: (-i.on.toordinal(), i.id)))


def _without(told: Collection[str], item: HistoryItem) -> HistoryItem | None:
    """Return what *item* says beside what is *told*: writing down a law is not another change."""
    sentences = tuple(sentence for sentence in item.sentences if sentence not in told)
    return replace(item, sentences=sentences) if sentences else None


def _of_procedure(event: Event, procedure: str, posting: Posting) -> Event | None:
    """Return the event, of a fee only as far as the procedure charges what it is about."""
    if event.record.kind != "fees":
        return event
    fee = posting.catalog.fees[event.record.id]
    return event.about(relevance(posting).rates_of(procedure, fee))


def how_far(history: Edits, posting: Posting) -> Iterator[str]:
    """Yield the sentences that say what of the history is not known."""
    w = posting.wording
    if not history.known:
        yield w("history.unknown")
        return
    if history.left:
        yield w("history.left", number=history.left)


def _aside(posting: Posting) -> str:
    unread = sum(edit.unread for edit in posting.history.edits)
    return posting.wording("history.unread", number=unread) if unread else ""


def _dated(posting: Posting, about: Relevance, field: str) -> Iterator[HistoryItem]:
    for event in events(posting):
        if not field or field in about.fields_of(event.record):
            yield _event(event, posting)


def _event(event: Event, posting: Posting) -> HistoryItem:
    coming = event.on > posting.day
    key = "later" if posting.office.edition_on else "coming"
    origin = key if coming else "in_force"
    about = relevance(posting)
    told = "board" if event.record.kind == "postings" else origin
    return HistoryItem(
        id=f"{event.on.isoformat()}/{event.record}",
        on=event.on,
        origin=origin,
        label=posting.wording(f"history.origin.{told}", day=format_day(event.on, posting.wording)),
        subject=about.subject(event.record),
        path=about.path(event.record),
        sentences=event.sentences,
        coming=coming,
        updated=posting.changed.get(event.record) if coming else event.on,
    )
