"""A printed sheet before it is printed: everything on it, as data, and where it hangs."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.sheets.kind import SheetKind


@dataclass(frozen=True)
class Sheet:
    """One sheet of the office. Its data holds text only, exactly what the paper shows."""

    kind: SheetKind
    id: str
    """Unique within the office, for example ``thu-tuc/dang-ky-ket-hon``."""
    title: str
    hangs: str
    """Where it hangs, in words for the person who replaces it."""
    page: str
    """The path of the page that shows the same facts, from the site's root."""
    data: Mapping[str, Any]
    cut: bool = False
    """Whether the paper is too small for all that should stand on it; the rest is in the book."""
    chapters: tuple[str, ...] = ()
    """Of a book, the paths of the pages that its chapters tell whole, in order."""

    @property
    def file(self) -> str:
        """The path of its PDF from the site's root."""
        return f"{at.SHEETS}{self.id}.pdf"

    @property
    def may_hang(self) -> bool:
        """Whether the sheet does not say on itself that it must not hang."""
        return not self.data["frame"]["draft"]

    @cached_property
    def mark(self) -> str:
        """The short content mark printed on it: it changes whenever a printed word changes."""
        content = {"kind": self.kind.id, "title": self.title, "paper": self.kind.paper, **self.data}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return hashlib.blake2b(text.encode(), digest_size=5).hexdigest()
