"""Columns that cannot be taken as they stand: twice the same, not understood, hidden, nameless."""

from collections.abc import Iterator

from xlsxwriter.utility import xl_col_to_name

from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.cells import CellSpot, CellTable
from niemyet.edit.workbook.layout import HeadedColumn, Header, Meaning, Vocabulary, is_figure
from niemyet.problem import Problem, Severity

_TITLE = "Tiêu đề cột"


def heading_problems(table: CellTable, header: Header, words: Vocabulary) -> Iterator[Problem]:
    """Yield every column that is at fault; one of numbers that is not understood is an error."""
    seen: dict[Meaning, HeadedColumn] = {}
    for column in header.columns:
        if column.meaning is None:
            yield _strange(table, header, column, words)
            continue
        if (first := seen.setdefault(column.meaning, column)) is not column:
            what = f"cột «{column.heading}» cùng nghĩa với cột ở ô {first.spot.name}"
            remedy = "giữ một cột, đổi tên hoặc xóa cột kia."
            yield table.problem(column.spot, _TITLE, what, remedy)
        yield from _unseen(table, column)
    headed = {c.number for c in header.columns} | {header.ordinal}
    for number in range(table.width):
        if number not in headed:
            yield from _nameless(table, header, number)


def _unseen(table: CellTable, column: HeadedColumn) -> Iterator[Problem]:
    if column.number in table.marks.hidden_columns:
        what = f"cột {xl_col_to_name(column.number)} («{column.heading}») đang bị ẩn"
        remedy = "bỏ ẩn cột (Unhide) để kiểm lại, hoặc xóa cột."
        yield table.problem(column.spot, _TITLE, what, remedy)
    if column.meaning and not column.meaning.kept:
        what = f"danh mục chưa có chỗ cho cột «{column.heading}»"
        remedy = "cột này không được đăng; các cột khác vẫn đọc đủ."
        yield table.problem(column.spot, _TITLE, what, remedy, Severity.WARNING)


def _strange(table: CellTable, header: Header, column: HeadedColumn, words: Vocabulary) -> Problem:
    titles = words.titles.values()
    meant = nearest(column.heading, titles) or nearest(column.path[-1], titles)
    counts = any(is_figure(table, spot) for spot in _cells(table, header, column.number))
    doubt = words.doubt(column.path)
    what = f"«{column.heading}» {doubt or 'không phải là cột nào được biết'}"
    remedy = f"{perhaps(meant)}đặt tên cột như trong mẫu (niemyet template), hoặc xóa cột."
    if doubt:
        remedy = "ghi rõ ở tên cột, ví dụ «Tiếp nhận», «Đang giải quyết quá hạn»; hoặc xóa cột."
    if counts or (meant and not doubt):
        return table.problem(column.spot, _TITLE, what, remedy)
    remedy = "cột này bị bỏ qua; nếu là số liệu thì đặt tên như trong mẫu (niemyet template)."
    return table.problem(column.spot, _TITLE, what, remedy, Severity.WARNING)


def _cells(table: CellTable, header: Header, column: int) -> Iterator[CellSpot]:
    for row in range(header.data_row, len(table.rows)):
        yield CellSpot(row, column)


def _nameless(table: CellTable, header: Header, number: int) -> Iterator[Problem]:
    """Yield a column of numbers without a heading; one of ordinals before the labels is usual."""
    if number < min(c.number for c in header.columns):
        return
    for spot in _cells(table, header, number):
        if isinstance(table.value(spot), int | float):
            what = f"cột {xl_col_to_name(number)} có số mà không có tên cột"
            yield table.problem(spot, _TITLE, what, "ghi tên cột, hoặc xóa cột này.")
            return
