"""Whether what somebody verified is still what is written."""

from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.walk import every_record, parts_of_type
from niemyet.check.words import day_in_words
from niemyet.model.catalog import Catalog
from niemyet.model.mark import content_mark
from niemyet.model.record import Sourced


def verified_content_has_not_changed(catalog: Catalog) -> Iterator[Finding]:
    """Find records whose content is no longer the one that was compared with its source."""
    for kind, record_id, record in every_record(catalog):
        for path, facts in parts_of_type(record, Sourced):
            if facts.verified and facts.verified.mark != content_mark(facts):
                on = day_in_words(facts.verified.on)
                yield warning(
                    kind,
                    record_id,
                    (*path, "verified", "mark"),
                    f"nội dung đã đổi sau khi được đối chiếu ngày {on}, nên trang ghi là chưa "
                    "đối chiếu",
                    "đối chiếu lại với văn bản rồi sửa by, on, against và viết "
                    f'mark: "{content_mark(facts)}".',
                )
