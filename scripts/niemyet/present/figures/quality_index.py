"""An index of service quality: its groups, what the catalogue can count, what not and why."""

from dataclasses import dataclass

from niemyet.model.figures.quality_index import IndexGroup, IndexPart, QualityIndex
from niemyet.model.record import Element, given
from niemyet.present.evidence.citation import CitationView, view_citations
from niemyet.present.evidence.trust import TrustView, view_trust
from niemyet.present.figures.measures import view_measure
from niemyet.present.law.instrument import standing_on_day
from niemyet.present.permalinks import quality_index_path
from niemyet.present.posting import Posting, made_once


@dataclass(frozen=True)
class PartView:
    """A part of a group; each sentence says a number and what it is of, or why there is none."""

    title: str
    points_reason: str
    counted: tuple[str, ...]
    not_counted: tuple[str, ...]


@dataclass(frozen=True)
class GroupView:
    title: str
    parts: tuple[PartView, ...]


@dataclass(frozen=True)
class QualityIndexView:
    id: str
    name: str
    path: str
    lead: str
    covered: str
    basis: tuple[CitationView, ...]
    groups: tuple[GroupView, ...]
    remarks: tuple[str, ...]
    trust: TrustView


@made_once
def view_quality_indices(posting: Posting) -> tuple[QualityIndexView, ...]:
    """Return the indices whose instrument is certainly in force on the posting's day."""
    instruments = posting.catalog.legal_instruments
    return tuple(
        _view(index, posting)
        for index in posting.catalog.quality_indices.values()
        if standing_on_day(instruments[index.legal_basis.instrument], posting) == "in_force"
    )


def _view(index: QualityIndex, posting: Posting) -> QualityIndexView:
    w = posting.wording
    groups = tuple(_group(n, group, posting) for n, group in enumerate(index.groups, start=1))
    parts = [part for group in groups for part in group.parts]
    known = sum(bool(part.counted) for part in parts)
    return QualityIndexView(
        id=index.id,
        name=index.name,
        path=quality_index_path(index.id),
        lead=w("quality_index.lead", name=index.name, number=len(groups)),
        covered=w("quality_index.covered", known=known, all=len(parts)),
        basis=view_citations([index.legal_basis], posting),
        groups=groups,
        remarks=tuple(index.remarks),
        trust=view_trust(index, posting, ("quality_indices", index.id)),
    )


def _group(number: int, group: IndexGroup, posting: Posting) -> GroupView:
    w = posting.wording
    points = _points(group.points, posting)
    return GroupView(
        w("quality_index.group", number=number, name=group.name, points=points),
        tuple(_part(part, posting) for part in group.parts),
    )


def _part(part: IndexPart, posting: Posting) -> PartView:
    w = posting.wording
    measured = [view_measure(measure, posting) for measure in part.measures]
    not_counted = [text for counted, text in measured if not counted]
    return PartView(
        w("quality_index.part", name=part.name, points=_points(part.points, posting)),
        "" if given(part.points) else getattr(part.points, "unknown", ""),
        tuple(text for counted, text in measured if counted),
        (*not_counted, *([part.not_measured] if part.not_measured else [])),
    )


def _points(points: Element[int], posting: Posting) -> str:
    w = posting.wording
    if not given(points):
        return w("quality_index.points_unknown")
    return w("quality_index.points", points=points)
