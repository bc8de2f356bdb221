"""Lists of procedures: by field, audience, life event and letter."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.record import given
from niemyet.model.vocabulary import AudienceGroup
from niemyet.present.permalinks import FIELDS, audience_path, field_path, life_event_path
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.row import ProcedureRow, view_row
from niemyet.present.text.letters import first_letter, letter_anchor, letter_order, letter_shown
from niemyet.read.letters import fold

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
                field.path.removeprefix(FIELDS).strip("/"),
                tuple(row for row in self.rows if row.field == field),
            )
            for field in fields
        )


class FieldPart(NamedTuple):
    """A part of a list: what it holds of one field."""

    name: str
    anchor: str
    rows: tuple[ProcedureRow, ...]


@dataclass(frozen=True)
class LetterView:
    letter: str
    anchor: str
    rows: tuple[ProcedureRow, ...]


@made_once
def lists_by_field(posting: Posting) -> tuple[ListView, ...]:
    """Return the office's fields in the catalogue's order, without the empty ones."""
    fields = sorted(posting.catalog.fields.values(), key=lambda f: f.order)
    return _lists(
        (
            f.id,
            f.name,
            field_path(f.id),
            f.summary,
            _of(posting, lambda p, f=f: p.procedure.field == f.id),
        )
        for f in fields
    )


@made_once
def lists_by_life_event(posting: Posting) -> tuple[ListView, ...]:
    """Return the life events for which the office has procedures."""
    events = sorted(posting.catalog.life_events.values(), key=lambda e: e.order)
    return _lists(
        (
            e.id,
            e.name,
            life_event_path(e.id),
            e.summary,
            _of(posting, lambda p, e=e: e.id in p.procedure.life_events),
        )
        for e in events
    )


def lists_by_audience(posting: Posting) -> tuple[ListView, ...]:
    """Return the groups of people whom the office's procedures are for."""
    w = posting.wording
    return _lists(
        (
            g.replace("_", "-"),
            w(f"audience.{g}"),
            audience_path(g),
            w("audience_page.summary", group=w(f"audience.{g}").lower()),
            _of(posting, lambda p, g=g: _is_for(p, g)),
        )
        for g in AudienceGroup
    )


def rows_by_letter(posting: Posting) -> tuple[LetterView, ...]:
    """Return every procedure under the first letter of its name; Đ is a letter after D."""
    rows = sorted(_of(posting, lambda _: True), key=lambda r: (letter_order(r.name), fold(r.name)))
    letters = dict.fromkeys(first_letter(row.name) for row in rows)
    return tuple(
        LetterView(
            letter_shown(letter, posting.wording),
            letter_anchor(letter),
            tuple(row for row in rows if first_letter(row.name) == letter),
        )
        for letter in letters
    )


def rows_named(ids: Iterable[str], posting: Posting) -> tuple[ProcedureRow, ...]:
    """Return the rows of *ids*, those that the office posts, in the order given."""
    return tuple(view_row(posting.procedures[i], posting) for i in ids if i in posting.procedures)


def _lists(entries: Iterable[tuple]) -> tuple[ListView, ...]:
    return tuple(ListView(*entry) for entry in entries if entry[-1])


def _of(posting: Posting, wanted: Callable[[Posted], bool]) -> tuple[ProcedureRow, ...]:
    return tuple(view_row(p, posting) for p in posting.procedures.values() if wanted(p))


def _is_for(posted: Posted, group: str) -> bool:
    audience = posted.edition.audience
    return given(audience) and group in audience.groups
