"""Slips of the pen in what readers will read. All are warnings."""

import re
from collections.abc import Iterator

from niemyet.check.finding import Finding, warning
from niemyet.check.walk import every_record, parts, texts
from niemyet.model.catalog import Catalog

SLIPS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(r"\S {2,}\S"),
        "có hai dấu cách liền nhau ở «{found}»",
        "để lại một dấu cách.",
    ),
    (
        re.compile(r"\S*(?<!\.)\.\.(?!\.)\S*"),
        "có hai dấu chấm liền nhau ở «{found}»",
        "để lại một dấu chấm.",
    ),
    (
        re.compile(r"\S+ [,;.!?](?=\s|$)"),
        "có dấu cách trước dấu câu ở «{found}»",
        "xóa dấu cách trước dấu câu.",
    ),
    (
        re.compile(r"\S+\s*[,:;]$"),
        "câu chưa hết: kết thúc bằng «{found}»",
        "viết nốt câu, hoặc bỏ dấu câu cuối.",
    ),
    (
        re.compile(
            r"\bS-(?:ART|DVC|PD|TVPL|DV|HP|SYS3)\b|\[(?:ID|RES|ỦQ|HT|CT|MẪU)\]"
            r"|\b(?:KHÔNG RÕ|XUNG ĐỘT|RECALL|TODO|FIXME|XXX)\b|\?\?\?|\blorem\b",
        ),
        "còn sót ký hiệu của bản nháp: «{found}»",
        "viết bằng lời cho người dân; điều chưa biết thì viết «unknown: lý do».",
    ),
)
_ANY_SLIP = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _, _ in SLIPS))


def texts_are_finished(catalog: Catalog) -> Iterator[Finding]:
    """Find doubled spaces and stops, unfinished sentences, and what a draft left behind."""
    for kind, record_id, record in every_record(catalog):
        for path, text in texts(record):
            if not _ANY_SLIP.search(text):
                continue
            for pattern, what, remedy in SLIPS:
                if found := pattern.search(text):
                    told = what.format(found=found[0].strip())
                    yield warning(kind, record_id, path, told, remedy)


def lists_are_not_empty(catalog: Catalog) -> Iterator[Finding]:
    """Find an element answered by an empty list: neither given nor said to be unknown."""
    for kind, record_id, record in every_record(catalog):
        for path, fact in parts(record):
            for name, value in vars(fact).items():
                if value == [] and name in fact.model_fields_set:
                    yield Finding(
                        kind,
                        record_id,
                        (*path, name),
                        "danh sách trống",
                        "viết ít nhất một mục; nếu không có thì viết «not_applicable: lý do», chưa "
                        "biết thì viết «unknown: lý do», mục không bắt buộc thì xóa cả dòng.",
                    )
