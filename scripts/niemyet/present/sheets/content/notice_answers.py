"""What a notice answers: what to bring, how long, how much, where and when; who decides; to whom
to turn. A condition always stands before what holds under it."""

from collections.abc import Iterator, Sequence

from niemyet.model.office import Office
from niemyet.model.paper import RequiredDocument
from niemyet.model.procedure import Edition
from niemyet.present.office.hours import weekly_hours
from niemyet.present.office.redress import RedressView, view_redress
from niemyet.present.posting import Posting
from niemyet.present.procedure.coming import TIME
from niemyet.present.procedure.documents import DocumentGroup, DocumentView
from niemyet.present.procedure.parts import ChannelView
from niemyet.present.procedure.times import TimeLimitView
from niemyet.present.procedure.view import ProcedureView
from niemyet.present.sheets.content.notice_fees import fee_lines
from niemyet.present.sheets.content.notice_room import (
    EXTRA,
    HELPFUL,
    MUST,
    USEFUL,
    Answered,
    Line,
    coming_lines,
    noted,
    said_when,
)
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import sentence
from niemyet.present.text.wording import Wording

LISTED, RUN_ON, IN_BOOK = "listed", "run_on", "in_book"


def answers_of(view: ProcedureView, posting: Posting, cases: str = LISTED) -> tuple[Answered, ...]:
    """Return the questions in the order in which people ask them, each with its lines.

    The papers of each case are LISTED, in one line (RUN_ON), or left IN_BOOK.
    """
    w = posting.wording
    found = {
        "papers": _papers(view, w, cases),
        "time": _times(view, w),
        "fee": fee_lines(view, w),
        "where": _places(view, posting),
        "result": _outcome(view, w),
        "forms": _forms(view),
        "conditions": _conditions(view),
        "heard": _heard(posting),
        "more": iter([Line("note", w("sheet.notice.in_book"))]),
    }
    answered = (Answered(w(f"sheet.notice.{key}"), tuple(lines)) for key, lines in found.items())
    return tuple(a for a in answered if a.lines)


def _unsaid(answer: Answer, w: Wording) -> Line:
    said = Line("said", w(f"answer.{answer.status}"))
    return said if answer.unknown else Line(said.shape, said.text, notes=((MUST, answer.reason),))


def _papers(view: ProcedureView, w: Wording, cases: str) -> Iterator[Line]:
    documents = view.answer("documents")
    if not documents.given:
        yield _unsaid(documents, w)
        return
    groups = documents.value
    for group in groups:
        yield from _group(group, w, cases if group.case else LISTED, headed=len(groups) > 1)
    yield from _beside_papers(view, groups, w, cases)


def _group(group: DocumentGroup, w: Wording, cases: str, *, headed: bool) -> Iterator[Line]:
    papers = [_paper(d, w) for d in group.documents if d.action_kind != "looked_up"]
    if papers and cases == RUN_ON:
        named = "; ".join(f"{paper.lead} ({paper.text})" for paper in papers)
        yield Line("note", f"{named}.", _for_whom(group, w))
    if papers and cases == LISTED:
        yield from [Line("head", _for_whom(group, w))] if headed else []
        yield from papers


def _beside_papers(
    view: ProcedureView, groups: Sequence[DocumentGroup], w: Wording, cases: str
) -> Iterator[Line]:
    """Yield which cases are told in the book, what need not be brought, and how many sets."""
    named = "; ".join(group.case for group in groups if group.case)
    if named and cases == IN_BOOK:
        yield Line("note", w("sheet.notice.cases_in_book", cases=named))
    found = [d.name for g in groups for d in g.documents if d.action_kind == "looked_up"]
    if found:
        yield Line("note", w("sheet.notice.looked_up", papers="; ".join(found)), rank=USEFUL)
    if view.answer("sets").given:
        sets = f"{w.of_field(Edition, 'sets')}: {view.answer('sets').value}."
        yield Line("note", sets, rank=HELPFUL)


def _for_whom(group: DocumentGroup, w: Wording) -> str:
    return f"{sentence(group.case) or w('procedure.everybody')}:"


