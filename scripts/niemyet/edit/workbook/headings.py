"""Find the header of a table by the names of its columns, in one row or in up to three."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xlsxwriter.utility import xl_col_to_name

from niemyet.edit.typed_words import folded, nearest, perhaps
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.problem import Problem, Severity

_ROWS_SEARCHED = 40
_DEEPEST = 3
_LEAST_COLUMNS = 2
_ORDINALS = frozenset({"stt", "tt", "so tt", "so thu tu", "thu tu"})
_FILLER = re.compile(r"^(?:(?:tong so|tong cong|tong|so luong|so|luong|ho so)\b\s*)+")
_NUMBERING = re.compile(r"\(?(?:[0-9]{1,2}|[a-zA-Z])\)?")
TOTAL = "tong"


@dataclass(frozen=True)
class Vocabulary:
    """What columns may be called: alone, or below the heading of a group of columns."""

    label: str
    """The key of the column that names each row."""
    titles: Mapping[str, str]
    names: Mapping[str, str]
    """Folded names and the key each means."""
    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """By the key that a group's heading means, the names below it."""


@dataclass(frozen=True)
class HeadedColumn:
    """A column whose heading is understood."""

    key: str
    spot: CellSpot
    heading: str


@dataclass(frozen=True)
class Header:
    """The header of a table: its rows, the columns understood, and those that are not."""

    first_row: int
    last_row: int
    columns: tuple[HeadedColumn, ...]
    strange: tuple[HeadedColumn, ...]

    def column(self, key: str) -> HeadedColumn | None:
        """Return the column of that key."""
        return next((c for c in self.columns if c.key == key), None)


def bare(heading: str) -> str:
    """Return a heading without unit, numbering and filler: "Tổng số hồ sơ tiếp nhận (1)"."""
    words = folded(re.sub(r"\([^)]*\)|%", " ", heading))
    return words if words in _ORDINALS else _FILLER.sub("", words).strip() or TOTAL


def find_header(table: CellTable, words: Vocabulary) -> Header | None:
    """Return the header in which most columns are understood, the label among them."""
    best: Header | None = None
    for first in range(min(len(table.rows), _ROWS_SEARCHED)):
        for depth in range(1, _DEEPEST + 1):
            found = _header(table, first, depth, words)
            if found and (best is None or len(found.columns) > len(best.columns)):
                best = found
    return best


def _header(table: CellTable, first: int, depth: int, words: Vocabulary) -> Header | None:
    last = first + depth - 1
    columns, strange = [], []
    for number, chain in enumerate(_chains(table, first, depth)):
        if not chain or bare(chain[-1]) in _ORDINALS:
            continue
        key = _key(chain, words)
        own = max(
            (r for r in range(first, last + 1) if table.text(CellSpot(r, number))), default=first
        )
        column = HeadedColumn(key or "", CellSpot(own, number), " › ".join(chain))
        (columns if key else strange).append(column)
    keys = {c.key for c in columns}
    if words.label not in keys or len(keys) < _LEAST_COLUMNS:
        return None
    return Header(first, last, tuple(columns), tuple(strange))


def _chains(table: CellTable, first: int, depth: int) -> Iterator[tuple[str, ...]]:
    """Yield each column's headings from the top; a group's heading holds until the next begins."""
    above: list[str] = [""] * depth
    for column in range(table.width):
        texts = [table.text(CellSpot(first + i, column)) for i in range(depth)]
        chain = []
        for i, text in enumerate(texts):
            below = any(texts[i + 1 :])
            if text:
                above[i:] = [text, *[""] * (depth - i - 1)]
            elif not below:
                above[i] = ""
            chain.append(text or (above[i] if below else ""))
        yield tuple(text for text in chain if text)


def _key(chain: Sequence[str], words: Vocabulary) -> str | None:
    plain = [bare(heading) for heading in chain]
    if len(plain) > 1:
        group = words.names.get(" ".join(plain[:-1])) or words.names.get(plain[0])
        if key := words.groups.get(group or "", {}).get(plain[-1]):
            return key
        return words.names.get(" ".join(p for p in plain if p != TOTAL))
    return words.names.get(plain[0])


def first_data_row(table: CellTable, header: Header, label: HeadedColumn) -> int:
    """Return the first row below the header and below the row that only numbers the columns."""
    row = header.last_row + 1
    value = table.value(CellSpot(row, label.spot.column))
    as_text = f"{value:g}" if isinstance(value, int | float) else str(value)
    return row + 1 if _NUMBERING.fullmatch(as_text) else row


def heading_problems(table: CellTable, header: Header, words: Vocabulary) -> Iterator[Problem]:
    """Yield columns that mean the same, columns not understood, columns that are hidden."""
    seen: dict[str, HeadedColumn] = {}
    for column in header.columns:
        if (first := seen.setdefault(column.key, column)) is not column:
            what = f"cột «{column.heading}» cùng nghĩa với cột ở ô {first.spot.name}"
            yield table.problem(
                column.spot, "Tiêu đề cột", what, "giữ một cột, đổi tên hoặc xóa cột kia."
            )
        if column.spot.column in table.marks.hidden_columns:
            what = f"cột {xl_col_to_name(column.spot.column)} («{column.heading}») đang bị ẩn"
            yield table.problem(
                column.spot, "Tiêu đề cột", what, "bỏ ẩn cột (Unhide) để kiểm lại, hoặc xóa cột."
            )
    for column in header.strange:
        yield _strange(table, column, words)
    for number in range(table.width):
        if not any(c.spot.column == number for c in (*header.columns, *header.strange)):
            yield from _nameless(table, header, number)


def _strange(table: CellTable, column: HeadedColumn, words: Vocabulary) -> Problem:
    last = column.heading.rpartition(" › ")[2]
    meant = nearest(column.heading, words.titles.values()) or nearest(last, words.titles.values())
    what = f"«{column.heading}» không phải là cột nào được biết"
    if meant:
        remedy = f"{perhaps(meant)}sửa tên cột cho đúng, hoặc xóa cột."
        return table.problem(column.spot, "Tiêu đề cột", what, remedy)
    remedy = "cột này bị bỏ qua; nếu là số liệu thì đặt tên như trong mẫu (niemyet template)."
    return table.problem(column.spot, "Tiêu đề cột", what, remedy, Severity.WARNING)


def _nameless(table: CellTable, header: Header, number: int) -> Iterator[Problem]:
    """Yield a column of numbers without a heading; one of ordinals before the labels is usual."""
    texts = (table.text(CellSpot(r, number)) for r in range(header.first_row, header.last_row + 1))
    if any(texts) or number < min(c.spot.column for c in header.columns):
        return
    for row in range(header.last_row + 1, len(table.rows)):
        if isinstance(table.value(CellSpot(row, number)), int | float):
            what = f"cột {xl_col_to_name(number)} có số mà không có tên cột"
            yield table.problem(
                CellSpot(row, number), "Tiêu đề cột", what, "ghi tên cột, hoặc xóa cột này."
            )
            return
