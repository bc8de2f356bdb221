"""What the words around a table say: which period, which office, which of several sheets."""

from collections.abc import Iterator
from pathlib import Path

from niemyet.edit.typed_words import folded, nearest, perhaps
from niemyet.edit.workbook.cells import CellSpot, CellTable, file_problem
from niemyet.edit.workbook.headings import Header, Vocabulary, find_header
from niemyet.edit.workbook.periods import period_in_words, period_written, runs_on
from niemyet.edit.workbook.spreadsheet import open_tables
from niemyet.model.catalog import Catalog
from niemyet.model.time.period import Period
from niemyet.problem import Problem

_PERIOD = "Kỳ số liệu"


def choose_table(file: Path, words: Vocabulary, sheet: str) -> tuple[CellTable, Header] | Problem:
    """Return the sheet of *file* that holds the table, and its header; or why none can be told."""
    tables = open_tables(file)
    if isinstance(tables, Problem):
        return tables
    if sheet and sheet not in [t.sheet for t in tables]:
        names = [t.sheet for t in tables]
        remedy = f"{perhaps(nearest(sheet, names))}các trang có: {', '.join(names)}."
        return file_problem(tables[0].file, f"tệp không có trang «{sheet}»", remedy)
    found = [(t, h) for t in tables if sheet in ("", t.sheet) and (h := find_header(t, words))]
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"«{t.sheet}»" for t, _ in found)
        remedy = "chọn một trang: thêm --sheet và tên trang."
        return file_problem(tables[0].file, f"nhiều trang có bảng số liệu: {names}", remedy)
    label = words.titles[words.label]
    others = ", ".join(f"«{t}»" for t in list(words.titles.values())[1:4])
    looked = ", ".join(f"«{t.sheet}»" for t in tables if t.sheet) or "tệp"
    what = f"không tìm thấy dòng tiêu đề của bảng (đã xem {looked})"
    remedy = (
        f"bảng cần có cột «{label}» và ít nhất một cột như {others}, mỗi dòng một lĩnh vực "
        "(bảng xoay ngang thì xoay lại); xem niemyet template."
    )
    return file_problem(tables[0].file, what, remedy)


def written_periods(table: CellTable, header: Header) -> Iterator[tuple[CellSpot, Period]]:
    """Yield each period that the lines above the table, or the sheet's name, speak of."""
    for spot in _above(table, header):
        if period := period_written(table.text(spot)):
            yield spot, period


def title_problems(
    table: CellTable, header: Header, period: Period, office: str, catalog: Catalog
) -> Iterator[Problem]:
    """Yield titles that name another period, a run of months, or another office."""
    for spot, written in written_periods(table, header):
        if written != period:
            what = f"«{table.shown(spot)}» là {period_in_words(written)}"
            remedy = f"bạn đang nhập {period_in_words(period)}: chọn đúng tệp, hoặc sửa --period."
            yield table.problem(spot, _PERIOD, what, remedy)
    for spot in _above(table, header):
        text = table.text(spot)
        if runs_on(text):
            what = f"«{table.shown(spot)}» là số cộng dồn nhiều tháng, không phải một kỳ"
            yield table.problem(
                spot, _PERIOD, what, "dùng bảng của một tháng, một quý hay một năm."
            )
        for other_id, other in catalog.offices.items():
            if other_id != office and _names(text, (other.name, other.short_name)):
                what = f"bảng ghi là của «{other.name}», không phải của đơn vị «{office}»"
                remedy = f"chọn đúng tệp, hoặc thêm --office {other_id}."
                yield table.problem(spot, "Đơn vị", what, remedy)


def _above(table: CellTable, header: Header) -> Iterator[CellSpot]:
    for row in range(header.first_row):
        for column in range(table.width):
            if table.text(CellSpot(row, column)):
                yield CellSpot(row, column)


def _names(text: str, names: tuple[str, ...]) -> bool:
    return any(folded(name) in folded(text) for name in names)
