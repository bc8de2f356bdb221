"""Open a spreadsheet file, whatever its name pretends, or say why it cannot be read."""

import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

from niemyet.check.wording.old_letters import converted
from niemyet.edit.workbook.cells import CellSpot, CellTable, SheetMarks, file_problem
from niemyet.edit.workbook.opening.csv_text import csv_rows
from niemyet.edit.workbook.opening.excel_marks import excel_marks
from niemyet.edit.workbook.opening.ods_marks import ods_marks
from niemyet.problem import Problem

_LARGEST = 20_000_000
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SAVE = (
    "mở tệp bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As), loại «Excel Workbook (.xlsx)»."
)
_OPENINGS = (
    (b"%PDF", "tệp là PDF, không phải bảng tính", "lấy bảng gốc bằng Excel rồi nhập tệp đó."),
    (b"{\\rtf", "tệp là văn bản RTF, không phải bảng tính", "chép bảng sang Excel, lưu .xlsx."),
    (b"<", "tệp là trang mạng (HTML hoặc XML) mang tên bảng tính", _SAVE),
)


def open_tables(path: Path, letters: str = "") -> tuple[CellTable, ...] | Problem:
    """Return the visible sheets of a workbook, or the one table of a CSV file, or the problem.

    Where *letters* names those of before Unicode, every text is converted from them.
    """
    tables = _opened(path)
    if isinstance(tables, Problem):
        return tables
    return tuple(_converted(table, letters) for table in tables) if letters else tables


def _converted(table: CellTable, letters: str) -> CellTable:
    rows = tuple(
        tuple(converted(v, letters) if isinstance(v, str) else v for v in row) for row in table.rows
    )
    return replace(table, rows=rows)


def _opened(path: Path) -> tuple[CellTable, ...] | Problem:
    file = PurePosixPath(path.name)
    if not path.is_file():
        return file_problem(file, "không có tệp này", f"xem lại tên và thư mục: {path}")
    if path.stat().st_size > _LARGEST:
        return file_problem(file, "tệp lớn hơn 20 MB", "chỉ giữ lại trang có bảng rồi lưu lại.")
    content = path.read_bytes()
    if not content.strip():
        return file_problem(file, "tệp trống", "xem lại tệp đã lưu đủ chưa.")
    if content.startswith(_OLE):
        return _old_or_locked(file, content)
    if content.startswith(b"PK"):
        return _workbook(path, file)
    return _text_table(path, file, content)


def _old_or_locked(file: PurePosixPath, content: bytes) -> Problem:
    if _ENCRYPTED in content:
        return file_problem(
            file, "tệp có mật khẩu nên không đọc được", "mở bằng Excel, bỏ mật khẩu rồi lưu lại."
        )
    return file_problem(
        file, "tệp Office kiểu cũ (.xls, .doc), không thấy được dòng ẩn và kiểu số", _SAVE
    )


def _text_table(path: Path, file: PurePosixPath, content: bytes) -> tuple[CellTable, ...] | Problem:
    for opening, what, remedy in _OPENINGS:
        if content.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(opening):
            return file_problem(file, what, remedy)
    rows = csv_rows(content)
    if rows is None:
        return file_problem(file, "không phải bảng tính, cũng không phải tệp CSV", _SAVE)
    if path.suffix.lower() in (".xlsx", ".xlsm", ".ods", ".xls"):
        what = f"tệp mang đuôi {path.suffix} nhưng bên trong chỉ là chữ (CSV)"
        return file_problem(file, what, f"đổi đuôi tệp thành .csv; hoặc {_SAVE}")
    return (CellTable(file, "", rows),)


def _workbook(path: Path, file: PurePosixPath) -> tuple[CellTable, ...] | Problem:
    try:
        with zipfile.ZipFile(path) as parts:
            names = set(parts.namelist())
    except zipfile.BadZipFile:
        return _broken(file)
    if "word/document.xml" in names:
        return file_problem(file, "tệp là văn bản Word mang tên khác", "chép bảng sang Excel.")
    try:
        marks = _marks(path, names)
        return tuple(_tables(path, file, marks))
    except PasswordError:
        return file_problem(file, "tệp có mật khẩu nên không đọc được", "bỏ mật khẩu rồi lưu lại.")
    except (CalamineError, ParseError, KeyError, OSError, ValueError, zipfile.BadZipFile):
        return _broken(file)


def _marks(path: Path, names: set[str]) -> dict[str, SheetMarks]:
    if "xl/workbook.xml" in names:
        return excel_marks(path)
    return ods_marks(path) if "content.xml" in names else {}


def _broken(file: PurePosixPath) -> Problem:
    what = "tệp hỏng hoặc chưa tải về hết, không mở được như bảng tính"
    return file_problem(file, what, f"lấy lại tệp từ nơi gửi; nếu Excel vẫn mở được: {_SAVE}")


def _tables(path: Path, file: PurePosixPath, marks: dict[str, SheetMarks]) -> list[CellTable]:
    book = CalamineWorkbook.from_path(path)
    tables = []
    for about in book.sheets_metadata:
        if about.visible is not SheetVisibleEnum.Visible or about.name not in book.sheet_names:
            continue
        sheet = book.get_sheet_by_name(about.name)
        rows = tuple(map(tuple, sheet.to_python(skip_empty_area=False)))
        merged = tuple((CellSpot(*a), CellSpot(*b)) for a, b in sheet.merged_cell_ranges or ())
        tables.append(
            CellTable(file, about.name, rows, marks.get(about.name, SheetMarks()), merged)
        )
    return tables
