"""Try new records among those that are there, before any of them is written."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.model.kinds import KINDS
from niemyet.problem import Refused, errors
from niemyet.read.catalog_folder import CatalogReading, gathered, read_record_text, with_records
from niemyet.read.record_files import RecordFile, shown


def refuse_unsound(folder: Path, reading: CatalogReading, files: Mapping[Path, str]) -> None:
    """Raise Refused with every error that the catalogue would have with *files* in it."""
    fresh = gathered(
        (file, read_record_text(file, files[file.path])) for file in _of(folder, files)
    )
    records = dict(reading.catalog.records()) | dict(fresh.catalog.records())
    catalog = with_records(reading.catalog, records)
    sources, unread = {**reading.sources, **fresh.sources}, reading.unread | fresh.unread
    problems = (*reading.problems, *fresh.problems)
    if found := errors(check_catalog(CatalogReading(catalog, sources, problems, unread))):
        raise Refused(
            f"{as_text(found)}\nKhông ghi gì vào danh mục. Lỗi ở bản ghi đang có thì sửa trước; "
            "lỗi ở bản ghi sắp lập thì sửa chữ ấy trong bảng."
        )


def _of(folder: Path, files: Mapping[Path, str]) -> Iterator[RecordFile]:
    for path in files:
        inside = path.relative_to(folder).as_posix()
        key = next(filter(None, (kind.key_at(inside) for kind in KINDS.values())))
        yield RecordFile(path, shown(folder, path), key)
