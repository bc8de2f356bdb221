"""Whether what somebody verified is still what is written."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.mark import content_mark
from niemyet.model.record import Sourced, Verification

_MARK = re.compile("[0-9a-f]{10}")


def verified_content_has_not_changed(catalog: Catalog) -> Iterator[Finding]:
    """Find records whose content is no longer the one that was compared with its source."""
    for kind, record_id, path, facts in catalog.parts:
        if not isinstance(facts, Sourced) or not facts.verified:
            continue
        if facts.verified.mark != content_mark(facts):
            where = (*path, "verified", "mark")
            yield warning(kind, record_id, where, *_told(facts, facts.verified))


def _told(facts: Sourced, verified: Verification) -> tuple[str, str]:
    write = f'viết mark: "{content_mark(facts)}".'
    if not _MARK.fullmatch(verified.mark):
        return (
            f"«{verified.mark}» không phải là dấu nội dung, nên trang ghi là chưa đối chiếu",
            f"nếu đã đối chiếu toàn bộ nội dung thì {write}",
        )
    return (
        f"nội dung đã đổi sau khi được đối chiếu ngày {day_in_words(verified.on)}, nên trang ghi "
        "là chưa đối chiếu",
        f"đối chiếu lại với văn bản rồi sửa by, on, against và {write}",
    )
