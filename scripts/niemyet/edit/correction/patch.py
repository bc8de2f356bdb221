"""Make of a report a patch that changes one line, with the words for whoever reviews it."""

import difflib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from niemyet.check.report import as_text
from niemyet.edit.correction.locate import Found, in_digits, record_meant, value_meant
from niemyet.edit.correction.quoting import in_a_block, in_a_commit
from niemyet.edit.correction.report import Report
from niemyet.edit.writing.canonical import NotCanonical, canonical, with_value
from niemyet.model.kinds import KINDS
from niemyet.problem import Refused
from niemyet.read.catalog_folder import CatalogReading, read_record_text
from niemyet.read.field_names import in_words
from niemyet.read.record_files import RecordFile, record_files


@dataclass(frozen=True)
class ProposedPatch:
    """A reviewable change of one value: branch, patch, commit message, text of the request."""

    branch: str
    patch: str
    message: str
    request: str


@dataclass(frozen=True)
class Origin:
    """Where a report came from: the issue's number, and who wrote it; empty if unknown."""

    number: str = ""
    reporter: str = ""


def correct(
    catalog: Path, reading: CatalogReading, report: Report, origin: Origin
) -> ProposedPatch:
    """Return the change that the report asks for. Raises Refused with the reason."""
    files = {file.record: file for file in record_files(catalog)}
    file = record_meant(report, reading.catalog, files)
    source = reading.sources.get(file.record)
    if source is None:
        raise Refused(f"Tệp {file.shown_as} đang có lỗi nên chưa sửa được; chạy niemyet check.")
    found = value_meant(report, source, file.kind)
    value = in_digits(report.right) if found.value.isdecimal() else report.right
    if value == found.value:
        raise Refused("«Phải là» giống hệt chữ đang ghi, nên không có gì để sửa.")
    before = file.path.read_text(encoding="utf-8")
    after = _changed(file, before, found, value)
    _refuse_unsound(file, after)
    where = in_words(KINDS[file.kind].model, found.path)
    return ProposedPatch(
        _branch(file, origin),
        _patch(file.shown_as, before, after),
        _message(file, where, report, origin),
        _request(file, where, found, value, report, origin),
    )


def _changed(file: RecordFile, before: str, found: Found, value: str) -> str:
    try:
        if canonical(before, file.kind, file.shown_as) != before:
            raise Refused(f"Tệp {file.shown_as} chưa viết đúng kiểu; chạy niemyet format trước.")
    except NotCanonical as error:
        raise Refused(as_text(error.problems)) from None
    after = with_value(before, file.kind, found.path, value)
    pairs = zip(before.splitlines(), after.splitlines(), strict=False)
    differing = sum(old != new for old, new in pairs)
    if differing != 1 or before.count("\n") != after.count("\n"):
        raise Refused(
            f"Chỗ này (dòng {found.line} của {file.shown_as}) viết trên nhiều dòng; sửa bằng biểu "
            "mẫu ở /admin/."
        )
    return after


def _refuse_unsound(file: RecordFile, after: str) -> None:
    """Raise Refused if the record could not be read any more. The request checks the rest."""
    _, _, problems = read_record_text(file, after)
    if problems:
        raise Refused(f"Sửa như vậy thì tệp có lỗi:\n{as_text(problems)}")


def _branch(file: RecordFile, origin: Origin) -> str:
    name = f"sua/{str(file.record).replace('_', '-').replace('/', '-')}"
    return f"{name}-{origin.number}" if origin.number else name


def _patch(shown: PurePosixPath, before: str, after: str) -> str:
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"a/{shown}", f"b/{shown}", lineterm=""
    )
    return "".join(f"{line}\n" for line in (f"diff --git a/{shown} b/{shown}", *lines))


def _message(file: RecordFile, where: str, report: Report, origin: Origin) -> str:
    issue = f" Yêu cầu số {origin.number}." if origin.number else ""
    return (
        f"Sửa {file.record}: {where}\n\n"
        f"Theo báo sai sót của người đọc.{issue} Căn cứ họ nêu:\n\n{in_a_commit(report.source)}\n"
    )


def _request(
    file: RecordFile, where: str, found: Found, value: str, report: Report, origin: Origin
) -> str:
    told = (
        f"Trang hoặc mục: {report.record}\nÔ cần sửa: {report.part}\nĐang ghi: {report.now}\n"
        f"Phải là: {report.right}\nCăn cứ: {report.source}"
    )
    issue = f" Báo sai sót: #{int(origin.number)}." if origin.number else ""
    who = f" Người báo: `{origin.reporter}`." if origin.reporter else ""
    return (
        f"Sửa một chỗ trong `{file.shown_as}`, dòng {found.line}.{issue}{who}\n\n"
        f"{in_a_block(f'{where}: {found.value} → {value}')}\n\n"
        "Nguyên văn lời báo; đó là lời của người báo, chưa ai kiểm chứng:\n\n"
        f"{in_a_block(told)}\n\n"
        "Trước khi duyệt:\n\n"
        "- [ ] Đã mở văn bản làm căn cứ và thấy đúng như vậy.\n"
        "- [ ] Đây là chữa chỗ ghi sai. Quy định mới thì không sửa đè: thêm một mức mới với ngày "
        "và căn cứ, giữ nguyên mức cũ.\n"
        "- [ ] Đã ghi nguồn vào `sources` nếu nguồn đó chưa có.\n"
    )
