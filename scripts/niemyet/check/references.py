"""Ids that records name: each must exist, once, and not be the record itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.check.finding import Finding
from niemyet.model.catalog import Catalog
from niemyet.model.walk import own_named_ids
from niemyet.read.sentences import did_you_mean

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


def named_records_exist(
    catalog: Catalog, unread: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Finding]:
    """Find ids that name no record; a record that could not be read is not missing."""
    for kind, record_id, path, fact in catalog.parts:
        for place, named_kind, named in own_named_ids(fact):
            known: Mapping[str, Any] = getattr(catalog, named_kind)
            if named in known or (named_kind, named) in unread:
                continue
            yield Finding(
                kind,
                record_id,
                (*path, *place),
                f"không có {KIND_NAMES[named_kind]} nào có mã «{named}»",
                did_you_mean(named, known) + f"nếu chưa có, thêm tệp {_file(named_kind, named)}.",
            )


def no_record_names_itself(catalog: Catalog) -> Iterator[Finding]:
    """Find records that are related to, replaced by, or amend themselves."""
    for kind, record_id, path, fact in catalog.parts:
        for place, named_kind, named in own_named_ids(fact):
            if (named_kind, named) == (kind, record_id):
                yield Finding(
                    kind,
                    record_id,
                    (*path, *place),
                    f"«{named}» là chính bản ghi này",
                    "ghi mã của bản ghi khác, hoặc xóa dòng này.",
                )


def nothing_is_listed_twice(catalog: Catalog) -> Iterator[Finding]:
    """Find the same id, word or sentence written twice in one list."""
    for kind, record_id, path, fact in catalog.parts:
        for name, value in vars(fact).items():
            for i in _repeated(value) if isinstance(value, list) else ():
                yield Finding(
                    kind,
                    record_id,
                    (*path, name, i),
                    f"«{value[i]}» đã có trong danh sách này",
                    "xóa dòng lặp lại.",
                )


def _repeated(items: list[Any]) -> Iterator[int]:
    seen: set[str] = set()
    for i, item in enumerate(items):
        if isinstance(item, str):
            if item in seen:
                yield i
            seen.add(item)


def _file(kind: str, record_id: str) -> str:
    name = f"{record_id}/office" if kind == "offices" else record_id
    return f"catalog/{kind}/{name}.yaml"
