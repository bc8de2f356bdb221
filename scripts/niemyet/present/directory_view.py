"""Lists: by field, audience, life event and letter; papers; what is done elsewhere."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from niemyet.model.paper import Paper
from niemyet.model.record import given, items_given
from niemyet.model.vocabulary import AudienceGroup
from niemyet.present.answer import Answer, answer
from niemyet.present.citation_view import Link
from niemyet.present.permalinks import (
    FIELDS,
    audience_path,
    field_path,
    life_event_path,
    paper_path,
    procedure_path,
)
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure_row import ProcedureRow, view_row
from niemyet.present.trust_view import TrustView, view_trust
from niemyet.present.vietnamese_parts import bare

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


@dataclass(frozen=True)
class PaperView:
    id: str
    name: str
    path: str
    explanation: str
    obtain_from: Answer[str]
    issued_by: Link | None
    procedures: tuple[Link, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@dataclass(frozen=True)
class ReferralView:
    id: str
    name: str
    phrases: tuple[str, ...]
    handled_by: str
    advice: str
    related: tuple[Link, ...]
    url: str


@made_once
def lists_by_field(posting: Posting) -> tuple[ListView, ...]:
    """Return the office's fields in the catalogue's order, without the empty ones."""
    fields = sorted(posting.catalog.fields.values(), key=lambda f: f.order)
    return _lists(
        (f.id, f.name, field_path(f.id), f.summary, _of(posting, lambda p, f=f: _in_field(p, f.id)))
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
            letter_shown(letter, posting),
            letter_anchor(letter),
            tuple(row for row in rows if first_letter(row.name) == letter),
        )
        for letter in letters
    )


def first_letter(name: str) -> str:
    """Return the capital under which a Vietnamese reader looks for *name*."""
    first = bare(name)[:1].upper()
    return first if first == "Đ" else fold(first).upper()


def letter_shown(letter: str, posting: Posting) -> str:
    """Return a letter as a heading; Đ is Vietnamese in every language."""
    return letter if letter.isascii() else posting.wording.original(letter)


def letter_anchor(letter: str) -> str:
    """Return the id of a letter's part of a page; D and Đ differ."""
    return f"chu-{'dd' if letter == 'Đ' else letter.lower()}"


def letter_order(name: str) -> tuple[str, bool]:
    letter = first_letter(name)
    return fold(letter), letter == "Đ"


def rows_named(ids: Iterable[str], posting: Posting) -> tuple[ProcedureRow, ...]:
    """Return the rows of *ids*, those that the office posts, in the order given."""
    return tuple(view_row(posting.procedures[i], posting) for i in ids if i in posting.procedures)


def view_papers(posting: Posting) -> tuple[PaperView, ...]:
    """Return the shared papers and which of the office's procedures ask for each."""
    return tuple(_view_paper(paper, posting) for paper in posting.catalog.papers.values())


def view_referrals(posting: Posting) -> tuple[ReferralView, ...]:
    """Return what people ask for that other bodies do."""
    return tuple(
        ReferralView(
            r.id,
            r.name,
            tuple(r.phrases),
            r.handled_by,
            r.advice,
            tuple(
                Link(posting.procedures[p].procedure.name, procedure_path(p))
                for p in r.related
                if p in posting.procedures
            ),
            r.url or "",
        )
        for r in posting.catalog.referrals.values()
    )


def fold(text: str) -> str:
    """Return *text* in small letters without diacritics; đ becomes d, which NFD leaves alone."""
    plain = unicodedata.normalize("NFD", bare(text).lower().replace("đ", "d"))
    return "".join(c for c in plain if not unicodedata.combining(c))


def _lists(entries: Iterable[tuple]) -> tuple[ListView, ...]:
    return tuple(ListView(*entry) for entry in entries if entry[-1])


def _of(posting: Posting, wanted: Callable[[Posted], bool]) -> tuple[ProcedureRow, ...]:
    return tuple(view_row(p, posting) for p in posting.procedures.values() if wanted(p))


def _in_field(posted: Posted, field: str) -> bool:
    return posted.procedure.field == field


def _is_for(posted: Posted, group: str) -> bool:
    audience = posted.edition.audience
    return given(audience) and group in audience.groups


def _view_paper(paper: Paper, posting: Posting) -> PaperView:
    issuer = posting.procedures.get(paper.issued_by or "")
    return PaperView(
        paper.id,
        paper.name,
        paper_path(paper.id),
        paper.explanation,
        answer(paper.obtain_from, str),
        Link(issuer.procedure.name, procedure_path(issuer.procedure.id)) if issuer else None,
        tuple(
            Link(p.procedure.name, procedure_path(p.procedure.id))
            for p in posting.procedures.values()
            if any(document.paper == paper.id for document in items_given(p.edition.documents))
        ),
        tuple(paper.remarks),
        view_trust(paper, posting, ("papers", paper.id)),
    )
