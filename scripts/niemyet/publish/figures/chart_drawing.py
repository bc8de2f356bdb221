"""Where the marks of a chart lie, in units of a drawing 320 wide: a small phone's screen.

The words of a chart are broken into lines here, since SVG text does not wrap. A bound is drawn
open at its end; where there is no figure nothing is drawn, and the row says so.
"""

import textwrap
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from niemyet.model.values import Bound
from niemyet.present.figures.chart import ChartPart, ChartRow, ChartView

WIDTH = 320
_LINE = 19
_BAR = 15
_GAP = 13
_LETTERS = {"label": 34}
_OTHER_LETTERS = 38
"""Letters that surely fit across the drawing, at the sizes the styles give; labels are bold."""
_ARROW = 9
_TREND_LEFT = 124
_TREND_WIDTH = 82
_TREND_ROW = 30
_AT_LEAST = (Bound.OVER, Bound.AT_LEAST)


@dataclass(frozen=True)
class Mark:
    """A ``text``, ``rect``, ``line`` or ``path``, its style, and its attributes."""

    kind: str
    style: str
    at: Mapping[str, float | str]
    words: str = ""


@dataclass
class Drawing:
    """Marks from top to bottom; *height* grows as rows are added."""

    marks: list[Mark] = field(default_factory=list)
    height: float = 2

    def text(self, words: str, style: str, x: float = 0) -> None:
        """Add a line of words below what is there, without moving on."""
        at = {"x": x, "y": self.height + _LINE - 5, "text-anchor": "start"}
        self.marks.append(Mark("text", style, at, words))

    def lines(self, words: str, style: str) -> None:
        """Add words in as many lines as they need."""
        for line in textwrap.wrap(words, _LETTERS.get(style, _OTHER_LETTERS)):
            self.text(line, style)
            self.height += _LINE

    def rect(self, x: float, width: float, style: str) -> None:
        at = {"x": round(x, 1), "y": self.height, "width": round(width, 1), "height": _BAR}
        self.marks.append(Mark("rect", style, at))

    def path(self, points: str, style: str) -> None:
        self.marks.append(Mark("path", style, {"d": points}))


def draw(chart: ChartView) -> Drawing:
    """Return the drawing of a chart."""
    drawing = Drawing()
    if chart.legend:
        _legend(drawing, chart.legend)
    _DRAWERS[chart.kind](drawing, chart)
    return drawing


def _legend(drawing: Drawing, names: tuple[str, ...]) -> None:
    step = WIDTH / len(names)
    for i, name in enumerate(names):
        drawing.rect(i * step, _BAR, f"series{i}")
        drawing.text(name, "note", i * step + _BAR + 5)
    drawing.height += _LINE + _GAP / 2


def _bars(drawing: Drawing, chart: ChartView) -> None:
    for row in chart.rows:
        _said(drawing, row)
        if row.parts and chart.framed:
            drawing.rect(0.5, WIDTH - 1, "frame")
        for part in row.parts:
            _bar(drawing, part)
        drawing.height += (_BAR if row.parts else 0) + _GAP


def _said(drawing: Drawing, row: ChartRow) -> None:
    drawing.lines(row.label, "label")
    drawing.lines(row.text, "value" if row.parts else "gap")
    drawing.height += 1


def _bar(drawing: Drawing, part: ChartPart) -> None:
    """Draw a bar; one that is only a bound is hatched, and open towards where the figure lies."""
    room = WIDTH - 1 - (0 if part.bound is Bound.EXACT else _ARROW)
    width = max(part.size * room, 1.5) if part.size else 0
    drawing.rect(0.5, width, "series0" if part.bound is Bound.EXACT else "series1")
    if part.bound is not Bound.EXACT:
        _arrow(drawing, width + 2, drawing.height + _BAR / 2, outwards=part.bound in _AT_LEAST)


def _arrow(drawing: Drawing, x: float, y: float, *, outwards: bool) -> None:
    tip, base = (x + _ARROW - 2, x) if outwards else (x, x + _ARROW - 2)
    drawing.path(f"M{base:.1f} {y - 6:.1f}L{tip:.1f} {y:.1f}L{base:.1f} {y + 6:.1f}", "open")


def _stack(drawing: Drawing, chart: ChartView) -> None:
    for row in chart.rows:
        _said(drawing, row)
        x = 0.5
        for part in row.parts:
            width = part.size * (WIDTH - 1)
            drawing.rect(x, max(width, 1.5), f"series{part.series}")
            x += width
        drawing.height += (_BAR if row.parts else 0) + _GAP


def _trend(drawing: Drawing, chart: ChartView) -> None:
    before: tuple[float, float] | None = None
    foot = drawing.height + len(chart.rows) * _TREND_ROW
    drawing.path(f"M{_TREND_LEFT} {drawing.height}V{foot}", "axis")
    for row, spot in zip(chart.rows, _spots(drawing.height, chart), strict=True):
        exact = bool(row.parts) and row.parts[0].bound is Bound.EXACT
        if exact and before:
            drawing.path(f"M{before[0]:.1f} {before[1]:.1f}L{spot[0]:.1f} {spot[1]:.1f}", "trend")
        before = spot if exact else None
    for row, spot in zip(chart.rows, _spots(drawing.height, chart), strict=True):
        drawing.height = spot[1] - _LINE / 2
        drawing.text(row.label, "label")
        drawing.text(row.text, "value" if row.parts else "gap", spot[0] + _ARROW + 4)
        _point(drawing, row, *spot)
    drawing.height += _LINE + 6


def _spots(top: float, chart: ChartView) -> Iterator[tuple[float, float]]:
    for i, row in enumerate(chart.rows):
        size = row.parts[0].size if row.parts else 0
        yield _TREND_LEFT + size * _TREND_WIDTH, top + (i + 0.5) * _TREND_ROW


def _point(drawing: Drawing, row: ChartRow, x: float, y: float) -> None:
    if not row.parts:
        return
    if row.parts[0].bound is Bound.EXACT:
        drawing.marks.append(
            Mark("rect", "series0", {"x": x - 4, "y": y - 4, "width": 8, "height": 8})
        )
    else:
        _arrow(drawing, x, y, outwards=row.parts[0].bound in _AT_LEAST)


_DRAWERS: Mapping[str, Callable[[Drawing, ChartView], None]] = {
    "bars": _bars,
    "stack": _stack,
    "trend": _trend,
}
