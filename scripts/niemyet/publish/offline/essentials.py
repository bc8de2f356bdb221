"""Which pages are kept before anybody has opened them, the most needed first."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from niemyet.present.permalinks import Keeping, kept_as, kept_below

MOST_ASKED = 60
"""So many procedures go before every list: the search leads to them, and has their names."""


def by_need(published: Collection[str], asked: Sequence[str]) -> tuple[str, ...]:
    """Return the *published* paths that may be kept, the most needed first.

    *asked* are the pages of the procedures, the most asked first.
    """
    first = kept_as(Keeping.FIRST)
    order = (
        *first,
        *kept_as(Keeping.TOOL),
        *asked[:MOST_ASKED],
        *_below((f for f in kept_below() if f in first), published),
        *kept_as(Keeping.SOON),
        *kept_as(Keeping.LATER),
        *_below((f for f in kept_below() if f not in first), published),
        *asked[MOST_ASKED:],
    )
    return tuple(path for path in dict.fromkeys(order) if path in published)


def _below(folders: Iterable[str], published: Collection[str]) -> Iterator[str]:
    for folder in folders:
        yield from (p for p in sorted(published) if p.startswith(folder) and p != folder)
