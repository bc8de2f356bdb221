"""The kinds of page that a site has: one for every layout, and those without one."""

from collections.abc import Iterable
from typing import NamedTuple

from niemyet.publish.page import Page

BY_HAND = {"help": "huong-dan/", "privacy": "quyen-rieng-tu/", "missing address": "404.html"}
"""Pages that no layout makes. Lighthouse judges nothing that is answered with 404."""
SEARCHED = "?q=khai+sinh"


class Kind(NamedTuple):
    """A kind of page, and the address of one of them from the site's root."""

    name: str
    path: str


def kinds_of(pages: Iterable[Page]) -> list[Kind]:
    """Return each kind of page with its longest one; of procedures the shortest too."""
    by_layout: dict[str, list[Page]] = {}
    for page in sorted(pages, key=lambda page: len(page.html)):
        by_layout.setdefault(page.layout, []).append(page)
    kinds = [Kind(layout, found[-1].path) for layout, found in by_layout.items()]
    if procedures := by_layout.get("procedure"):
        kinds.append(Kind("procedure, short", procedures[0].path))
    kinds.append(Kind("search results", f"{by_layout['search'][0].path}{SEARCHED}"))
    return sorted(kinds) + [Kind(name, path) for name, path in BY_HAND.items()]
