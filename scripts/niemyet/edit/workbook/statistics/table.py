"""Read a table of statistics: whose figures each row holds, and every cell that is at fault."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.cells import CellReading, CellSpot, CellTable
from niemyet.edit.workbook.headings import (
    HeadedColumn,
    Header,
    Vocabulary,
    first_data_row,
    heading_problems,
)
from niemyet.edit.workbook.quantities import Misread, count_in, says_unknown, share_in
from niemyet.edit.workbook.statistics.columns import LABEL, LABEL_TITLE, NOTE, TITLES, RowNames
from niemyet.model.figures.statistics import RATES, GroupKey
from niemyet.model.values import Quantity
from niemyet.problem import Problem, Severity


@dataclass
class TableReading(CellReading):
    """The figures of a table, the cell of each, and what is wrong."""

    figures: dict[GroupKey, dict[str, Quantity]] = field(default_factory=dict)
    notes: dict[GroupKey, str] = field(default_factory=dict)
    unknown: list[tuple[GroupKey, str]] = field(default_factory=list)
    cells: dict[tuple[GroupKey, str], CellSpot] = field(default_factory=dict)
    rows: dict[GroupKey, CellSpot] = field(default_factory=dict)
    rows_lost: bool = False
    """Whether some row could not be given to anyone, so that sums of rows say nothing."""


def said_of(key: GroupKey, figure: str = "") -> str:
    """Return "Chứng thực › Đã giải quyết", as a problem names a figure."""
    whose = {"total": "Toàn đơn vị"}.get(key.kind, key.id)
    return f"{whose} › {TITLES[figure]}" if figure else whose


def read_rows(table: CellTable, header: Header, words: Vocabulary, names: RowNames) -> TableReading:
    """Return what the rows below the header say, with every problem found on the way."""
    reading = TableReading(table, list(heading_problems(table, header, words)))
    label = header.column(LABEL)
    columns = {c.key: c for c in reversed(header.columns) if c.key != LABEL}
    below = range(first_data_row(table, header, label) if label else 0, len(table.rows))
    for row in below:
        if label:
            _read_row(reading, row, label, list(columns.values()), names)
    reading.problems += _merged(table, below, list(columns.values()))
    return reading


def _read_row(
    reading: TableReading,
    row: int,
    label: HeadedColumn,
    columns: list[HeadedColumn],
    names: RowNames,
) -> None:
    spot = _label_spot(reading.table, row, label)
    written = reading.table.text(spot)
    filled = [c for c in columns if c.key != NOTE and _says_something(reading.table, row, c)]
    key = names.whose(written) if written else None
    if key is None:
        below = GroupKey("total") in reading.rows
        if (filled and not (below and _signed(reading.table, row))) or (
            not below and nearest(written, names.known)
        ):
            reading.rows_lost = True
            _whose_is_it(reading, spot, written, names)
            _only_faults(reading, row, GroupKey("field", written or f"Dòng {row + 1}"), filled)
        return
    if row in reading.table.marks.hidden_rows:
        what = f"dòng {row + 1} («{written}») đang bị ẩn"
        reading.found(spot, LABEL_TITLE, what, "bỏ ẩn dòng (Unhide) để kiểm lại, hoặc xóa dòng.")
    if first := reading.rows.get(key):
        what = f"«{written}» đã có ở ô {first.name}"
        reading.found(spot, LABEL_TITLE, what, "gộp hai dòng thành một, hoặc sửa tên một dòng.")
        return
    reading.rows[key] = spot
    reading.figures[key] = {}
    for column in columns:
        _read_cell(reading, CellSpot(row, column.spot.column), key, column)


def _label_spot(table: CellTable, row: int, label: HeadedColumn) -> CellSpot:
    """Return the cell that names a row: its own, or one to the left ("Tổng cộng" over two)."""
    for column in range(label.spot.column, -1, -1):
        if table.text(CellSpot(row, column)):
            return CellSpot(row, column)
    return CellSpot(row, label.spot.column)


def _says_something(table: CellTable, row: int, column: HeadedColumn) -> bool:
    spot = CellSpot(row, column.spot.column)
    text = table.text(spot)
    return not table.empty(spot) and not (text and says_unknown(text))


def _signed(table: CellTable, row: int) -> bool:
    """Return whether a row holds words alone: who drew up the table, who signed it."""
    cells = [CellSpot(row, column) for column in range(table.width)]
    return all(table.empty(c) or not any(map(str.isdigit, table.shown(c))) for c in cells)


def _whose_is_it(reading: TableReading, spot: CellSpot, written: str, names: RowNames) -> None:
    if not written:
        what, remedy = "dòng có số mà không ghi lĩnh vực", "ghi tên lĩnh vực, hoặc xóa các số."
        reading.found(spot, LABEL_TITLE, what, remedy)
        return
    remedy = f"{perhaps(nearest(written, names.known))}viết đúng tên như trong mẫu."
    reading.found(spot, LABEL_TITLE, f"«{written}» không phải lĩnh vực nào", remedy)


def _read_cell(reading: TableReading, spot: CellSpot, key: GroupKey, column: HeadedColumn) -> None:
    if column.key == NOTE:
        if note := reading.table.text(spot):
            reading.notes[key] = note
        return
    understood = (share_in if column.key in RATES else count_in)(reading.table, spot)
    reading.cells[key, column.key] = spot
    if isinstance(understood, Misread):
        reading.found(spot, said_of(key, column.key), understood.what, understood.remedy)
    elif understood.quantity is None:
        reading.unknown.append((key, column.key))
    else:
        reading.figures[key][column.key] = understood.quantity
        if understood.rounded:
            shown = str(understood.quantity.value).replace(".", ",")
            what = f"«{reading.table.shown(spot)}» được làm tròn thành {shown} %"
            remedy = "không cần sửa nếu làm tròn như vậy là đúng."
            reading.found(spot, said_of(key, column.key), what, remedy, Severity.WARNING)


def _only_faults(
    reading: TableReading, row: int, key: GroupKey, columns: list[HeadedColumn]
) -> None:
    """Find what is wrong in the cells of a row that belongs to nobody; its figures are not kept."""
    aside = TableReading(reading.table)
    aside.figures[key] = {}
    for column in columns:
        _read_cell(aside, CellSpot(row, column.spot.column), key, column)
    reading.problems += aside.problems


def _merged(table: CellTable, rows: range, columns: list[HeadedColumn]) -> Iterator[Problem]:
    """Yield cells merged over several rows of figures: whose is the number?"""
    numbers = {column.spot.column for column in columns if column.key != NOTE}
    for first, last in table.merged:
        across = numbers & set(range(first.column, last.column + 1))
        if first.row in rows and across and (last.row > first.row or len(across) > 1):
            what = f"các ô {first.name}:{last.name} bị gộp làm một, không rõ số của dòng nào"
            yield table.problem(first, "Ô gộp", what, "bỏ gộp ô (Unmerge), ghi số cho từng dòng.")
