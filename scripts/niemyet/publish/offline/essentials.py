"""Which pages are kept before anybody has opened them, the most needed first.

A page that is another one each morning has no place here: it would renew everything every day.
"""

from collections.abc import Iterable, Iterator

from niemyet.present import permalinks as at

FIRST = (at.OFFLINE, at.HOME, at.SEARCH, at.HOURS, at.COUNTERS, at.FEES, at.REDRESS, at.ABOUT)
"""Without these a visitor would stand before a closed door; they are kept whatever they weigh."""
LISTS = (
    at.PROCEDURES,
    at.FIELDS,
    at.LIFE_EVENTS,
    at.AUDIENCES,
    at.PAPERS,
    at.ELSEWHERE,
)
REST = (at.ANNOUNCED, at.CONDUCT, at.PROMISE, at.STATISTICS, at.HELP, at.PRIVACY)
WITH_ALL_BELOW = (
    at.REDRESS,
    at.FEES,
    at.FIELDS,
    at.LIFE_EVENTS,
    at.PAPERS,
    at.AUDIENCES,
    at.PROCEDURES,
)
"""Folders whose every page is kept if there is room for all of them."""


def groups_of(paths: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Yield the published *paths* in groups, the most needed first; most pages are in none."""
    published = sorted(paths)
    for group in (FIRST, LISTS, REST):
        yield tuple(path for path in group if path in published)
    for folder in WITH_ALL_BELOW:
        yield tuple(path for path in published if path.startswith(folder) and path != folder)
