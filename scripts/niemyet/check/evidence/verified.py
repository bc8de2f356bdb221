"""Whether what somebody verified is still what is written."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.mark import content_mark
from niemyet.model.procedure import Edition
from niemyet.model.record import Sourced, Verification
from niemyet.model.reference import RecordKey

_MARK = re.compile("[0-9a-f]{10}")


def verified_content_has_not_changed(catalog: Catalog) -> Iterator[Finding]:
    """Find records whose content is no longer the one that was compared with its source."""
    for record, path, facts in catalog.parts_of(Sourced):
        if facts.verified and facts.verified.mark != content_mark(facts):
            where = (*path, "verified", "mark")
            problem = _told(facts.verified)
            yield warning(record, where, problem, _remedy(record, facts))


def _told(verified: Verification) -> str:
    if not _MARK.fullmatch(verified.mark):
        return f"«{verified.mark}» không phải là dấu nội dung, nên trang ghi là chưa đối chiếu"
    return (
        f"nội dung đã đổi sau khi được đối chiếu ngày {day_in_words(verified.on)}, nên trang ghi "
        "là chưa đối chiếu"
    )


def _remedy(record: RecordKey, facts: Sourced) -> str:
    edition = f" --edition {facts.in_force_from.day}" if isinstance(facts, Edition) else ""
    return (
        "đối chiếu lại toàn bộ nội dung với văn bản rồi chạy: "
        f'niemyet verify {record.id} --kind {record.kind}{edition} --by "…" --against "…"'
    )
