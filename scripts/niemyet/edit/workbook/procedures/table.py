"""Read a list of procedures: each row in order, its field from its own cell or a heading row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from niemyet.edit.typed_words import folded, named
from niemyet.edit.workbook.cells import CellReading, CellSpot, CellTable
from niemyet.edit.workbook.heading_problems import heading_problems
from niemyet.edit.workbook.layout import Header, Vocabulary, numbers_columns
from niemyet.edit.workbook.procedures.columns import NAME, TITLES
from niemyet.edit.workbook.quantities import says_unknown
from niemyet.model.catalog import Catalog
from niemyet.present.national.levels import level_of
from niemyet.problem import Problem

CODE = re.compile(r"([1-9]\.[0-9]{6})(?:\.[0-9]{3}\.[0-9]{2}\.[0-9]{2})?(?:\.H[0-9]{2})?")
"""A national code, alone or as a province writes it: 1.012812.000.00.00.H60, 1.012812.H19."""
_ORDINAL = re.compile(r"\s*(?:[IVX]{1,5}|[A-H]|[0-9]{1,3}(?:\.[0-9]+)*)(?:[.):/]|\s*[-–])?\s*")
_OUTER = re.compile(r"\s*(?:[IVX]{1,5}|[A-H])(?:[.):/]|\s*[-–]|\s*$)")
_OF_A_FIELD = re.compile(r"\s*(?:nhóm\s+)?lĩnh vực\s*:?\s*", re.I)
_SECTION = re.compile(r"\b(?:danh mục|thủ tục hành chính|tthc)\b", re.I)


@dataclass(frozen=True)
class ListedProcedure:
    """A row of the list: what its cells say, where they are; *blanks* are words for nothing."""

    said: dict[str, str]
    spots: dict[str, CellSpot]
    code: str
    field: str
    level: str = ""
    blanks: dict[str, str] = field(default_factory=dict)

    def words(self, key: str) -> str:
        """Return what a cell says, on one line."""
        return " ".join(self.said.get(key, "").split())

    def lines(self, key: str) -> list[str]:
        """Return what stands on the lines of a cell, each a thing of its own."""
        parts = re.split(r"\s*[\n;]\s*", self.said.get(key, ""))
        return [part.strip(" -•+.,") for part in parts if part.strip(" -•+.,")]


@dataclass
class ListReading(CellReading):
    """The procedures of a list, the fields that the catalogue does not know, what is wrong."""

    listed: list[ListedProcedure] = field(default_factory=list)
    unknown_fields: dict[str, CellSpot] = field(default_factory=dict)
    """The first cell that names each."""


@dataclass
class _Under:
    """What the heading rows above a row say: its field, and its level."""

    field: str = ""
    level: str = ""


def read_list(table: CellTable, header: Header, words: Vocabulary, catalog: Catalog) -> ListReading:
    """Return the procedures below the header, with every problem found on the way."""
    reading = ListReading(table, list(heading_problems(table, header, words)))
    fields = {f.name: f.id for f in catalog.fields.values()}
    columns = {c.key: c.number for c in reversed(header.columns) if c.key}
    under = _Under()
    for row in range(header.data_row, len(table.rows)):
        spots = {key: CellSpot(row, column) for key, column in columns.items()}
        if numbers_columns(table, row, columns[NAME]) or table.text(spots[NAME]) in _names(header):
            continue
        said = {key: _said(table, spot) for key, spot in spots.items()}
        if heading := _heading(table, row, said, fields):
            _go_under(reading, under, heading, fields, spots[NAME])
        elif said[NAME]:
            _read_row(reading, said, spots, fields, under)
        elif any(said[key] for key in ("code", "field", "time", "fee") if key in said):
            remedy = "ghi tên thủ tục, hoặc xóa dòng này."
            reading.found(spots[NAME], TITLES[NAME], "dòng này không có tên thủ tục", remedy)
    reading.problems += _twice(reading)
    return reading


def _names(header: Header) -> tuple[str, ...]:
    column = header.column(NAME)
    return column.path if column else ()


def _said(table: CellTable, spot: CellSpot) -> str:
    value = table.value(spot)
    if isinstance(value, str):
        return "\n".join(" ".join(line.split()) for line in value.splitlines() if line.strip())
    if isinstance(value, float):
        return f"{value:.10g}"
    return str(value)


def _heading(table: CellTable, row: int, said: dict[str, str], fields: dict[str, str]) -> str:
    """Return the words of a row that only heads others: "II. LĨNH VỰC HỘ TỊCH"."""
    texts = [text for spot in table.row(row) if (text := table.text(spot))]
    words = [t for t in dict.fromkeys(texts) if not _ORDINAL.fullmatch(t)]
    if len(words) != 1 or any(said[key] for key in said if key not in (NAME, "code", "field")):
        return ""
    text = words[0]
    outer = any(_OUTER.match(t) for t in texts)
    heads = _OF_A_FIELD.search(text) or outer or named(_bare(text), fields)
    return text if heads and not CODE.search(" ".join(texts)) else ""


def _bare(heading: str) -> str:
    """Return "HỘ TỊCH" for "II. LĨNH VỰC HỘ TỊCH (11 TTHC)"."""
    found = _ORDINAL.match(heading) if _OUTER.match(heading) or heading[:1].isdigit() else None
    text = heading[found.end() :] if found else heading
    return re.sub(r"\s*\([^)]*\)$", "", _OF_A_FIELD.sub("", text, count=1)).strip(" :.")


def _go_under(
    reading: ListReading, under: _Under, heading: str, fields: dict[str, str], spot: CellSpot
) -> None:
    name = _bare(heading)
    known = named(name, fields)
    if known is None and _SECTION.search(heading) and not _OF_A_FIELD.search(heading):
        under.field, under.level = "", level_of(heading)
        return
    under.field = known or name
    if known is None:
        reading.unknown_fields.setdefault(name, spot)


def _read_row(
    reading: ListReading,
    said: dict[str, str],
    spots: dict[str, CellSpot],
    fields: dict[str, str],
    under: _Under,
) -> None:
    for key, spot in spots.items():
        if error := reading.table.marks.errors.get(spot):
            remedy = "sửa công thức, hoặc gõ thẳng nội dung vào ô."
            reading.found(spot, TITLES[key], f"công thức báo lỗi {error}", remedy)
        said[key] = reading.without_odd(spot, TITLES[key], said[key])
    reading.found_if_hidden(spots[NAME], TITLES[NAME])
    blanks = {key: text for key, text in said.items() if text and _says_nothing(key, text)}
    known = {key: "" if key in blanks else text for key, text in said.items()}
    known[NAME] = " ".join(said[NAME].split())
    where = spots.get("field", spots[NAME])
    field_id = _field(reading, known.get("field", ""), where, fields, under)
    code = _code(reading, spots["code"]) if known.get("code") else ""
    level = level_of(known.get("level") or known.get("authority", "")) or under.level
    reading.listed.append(ListedProcedure(known, spots, code, field_id, level, blanks))


def _says_nothing(key: str, text: str) -> bool:
    nothing = key not in ("fee", "time", NAME) and folded(text) in ("khong", "khong co")
    return nothing or says_unknown(text.strip(" .")) or says_unknown(text)


def _field(
    reading: ListReading, written: str, spot: CellSpot, fields: dict[str, str], under: _Under
) -> str:
    """Return the id of a row's field, its name where the catalogue has no such field."""
    if not written:
        if not under.field:
            remedy = "ghi lĩnh vực ở cột «Lĩnh vực», hoặc ở một dòng riêng phía trên."
            reading.found(spot, TITLES["field"], "thủ tục không rõ thuộc lĩnh vực nào", remedy)
        return under.field
    name = _OF_A_FIELD.sub("", written, count=1)
    if found := named(written, fields) or named(name, fields):
        return found
    same = next((known for known in reading.unknown_fields if folded(known) == folded(name)), name)
    reading.unknown_fields.setdefault(same, spot)
    return same


