"""Every file that people hand in is read, or refused with a reason."""

import unicodedata
import zipfile

import pytest
from niemyet.edit.workbook.spreadsheet import open_tables
from niemyet.problem import Problem
from workbook.importing import import_table, is_sound
from workbook.workbooks import write_sheet
from xlsxwriter import Workbook

CSV = "Lĩnh vực;Tiếp nhận\nGiấy tờ;1.040\nCây xanh;\nTổng cộng;1.040\n"
OLD = bytes.fromhex("D0CF11E0A1B11AE1")
REFUSED = {
    "locked.xlsx": (OLD + "EncryptedPackage".encode("utf-16-le"), "tệp có mật khẩu"),
    "old.xls": (OLD + b"\0" * 600, "tệp Office kiểu cũ"),
    "paper.xlsx": (b"%PDF-1.7", "tệp là PDF"),
    "page.xls": (b"<html><table>", "tệp là trang mạng"),
    "broken.xlsx": (b"PK\x03\x04 nothing", "tệp hỏng"),
    "text.xlsx": (CSV.encode(), "tệp mang đuôi .xlsx nhưng bên trong chỉ là chữ"),
    "image.csv": (b"\x89PNG\r\n\x1a\n\x00\x01\x02", "không phải bảng tính"),
    "empty.csv": (b"", "tệp trống"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_of_another_kind_is_refused_with_a_reason(tmp_path, name):
    """Renamed, locked, broken, old or empty: the sentence says which, and what to do."""
    content, what = REFUSED[name]
    (tmp_path / name).write_bytes(content)
    problem = open_tables(tmp_path / name)

    assert isinstance(problem, Problem)
    assert problem.what.startswith(what)
    assert str(problem.place) == name


def test_a_document_renamed_as_a_workbook_is_refused(tmp_path):
    """A Word document is a zip archive too."""
    with zipfile.ZipFile(tmp_path / "don.xlsx", "w") as archive:
        archive.writestr("word/document.xml", "<w/>")

    assert open_tables(tmp_path / "don.xlsx").what.startswith("tệp là văn bản Word")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1258"])
@pytest.mark.parametrize("separator", [";", ",", "\t"], ids=["semicolon", "comma", "tab"])
def test_separated_values_are_read_as_offices_save_them(
    catalog_copy, tmp_path, encoding, separator
):
    """In UTF-8, UTF-16 and Windows-1258, with any separator."""
    text = CSV.replace(";", separator)
    if encoding == "cp1258":
        text = "".join(
            letter if letter.isascii() else composed_for_1258(letter)
            for letter in unicodedata.normalize("NFC", text)
        )
    path = tmp_path / "bang.csv"
    path.write_bytes(text.encode(encoding))
    outcome = import_table(catalog_copy, path)

    assert is_sound(outcome), outcome.problems
    assert "received: 1040" in outcome.text


def composed_for_1258(letter: str) -> str:
    """Return a letter as Windows-1258 writes it: a base letter and a tone after it."""
    try:
        letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tones = [c for c in parts if c in "\u0300\u0301\u0303\u0309\u0323"]
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in tones))
        return base + "".join(tones)
    return letter


def test_the_sheet_is_chosen_by_its_table(catalog_copy, tmp_path):
    """Sheets without a table, and hidden ones, do not count."""
    with Workbook(tmp_path / "so.xlsx") as book:
        write_sheet(book.add_worksheet("Bìa"), [["Báo cáo"]])
        write_sheet(book.add_worksheet("Số"), [["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 3]])
        hidden = book.add_worksheet("Cũ")
        write_sheet(hidden, [["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 9]])
        hidden.hide()
    outcome = import_table(catalog_copy, tmp_path / "so.xlsx")

    assert is_sound(outcome), outcome.problems
    assert "received: 3" in outcome.text


def test_two_sheets_with_tables_are_told_apart_by_the_clerk(catalog_copy, tmp_path):
    """Nothing is guessed; --sheet chooses."""
    with Workbook(tmp_path / "so.xlsx") as book:
        for name in ("Quý 2", "Quý 3"):
            write_sheet(book.add_worksheet(name), [["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 3]])
    (problem,) = import_table(catalog_copy, tmp_path / "so.xlsx").problems

    assert "nhiều trang có bảng số liệu: «Quý 2», «Quý 3»" == problem.what
    assert is_sound(import_table(catalog_copy, tmp_path / "so.xlsx", sheet="Quý 3"))


def test_a_workbook_without_a_table_says_what_was_looked_for(catalog_copy, tmp_path):
    """The remedy names the columns that a table must have."""
    with Workbook(tmp_path / "so.xlsx") as book:
        write_sheet(book.add_worksheet("Thư"), [["Kính gửi"]])
    (problem,) = import_table(catalog_copy, tmp_path / "so.xlsx").problems

    assert "không tìm thấy dòng tiêu đề của bảng (đã xem «Thư»)" == problem.what
    assert "«Lĩnh vực»" in problem.remedy
