"""A procedure as a citizen of one commune needs it on a given day."""

from collections.abc import Sequence
from dataclasses import dataclass

from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import Audience, Edition, Procedure
from niemyet.model.record import given, items_given
from niemyet.model.time.timeline import announced_after, ended_before
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.evidence.citation import CitationView, Link, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.permalinks import (
    audience_path,
    field_path,
    life_event_path,
    procedure_path,
)
from niemyet.present.posting import Posted, Posting, made_once
from niemyet.present.procedure.charges import (
    ChargeSummary,
    ChargeView,
    charge_by_channel,
    summarise_charges,
    view_charges,
)
from niemyet.present.procedure.documents import (
    DocumentGroup,
    count_copies,
    count_papers,
    view_documents,
)
from niemyet.present.procedure.parts import (
    AuthorityView,
    FormView,
    OutcomeView,
    StepView,
    view_authority,
    view_form,
    view_outcome,
    view_step,
)
from niemyet.present.procedure.row import ProcedureRow, view_row
from niemyet.present.procedure.times import TimesView, summarise_time, view_times
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_day, format_duration, format_start, sentence


@dataclass(frozen=True)
class AudienceView:
    groups: tuple[Link, ...]
    description: str


@dataclass(frozen=True)
class ChannelView:
    """A way to hand in, with its own time and fee."""

    name: str
    where: str
    time: str
    fee: str
    note: str


@dataclass(frozen=True)
class OtherCodeView:
    code: str
    relation: str
    note: str


@dataclass(frozen=True)
class Totals:
    """The sum of it: papers, copies, time, fee."""

    papers: str
    copies: str
    time: str
    fee: tuple[ChargeSummary, ...]


@dataclass(frozen=True)
class ProcedureView:
    id: str
    name: str
    path: str
    official_name: str
    summary: str
    code: Answer[str]
    other_codes: tuple[OtherCodeView, ...]
    decision: Answer[str]
    field: Link
    life_events: tuple[Link, ...]
    also_known_as: tuple[str, ...]
    handled_elsewhere: str
    in_force: str
    announced: tuple[str, ...]
    earlier: tuple[str, ...]
    ask_first: tuple[str, ...]
    totals: Totals
    audience: Answer[AudienceView]
    conditions: Answer[tuple[str, ...]]
    documents: Answer[tuple[DocumentGroup, ...]]
    sets: Answer[str]
    times: TimesView
    fees: Answer[tuple[ChargeView, ...]]
    channels: Answer[tuple[ChannelView, ...]]
    steps: Answer[tuple[StepView, ...]]
    authority: Answer[AuthorityView]
    results: Answer[tuple[OutcomeView, ...]]
    forms: Answer[tuple[FormView, ...]]
    legal_basis: Answer[tuple[CitationView, ...]]
    counter: str
    related: tuple[ProcedureRow, ...]
    trust: TrustView


