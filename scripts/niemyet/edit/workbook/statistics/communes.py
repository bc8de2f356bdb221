"""Read the row of one commune in a table of a province, each of whose rows is a commune's."""

from collections.abc import Sequence
from dataclasses import replace

from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.layout import HeadedColumn, Header, Vocabulary
from niemyet.edit.workbook.office_named import communes_named
from niemyet.edit.workbook.statistics.columns import LABEL, NOTE
from niemyet.edit.workbook.statistics.row_names import TOTAL, RowNames
from niemyet.edit.workbook.statistics.rows import LabelledRow, figure_columns, rows_of
from niemyet.edit.workbook.statistics.table import (
    TableReading,
    merged_figures,
    read_row,
    reading_of,
    second_tables,
)
from niemyet.model.figures.statistics import GroupKey
from niemyet.problem import Severity

_TITLE = "Đơn vị"
_COMMUNE = "commune"
_OTHERS = (TOTAL.kind, _COMMUNE)


def read_commune(
    table: CellTable, header: Header, words: Vocabulary, names: RowNames
) -> TableReading:
    """Return the row of the office's commune as its total, and a problem if it is not just one."""
    settled = replace(header, columns=tuple(words.settled(header.columns)))
    reading = reading_of(table, settled, words)
    rows = [_of_a_commune(row) for row in rows_of(table, settled, names)]
    own = [row for row in rows if names.is_the_commune(row.text)]
    if len(own) != 1:
        return _not_just_one(reading, settled.column(LABEL), own, names.commune)
    row, columns = own[0], figure_columns(settled)
    read_row(reading, row, TOTAL, columns, settled.column(NOTE))
    reading.problems += merged_figures(table, {row.spot.row}, columns)
    reading.problems += second_tables(table, header, words, rows)
    if inner := _inside(row, rows):
        what = f"dưới «{row.text}» có dòng «{inner.text}» của đơn vị, bảng theo xã không đọc được"
        reading.found(inner.spot, _TITLE, what, "tách các dòng của đơn vị thành một bảng riêng.")
    what = f"bảng của nhiều xã; chỉ lấy dòng «{row.text}»"
    remedy = "không cần sửa nếu đó là dòng của đơn vị."
    reading.found(row.spot, _TITLE, what, remedy, Severity.WARNING)
    return reading


def _of_a_commune(row: LabelledRow) -> LabelledRow:
    """Return the row, marked as data if a commune is named: a total below it closes the table."""
    if row.key is None and any(communes_named(row.text)):
        row.key = GroupKey(_COMMUNE, row.text)
    return row


def _not_just_one(
    reading: TableReading, label: HeadedColumn, own: Sequence[LabelledRow], commune: str
) -> TableReading:
    if own:
        what = f"«{commune}» có ở {len(own)} dòng: {', '.join(row.spot.name for row in own)}"
        reading.found(own[1].spot, _TITLE, what, "giữ một dòng của đơn vị.")
    else:
        what = f"bảng có mỗi dòng một đơn vị, mà không có dòng «{commune}»"
        remedy = f"ghi đủ tên «{commune}» ở dòng của đơn vị; hoặc chọn đúng tệp, đúng --office."
        reading.found(label.spot, _TITLE, what, remedy)
    return reading


def _inside(own: LabelledRow, rows: Sequence[LabelledRow]) -> LabelledRow | None:
    """Return the row below that is a part of *own*: a field of it, or a way of submitting."""
    below = rows[rows.index(own) + 1 :]
    if own.below:
        return own.below[0]
    return below[0] if below and below[0].key and below[0].key.kind not in _OTHERS else None
