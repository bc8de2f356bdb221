"""Ids and files that records name: each must exist, once, and not be the record itself."""

from collections.abc import Iterator, Mapping
from typing import Any

from niemyet.check.finding import Finding
from niemyet.check.repetition import repeated
from niemyet.model.board import BoardPosting
from niemyet.model.catalog import Catalog
from niemyet.model.counter import CounterStaff
from niemyet.model.kinds import KINDS, file_of
from niemyet.model.paper import Form
from niemyet.model.reference import RecordKey
from niemyet.model.walk import fields_for
from niemyet.read.sentences import did_you_mean, shortened

_FILES = {Form: ("file", "sample"), BoardPosting: ("file",), CounterStaff: ("photo",)}
"""The fields that name a file, by the part they are of."""


def named_records_exist(catalog: Catalog, unread: frozenset[RecordKey]) -> Iterator[Finding]:
    """Find ids that name no record; a record that could not be read is not missing."""
    for record, path, _, key in catalog.namings:
        known: Mapping[str, Any] = getattr(catalog, key.kind)
        if key.id not in known and key not in unread:
            told = RecordKey(key.kind, shortened(key.id))
            yield Finding(
                record,
                path,
                f"không có {KINDS[key.kind].name} nào có mã «{told.id}»",
                did_you_mean(key.id, known) + f"nếu chưa có, thêm tệp catalog/{file_of(told)}.",
            )


def no_record_names_itself(catalog: Catalog) -> Iterator[Finding]:
    """Find records that are related to, replaced by, or amend themselves."""
    for record, path, _, key in catalog.namings:
        if key == record:
            what = f"«{key.id}» là chính bản ghi này"
            yield Finding(record, path, what, "ghi mã của bản ghi khác, hoặc xóa dòng này.")


def attached_files_exist(catalog: Catalog) -> Iterator[Finding]:
    """Find forms, postings and people whose file is not among those that lie beside the records."""
    for record, path, part in catalog.parts:
        for key in _FILES.get(type(part), ()):
            name = getattr(part, key)
            if name and name not in catalog.attachments:
                yield Finding(
                    record,
                    (*path, key),
                    f"không có tệp «{name}» trong thư mục attachments của danh mục",
                    "gửi lại tệp ở mục này, hoặc bỏ tên tệp.",
                )


def nothing_is_listed_twice(catalog: Catalog) -> Iterator[Finding]:
    """Find the same id, word or sentence written twice in one list."""
    for record, path, fact in catalog.parts:
        for name in fields_for(type(fact), str):
            value = getattr(fact, name)
            said_in_turn = type(value) is list and all(isinstance(said, str) for said in value)
            for i, _, text in repeated(value) if said_in_turn else ():
                yield Finding(
                    record,
                    (*path, name, i),
                    f"«{text}» đã có trong danh sách này",
                    "xóa dòng lặp lại.",
                )


def lists_are_not_empty(catalog: Catalog) -> Iterator[Finding]:
    """Find an element answered by an empty list: neither given nor said to be unknown."""
    for record, path, fact in catalog.parts:
        for name, value in vars(fact).items():
            if type(value) is list and not value and name in fact.model_fields_set:
                yield Finding(
                    record,
                    (*path, name),
                    "danh sách trống",
                    "viết ít nhất một mục; nếu không có thì viết «not_applicable: lý do», chưa "
                    "biết thì viết «unknown: lý do», mục không bắt buộc thì xóa cả dòng.",
                )
