"""Say in Vietnamese what the portal writes of an element, and what this catalogue does."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from niemyet.model.procedure import Edition
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import ChannelKind
from niemyet.present.national.compare import ComparedProcedure, ElementFinding, Verdict
from niemyet.present.national.record import Element, PortalFault, PortalFee, PortalTime
from niemyet.present.text.formats import format_amount, format_duration, lower_first
from niemyet.present.text.wording import Wording
from niemyet.read.sentences import shortened

_NAMED = 3
"""How many papers or laws are named; more only make a line too long to be read."""


def element_name(element: Element, w: Wording) -> str:
    """Return what the element is called in the forms."""
    return w.of_field(Edition, element.field)


def told(one: ComparedProcedure, w: Wording) -> Iterator[str]:
    """Yield a sentence for each element in which the two are not the same, the worst first."""
    if one.newer:
        yield w("portal.newer", numbers=", ".join(one.newer))
    order = list(Verdict)
    for finding in sorted(one.findings, key=lambda f: order.index(f.verdict)):
        if finding.verdict is not Verdict.SAME:
            yield _sentence(finding, w)
    if one.sentences:
        yield w("portal.sentences", faults=_listed(one.sentences, w))


def _sentence(finding: ElementFinding, w: Wording) -> str:
    name = element_name(finding.element, w)
    theirs = _side(finding, finding.theirs.value, finding.only.there, "portal.only_there", w)
    ours = _side(finding, finding.ours, finding.only.here, "portal.only_here", w)
    if finding.verdict is Verdict.UNREAD:
        return w("portal.unread", element=name, written=shortened(finding.theirs.written))
    if finding.verdict is Verdict.UNKNOWN_HERE:
        return w("portal.unknown", element=name, theirs=theirs)
    if finding.verdict is not Verdict.FAULTY:
        return w("portal.differing", element=name, ours=ours, theirs=theirs)
    faults = "; ".join(faults_in_words(finding.theirs.faults, w))
    key = _faulty_key(finding)
    return w(f"portal.{key}", element=name, faults=faults, ours=ours, theirs=theirs)


def _faulty_key(finding: ElementFinding) -> str:
    """Return how a fault is told: alone, or with what one side or both say."""
    quoted = finding.theirs.value is None or finding.element == Element.AUTHORITY
    if finding.ours is None:
        return "faulty" if quoted else "faulty_there"
    if quoted:
        return "faulty_beside"
    return "faulty_same" if finding.same and finding.element != Element.LAW else "faulty_both"


def faults_in_words(faults: Sequence[PortalFault], w: Wording) -> Iterator[str]:
    """Yield a clause for each kind of fault, with what shows it."""
    for kind, same in groupby(sorted(faults), key=lambda fault: fault.kind):
        quoted = list(dict.fromkeys(shortened(fault.quoted) for fault in same))
        yield w(f"portal.fault.{kind}", quoted=_listed([f"«{q}»" for q in quoted], w))


def _side(finding: ElementFinding, value: Any, only: Sequence[str], key: str, w: Wording) -> str:
    """Return what one side says, and what only it names of papers or laws."""
    if value is None:
        return ""
    words = _WORDS[finding.element](value, w)
    if not only:
        return words
    quoted = [
        f"«{shortened(name)}»" if finding.element == Element.PAPERS else name for name in only
    ]
    return f"{words}, {w(key, names=_listed(quoted, w))}"


def _listed(names: Sequence[str], w: Wording) -> str:
    more = len(names) - _NAMED
    rest = [w("portal.more_names", number=more)] if more > 0 else []
    return ", ".join([*names[:_NAMED], *rest])


def _times(times: Sequence[PortalTime], w: Wording) -> str:
    """Return each length once, with its ways to hand in where there are several lengths."""
    lengths: dict[str, list[ChannelKind]] = {}
    for time in times:
        written = format_duration(Duration(value=time.value, unit=time.unit), w)
        lengths.setdefault(written, []).extend([time.channel] if time.channel else [])
    if len({frozenset(ways) for ways in lengths.values()}) == 1:
        return ", ".join(lengths)
    return ", ".join(
        f"{length} ({_channels(frozenset(ways), w)})" if ways else length
        for length, ways in lengths.items()
    )


def _fee(fee: PortalFee, w: Wording) -> str:
    amounts = [format_amount(amount, w) for amount in fee.amounts if amount]
    told = [w("portal.province_decides")] if fee.by_province else []
    free = fee.free or 0 in fee.amounts
    return ", ".join([*amounts, *told, *([w("portal.nothing")] if free and not told else [])])


def _channels(channels: frozenset[ChannelKind], w: Wording) -> str:
    return ", ".join(lower_first(w(f"channel.{kind}")) for kind in ChannelKind if kind in channels)


_WORDS: Mapping[str, Callable[[Any, Wording], str]] = {
    Element.TIME: _times,
    Element.FEE: _fee,
    Element.PAPERS: lambda papers, w: w(
        "portal.papers", number=sum(paper.counted for paper in papers) or len(papers)
    ),
    Element.CHANNELS: _channels,
    Element.AUTHORITY: lambda authority, _: ", ".join(authority.bodies or authority.levels),
    Element.LAW: lambda numbers, w: w("portal.laws", number=len(numbers)),
}
