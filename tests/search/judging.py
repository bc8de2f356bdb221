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


@dataclass(frozen=True)
class Outcome:
    """Where the first expected record stood (0: nowhere in ten), and how many are in the five."""

    query: Query
    rank: int
    found: float


def read_queries(path: Path) -> list[Query]:
    """Return the queries of a JSON file."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    return [
        Query(r["q"], tuple(r.get("expect", ())), r.get("group", "-"), r.get("split", "-"))
        for r in rows
    ]


def judge_all(queries: Sequence[Query], results: Sequence[Sequence[dict]]) -> list[Outcome]:
    """Return the outcome of each query; *results* are in the same order."""
    return [judge(query, found) for query, found in zip(queries, results, strict=True)]


def judge(query: Query, results: Sequence[dict]) -> Outcome:
    """Return the rank of the first result that is expected."""
    if not query.expect:
        good = not results or results[0]["kind"] == "referral"
        return Outcome(query, int(good), float(good))
    hits = [i for i, r in enumerate(results, start=1) if any(is_it(r, e) for e in query.expect)]
    first_five = sum(any(is_it(r, e) for r in results[:5]) for e in query.expect)
    return Outcome(query, hits[0] if hits else 0, first_five / min(5, len(query.expect)))


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
