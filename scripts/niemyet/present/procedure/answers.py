"""The four answers that people come for: what to bring, how long, how much, where and when."""

import re
from dataclasses import dataclass

from niemyet.model.procedure import Channel
from niemyet.model.record import Unknown, given, items_given
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.evidence.citation import Link
from niemyet.present.permalinks import case_path
from niemyet.present.posting import Posted, Posting
from niemyet.present.procedure.case import CaseLine
from niemyet.present.procedure.charges import charged_on_condition, summarise_charges
from niemyet.present.procedure.coming import Coming
from niemyet.present.procedure.documents import name_of, papers_of_all
from niemyet.present.procedure.times import summarise_time, time_lines

_NAMED = 84
"""How many letters of papers' names stand in the answer; the rest is counted."""
_EXPLAINED = re.compile(r" ?[(:;]")


@dataclass(frozen=True)
class Bring:
    """How many papers, the first of them by name, and how many more there are."""

    text: str
    names: tuple[str, ...] = ()
    more: str = ""


@dataclass(frozen=True)
class Answers:
    """What to bring, how long, how much, where and when; what is not known says so."""

    bring: Bring
    time: tuple[CaseLine, ...]
    fee: tuple[CaseLine, ...]
    on_condition: tuple[CaseLine, ...]
    """What only some pay instead."""
    coming: tuple[Coming, ...]
    where: str
    ways: str
    """The other ways to hand in, besides coming."""
    online: Link | None
    """The word of ``ways`` that leads to where it is handed in online, if the address is known."""
    cases: tuple[Link, ...]
    """The situations to choose from, each with a page that answers for it."""


def view_answers(posted: Posted, posting: Posting, coming: tuple[Coming, ...]) -> Answers:
    """Return the four answers for everybody, and the cases in which they are others."""
    procedure = posted.procedure
    return Answers(
        bring=_bring(posted, posting),
        time=time_lines(posted, posting) or (CaseLine(summarise_time(posted, posting)),),
        fee=summarise_charges(posted, posting),
        on_condition=charged_on_condition(posted, posting),
        coming=coming,
        where=procedure.handled_elsewhere or _where(posted, posting),
        ways=_ways(posted, posting),
        online=_online(posted, posting),
        cases=tuple(
            Link(case.name, case_path(procedure.id, case.id)) for case in posted.edition.cases
        ),
    )


def _bring(posted: Posted, posting: Posting) -> Bring:
    w, documents = posting.wording, posted.edition.documents
    if not given(documents):
        key = "unknown" if isinstance(documents, Unknown) else "not_applicable"
        return Bring(w(f"answer.{key}"))
    papers = papers_of_all(documents)
    if not papers:
        return Bring(w("totals.by_case" if any(d.case for d in documents) else "totals.nothing"))
    names = _first([_short(name_of(paper, posting)) for paper in papers])
    left = len(papers) - len(names)
    more = w("totals.more_papers", number=left) if left else ""
    return Bring(w("totals.papers", number=len(papers)), tuple(names), more)


def _first(names: list[str]) -> list[str]:
    """Return the first names that fit into the answer, at least one."""
    room = _NAMED
    kept: list[str] = []
    for name in names:
        room -= len(name)
        if kept and room < 0:
            break
        kept.append(name)
    return kept


def _short(name: str) -> str:
    """Return a long name up to its explanation, or to its first comma, where a mark says so."""
    if len(name) <= _NAMED // 2:
        return name
    head = _EXPLAINED.split(name, maxsplit=1)[0]
    comma = head.find(", ", 12)
    return head if len(head) <= _NAMED // 2 or comma < 0 else f"{head[:comma]}…"


def _where(posted: Posted, posting: Posting) -> str:
    channels = items_given(posted.edition.channels)
    coming = [c for c in channels if c.kind is ChannelKind.IN_PERSON]
    if channels and not coming:
        return ""
    named = coming[0].where if coming else None
    address = posting.office.address
    place = address if given(address) and not named else ""
    return ", ".join(filter(None, [named or posting.office.name, place]))


def _ways(posted: Posted, posting: Posting) -> str:
    channels = items_given(posted.edition.channels)
    others = [c for c in channels if c.kind is not ChannelKind.IN_PERSON]
    names = ", ".join(_word(channel, posting) for channel in others)
    if not names:
        return ""
    key = "also" if len(others) < len(channels) else "only"
    return posting.wording(f"totals.ways_{key}", ways=names)


def _online(posted: Posted, posting: Posting) -> Link | None:
    for channel in items_given(posted.edition.channels):
        if channel.url:
            return Link(_word(channel, posting), channel.url)
    return None


def _word(channel: Channel, posting: Posting) -> str:
    return posting.wording(f"channel.{channel.kind}").lower()
