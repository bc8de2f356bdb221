"""The page that counts the day of an answer: the form's data, and tables that need no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.model.due_date.counting import CountingEdition
from niemyet.model.due_date.work_calendar import WorkCalendar
from niemyet.model.record import given
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import announced_after
from niemyet.present.due_date.calendar import (
    counting_rules,
    office_calendar,
    why_nothing_is_counted,
)
from niemyet.present.due_date.choice import Choice, choices_of
from niemyet.present.due_date.table import DueTable, due_tables, table_id
from niemyet.present.evidence.citation import CitationView, Link, link_to, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.permalinks import DUE_DATE
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_day


@dataclass(frozen=True)
class CountingRuleView:
    text: str
    legal_basis: Answer[tuple[CitationView, ...]]


@dataclass(frozen=True)
class ProcedureChoices:
    """A procedure of the form, and what can be counted for it."""

    id: str
    name: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class DueDateView:
    """``refusal`` says why nothing is counted here; then the rest is empty."""

    refusal: str
    calendar: WorkCalendar | None = None
    week_note: str = ""
    week_basis: tuple[CitationView, ...] = ()
    rules: tuple[CountingRuleView, ...] = ()
    remarks: tuple[str, ...] = ()
    trust: TrustView | None = None
    fields: tuple[tuple[str, tuple[ProcedureChoices, ...]], ...] = ()
    tables: tuple[DueTable, ...] = ()
    without: tuple[Link, ...] = ()
    """Procedures whose time limit is not known."""
    doubts: tuple[str, ...] = ()
    """Why a calendar within reach may still change."""


@made_once
def view_due_date(posting: Posting) -> DueDateView:
    """Return what the office's page of due dates shows on the posting's day."""
    refusal = why_nothing_is_counted(posting)
    if refusal:
        return DueDateView(refusal)
    rules, edition = counting_rules(posting)
    calendar = office_calendar(posting)
    fields = tuple(_fields(posting))
    return DueDateView(
        "",
        calendar,
        week_note=_week_note(edition, posting),
        week_basis=()
        if given(posting.hours)
        else view_citations(edition.working_week.legal_basis, posting),
        rules=tuple(
            CountingRuleView(
                r.text, answer(r.legal_basis, lambda basis: view_citations(basis, posting))
            )
            for r in edition.rules
        ),
        remarks=tuple(rules.remarks),
        trust=view_trust(rules, posting, RecordKey("counting_rules", rules.id)),
        fields=fields,
        tables=due_tables(calendar, posting),
        without=tuple(
            link_to(p.procedure)
            for p in posting.procedures.values()
            if not p.procedure.handled_elsewhere and not choices_of(p, posting)
        ),
        doubts=tuple(_doubts(calendar, posting)),
    )


def _doubts(calendar: WorkCalendar, posting: Posting) -> Iterator[str]:
    w = posting.wording
    for year, why in sorted(calendar.years.items()):
        if why and year >= posting.day.year:
            yield w("due_date.unsettled_year", year=year, why=why)
    for later in announced_after(posting.office.later_hours, posting.day):
        yield w("hours.changes", day=format_day(later.in_force_from.day, w))


def due_date_path(posted: Posted, posting: Posting) -> str:
    """Return where the due date of a procedure is counted, or nothing if it is not."""
    counted = [choice for choice in choices_of(posted, posting) if choice.countable]
    if not counted or view_due_date(posting).refusal:
        return ""
    return f"{DUE_DATE}?thu-tuc={posted.procedure.id}#{table_id(counted[0].limits, posting)}"


def _week_note(edition: CountingEdition, posting: Posting) -> str:
    w = posting.wording
    if given(posting.hours):
        return ""
    days = ", ".join(w(f"weekday.{day}") for day in edition.working_week.days)
    return w("due_date.general_week", why=answer(posting.hours, str).reason, days=days)


def _fields(posting: Posting) -> Iterator[tuple[str, tuple[ProcedureChoices, ...]]]:
    for field in sorted(posting.catalog.fields.values(), key=lambda f: f.order):
        found = tuple(
            ProcedureChoices(p.procedure.id, p.procedure.name, choices)
            for p in posting.procedures.values()
            if p.procedure.field == field.id and (choices := choices_of(p, posting))
        )
        if found:
            yield field.name, found
