"""How long it takes: what the law allows, what the office promises, and the cut between."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from niemyet.model.procedure import Edition
from niemyet.model.record import NotApplicable, Unknown, given, items_given
from niemyet.model.services import Commitment
from niemyet.model.time.duration import Duration, Duty, TimeLimit
from niemyet.model.values import Quantity
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure.case import CaseLine
from niemyet.present.text.answer import Answer, answer
from niemyet.present.text.formats import format_duration, format_percentage, lower_first, sentence
from niemyet.present.text.wording import Wording


@dataclass(frozen=True)
class TimeLimitView:
    text: str
    case: str
    channel: str
    since: str
    """What it is counted from, in words."""
    note: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class DutyView:
    what: str
    text: str
    since: str
    note: str
    legal_basis: tuple[CitationView, ...]


@dataclass(frozen=True)
class CutView:
    """The cut from the statutory to the committed time, and whether it keeps the promise.

    ``met``, ``not_met``, or ``cannot_say`` where a time or the promise itself is not known.
    """

    status: str
    text: str
    obstacle: str = ""
    """Why the status cannot be said, as one of OBSTACLES."""
    verdict: str = ""
    """The status against the promise in a sentence, where the office made one."""


OBSTACLES = (
    "elsewhere",
    "same_day",
    "neither",
    "no_commitment",
    "no_limit",
    "by_case",
    "units_differ",
    "no_promise",
)


@dataclass(frozen=True)
class CommitmentView:
    """What the office promises, by whose decision, and how that compares with the law."""

    time: Answer[str]
    decided_by: str
    cut: CutView


def view_commitment(posted: Posted, posting: Posting) -> CommitmentView:
    """Return the committed time of a procedure at this office."""
    promised = committed_time(posted, posting)
    return CommitmentView(
        answer(promised, lambda c: sentence(format_duration(c, posting.wording))),
        promised.decided_by if isinstance(promised, Commitment) else "",
        view_cut(posted, posting),
    )


def committed_time(posted: Posted, posting: Posting) -> Commitment | Unknown | NotApplicable:
    """Return the office's own answer for this procedure, or its general one."""
    own = posted.service.committed_time
    return own if own is not None else posting.services.committed_time


def summarise_time(posted: Posted, posting: Posting) -> str:
    """Return the statutory limit for everybody in a few words, or that it depends on the case."""
    w, limits = posting.wording, posted.edition.time_limits
    if not given(limits):
        return w("answer.unknown_short" if isinstance(limits, Unknown) else "answer.not_applicable")
    first = next(iter(time_lines(posted, posting)), None)
    return w("time.depends") if first is None or first.case else first.text


def time_lines(posted: Posted, posting: Posting) -> tuple[CaseLine, ...]:
    """Return the time for everybody, if there is one, then those of cases that differ from it."""
    limits = items_given(posted.edition.time_limits)
    names = {case.id: case.name for case in posted.edition.cases}
    general = _in_one_line([x for x in limits if not x.case and not x.adds], posting)
    if not general and any(x.adds and not x.case for x in limits):  # added to one of several
        general = posting.wording("time.depends")
        limits = [x for x in limits if x.adds and not x.case]
    by_text: dict[str, list[str]] = {}
    for limit in limits:
        if limit.case or limit.adds:
            case = names.get(limit.case or "", "")
            by_text.setdefault(_case_text(limit, posting), []).append(case)
    by_text.pop(general, None)
    if not general and len(by_text) == 1 < len(limits):
        return (CaseLine(next(iter(by_text))),)
    own = (CaseLine(text, _joined(cases)) for text, cases in by_text.items())
    return (*([CaseLine(general)] if general else []), *own)


def _joined(cases: Sequence[str]) -> str:
    named = [case for case in cases if case]
    return "; ".join([*named[:1], *map(lower_first, named[1:])])


def _in_one_line(limits: Sequence[TimeLimit], posting: Posting) -> str:
    """Return what everybody waits; by way of handing in where that makes a difference."""
    by_text: dict[str, list[str]] = {}
    for limit in limits:
        channel = posting.wording(f"channel.{limit.channel}").lower() if limit.channel else ""
        by_text.setdefault(_short(limit, posting), []).append(channel)
    if len(by_text) == 1:
        return sentence(next(iter(by_text)))
    said = (
        posting.wording("time.by_channel", text=text, channels=", ".join(filter(None, channels)))
        if any(channels)
        else text
        for text, channels in by_text.items()
    )
    return sentence("; ".join(said))


