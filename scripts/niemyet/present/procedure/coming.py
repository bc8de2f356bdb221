"""What is announced to change of the four answers: from which day, and what then holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from niemyet.model.record import items_given
from niemyet.model.time.timeline import announced_after
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.case import CaseLine, in_case, in_one_line
from niemyet.present.procedure.charges import summarise_charges
from niemyet.present.procedure.times import summarise_time, time_lines
from niemyet.present.text.formats import format_day, sentence

TIME, FEE, OTHER = "time", "fee", "other"


@dataclass(frozen=True)
class Coming:
    """From a day on: what of TIME or FEE will be, or that something OTHER changes."""

    about: str
    start: str
    text: str


def view_coming(posted: Posted, posting: Posting, case: str = "") -> tuple[Coming, ...]:
    """Return what changes of the answers, by day; nothing of a dated edition, which is past."""
    if posting.office.edition_on:
        return ()
    return tuple(_changes(posted, posting, case))


def _changes(posted: Posted, posting: Posting, case: str) -> Iterator[Coming]:
    now = _answers(posted, posting, case)
    begins = {e.in_force_from.day for e in announced_after(posted.procedure.editions, posting.day)}
    for day in _days(posted, posting):
        w, then = posting.wording, _on(day, posting).procedures.get(posted.procedure.id)
        start = sentence(w("format.from", day=format_day(day, w)))
        if then is None:
            yield Coming(OTHER, start, w("totals.ends"))
            return
        later = _answers(then, _on(day, posting), case)
        told = [
            Coming(about, start, in_one_line([line for line in later[about] if line not in lines]))
            for about, lines in now.items()
        ]
        changed = [coming for coming in told if coming.text]
        yield from changed
        if day in begins and not changed:
            yield Coming(OTHER, start, w("totals.new_edition"))
        now = later


def _answers(posted: Posted, posting: Posting, case: str) -> dict[str, Sequence[CaseLine]]:
    known = {c.id for c in posted.edition.cases}
    chosen = in_case(posted, case) if case in known else posted
    times = time_lines(chosen, posting) or (CaseLine(summarise_time(chosen, posting)),)
    return {TIME: times, FEE: summarise_charges(chosen, posting)}


def _days(posted: Posted, posting: Posting) -> list[date]:
    """Return the exact days to come on which something of the procedure or its fees begins."""
    starts = [e.in_force_from for e in posted.procedure.editions]
    uses = (u for e in posted.procedure.editions for u in items_given(e.fees) if u.fee)
    for use in uses:
        rates = posting.catalog.fees[use.fee].rates
        starts += [a.in_force_from for rate in rates for a in rate.amounts]
    found = {start.day for start in starts if start.exact}
    return sorted(day for day in found | _ends(posted) if day > posting.day)


def _ends(posted: Posted) -> set[date]:
    repealed, withdrawn = posted.procedure.repealed_from, posted.service.withdrawn_from
    return {day for day in (repealed and repealed.exact and repealed.day, withdrawn) if day}


@made_once
def _on(day: date, posting: Posting) -> Posting:
    """Return the same office on another day."""
    return replace(posting, day=day)
