"""Charts as data: what is said, and how long each part is drawn. No shape, no colour."""

from dataclasses import dataclass

from niemyet.model.values import Bound


@dataclass(frozen=True)
class ChartPart:
    """A length, 0 to 1 of the room there is; *series* is its place in the legend."""

    size: float
    bound: Bound = Bound.EXACT
    series: int = 0


@dataclass(frozen=True)
class ChartRow:
    """What one row says; without parts nothing is drawn, and *text* says why."""

    label: str
    text: str
    parts: tuple[ChartPart, ...] = ()


@dataclass(frozen=True)
class ChartTable:
    """The numbers of a chart in words: a head, rows as long, and a foot that may be empty."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    foot: tuple[str, ...] = ()


@dataclass(frozen=True)
class ChartView:
    """*kind*: ``bars``, ``stack`` (parts of a whole beside each other) or ``trend`` (time down)."""

    kind: str
    id: str
    title: str
    summary: str
    """What the chart shows, in a sentence."""
    rows: tuple[ChartRow, ...]
    table: ChartTable
    legend: tuple[str, ...] = ()
    framed: bool = False
    """Whether the room of a bar is the whole, so that a bar is a share of it."""

    @property
    def told(self) -> str:
        """All that the chart says, row by row, for those who do not see it."""
        return "; ".join(f"{row.label}: {row.text}" for row in self.rows) + "."
