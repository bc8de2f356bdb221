"""Read a list of procedures: each row in order, its field from its own cell or a heading row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from niemyet.edit.typed_words import folded, named, nearest, perhaps
from niemyet.edit.workbook.cells import CellReading, CellSpot, CellTable
from niemyet.edit.workbook.heading_problems import heading_problems
from niemyet.edit.workbook.layout import Header, Vocabulary
from niemyet.edit.workbook.procedures.columns import NAME, TITLES
from niemyet.model.catalog import Catalog
from niemyet.problem import Problem

_CODE = re.compile(r"([1-9]\.[0-9]{6})(?:\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.H[0-9]{2})?")
_NUMBERING = re.compile(r"\(?[0-9]{1,2}\)?")


@dataclass(frozen=True)
class ListedProcedure:
    """A row of the list: what its cells say, and where they are."""

    said: dict[str, str]
    spots: dict[str, CellSpot]
    code: str
    field: str


@dataclass
class ListReading(CellReading):
    """The procedures of a list, and what is wrong."""

    listed: list[ListedProcedure] = field(default_factory=list)


def read_list(table: CellTable, header: Header, words: Vocabulary, catalog: Catalog) -> ListReading:
    """Return the procedures below the header, with every problem found on the way."""
    reading = ListReading(table, list(heading_problems(table, header, words)))
    fields = {f.name: f.id for f in catalog.fields.values()}
    columns = {c.key: c.number for c in reversed(header.columns) if c.key}
    under = ""
    for row in range(header.last_row + 1, len(table.rows)):
        spots = {key: CellSpot(row, column) for key, column in columns.items()}
        said = {key: _said(table, spot) for key, spot in spots.items()}
        if heading := _heading(table, row, said, fields):
            under = heading
        elif said[NAME] and not _NUMBERING.fullmatch(said[NAME]):
            _read_row(reading, said, spots, fields, under)
        elif any(said.values()) and not _NUMBERING.fullmatch(said[NAME]):
            _nameless(reading, said, spots)
    reading.problems += _twice(reading)
    return reading


def _said(table: CellTable, spot: CellSpot) -> str:
    value = table.value(spot)
    if isinstance(value, float) and not isinstance(value, bool):
        return f"{value:.10g}"
    return table.text(spot) or ("" if value == "" else str(value))


def _heading(table: CellTable, row: int, said: dict[str, str], fields: dict[str, str]) -> str:
    """Return the field of a row that only names one: "II. LĨNH VỰC HỘ TỊCH"."""
    texts = [t for c in range(table.width) if (t := table.text(CellSpot(row, c)))]
    texts = [t for t in texts if not re.fullmatch(r"[IVXLA-Z0-9]{1,4}[.)]?", t)]
    if len(texts) != 1 or any(said[key] for key in said if key not in (NAME, "code")):
        return ""
    bare = re.sub(r"^(?:[IVXA-H0-9]{1,4}[.)]\s*)?(?:lĩnh vực\s*:?\s*)?", "", texts[0], flags=re.I)
    return named(re.sub(r"\s*\([^)]*\)$", "", bare), fields) or ""


def _read_row(
    reading: ListReading,
    said: dict[str, str],
    spots: dict[str, CellSpot],
    fields: dict[str, str],
    under: str,
) -> None:
    for key, spot in spots.items():
        if error := reading.table.marks.errors.get(spot):
            remedy = "sửa công thức, hoặc gõ thẳng nội dung vào ô."
            reading.found(spot, TITLES[key], f"công thức báo lỗi {error}", remedy)
    if spots[NAME].row in reading.table.marks.hidden_rows:
        remedy = "bỏ ẩn dòng (Unhide) để kiểm lại, hoặc xóa dòng."
        reading.found(spots[NAME], TITLES[NAME], f"dòng {spots[NAME].row + 1} đang bị ẩn", remedy)
    field_id = _field(
        reading, said.get("field", ""), spots.get("field", spots[NAME]), fields, under
    )
    code = _code(reading, spots["code"]) if "code" in spots else ""
    reading.listed.append(ListedProcedure(said, spots, code, field_id))


def _field(
    reading: ListReading, written: str, spot: CellSpot, fields: dict[str, str], under: str
) -> str:
    if not written:
        if not under:
            remedy = "ghi lĩnh vực ở cột «Lĩnh vực», hoặc ở một dòng riêng phía trên."
            reading.found(spot, TITLES["field"], "thủ tục không rõ thuộc lĩnh vực nào", remedy)
        return under
    if found := named(written, fields):
        return found
    near = nearest(written, fields) or nearest(written.removeprefix("Lĩnh vực "), fields)
    remedy = f"{perhaps(near)}nếu là lĩnh vực mới thì thêm trước: niemyet new field «tên»."
    reading.found(spot, TITLES["field"], f"«{written}» không phải lĩnh vực nào", remedy)
    return ""


def _code(reading: ListReading, spot: CellSpot) -> str:
    value = reading.table.value(spot)
    if value == "":
        return ""
    text = f"{value:.10g}" if isinstance(value, float) else str(value)
    if found := _CODE.fullmatch(text):
        return found[1]
    what = f"«{reading.table.shown(spot)}» không phải là mã thủ tục quốc gia"
    meant = f"{value:.6f}" if isinstance(value, float) else ""
    ask = f"có phải {meant}? Excel đã làm mất số 0 ở cuối; " if _CODE.fullmatch(meant) else ""
    remedy = f"{ask}định dạng ô là Chữ (Text), viết một chữ số, dấu chấm, sáu chữ số: 1.001193."
    reading.found(spot, TITLES["code"], what, remedy)
    return ""


def _nameless(reading: ListReading, said: dict[str, str], spots: dict[str, CellSpot]) -> None:
    if any(said[key] for key in said if key != NAME):
        remedy = "ghi tên thủ tục, hoặc xóa dòng này."
        reading.found(spots[NAME], TITLES[NAME], "dòng này không có tên thủ tục", remedy)


def _twice(reading: ListReading) -> Iterator[Problem]:
    """Yield codes and names that stand in the list a second time."""
    seen: dict[tuple[str, str], CellSpot] = {}
    for listed in reading.listed:
        for key, value in (("code", listed.code), (NAME, folded(listed.said[NAME]))):
            first = seen.setdefault((key, value), listed.spots.get(key, listed.spots[NAME]))
            spot = listed.spots.get(key, listed.spots[NAME])
            if value and first != spot:
                what = f"«{listed.said[key]}» đã có ở ô {first.name}"
                remedy = "xóa một trong hai dòng, hoặc sửa cho đúng."
                yield reading.table.problem(spot, TITLES[key], what, remedy)
