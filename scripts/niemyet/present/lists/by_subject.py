"""Lists of procedures: by field, audience, life event, way to file, charge and letter."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.record import given, items_given
from niemyet.model.vocabulary import AudienceGroup, ChannelKind
from niemyet.present import permalinks as at
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.charges import CHARGES, charge_status
from niemyet.present.procedure.row import ProcedureRow, rows_named
from niemyet.present.text.letters import LetterPart, by_letter

MANY = 12
"""So many procedures in one list are easier to choose from by field."""


@dataclass(frozen=True)
class ListView:
    """A named list of procedures with its own page."""

    id: str
    name: str
    path: str
    summary: str
    rows: tuple[ProcedureRow, ...]

    @property
    def by_field(self) -> tuple["FieldPart", ...]:
        """The rows by field, if there are many of several fields; otherwise nothing."""
        fields = dict.fromkeys(row.field for row in self.rows)
        if len(self.rows) < MANY or len(fields) == 1:
            return ()
        return tuple(
            FieldPart(
                field.text,
                field.path.removeprefix(at.FIELDS).strip("/"),
                tuple(row for row in self.rows if row.field == field),
            )
            for field in fields
        )


class FieldPart(NamedTuple):
    """A part of a list: what it holds of one field."""

    name: str
    anchor: str
    rows: tuple[ProcedureRow, ...]


@made_once
def lists_by_field(posting: Posting) -> tuple[ListView, ...]:
    """Return the office's fields in the catalogue's order, without the empty ones."""
    fields = sorted(posting.catalog.fields.values(), key=lambda f: f.order)
    return _lists(
        [(f.id, f.name, at.field_path(f.id), f.summary) for f in fields],
        lambda posted, field: posted.procedure.field == field,
        posting,
    )


@made_once
def lists_by_life_event(posting: Posting) -> tuple[ListView, ...]:
    """Return the life events for which the office has procedures."""
    events = sorted(posting.catalog.life_events.values(), key=lambda e: e.order)
    return _lists(
        [(e.id, e.name, at.life_event_path(e.id), e.summary) for e in events],
        lambda posted, event: event in posted.procedure.life_events,
        posting,
    )


def lists_by_audience(posting: Posting) -> tuple[ListView, ...]:
    """Return the groups of people whom the office's procedures are for."""
    w = posting.wording
    names = {group: w(f"audience.{group}") for group in AudienceGroup}
    return _lists(
        [
            (
                str(group),
                name,
                at.audience_path(group),
                w("audience_page.summary", group=name.lower()),
            )
            for group, name in names.items()
        ],
        lambda posted, group: (
            given(posted.edition.audience) and group in posted.edition.audience.groups
        ),
        posting,
    )


def lists_by_channel(posting: Posting) -> tuple[ListView, ...]:
    """Return the ways to file, each with the procedures that can be filed so."""
    return _lists(
        [
            (str(kind), *_told("channel_page.", kind, at.channel_path, posting))
            for kind in ChannelKind
        ],
        lambda posted, kind: any(c.kind == kind for c in items_given(posted.edition.channels)),
        posting,
    )


def lists_by_charge(posting: Posting) -> tuple[ListView, ...]:
    """Return what there is to pay, each with its procedures; the unknown is a list of its own."""
    return _lists(
        [(status, *_told("charge_page.", status, at.charge_path, posting)) for status in CHARGES],
        lambda posted, status: charge_status(posted, posting) == status,
        posting,
    )


LISTS: Mapping[str, Callable[[Posting], tuple[ListView, ...]]] = {
    "fields": lists_by_field,
    "audiences": lists_by_audience,
    "life_events": lists_by_life_event,
    "channels": lists_by_channel,
    "charges": lists_by_charge,
}
"""Every list of lists, by the key of its page."""


def rows_by_letter(posting: Posting) -> tuple[LetterPart, ...]:
    """Return every procedure under the first letter of its name."""
    rows = rows_named(posting.procedures, posting)
    return by_letter(rows, lambda row: row.name, posting.wording)


def _told(
    page: str, key: str, path: Callable[[str], str], posting: Posting
) -> tuple[str, str, str]:
    w = posting.wording
    return w(page + key), path(key), w(f"{page}{key}_summary")


def _lists(
    subjects: Iterable[tuple[str, str, str, str]],
    belongs: Callable[[Posted, str], bool],
    posting: Posting,
) -> tuple[ListView, ...]:
    """Return each subject (id, name, path, summary) to which some procedure *belongs*."""
    views = []
    for subject in subjects:
        ids = [id for id, p in posting.procedures.items() if belongs(p, subject[0])]
        views.append(ListView(*subject, rows_named(ids, posting)))
    return tuple(view for view in views if view.rows)
