"""Which pages are kept before anybody has opened them, the most needed first."""

from collections.abc import Iterable, Iterator

from niemyet.present.permalinks import Keeping, kept_as, kept_below


def groups_of(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the published *paths* in groups, the most needed first; most pages are in none."""
    published = sorted(paths)
    for kept in (Keeping.FIRST, Keeping.SOON, Keeping.LATER):
        yield tuple(path for path in kept_as(kept) if path in published)
    for folder in kept_below():
        yield tuple(path for path in published if path.startswith(folder) and path != folder)
