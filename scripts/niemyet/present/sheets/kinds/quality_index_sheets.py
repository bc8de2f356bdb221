"""An index of service quality on paper: each group, what is counted, and what is not and why."""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.figures.quality_index import (
    GroupView,
    PartView,
    QualityIndexView,
    view_quality_indices,
)
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Wording


def quality_index_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a sheet for every index that is in force on the day."""
    for view in view_quality_indices(frame.posting):
        yield _sheet(frame, view)


def _sheet(frame: Frame, view: QualityIndexView) -> Sheet:
    w = frame.posting.wording
    return frame.sheet(
        "notice",
        f"{at.STATISTICS}{view.id}",
        view.name,
        "a4",
        frame.words("hangs.quality_index"),
        view.path,
        verified=view.trust.verified,
        lead=_lead(view, w),
        sections=[
            *(_group(group, w) for group in view.groups),
            b.section(
                w("page_part.remarks"),
                b.items([*view.remarks, view.covered]),
                b.text(b.basis(view.basis, w), "note"),
            ),
        ],
    )


def _lead(view: QualityIndexView, w: Wording) -> str:
    unchecked = "" if view.trust.verified else w("quality_index.unchecked")
    return f"{w('quality_index.not_points')} {unchecked}".strip()


def _group(group: GroupView, w: Wording) -> dict[str, Any]:
    blocks = [block for part in group.parts for block in _part(part, w)]
    return b.section(group.title, *blocks)


def _part(part: PartView, w: Wording) -> Iterator[b.Block]:
    yield b.text(part.title, "case")
    if part.points_reason:
        yield b.text(part.points_reason, "note")
    counted = (b.item(text, lead=f"{w('quality_index.counted')}:") for text in part.counted)
    cannot = (b.item(text, lead=f"{w('quality_index.not_counted')}:") for text in part.not_counted)
    yield b.items([*counted, *cannot])
