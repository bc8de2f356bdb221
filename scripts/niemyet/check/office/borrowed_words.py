"""Words that a draft took over from the national portal, for somebody to write anew."""

from collections.abc import Iterator

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog

BORROWED = "[Lời của Cổng]"
"""Begins every text of a draft that is somebody else's sentence."""


def nothing_borrowed_is_posted(catalog: Catalog) -> Iterator[Finding]:
    """Find what an office posts in words that are marked as the portal's own."""
    posted = {s.procedure for listing in catalog.services.values() for s in listing.services}
    for text, _ in catalog.texts_with(lambda words: BORROWED in words):
        if text.record.kind == "procedures" and text.record.id in posted:
            yield Finding(
                text.record,
                text.path,
                f"còn «{BORROWED}»: câu chép từ Cổng Dịch vụ công quốc gia, chưa viết lại",
                f"viết lại bằng lời của đơn vị rồi bỏ «{BORROWED}»; chưa viết được thì bỏ thủ tục "
                "khỏi services.yaml.",
            )
