"""The figures of a period on paper; a bound stays a bound, what nobody said stays unsaid."""

from collections.abc import Iterator
from typing import Any

from niemyet.present.sheet import Sheet
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.statistics_view import StatisticsView, view_statistics
from niemyet.present.wording import Wording


def statistics_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a sheet for every period that had ended by the day."""
    for view in view_statistics(frame.posting):
        yield _sheet(frame, view)


def _sheet(frame: Frame, view: StatisticsView) -> Sheet:
    w = frame.posting.wording
    return frame.sheet(
        "statistics",
        f"so-lieu/{view.id}",
        view.name,
        "a4",
        frame.words("hangs.statistics"),
        view.path,
        verified=view.trust.verified,
        figures=[{"label": f.label, "text": f.text} for f in view.total if f.published],
        note=view.total_note,
        chart=_chart(view, w),
        sections=list(_sections(view, w)),
    )


def _chart(view: StatisticsView, w: Wording) -> dict[str, Any]:
    """Return the bars; ``bar`` is a share of 0 to 100, or -1 where there is no figure."""
    if not view.by_field:
        return {}
    return {
        "title": w("statistics.by_field_caption"),
        "head": [w("statistics.field"), w("statistics.received"), w("statistics.share")],
        "rows": [
            {
                "label": part.label,
                "text": part.received,
                "share": part.share_text,
                "bar": -1 if part.share is None else part.share,
            }
            for part in view.by_field
        ],
        "sum": [w("statistics.sum"), view.sum_of_fields, w("statistics.whole")]
        if view.sum_of_fields
        else [],
    }


def _sections(view: StatisticsView, w: Wording) -> Iterator[dict[str, Any]]:
    unsaid = "; ".join(f.label for f in view.total if not f.published)
    if unsaid or view.gaps:
        blocks = [b.text(w("statistics.not_zero"))]
        if unsaid:
            blocks.append(b.items([b.item(f"{unsaid}.", lead=w("sheet.no_figure"))]))
        yield b.section(w("statistics.not_published"), *blocks, b.items(view.gaps))
    if view.remarks:
        yield b.section(w("page_part.remarks"), b.items(view.remarks))
