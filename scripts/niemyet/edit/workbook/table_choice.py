"""Which of a workbook's sheets holds the table that is looked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from niemyet.check.wording.old_letters import NAMES, old_letters
from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.cells import CellTable, file_problem
from niemyet.edit.workbook.layout import Header, Vocabulary, find_header, headers
from niemyet.edit.workbook.spreadsheet import open_tables
from niemyet.problem import Problem


@dataclass(frozen=True, kw_only=True)
class AskedTable:
    """The file of an office's table, the folder of the catalogue it is read into, and how."""

    folder: Path
    office: str
    table: Path
    sheet: str = ""
    source: str = ""
    letters: str = ""
    """Those of before Unicode, tcvn3 or vni, if the table is written in them."""


Chosen = tuple[CellTable, Header, Vocabulary]


def choose_table(
    asked: AskedTable,
    *vocabularies: Vocabulary,
    wanted: Callable[[Sequence[Chosen]], Sequence[Chosen]] = tuple,
) -> Chosen | Problem:
    """Return the sheet that holds the table, its header, in whose words; or why none can be told.

    The first of the *vocabularies* counts in which there is one; of several sheets, those that are
    *wanted*. A table in letters of before Unicode is refused unless it was said which they are.
    """
    sheet, tables = asked.sheet, open_tables(asked.table, asked.letters)
    if isinstance(tables, Problem):
        return tables
    if sheet and sheet not in [t.sheet for t in tables]:
        names = [t.sheet for t in tables]
        remedy = f"{perhaps(nearest(sheet, names))}các trang có: {', '.join(names)}."
        return file_problem(tables[0].file, f"tệp không có trang «{sheet}»", remedy)
    if kind := old_letters(
        t.text(s) for t in tables for row in range(len(t.rows)) for s in t.row(row)
    ):
        what = f"bảng gõ bằng bảng mã cũ {NAMES[kind]}, không phải Unicode"
        remedy = f"thêm --letters {kind} để chuyển chữ sang Unicode khi nhập, rồi xem lại."
        return file_problem(tables[0].file, what, remedy)
    own = [t for t in tables if sheet in ("", t.sheet)]
    read = ([(t, h, w) for t in own if (h := find_header(t, w))] for w in vocabularies)
    found = next(filter(None, read), [])
    found = list(wanted(found)) if len(found) > 1 else found
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(f"«{table.sheet}»" for table, *_ in found)
        remedy = "chọn một trang: thêm --sheet và tên trang; mỗi trang một kỳ thì thêm --period."
        return file_problem(tables[0].file, f"nhiều trang có bảng số liệu: {names}", remedy)
    return _not_understood(tables, vocabularies[0]) or _no_table(tables, vocabularies[0])


def _not_understood(tables: tuple[CellTable, ...], words: Vocabulary) -> Problem | None:
    """Return which headings beside a column of labels mean nothing, at the first of them."""
    for table in tables:
        for header in headers(table, words):
            if strange := header.strange:
                quoted = ", ".join(f"«{column.heading}»" for column in strange[:3])
                what = f"không hiểu cột nào bên cạnh «{words.titles[words.label]}»: {quoted}"
                remedy = "đặt tên cột như trong mẫu (niemyet template); mỗi kỳ một bảng."
                return table.problem(strange[0].spot, "Tiêu đề cột", what, remedy)
    return None


def _no_table(tables: tuple[CellTable, ...], words: Vocabulary) -> Problem:
    label = words.titles[words.label]
    others = ", ".join(f"«{t}»" for t in list(words.titles.values())[1:4])
    looked = ", ".join(f"«{t.sheet}»" for t in tables if t.sheet) or "tệp"
    what = f"không tìm thấy dòng tiêu đề của bảng (đã xem {looked})"
    remedy = (
        f"bảng cần có cột «{label}» và ít nhất một cột như {others}, mỗi dòng một lĩnh vực "
        "(bảng xoay ngang thì xoay lại); xem niemyet template."
    )
    return file_problem(tables[0].file, what, remedy)