def _case_text(limit: TimeLimit, posting: Posting) -> str:
    text = _short(limit, posting)
    return posting.wording("time.adds", duration=text) if limit.adds else sentence(text)


def view_cut(posted: Posted, posting: Posting) -> CutView:
    """Compare statutory with committed time where both are known, for one case, in one unit."""
    statutory = _only_general(posted.edition)
    promised = committed_time(posted, posting)
    obstacle = _obstacle(posted, statutory, promised)
    if obstacle:
        return _judged("cannot_say", posting.wording(f"cut.{obstacle}"), obstacle, posting)
    return _compared(statutory, promised, posting)


def _obstacle(
    posted: Posted, statutory: TimeLimit | None, promised: Commitment | Unknown | NotApplicable
) -> str:
    """Return what keeps the two times from being compared; nothing if they can be."""
    if posted.procedure.handled_elsewhere:
        return "elsewhere"
    if statutory and statutory.unit is TimeUnit.SAME_DAY:
        return "same_day"
    limited = given(posted.edition.time_limits)
    if not isinstance(promised, Commitment):
        return "no_commitment" if limited else "neither"
    if statutory is None:
        return "by_case" if limited else "no_limit"
    return "units_differ" if statutory.unit is not promised.unit else ""


def _compared(statutory: TimeLimit, promised: Commitment, posting: Posting) -> CutView:
    cut = Decimal(100) * (statutory.value - promised.value) / statutory.value
    percent = Quantity(abs(cut).quantize(Decimal("1"), ROUND_FLOOR))
    text = posting.wording(
        "cut.by" if cut >= 0 else "cut.longer", percent=format_percentage(percent, posting.wording)
    )
    promise = posting.office.promise
    if not given(promise):
        return _judged("cannot_say", text, "no_promise", posting)
    return _judged("met" if cut >= promise.minimum_cut.value else "not_met", text, "", posting)


def _judged(status: str, text: str, obstacle: str, posting: Posting) -> CutView:
    promise = posting.office.promise
    if not given(promise) or obstacle == "elsewhere":
        return CutView(status, text, obstacle)
    cut = format_percentage(promise.minimum_cut, posting.wording)
    return CutView(status, text, obstacle, posting.wording(f"cut.verdict.{status}", cut=cut))


def counted_since(event: str | None, w: Wording) -> str:
    """Return "tính từ ngày nhận đủ hồ sơ", or nothing where it is simply the receipt."""
    return w("time.from", day=event) if event else ""


def _only_general(edition: Edition) -> TimeLimit | None:
    limits = items_given(edition.time_limits)
    general = [x for x in limits if not x.case and not x.channel and not x.adds]
    return general[0] if len(general) == 1 else None


def _short(limit: Duration, posting: Posting) -> str:
    if limit.unit is TimeUnit.SAME_DAY:
        return posting.wording("format.same_day")
    return format_duration(limit, posting.wording)


def view_limit(limit: TimeLimit, cases: dict[str, str], posting: Posting) -> TimeLimitView:
    """Return a statutory time, with its case and channel."""
    w = posting.wording
    text = format_duration(limit, w)
    return TimeLimitView(
        text=sentence(w("time.adds", duration=text) if limit.adds else text),
        case=cases.get(limit.case or "", ""),
        channel=w(f"channel.{limit.channel}") if limit.channel else "",
        since=counted_since(limit.counted_from, w),
        note=limit.note or "",
        legal_basis=view_citations(limit.legal_basis, posting),
    )


def view_duty(duty: Duty, posting: Posting) -> DutyView:
    """Return what a citizen has to do in time."""
    return DutyView(
        what=sentence(duty.what).rstrip("."),
        text=format_duration(duty, posting.wording),
        since=counted_since(duty.counted_from, posting.wording),
        note=duty.note or "",
        legal_basis=view_citations(duty.legal_basis, posting),
    )
