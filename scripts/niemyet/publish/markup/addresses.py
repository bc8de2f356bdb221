"""Addresses in a page, told from the folder that the page lies in."""

import re
from collections.abc import Callable, Collection

from markupsafe import Markup, escape

from niemyet.present.permalinks import PROCEDURES, SHEETS
from niemyet.publish.page import root_from

_REST = re.compile("[#?]")
_VIETNAMESE = ' hreflang="vi"'


class Addresses:
    """Tells templates where a path of the site lies, seen from the page being printed."""

    def __init__(self, sheets_url: str = "") -> None:
        """Printed sheets lie below *sheets_url*, or below the site's root if it is empty."""
        self._root, self._sheets_url = root_from(""), sheets_url
        self._own: Collection[str] | None = None
        self._leaves: Callable[[str], bool] = lambda path: False
        self._commune = ""

    def stand_at(self, path: str) -> None:
        """Tell addresses from the page at *path*, counted from the folder of its language."""
        self._root = root_from(path)

    def know_only(self, own: Collection[str]) -> None:
        """Take *own* for all pages that the language has; the rest is Vietnamese, a folder up."""
        self._own = own

    def leave_to_commons(self, leaves: Callable[[str], bool], commune: str) -> None:
        """Take what is left out here for shared, a folder up; a page there shows the *commune*."""
        self._leaves, self._commune = leaves, commune

    def to(self, path: str) -> str:
        """Return the address of a page or a file by its *path* from the site's root."""
        place = _place(path)
        if self._sheets_url and place.startswith(SHEETS) and place.endswith(".pdf"):
            return self._sheets_url + path
        if self._leaves(place):
            return self._outside + path + self._mark(path)
        return (self._root if self._is_own(place) else self._outside) + path

    def href(self, path: str) -> Markup:
        """Return the attributes of a link to *path*, with the language if it is another one."""
        place = _place(path)
        same = self._leaves(place) or self._is_own(place) or not f"/{place}".endswith("/")
        return Markup(f'href="{escape(self.to(path))}"{"" if same else _VIETNAMESE}')

    def _mark(self, path: str) -> str:
        """Return the place that tells, on a shared page of a procedure, of the commune."""
        return f"#{self._commune}" if path.startswith(PROCEDURES) and path.endswith("/") else ""

    @property
    def _outside(self) -> str:
        return "../" + self._root.removeprefix("./")

    def _is_own(self, place: str) -> bool:
        return self._own is None or place in self._own


def _place(path: str) -> str:
    """Return *path* without what is asked there, or which part is meant."""
    return _REST.split(path, maxsplit=1)[0]
