"""Files beside the records, as a reader is offered them."""

from dataclasses import dataclass

from niemyet.present.permalinks import attachment_path
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_number


@dataclass(frozen=True)
class FileView:
    name: str
    path: str
    facts: str
    """Its type and size, as a reader needs them before fetching it: "PDF, 48 kB"."""
    address: str
    """The whole address where the site's is known, otherwise ""."""


def view_file(words: str, name: str, posting: Posting) -> FileView | None:
    """Return the file called *name* under the given *words*, if it lies beside the records."""
    kept = posting.catalog.attachments.get(name)
    if kept is None:
        return None
    w, path, site = posting.wording, attachment_path(name), posting.ways.site_url
    size = format_number(kept.kilobytes, w)
    facts = w("procedure.form_facts", type=kept.ending.upper(), kilobytes=size)
    return FileView(words, path, facts, f"{site}{posting.commons}{path}" if site else "")