def _paper(document: DocumentView, w: Wording) -> Line:
    instead, obtain = "; ".join(document.alternatives), document.obtain_from
    notes = noted(
        (USEFUL, f"{w.of_field(RequiredDocument, 'alternatives')}: {instead}." if instead else ""),
        (HELPFUL, document.note),
        (EXTRA, f"{w.of_field(RequiredDocument, 'obtain_from')}: {obtain}" if obtain else ""),
    )
    brought = f"{document.action.lower()} {document.counts}".strip()
    return Line("paper", brought, document.name, notes)


def _times(view: ProcedureView, w: Wording) -> Iterator[Line]:
    committed, limits = view.commitment.time, view.answer("time_limits")
    if committed.given:
        yield Line("case", committed.value, f"{w('time.committed')}:")
    if not limits.given:
        yield _unsaid(limits, w)
    yield from map(_limit, limits.value or ())
    yield from coming_lines(view.answers.coming, TIME)
    for duty in view.answer("duties").value or ():
        text = ", ".join(filter(None, [duty.text, duty.since]))
        yield Line("case", text, f"{duty.what}:", rank=USEFUL)


def _limit(limit: TimeLimitView) -> Line:
    since = f"{sentence(limit.since)}." if limit.since else ""
    notes = noted((USEFUL, since), (EXTRA, limit.note))
    return said_when([limit.case, limit.channel], limit.text, notes)


def _places(view: ProcedureView, posting: Posting) -> Iterator[Line]:
    w, office = posting.wording, posting.office
    address, weekly = answer(office.address, str), weekly_hours(posting)
    channels = view.answer("channels").value or ()
    here = next((c for c in channels if c.name == w("channel.in_person")), None)
    yield Line("said", sentence(here.where) if here and here.where else office.name)
    if view.counter:
        yield Line("case", view.counter, f"{w('row.counter')}:")
    if address.given:
        yield Line("note", address.value)
    for row in weekly.value or ():
        yield Line("case", "; ".join(row.sessions), f"{sentence(row.days)}:")
    unsaid = {w.of_field(Office, "address"): address, w("sheet.hours_title"): weekly}
    if missing := [title for title, said in unsaid.items() if not said.given]:
        what = sentence(", ".join(missing).lower())
        yield Line("note", w("sheet.notice.unsaid", what=what), rank=USEFUL)
    yield from (_channel(c) for c in channels if c is not here)
    if here and here.note:
        yield Line("note", here.note, rank=HELPFUL)


def _channel(channel: ChannelView) -> Line:
    notes = noted((EXTRA, channel.note))
    return Line("case", channel.where, f"{channel.name}:", notes, rank=USEFUL)


def _outcome(view: ProcedureView, w: Wording) -> Iterator[Line]:
    names = "; ".join(result.name for result in view.answer("results").value or ())
    if names:
        yield Line("plain", names, rank=USEFUL)
    who = view.answer("authority")
    decides = "; ".join(who.value.bodies) if who.given else w(f"answer.{who.status}")
    yield Line("case", decides, w("sheet.notice.decides"))


def _forms(view: ProcedureView) -> Iterator[Line]:
    """Yield the codes of blank forms and samples: all of them, or none, for the book has them."""
    forms = view.answer("forms").value or ()
    reached = [(form, file) for form in forms for file in form.files if file.address]
    if reached:
        codes = ((f"{form.name}: {f.name} ({f.facts})", f.address) for form, f in reached)
        yield Line("codes", rank=EXTRA, codes=tuple(codes))


def _conditions(view: ProcedureView) -> Iterator[Line]:
    """Yield all conditions or none: some of them would read as if they were all."""
    conditions = view.answer("conditions").value or ()
    if conditions:
        yield Line("note", " ".join(f"{text.rstrip('.')}." for text in conditions), rank=EXTRA)


def _heard(posting: Posting) -> Iterator[Line]:
    """Yield where to turn: the office's own telephone or place, or the notices that say it."""
    w = posting.wording
    channels = [v for v in view_redress(posting) if v.kind in ("feedback", "complaint")]
    if not all(map(_reached, channels)):
        yield Line("note", w("sheet.notice.see"))
        return
    for view in channels:
        yield Line("case", _reached(view), w(f"sheet.notice.{view.kind}"))


def _reached(view: RedressView) -> str:
    contacts = [f"{c.kind} {c.value}" for c in view.contacts.value or ()]
    return "; ".join(filter(None, [view.where.value or "", *contacts]))
