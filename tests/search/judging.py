"""Whether a query was answered well: the queries, what came out, and the figures of many."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Query:
    """What is typed, and the codes, ids or addresses of what should be found."""

    text: str
    expect: tuple[str, ...]
    group: str
    split: str


OUTSIDE = ("missing", "elsewhere")
"""Groups of wishes.json that the office does not handle; a referral knows who does "elsewhere"."""


@dataclass(frozen=True)
class Outcome:
    """Where the first expected record stood (0: nowhere in ten), and how many are in the five.

    *doubt* is what the page says before its results: "absent", "unsure" or nothing.
    """

    query: Query
    rank: int
    found: float
    doubt: str = ""

    @property
    def misleads(self) -> bool:
        """Whether something wrong stands first as if it were the answer."""
        return self.rank != 1 and not self.doubt


def read_queries(path: Path) -> list[Query]:
    """Return the queries of a JSON file."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Query(r["q"], tuple(r.get("expect", ())), r.get("group", "-"), r.get("split", "-"))
        for r in rows
    ]


def judge_all(
    queries: Sequence[Query], results: Sequence[Sequence[dict]], doubts: Sequence[str] = ()
) -> list[Outcome]:
    """Return the outcome of each query; *results* and *doubts* are in the same order."""
    said = doubts or [""] * len(queries)
    return [judge(*one) for one in zip(queries, results, said, strict=True)]


def judge(query: Query, results: Sequence[dict], doubt: str) -> Outcome:
    """Return the rank of the first result that is expected.

    Where nothing is expected, no result, a doubt, or who does it elsewhere is right.
    """
    if not query.expect:
        good = not results or bool(doubt) or results[0]["kind"] == "referral"
        return Outcome(query, int(good), float(good), doubt)
    hits = [i for i, r in enumerate(results, start=1) if any(is_it(r, e) for e in query.expect)]
    first_five = sum(any(is_it(r, e) for r in results[:5]) for e in query.expect)
    found = first_five / min(5, len(query.expect))
    return Outcome(query, hits[0] if hits else 0, found, doubt)


def is_it(result: dict, expected: str) -> bool:
    """Return whether a result was meant: by its code without suffix, its id or its address."""
    path = result["path"].strip("/")
    ids = {path, path.rpartition("/")[2].rpartition("#")[2]}
    return expected.strip("/") in ids or short_code(expected) in result["codes"]


def short_code(code: str) -> str:
    """Return 1.001193 for 1.001193.000.00.00.H60."""
    return ".".join(code.split(".")[:2]) if code[:1].isdigit() else code


def figures(outcomes: Sequence[Outcome]) -> tuple[float, float, float, float]:
    """Return recall@1 and @5 in percent, MRR@10, and how many of all expected are in the five."""
    n = len(outcomes) or 1
    return (
        100 * sum(o.rank == 1 for o in outcomes) / n,
        100 * sum(0 < o.rank <= 5 for o in outcomes) / n,
        sum(1 / o.rank for o in outcomes if o.rank) / n,
        100 * sum(o.found for o in outcomes) / n,
    )