def _code(reading: ListReading, spot: CellSpot) -> str:
    value = reading.table.value(spot)
    text = f"{value:.10g}" if isinstance(value, float) else str(value)
    if found := CODE.fullmatch("".join(text.split())):
        return found[1]
    what = f"«{reading.table.shown(spot)}» không phải là mã thủ tục quốc gia"
    meant = f"{value:.6f}" if isinstance(value, float) else ""
    ask = f"có phải {meant}? Excel đã làm mất số 0 ở cuối; " if CODE.fullmatch(meant) else ""
    remedy = f"{ask}định dạng ô là Chữ (Text), viết một chữ số, dấu chấm, sáu chữ số: 1.001193."
    reading.found(spot, TITLES["code"], what, remedy)
    return ""


def _twice(reading: ListReading) -> Iterator[Problem]:
    """Yield codes that stand in the list a second time, and names that nothing tells apart."""
    codes: dict[str, CellSpot] = {}
    names: dict[str, list[ListedProcedure]] = {}
    for listed in reading.listed:
        spot = listed.spots.get("code", listed.spots[NAME])
        if listed.code and (first := codes.setdefault(listed.code, spot)) != spot:
            yield _again(reading, listed, "code", first)
            continue
        alike = names.setdefault(folded(listed.said[NAME]), [])
        for other in alike:
            if not _told_apart(listed, other):
                yield _again(reading, listed, NAME, other.spots[NAME])
                break
        alike.append(listed)


def _told_apart(one: ListedProcedure, other: ListedProcedure) -> bool:
    by_code = bool(one.code and other.code)
    return by_code or bool(one.level and other.level and one.level != other.level)


def _again(reading: ListReading, listed: ListedProcedure, key: str, first: CellSpot) -> Problem:
    what = f"«{listed.said[key]}» đã có ở ô {first.name}"
    remedy = "xóa một trong hai dòng, hoặc ghi mã hay cấp thực hiện để phân biệt."
    spot = listed.spots.get(key, listed.spots[NAME])
    return reading.table.problem(spot, TITLES[key], what, remedy)
