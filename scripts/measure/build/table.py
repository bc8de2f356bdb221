"""The table of what builds cost, beside what they are to cost."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from measure.build.figures import Figures
from measure.build.program import NOW, THEN

_DIGITS = {"cpu": 2, "wall": 2, "MB": 1, "ms a page": 1}
"""After the point; other units have none."""

_SHOWN = {"cpu": "CPU-s", "wall": "s", "pages": "", "files": ""}


@dataclass(frozen=True)
class Row:
    """A figure of the present program, what it stands beside, and what it is to be."""

    rows: str
    said: str
    figure: str
    share: float | None = None
    most: float | None = None
    beside: dict[str, str] = field(default_factory=dict)

    def told(self, figures: Figures) -> str:
        """Return the line of the table."""
        now, other = figures.median(NOW, self.figure), self._beside(figures)
        shown = f"{self.said:38}{self._figure(other):>17}{self._figure(now):>17}"
        if self.rows in figures.failed:
            return f"{shown}  failed: {figures.failed[self.rows]}"
        ratio = now / other if now is not None and other else None
        shown += f"{'–' if ratio is None else f'{ratio:.2f}':>8}"
        return (shown + self._verdict(ratio, now)).rstrip()

    def _beside(self, figures: Figures) -> float | None:
        ((program, figure),) = (self.beside or {THEN: self.figure}).items()
        return figures.median(program, figure)

    def _verdict(self, ratio: float | None, now: float | None) -> str:
        wanted = self.most or self.share
        got = now if self.most else ratio
        if wanted is None:
            return ""
        shown = f"≤ {wanted:g}"
        if got is None:
            return f"{shown:>9}  not measured"
        return f"{shown:>9}  {'met' if got <= wanted else f'missed by {got - wanted:.2f}'}"

    def _figure(self, figure: float | None) -> str:
        unit = self.figure.rpartition(": ")[2]
        if figure is None:
            return "–"
        return f"{figure:,.{_DIGITS.get(unit, 0)}f} {_SHOWN.get(unit, unit)}".strip()


def rows() -> list[Row]:
    """Return the rows in their order, with what issue 13 wants of each."""
    written = yaml.safe_load(Path(__file__).with_name("targets.yaml").read_text("utf-8"))
    return [Row(**row) for row in written]


def table(figures: Figures, works: Collection[str]) -> Iterator[str]:
    """Yield the lines of some works, and of what else was measured."""
    yield f"{'work':38}{'then, or beside':>17}{'now':>17}{'ratio':>8}{'target':>9}"
    for row in rows():
        if row.rows in works or figures.median(NOW, row.figure) is not None:
            yield row.told(figures)
