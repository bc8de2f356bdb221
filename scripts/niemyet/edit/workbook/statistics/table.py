"""Read a table of statistics: whose figures each row holds, and every cell that is at fault."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.cells import CellReading, CellSpot, CellTable
from niemyet.edit.workbook.heading_problems import heading_problems
from niemyet.edit.workbook.layout import HeadedColumn, Header, Vocabulary, labels
from niemyet.edit.workbook.office_named import communes_named
from niemyet.edit.workbook.quantities import Misread, Understood, count_in, share_in
from niemyet.edit.workbook.statistics.columns import (
    COMMUNE,
    LABEL_TITLE,
    NOTE,
    TITLES,
    TOTAL_TITLE,
    joins_early,
)
from niemyet.edit.workbook.statistics.row_names import TOTAL, WAYS, RowNames
from niemyet.edit.workbook.statistics.rows import LabelledRow, figure_columns, is_header, rows_of
from niemyet.edit.workbook.statistics.sums import grand_total, unequal_sums
from niemyet.model.figures.statistics import RATES, GroupKey, unit_of
from niemyet.model.values import Quantity
from niemyet.model.vocabulary import FigureName
from niemyet.problem import Problem, Severity

_WARN = Severity.WARNING


@dataclass
class TableReading(CellReading):
    """The figures of a table, the cell of each, and what is wrong."""

    figures: dict[GroupKey, dict[str, Quantity]] = field(default_factory=dict)
    notes: dict[GroupKey, str] = field(default_factory=dict)
    unknown: list[tuple[GroupKey, str]] = field(default_factory=list)
    cells: dict[tuple[GroupKey, str], CellSpot] = field(default_factory=dict)
    rows: dict[GroupKey, CellSpot] = field(default_factory=dict)
    unplaced: tuple[str, ...] = ()
    """Headings of columns that are understood, and that records have no place for."""
    joined: tuple[str, ...] = ()
    """Headings of columns that count the early ones among those on time."""
    rows_lost: bool = False
    """Whether some row could not be given to anyone, so that sums of rows say nothing."""


def said_of(key: GroupKey, figure: str = "") -> str:
    """Return "Chứng thực › Đã giải quyết", as a problem names a figure."""
    named = WAYS.get(key.id, key.id) if key.kind == "channel" else key.id
    parts = (TOTAL_TITLE if key == TOTAL else named, WAYS.get(key.channel, ""))
    return " › ".join(filter(None, (*parts, TITLES[figure] if figure else "")))


def read_rows(table: CellTable, header: Header, words: Vocabulary, names: RowNames) -> TableReading:
    """Return what the rows below the header say, with every problem found on the way."""
    header = replace(header, columns=tuple(words.settled(header.columns)))
    reading = reading_of(table, header, words)
    rows = rows_of(table, header, names)
    columns = figure_columns(header)
    note = header.column(NOTE)
    total = grand_total(rows)
    reading.problems += unequal_sums(table, rows, total)
    for row in rows:
        if row.is_group or (row.is_total and row is not total):
            reading.found_if_hidden(row.spot, LABEL_TITLE, row.text)
        elif row.key is None:
            _lost_row(reading, row, rows, names, columns)
        else:
            read_row(reading, row, _key_of(reading, row, rows), columns, note)
    reading.problems += merged_figures(table, {row.spot.row for row in rows if row.filled}, columns)
    reading.problems += second_tables(table, header, words, rows)
    reading.problems += _of_other_communes(table, header, rows, names)
    return reading


def reading_of(table: CellTable, header: Header, words: Vocabulary) -> TableReading:
    """Return what the headings say, before any row is read."""
    reading = TableReading(table, list(heading_problems(table, header, words)))
    reading.unplaced = tuple(c.heading for c in header.columns if c.meaning and not c.meaning.kept)
    reading.joined = tuple(c.heading for c in header.columns if joins_early(c))
    return reading


def _of_other_communes(
    table: CellTable, header: Header, rows: Sequence[LabelledRow], names: RowNames
) -> Iterator[Problem]:
    """Yield rows of a field whose cell beside it names another commune."""
    column = header.column(COMMUNE)
    for row in rows if column else ():
        spot = table.merged_from(CellSpot(row.spot.row, column.number))
        written = table.text(spot)
        if any(communes_named(written)) and not names.is_the_commune(written):
            what = f"dòng «{row.text}» là của «{written}», không phải của «{names.commune}»"
            yield table.problem(spot, "Đơn vị", what, "chỉ giữ các dòng của đơn vị, rồi nhập lại.")


def _key_of(reading: TableReading, row: LabelledRow, rows: Sequence[LabelledRow]) -> GroupKey:
    """Return whose a row is; one of a way of submitting below a field is the field's."""
    if row.key.kind != "channel":
        return row.key
    above = [r for r in rows if r.spot.row < row.spot.row and r.key and r.key.kind != "channel"]
    if any(row in r.below and r.key.kind == "field" for r in above):
        return GroupKey("field_channel", above[-1].key.id, row.key.id)
    if above and not above[-1].is_total:
        what = f"«{row.text}» không rõ là của «{above[-1].text}» hay của cả đơn vị"
        remedy = "của lĩnh vực thì ghi «- » ở đầu; của đơn vị thì đặt dưới dòng tổng cộng."
        reading.found(row.spot, LABEL_TITLE, what, remedy)
    return row.key


