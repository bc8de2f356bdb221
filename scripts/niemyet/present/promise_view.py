"""The promise to cut processing times, held against what the catalogue knows."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.present.answer import Answer, answer
from niemyet.present.citation_view import Link
from niemyet.present.formats import format_duration, sentence
from niemyet.present.office_view import PromiseView, view_office
from niemyet.present.permalinks import field_path, procedure_path
from niemyet.present.posting import Posted, Posting
from niemyet.present.time_view import (
    CutView,
    committed_time,
    summarise_time,
    view_cut,
)


@dataclass(frozen=True)
class PromiseLine:
    """One procedure: what the law allows, what the office promises, and the cut."""

    procedure: Link
    statutory: str
    committed: Answer[str]
    cut: CutView


@dataclass(frozen=True)
class PromiseField:
    field: Link
    lines: tuple[PromiseLine, ...]
    met: int
    not_met: int
    cannot_say: int


@dataclass(frozen=True)
class PromiseReport:
    promise: Answer[PromiseView]
    fields: tuple[PromiseField, ...]
    met: int
    not_met: int
    cannot_say: int


def view_promise(posting: Posting) -> PromiseReport:
    """Return the promise per field; a cut is computed only where both times are known."""
    fields = tuple(_fields(posting))
    return PromiseReport(
        view_office(posting).promise,
        fields,
        sum(f.met for f in fields),
        sum(f.not_met for f in fields),
        sum(f.cannot_say for f in fields),
    )


def _fields(posting: Posting) -> Iterator[PromiseField]:
    for field in sorted(posting.catalog.fields.values(), key=lambda f: f.order):
        lines = tuple(
            _line(p, posting) for p in posting.procedures.values() if p.procedure.field == field.id
        )
        counts = Counter(line.cut.status for line in lines)
        if lines:
            yield PromiseField(
                Link(field.name, field_path(field.id)),
                lines,
                counts["met"],
                counts["not_met"],
                counts["cannot_say"],
            )


def _line(posted: Posted, posting: Posting) -> PromiseLine:
    return PromiseLine(
        Link(posted.procedure.name, procedure_path(posted.procedure.id)),
        summarise_time(posted, posting),
        answer(
            committed_time(posted, posting),
            lambda c: sentence(format_duration(c, posting.wording)),
        ),
        view_cut(posted, posting),
    )
