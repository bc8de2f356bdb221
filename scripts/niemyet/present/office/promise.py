"""The promise to cut processing times, held against what the catalogue knows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from niemyet.model.record import given
from niemyet.present.evidence.citation import Link, link_to
from niemyet.present.lists.by_subject import lists_by_field
from niemyet.present.office.view import PromiseView, view_office
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure.times import OBSTACLES, CutView, summarise_time, view_commitment
from niemyet.present.text.answer import Answer
from niemyet.present.text.formats import sentence


@dataclass(frozen=True)
class PromiseLine:
    """One procedure: what the law allows, what the office promises, and the cut."""

    procedure: Link
    statutory: str
    committed: Answer[str]
    cut: CutView
    status: str


@dataclass(frozen=True)
class PromiseTally:
    """How many procedures keep the promise, and what may be said of all of them together."""

    met: int
    not_met: int
    cannot_say: int
    counts: str
    """The three numbers and their total in a sentence."""
    verdict: str
    obstacles: tuple[str, ...]
    """Why it cannot be said, each reason with its number of procedures."""

    @property
    def total(self) -> int:
        return self.met + self.not_met + self.cannot_say


@dataclass(frozen=True)
class PromiseField:
    id: str
    field: Link
    lines: tuple[PromiseLine, ...]
    tally: PromiseTally


@dataclass(frozen=True)
class PromiseReport:
    """*said* tells what was promised and what can be said of it, in two sentences."""

    promise: Answer[PromiseView]
    said: tuple[str, str]
    fields: tuple[PromiseField, ...]
    tally: PromiseTally

    @property
    def compared(self) -> bool:
        """Whether there is a promise or a cut of which more can be told, one by one."""
        cuts = (line.committed.given for field in self.fields for line in field.lines)
        return self.promise.given or any(cuts)


def view_promise(posting: Posting) -> PromiseReport:
    """Return the promise per field; a cut is computed only where both times are known."""
    fields = tuple(_fields(posting))
    every = [line for field in fields for line in field.lines]
    promise, tally = view_office(posting).promise, _tally(every, posting)
    return PromiseReport(promise, _said(promise, tally, posting), fields, tally)


def _said(promise: Answer[PromiseView], tally: PromiseTally, posting: Posting) -> tuple[str, str]:
    w, commune = posting.wording, sentence(posting.office.unit.commune)
    if promise.status == "of_each":
        return promise.reason, w("promise.as_the_law_says")
    if not promise.given:
        return w("promise.none_made", commune=commune), w("promise.as_the_law_says")
    made = w("promise.made", commune=commune, cut=promise.value.cut)
    if not tally.met + tally.not_met:
        return made, w("promise.nothing_to_compare")
    return made, w("promise.kept", met=tally.met, not_met=tally.not_met, total=tally.total)


def _fields(posting: Posting) -> Iterator[PromiseField]:
    for view in lists_by_field(posting):
        lines = tuple(_line(posting.procedures[row.id], posting) for row in view.rows)
        yield PromiseField(view.id, Link(view.name, view.path), lines, _tally(lines, posting))


def _line(posted: Posted, posting: Posting) -> PromiseLine:
    commitment = view_commitment(posted, posting)
    return PromiseLine(
        link_to(posted.procedure),
        summarise_time(posted, posting),
        commitment.time,
        commitment.cut,
        posting.wording(f"promise.{commitment.cut.status}"),
    )


def _tally(lines: Sequence[PromiseLine], posting: Posting) -> PromiseTally:
    w = posting.wording
    found = Counter(line.cut.status for line in lines)
    numbers = {status: found[status] for status in ("met", "not_met", "cannot_say")}
    why = Counter(line.cut.obstacle for line in lines)
    return PromiseTally(
        **numbers,
        counts=w("promise.counts", **numbers, total=len(lines)),
        verdict=w(f"promise.verdict.{_verdict(numbers, posting)}"),
        obstacles=tuple(w(f"promise.obstacle.{o}", number=why[o]) for o in OBSTACLES if why[o]),
    )


def _verdict(numbers: dict[str, int], posting: Posting) -> str:
    """Return what holds of all: kept only if each keeps it, broken as soon as one breaks it."""
    if not given(posting.office.promise):
        return "no_promise"
    if numbers["not_met"]:
        return "not_met"
    return "cannot_say" if numbers["cannot_say"] else "met"
