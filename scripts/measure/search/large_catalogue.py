"""Invented procedures, as many as wanted, and their names as people mistype them."""

import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from niemyet.present.whole_site.search import SearchRecord
from search.judging import Query

from measure.search.mistyped import KINDS, mistyped

ROOT = Path(__file__).resolve().parents[3]
NATIONAL = ROOT.parent / "shared" / "national" / "commune_records.jsonl"


def many_records(
    number: int, patterns: Sequence[SearchRecord], chance: random.Random
) -> list[SearchRecord]:
    """Return invented procedures; their names are crossed from real ones when there are too few."""
    names = names_to_cross(patterns)
    chance.shuffle(names)
    while len(names) < number:
        first, second = chance.choice(names).split(), chance.choice(names).split()
        start, end = chance.randint(1, len(first)), chance.randrange(len(second))
        names.append(" ".join([*first[:start], *second[end:]][:30]))
    return [
        replace(
            chance.choice(patterns),
            id=f"thu-{i}",
            name=name,
            path=f"thu-tuc/thu-{i}/",
            official_name="",
            codes=(f"{i % 3 + 1}.{i:06}",),
            also=(),
            phrases=(),
        )
        for i, name in enumerate(names[:number])
    ]


def names_to_cross(patterns: Sequence[SearchRecord]) -> list[str]:
    """Return the names of the national portal's records where they are at hand, else our own."""
    if not NATIONAL.is_file():
        return [p.official_name for p in patterns]
    lines = NATIONAL.read_text(encoding="utf-8").splitlines()
    names = (" ".join(json.loads(text)["ten_thu_tuc"].split()) for text in lines)
    return list(dict.fromkeys(names))


def mistyped_names(records: Sequence[SearchRecord], chance: random.Random) -> list[Query]:
    """Return the names of two hundred of the records, each mistyped in one way."""
    split = f"{len(records)} thủ tục"
    return [
        Query(mistyped(r.name, kind, chance), (r.codes[0],), kind, split)
        for r in chance.sample(records, min(200, len(records)))
        for kind in [chance.choice(sorted(KINDS))]
    ]
