"""The figures of a period on paper; a bound stays a bound, what nobody said stays unsaid."""

from collections.abc import Iterator
from typing import Any

from niemyet.model.figures.statistics import Figures
from niemyet.model.values import Bound
from niemyet.present import permalinks as at
from niemyet.present.figures.chart import ChartView
from niemyet.present.figures.period import StatisticsView, view_statistics
from niemyet.present.sheets import blocks as b
from niemyet.present.sheets.frame import Frame
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.text.wording import Wording

_OPEN = {Bound.OVER: 1, Bound.AT_LEAST: 1, Bound.UNDER: -1, Bound.AT_MOST: -1}


def statistics_sheets(frame: Frame) -> Iterator[Sheet]:
    """Yield a sheet for every period that had ended by the day."""
    for view in view_statistics(frame.posting):
        yield _sheet(frame, view)


def _sheet(frame: Frame, view: StatisticsView) -> Sheet:
    w, shown = frame.posting.wording, view.total
    return frame.sheet(
        KIND,
        f"{at.STATISTICS}{view.id}",
        view.name,
        frame.words("hangs.statistics"),
        view.path,
        verified=view.trust.verified,
        figures=[{"label": f.label, "text": f.text, "note": f.note} for f in shown if f.published],
        note=" ".join([w("statistics.counted_days", days=view.days), view.total_note]).strip(),
        charts=[_chart(chart) for chart in view.charts],
        sections=list(_sections(view, w)),
    )


def _chart(chart: ChartView) -> dict[str, Any]:
    """Return a chart as on the page; ``open`` is 1 where a figure is more than drawn, -1 less."""
    return {
        "shape": chart.kind,
        "title": chart.title,
        "legend": list(chart.legend),
        "framed": chart.framed,
        "rows": [
            {
                "label": row.label,
                "text": row.text,
                "parts": [
                    {"size": p.size, "open": _OPEN.get(p.bound, 0), "series": p.series}
                    for p in row.parts
                ],
            }
            for row in chart.rows
        ],
    }


def _sections(view: StatisticsView, w: Wording) -> Iterator[dict[str, Any]]:
    if view.corrections:
        said = (b.item(c.text, c.reason, lead=f"{c.day}:") for c in view.corrections)
        yield b.section(w.of_field(Figures, "corrections"), b.items(said))
    unsaid = "; ".join(f.label for f in view.total if not f.published)
    if unsaid or view.gaps:
        blocks = [b.text(w("statistics.not_zero"))]
        if unsaid:
            blocks.append(b.items([b.item(f"{unsaid}.", lead=w("sheet.no_figure"))]))
        yield b.section(w("statistics.not_published"), *blocks, b.items(view.gaps))
    if view.remarks:
        yield b.section(w("page_part.remarks"), b.items(view.remarks))


KIND = SheetKind("statistics", "so-lieu", "a4", 13, 2, "posted", statistics_sheets)