@made_once
def view_procedure(posted: Posted, posting: Posting) -> ProcedureView:
    """Return everything a procedure's page and sheet show."""
    procedure, edition, w = posted.procedure, posted.edition, posting.wording
    field = posting.catalog.fields[procedure.field]
    cases = {case.id: case.name for case in edition.cases}
    return ProcedureView(
        id=procedure.id,
        name=procedure.name,
        path=procedure_path(procedure.id),
        official_name=edition.official_name,
        summary=edition.summary,
        code=answer(edition.code, str),
        other_codes=tuple(
            OtherCodeView(o.code, w(f"code.{o.relation}"), o.note or "")
            for o in edition.other_codes
        ),
        decision=answer(edition.decision, str),
        field=Link(field.name, field_path(field.id)),
        life_events=_life_events(procedure, posting),
        also_known_as=tuple(alias.phrase for alias in procedure.also_known_as),
        handled_elsewhere=procedure.handled_elsewhere or "",
        in_force=sentence(format_start(edition.in_force_from, w)),
        announced=_announced(procedure, posting),
        earlier=_earlier(procedure, posting),
        ask_first=tuple(edition.ask_first),
        totals=_totals(posted, posting),
        audience=answer(edition.audience, lambda a: _audience(a, posting)),
        conditions=answer(edition.conditions, tuple),
        documents=answer(edition.documents, lambda d: view_documents(d, cases, posting)),
        sets=answer(edition.sets, lambda n: w("document.sets", number=n)),
        times=view_times(posted, cases, posting),
        fees=view_charges(posted, posting),
        channels=answer(edition.channels, lambda _: _channels(posted, posting)),
        steps=answer(edition.steps, lambda steps: tuple(view_step(s, posting) for s in steps)),
        authority=answer(edition.authority, view_authority),
        results=answer(edition.results, lambda results: tuple(map(view_outcome, results))),
        forms=answer(edition.forms, lambda forms: tuple(view_form(f, posting) for f in forms)),
        legal_basis=answer(edition.legal_basis, lambda c: view_citations(c, posting)),
        counter=posted.counter.name if posted.counter else "",
        related=tuple(
            view_row(posting.procedures[r], posting)
            for r in procedure.related
            if r in posting.procedures
        ),
        trust=view_trust(edition, posting, ("procedures", procedure.id)),
    )


def _totals(posted: Posted, posting: Posting) -> Totals:
    w, documents = posting.wording, posted.edition.documents
    unknown = w("answer.unknown_short")
    return Totals(
        papers=w("totals.papers", number=count_papers(documents)) if given(documents) else unknown,
        copies=_copies(documents, posting) if given(documents) else unknown,
        time=summarise_time(posted, posting),
        fee=summarise_charges(posted, posting),
    )


def _copies(documents: Sequence[RequiredDocument], posting: Posting) -> str:
    number = count_copies(documents)
    if number is None:
        return posting.wording("document.count_unknown")
    key = "totals.copies" if number else "totals.no_copies"
    return posting.wording(key, number=number)


def _life_events(procedure: Procedure, posting: Posting) -> tuple[Link, ...]:
    events = (posting.catalog.life_events[e] for e in procedure.life_events)
    return tuple(Link(event.name, life_event_path(event.id)) for event in events)


def _audience(audience: Audience, posting: Posting) -> AudienceView:
    groups = tuple(
        Link(posting.wording(f"audience.{g}"), audience_path(g)) for g in audience.groups
    )
    described = audience.description or ""
    repeated = described.rstrip(".") == ", ".join(group.text for group in groups)
    return AudienceView(groups, "" if repeated else described)


def _channels(posted: Posted, posting: Posting) -> tuple[ChannelView, ...]:
    w = posting.wording
    return tuple(
        ChannelView(
            name=w(f"channel.{channel.kind}"),
            where=channel.where or "",
            time=_time_by(posted, channel.kind, posting),
            fee=charge_by_channel(posted, channel.kind, posting),
            note=channel.note or "",
        )
        for channel in posted.edition.channels
    )


def _time_by(posted: Posted, kind: ChannelKind, posting: Posting) -> str:
    limits = items_given(posted.edition.time_limits)
    own = [limit for limit in limits if limit.channel == kind and not limit.case]
    if len(own) != 1:
        return summarise_time(posted, posting)
    return sentence(format_duration(own[0], posting.wording))


def _announced(procedure: Procedure, posting: Posting) -> tuple[str, ...]:
    w = posting.wording
    lines = [
        w("procedure.new_edition", start=format_start(e.in_force_from, w), summary=e.summary)
        for e in announced_after(procedure.editions, posting.day)
    ]
    if procedure.repealed_from:
        lines.append(w("procedure.repealed", day=format_day(procedure.repealed_from.day, w)))
    return tuple(lines)


def _earlier(procedure: Procedure, posting: Posting) -> tuple[str, ...]:
    def line(edition: Edition) -> str:
        start = sentence(format_start(edition.in_force_from, posting.wording))
        return f"{start}: {edition.official_name}"

    return tuple(line(e) for e in ended_before(procedure.editions, posting.day))
