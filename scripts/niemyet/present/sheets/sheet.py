"""A printed sheet before it is printed: everything on it, as data, and where it hangs."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from niemyet.present import permalinks as at


@dataclass(frozen=True)
class Sheet:
    """One sheet of the office. Its data holds text only, exactly what the paper shows."""

    kind: str
    """The template that prints it: ``site_src/sheets/<kind>.typ``."""
    id: str
    """Unique within the office, for example ``thu-tuc/dang-ky-ket-hon``."""
    title: str
    paper: str
    """``a4``, ``a4-landscape`` or ``a3``."""
    hangs: str
    """Where it hangs, in words for the person who replaces it."""
    page: str
    """The path of the page that shows the same facts, from the site's root."""
    data: Mapping[str, Any]

    @property
    def file(self) -> str:
        """The path of its PDF from the site's root."""
        return f"{at.SHEETS}{self.id}.pdf"

    @property
    def mark(self) -> str:
        """The short content mark printed on it: it changes whenever a printed word changes."""
        content = {"kind": self.kind, "title": self.title, "paper": self.paper, **self.data}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True)
        return hashlib.blake2b(text.encode(), digest_size=5).hexdigest()
