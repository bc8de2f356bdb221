"""Ids of new procedures: short, and with what tells two of them apart."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from niemyet.edit.workbook.procedures.columns import NAME
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.read.letters import slug

_WORDS = 12
_HALF = 6


def new_ids(listed: Sequence[ListedProcedure], taken: Collection[str]) -> dict[int, str]:
    """Return an id for each row by its place; none for one that no words, level or code tell apart.

    Twelve words of the name; where those are the same, six of them and six from where the names
    part; then the level, then the end of the code.
    """
    chosen: dict[int, str] = {}
    names = [slug(row.said[NAME]).removeprefix("thu-tuc-") for row in listed]
    words = {i: name.split("-") for i, name in enumerate(names)}
    for places in _alike(words):
        for i in places:
            options = _options(words, i, places, listed[i])
            found = next((o for o in options if o not in taken and o not in chosen.values()), "")
            if found:
                chosen[i] = found
    return chosen


def _alike(words: Mapping[int, Sequence[str]]) -> Iterator[list[int]]:
    """Yield the rows whose first words are the same, together."""
    groups: dict[tuple[str, ...], list[int]] = {}
    for i, own in words.items():
        groups.setdefault(tuple(own[:_WORDS]), []).append(i)
    yield from groups.values()


def _options(
    words: Mapping[int, Sequence[str]], i: int, alike: Sequence[int], row: ListedProcedure
) -> Iterator[str]:
    own, names = words[i], {tuple(words[j]) for j in alike}
    short = "-".join(own[:_WORDS])
    if len(names) > 1:
        shared = min(_shared(own, other) for other in names if other != tuple(own))
        short = "-".join([*own[:_HALF], *own[max(shared, _HALF) :][:_HALF]])
    alone = len(alike) == 1 or len(names) == len(alike)
    if short and alone:
        yield short
    if row.level:
        yield f"{short}-{slug(row.level)}"
    if row.code:
        yield f"{short}-{row.code[-6:]}"


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two names begin alike with."""
    same = (i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(same, min(len(one), len(other)))