def read_row(
    reading: TableReading,
    row: LabelledRow,
    key: GroupKey,
    columns: Sequence[HeadedColumn],
    note: HeadedColumn | None,
) -> None:
    """Keep what the cells of a row say, as the figures of *key*."""
    reading.found_if_hidden(row.spot, LABEL_TITLE, row.text)
    if first := reading.rows.get(key):
        what = f"«{row.text}» đã có ở ô {first.name}"
        remedy = "gộp hai dòng thành một, hoặc sửa tên một dòng."
        reading.found(row.spot, LABEL_TITLE, what, remedy)
        return
    reading.rows[key] = row.spot
    reading.figures.setdefault(key, {})
    if note and (text := reading.table.text(CellSpot(row.spot.row, note.number))):
        reading.notes[key] = text
    for column in columns:
        _read_cell(reading, row, key, column)


def _read_cell(
    reading: TableReading, row: LabelledRow, key: GroupKey, column: HeadedColumn
) -> None:
    spot, name = CellSpot(row.spot.row, column.number), column.key
    whose = _whose(key, column)
    understood = _figure(reading.table, spot, FigureName(name))
    if whose is None:
        if isinstance(understood, Misread) or understood.quantity:
            what = f"danh mục chưa có chỗ cho «{column.heading}» của «{row.text}»"
            reading.found(spot, said_of(key), what, "số này không được đăng.", _WARN)
        return
    reading.cells[whose, name] = spot
    if isinstance(understood, Misread):
        reading.found(spot, said_of(whose, name), understood.what, understood.remedy)
    elif understood.quantity is None:
        reading.unknown.append((whose, name))
    else:
        reading.figures.setdefault(whose, {})[name] = understood.quantity
        _say_rounded(reading, spot, said_of(whose, name), understood)


def _figure(table: CellTable, spot: CellSpot, name: FigureName) -> Understood | Misread:
    return share_in(table, spot) if name in RATES else count_in(table, spot, unit_of(name))


def _whose(key: GroupKey, column: HeadedColumn) -> GroupKey | None:
    """Return whose figure a cell holds: its row's, or of one way of submitting within it."""
    channel = column.meaning.channel if column.meaning else ""
    if not channel:
        return key
    if key == TOTAL:
        return GroupKey("channel", channel)
    return GroupKey("field_channel", key.id, channel) if key.kind == "field" else None


def _say_rounded(reading: TableReading, spot: CellSpot, said: str, figure: Understood) -> None:
    if figure.rounded and figure.quantity:
        shown = str(figure.quantity.value).replace(".", ",")
        what = f"«{reading.table.shown(spot)}» được làm tròn thành {shown} %"
        reading.found(spot, said, what, "không cần sửa nếu làm tròn như vậy là đúng.", _WARN)


def _lost_row(
    reading: TableReading,
    row: LabelledRow,
    rows: Sequence[LabelledRow],
    names: RowNames,
    columns: Sequence[HeadedColumn],
) -> None:
    """Tell of a row that is nobody's, and of what is wrong in its cells; nothing of it is kept."""
    last = max((r.spot.row for r in rows if r.key), default=-1)
    near = nearest(row.text, names.known) if row.text else []
    if not row.filled and (row.spot.row > last or not near):
        return
    reading.rows_lost = True
    if row.text:
        remedy = f"{perhaps(near)}viết đúng tên như trong mẫu."
        reading.found(row.spot, LABEL_TITLE, f"«{row.text}» không phải lĩnh vực nào", remedy)
    else:
        what, remedy = "dòng có số mà không ghi lĩnh vực", "ghi tên lĩnh vực, hoặc xóa các số."
        reading.found(row.spot, LABEL_TITLE, what, remedy)
    aside = TableReading(reading.table)
    for column in columns if row.filled else ():
        name = row.text or f"Dòng {row.spot.row + 1}"
        _read_cell(aside, row, GroupKey("field", name), column)
    reading.problems += aside.problems


def merged_figures(
    table: CellTable, rows: set[int], columns: Sequence[HeadedColumn]
) -> Iterator[Problem]:
    """Yield cells merged over several rows of figures: whose is the number?"""
    numbers = {column.number for column in columns}
    for first, last in table.merged:
        across = numbers & set(range(first.column, last.column + 1))
        spread = last.row > first.row or len(across) > 1
        if first.row in rows and across and spread:
            what = f"các ô {first.name}:{last.name} bị gộp làm một, không rõ số của dòng nào"
            yield table.problem(first, "Ô gộp", what, "bỏ gộp ô (Unmerge), ghi số cho từng dòng.")


def second_tables(
    table: CellTable, header: Header, words: Vocabulary, rows: Sequence[LabelledRow]
) -> Iterator[Problem]:
    """Yield where another table begins on the sheet: its rows are not this one's.

    The same header again is a new page, unless the total below the rows has closed the table.
    """
    own = header.column(words.label)
    closed = [r.spot.row for i, r in enumerate(rows) if r.is_total and any(x.key for x in rows[:i])]
    for spot in labels(table, words, range(header.data_row, len(table.rows))):
        again = own and is_header(table, header, spot.row, own.number)
        if not again or any(row < spot.row for row in closed):
            what = f"trang có thêm một bảng, bắt đầu ở ô {spot.name} («{table.text(spot)}»)"
            yield table.problem(spot, "Bảng", what, "để mỗi bảng một trang, rồi nhập từng trang.")
