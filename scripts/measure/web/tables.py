"""Print what was measured: one row for each kind of page, one table for each site."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from web.visit import BITS_PER_SECOND, CPU_SLOWDOWN, ROUND_TRIP_MS, Visit

from measure.web.lighthouse import CATEGORIES, Scores


class Result(NamedTuple):
    """What one kind of page is like."""

    kind: str
    visit: Visit
    scores: Scores | None
    axe: tuple[str, ...]


def print_conditions() -> None:
    """Print under which conditions the figures below hold."""
    print(
        f"First visit at {BITS_PER_SECOND // 1000} kbit/s, {ROUND_TRIP_MS} ms, processor "
        f"{CPU_SLOWDOWN} times slower; the network's delay is added to each answer, not to "
        f"connecting.\nLighthouse mobile: {', '.join(CATEGORIES)}. Medians."
    )


def print_heading(name: str) -> None:
    """Print the head of one site's table."""
    columns = f"{'kB':>8}{'requests':>10}{'LCP s':>8}{'CLS':>8}{'axe':>6}   Lighthouse"
    print(f"\n{name}\n{'kind of page':20}{columns}", flush=True)


def print_findings(tables: Mapping[str, Sequence[Result]]) -> None:
    """Print what axe found, and which audits of Lighthouse took a point."""
    for name, results in tables.items():
        print(f"\n{name}")
        for result in results:
            lost = result.scores.lost if result.scores else ()
            for finding in (*lost, *result.axe):
                print(f"  {result.kind}: {finding}")


def print_row(result: Result) -> None:
    """Print what one kind of page is like, as soon as it is known."""
    seen = result.visit
    print(
        f"{result.kind:20}{seen.size / 1000:8.1f}{seen.requests:10}{seen.lcp:8.2f}{seen.cls:8.3f}"
        f"{len(result.axe):6}   {result.scores or ''}",
        flush=True,
    )
