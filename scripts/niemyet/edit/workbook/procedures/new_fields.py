"""Fields that a list names and the catalogue does not know: told once each, or begun on request."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from niemyet.edit.new_record.blank import blank
from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.columns import TITLES
from niemyet.edit.workbook.procedures.table import ListReading
from niemyet.model.catalog import Catalog
from niemyet.model.directory import ProcedureField
from niemyet.model.reference import RecordKey
from niemyet.problem import Problem
from niemyet.read.letters import slug


def unknown_fields(reading: ListReading, catalog: Catalog) -> Iterator[Problem]:
    """Yield one problem for each field, at the first cell that names it."""
    names = [field.name for field in catalog.fields.values()]
    for name, spot in reading.unknown_fields.items():
        count = sum(row.field == name for row in reading.listed)
        times = f" ({count} thủ tục)" if count > 1 else ""
        near = perhaps(nearest(name, names))
        remedy = f"{near}sửa tên trong bảng; nếu là lĩnh vực mới thì thêm --create-fields."
        what = f"«{name}» không phải lĩnh vực nào{times}"
        yield reading.table.problem(spot, TITLES["field"], what, remedy)


def begin_fields(
    names: Iterable[str], asked: AskedList, files: dict[Path, str]
) -> Mapping[str, str]:
    """Add to *files* a record of each field that is new; return the ids by the names."""
    ids = {name: slug(name) for name in names}
    for count, name in enumerate(ids, 1):
        asked.add(files, RecordKey("fields", ids[name]), _values(name, asked, count))
    return ids


def _values(name: str, asked: AskedList, count: int) -> dict[str, Any]:
    """Return a new field, the *count*-th that is begun: its name, and an order after all others."""
    last = max((field.order for field in asked.catalog.fields.values()), default=0)
    return blank(
        ProcedureField,
        lambda title: "",
        {
            "sources": asked.sources,
            "name": name[:1].upper() + (name[1:].lower() if name.isupper() else name[1:]),
            "summary": f"Các thủ tục thuộc lĩnh vực {name.lower()}.",
            "order": last + 10 * count,
        },
    )
