"""Addresses in a page, told from the folder that the page lies in."""

import re
from collections.abc import Callable, Collection

from markupsafe import Markup, escape

from niemyet.present.permalinks import PROCEDURES
from niemyet.publish.page import root_from

_REST = re.compile("[#?]")


class Addresses:
    """Tells templates where a path of the site lies, seen from the page being printed."""

    def __init__(self) -> None:
        self._root = root_from("")
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
        if self._leaves(_REST.split(path, maxsplit=1)[0]):
            return self._outside + path + self._mark(path)
        return self._root + path if self._is_own(path) else self._outside + path

    def href(self, path: str) -> Markup:
        """Return the attributes of a link to *path*, with the language if it is another one."""
        if self._leaves(_REST.split(path, maxsplit=1)[0]):
            return Markup(f'href="{escape(self.to(path))}"')
        if self._is_own(path):
            return Markup(f'href="{escape(self._root + path)}"')
        place = _REST.split(path, maxsplit=1)[0]
        language = ' hreflang="vi"' if not place or place.endswith("/") else ""
        return Markup(f'href="{escape(self._outside + path)}"{language}')

    def _mark(self, path: str) -> str:
        """Return the place that tells, on a shared page of a procedure, of the commune."""
        return f"#{self._commune}" if path.startswith(PROCEDURES) and path.endswith("/") else ""

    @property
    def _outside(self) -> str:
        return "../" + self._root.removeprefix("./")

    def _is_own(self, path: str) -> bool:
        return self._own is None or _REST.split(path, maxsplit=1)[0] in self._own
