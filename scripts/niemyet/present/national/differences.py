"""Whether two values of one element say the same; of papers and laws, what only one side has."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import Any, NamedTuple

from niemyet.model.vocabulary import TimeUnit
from niemyet.present.national.levels import bodies_in, level_of
from niemyet.present.national.record import (
    Element,
    PortalAuthority,
    PortalFee,
    PortalPaper,
    PortalTime,
)
from niemyet.read.letters import fold

_NAMES_IT = 0.6
"""How much of a paper's name must stand in a row of the portal, which often tells more."""
_LONGEST_NAME = 25
"""Words: what is longer is no name of a paper."""
_FIRST = re.compile(r"[.;:(]")
"""What ends the name proper, before it is explained."""
_BULLETS = " -+*•.;\t"
_PAPER = re.compile(
    r"(?:\(?\w{1,2}[).] )?(?:ban|don|to|giay|van|bien|quyet|hop|phieu|ho so|danh|chung|so|the|bao"
    r"|tai|hoa don|thong bao|nghi quyet|anh|phuong an|du an|ke hoach|trich luc|xac nhan|can cuoc)\b"
)
"""How names of papers begin, without diacritics."""
_IDENTITY = ("tuy than", "can cuoc")
"""What papers of identity are called in general, and the one of them that the portal names."""
_ANY_PAPER = re.compile(
    r"giay|to|van|ban|don|mau|so|phu|luc|theo|kem|hanh|cua|cho|nguoi|ve|va|hoac|cac|di|nop|de|co|vi"
    r"|du|sao|chinh|duoc|thong|tu|nghi|dinh|ngay|thang|nam"
)
"""Words that tell nothing of a paper, since they may stand in the name of any."""


class OneSided(NamedTuple):
    """What only this catalogue has, and what only the portal has."""

    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()


def agree(element: str, ours: Any, theirs: Any) -> bool | None:
    """Return whether both say the same; None where the two cannot be compared."""
    return _AGREE[element](ours, theirs)


def adds(element: str, theirs: Any) -> bool:
    """Return whether it helps one who knows nothing; not that the province sets an amount."""
    return element != Element.FEE or not theirs.by_province


def one_sided(element: str, ours: Any, theirs: Any) -> OneSided:
    """Return the papers or laws that only one side names; nothing of any other element."""
    if element == Element.PAPERS:
        return _papers(ours, theirs)
    if element == Element.LAW:
        return OneSided(_without(ours, theirs), _without(theirs, ours))
    return OneSided()


def _without(some: Sequence[str], others: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in some if one not in others)


def _same_times(ours: Sequence[PortalTime], theirs: Sequence[PortalTime]) -> bool:
    """Return whether every time of the portal is one of ours, which may tell more cases.

    Where the portal has rows for the steps of each way, their sum is what a citizen waits.
    """
    known = {t[:2] for t in ours}
    return {t[:2] for t in theirs} <= known or set(_sums(theirs)) <= known


def _sums(times: Sequence[PortalTime]) -> Iterator[tuple[int | None, TimeUnit]]:
    """Yield what the times of each way come to, or each by itself where units differ."""
    for channel in dict.fromkeys(time.channel for time in times):
        own = [time for time in times if time.channel == channel]
        if len({time.unit for time in own}) == 1 and all(time.value for time in own):
            yield sum(time.value or 0 for time in own), own[0].unit
        else:
            yield from (time[:2] for time in own)


def _same_fee(ours: PortalFee, theirs: PortalFee) -> bool:
    if theirs.by_province:
        return ours.by_province
    if theirs.amounts:
        return set(theirs.amounts) <= set(ours.amounts)
    return ours.free and not any(ours.amounts)


def _same_authority(ours: PortalAuthority, theirs: PortalAuthority) -> bool | None:
    """Return whether a body of one kind, or of one level, decides on both sides."""
    kinds = [frozenset().union(*map(bodies_in, side.bodies)) for side in (ours, theirs)]
    if all(kinds) and kinds[0].isdisjoint(kinds[1]):
        return False
    levels = {*theirs.levels, *map(level_of, theirs.bodies)}
    return bool(levels & set(ours.levels)) if ours.levels else None


def _same_papers(ours: Sequence[PortalPaper], theirs: Sequence[PortalPaper]) -> bool | None:
    """Return None where papers are left over on both sides: they may be the same ones."""
    return False if any(_papers(ours, theirs)) else None if any(_left_over(ours, theirs)) else True


def _papers(ours: Sequence[PortalPaper], theirs: Sequence[PortalPaper]) -> OneSided:
    """Return the papers of the side that has more of them."""
    here, there = _left_over(ours, theirs)
    more = len(ours) - sum(row.counted for row in theirs)
    if more > 0:
        return OneSided(here=tuple(dict.fromkeys(paper.name for paper in here)))
    named = [row.name.strip(_BULLETS) for row in there if _is_a_paper(row)]
    return OneSided(there=tuple(dict.fromkeys(named)) if more and len(named) > len(here) else ())


def _left_over(
    ours: Sequence[PortalPaper], theirs: Sequence[PortalPaper]
) -> tuple[list[PortalPaper], list[PortalPaper]]:
    """Return the papers of each side that none of the other is called like."""
    rows = [row for row in theirs if row.counted]
    pairs = (pair for pair in product(ours, rows) if _alike(*pair) >= _NAMES_IT)
    found = {*chain.from_iterable(pairs)}
    return [p for p in ours if p not in found], [row for row in rows if row not in found]


def _is_a_paper(row: PortalPaper) -> bool:
    """Return whether a row names a paper, and is no sentence about papers."""
    first = _FIRST.split(row.name.strip(_BULLETS))[0]
    return bool(_PAPER.match(fold(first))) and len(first.split()) <= _LONGEST_NAME


def _alike(paper: PortalPaper, row: PortalPaper) -> float:
    """Return how much of a paper's name stands in a row, or of the row in the name."""
    said = _telling_words(row.name)
    names = (_telling_words(name) for name in (paper.name, _FIRST.split(paper.name)[0]))
    return max(len(name & said) / min(len(name), len(said) or 1) for name in names if name)


def _telling_words(text: str) -> set[str]:
    words = set(re.findall(r"[^\W_]+", fold(text).replace(*_IDENTITY)))
    return {word for word in words if not _ANY_PAPER.fullmatch(word)} or words


_AGREE: Mapping[str, Callable[[Any, Any], bool | None]] = {
    Element.TIME: _same_times,
    Element.FEE: _same_fee,
    Element.PAPERS: _same_papers,
    Element.CHANNELS: lambda ours, theirs: ours == theirs,
    Element.AUTHORITY: _same_authority,
    Element.LAW: lambda ours, theirs: set(theirs) <= set(ours),
}
