"""Which of a workbook's sheets holds the table that is looked for."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from niemyet.check.wording.old_letters import NAMES, old_letters
from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.workbook.cells import CellSpot, CellTable, file_problem
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


_LEAST = 2
"""Headings that are a table's, and no word by chance."""

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
    words = vocabularies[0]
    told = (_turned(own, words), _not_understood(own, words), _nameless(own, words))
    return next(filter(None, told), None) or _no_table(own, words)


def _not_understood(tables: Sequence[CellTable], words: Vocabulary) -> Problem | None:
    """Return which headings beside a column of labels mean nothing, at the first of them."""
    for table in tables:
        for header in headers(table, words):
            if strange := header.strange:
                quoted = ", ".join(f"«{column.heading}»" for column in strange[:3])
                what = f"không hiểu cột nào bên cạnh «{words.titles[words.label]}»: {quoted}"
                remedy = "đặt tên cột như trong mẫu (niemyet template); mỗi kỳ một bảng."
                return table.problem(strange[0].spot, "Tiêu đề cột", what, remedy)
    return None


def _turned(tables: Sequence[CellTable], words: Vocabulary) -> Problem | None:
    """Return where headings stand below each other, as in a table that lies on its side."""
    for table in tables:
        found = list(_headings(table, words))
        column, most = _fullest([spot.column for spot in found])
        if most >= _LEAST and most > _fullest([spot.row for spot in found])[1]:
            first = next(spot for spot in found if spot.column == column)
            what = f"tên các cột xếp xuống dưới nhau, từ «{table.text(first)}»"
            remedy = f"xoay bảng (Transpose): {_each_row(words)}."
            return table.problem(first, "Tiêu đề cột", what, remedy)
    return None


def _nameless(tables: Sequence[CellTable], words: Vocabulary) -> Problem | None:
    """Return where headings stand beside each other, and none of a column that names the rows."""
    for table in tables:
        found = list(_headings(table, words))
        row, most = _fullest([spot.row for spot in found])
        if most >= _LEAST:
            first = next(spot for spot in found if spot.row == row)
            what = f"có cột «{table.text(first)}» mà không có cột «{words.titles[words.label]}»"
            remedy = f"{_each_row(words)}; xem niemyet template."
            return table.problem(first, "Tiêu đề cột", what, remedy)
    return None


def _headings(table: CellTable, words: Vocabulary) -> Iterator[CellSpot]:
    """Yield the cells that could head a column, other than that which names the rows."""
    for row in range(len(table.rows)):
        for spot in table.row(row):
            meaning = words.meaning((text,)) if (text := table.text(spot)) else None
            if meaning and meaning.key in words.titles and meaning.key != words.label:
                yield spot


def _fullest(places: Sequence[int]) -> tuple[int, int]:
    """Return the place that comes most often, and how often; (-1, 0) for none."""
    return next(iter(Counter(places).most_common(1)), (-1, 0))


def _each_row(words: Vocabulary) -> str:
    title = words.titles[words.label]
    return f"mỗi dòng một {title.lower()}, ghi ở cột «{title}»"


def _no_table(tables: Sequence[CellTable], words: Vocabulary) -> Problem:
    label = words.titles[words.label]
    others = ", ".join(f"«{t}»" for t in list(words.titles.values())[1:4])
    looked = ", ".join(f"«{t.sheet}»" for t in tables if t.sheet) or "tệp"
    what = f"không tìm thấy dòng tiêu đề của bảng (đã xem {looked})"
    remedy = f"bảng cần có cột «{label}» và ít nhất một cột như {others}; xem niemyet template."
    return file_problem(tables[0].file, what, remedy)
