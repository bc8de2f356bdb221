"""Every id that a record names must be the id of a record of the right kind."""

import difflib
from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.record import Fact
from niemyet.model.reference import references

KIND_NAMES: Mapping[str, str] = {
    "legal_instruments": "văn bản",
    "fields": "lĩnh vực",
    "life_events": "sự kiện đời sống",
    "papers": "giấy tờ dùng chung",
    "fees": "phí, lệ phí",
    "procedures": "thủ tục",
    "redress_channels": "kênh phản ánh",
    "offices": "đơn vị",
}


def every_record(catalog: Catalog) -> Iterator[tuple[str, str, Fact]]:
    """Yield the kind, the id and the value of each record."""
    for kind, records in vars(catalog).items():
        for record_id, record in records.items():
            if kind == "statistics":
                for period, figures in record.items():
                    yield kind, f"{record_id}/{period}", figures
            else:
                yield kind, record_id, record


def named_records_exist(
    catalog: Catalog, unread: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Finding]:
    """Find ids that name no record; a record that could not be read is not missing."""
    for kind, record_id, record in every_record(catalog):
        for reference in references(record):
            known: Mapping[str, Any] = getattr(catalog, reference.kind)
            if reference.id in known or (reference.kind, reference.id) in unread:
                continue
            nearest = difflib.get_close_matches(reference.id, known, n=1)
            yield Finding(
                kind,
                record_id,
                reference.path,
                f"không có {KIND_NAMES[reference.kind]} nào có mã «{reference.id}»",
                (f"có phải «{nearest[0]}»? " if nearest else "")
                + f"nếu chưa có, thêm tệp catalog/{reference.kind}/{reference.id}.yaml.",
            )
