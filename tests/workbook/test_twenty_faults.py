"""A workbook with twenty planted faults: each is told at its cell, in one pass."""

from datetime import date
from pathlib import Path

import pytest
from niemyet.check.report import as_text
from niemyet.edit.workbook.statistics.importing import Asked, ImportOutcome, import_statistics
from niemyet.problem import errors
from workbook.workbooks import write_sheet
from xlsxwriter import Workbook

ROWS = [
    ["BẢNG TỔNG HỢP KẾT QUẢ GIẢI QUYẾT HỒ SƠ"],
    ["Quý II năm 2026"],
    [],
    ["TT", "Lĩnh vực", "Số hồ sơ tiếp nhận", "Số hồ sơ đã giải quyết", "", "", "",
     "Tỷ lệ hài lòg", "Trả lại", "Số biên lai", "Tiếp nhận"],
    ["", "", "", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "", "", "", ""],
    [1, "chứng thưc", 10, 10, 0, 10, 0, "", 0, 7, ""],
    [2, "Hộ tịch", 1.04, 900, 100, 700, 101, "", 0, 8, ""],
    [3, "Đất đai", -5, "-", "", "", "", "", 0, "", ""],
    [4, "Lâm nghiệp", "1,040", 2.5, "", "", "", "", "", "", ""],
    [5, "Giảm nghèo", "mười hai", 12, 0, 12, 0, "", "", "", ""],
    [6, "Thú y", None, "#", "khoảng 5", "", "", "", "", "", ""],
    [7, "Trồng trọt", 20, 20, 0, 20, 0, "", "", "", ""],
    [8, "Dân số", 9, 9, 0, 9, 0, "", "", "", ""],
    [9, "Trồng trọt", 1, 1, 0, 1, 0, "", "", "", ""],
    [10, "", 4, 4, 0, 4, 0, "", "", "", ""],
    [11, "Kiểm lâm", "12 người", "không", "", "", "", "", "", "", ""],
    [12, "Tài nguyên nước", 6, 7, 0, 7, 0, "", "", "", ""],
    [13, "Nuôi con nuôi", 3, 3, 0, 3, 0, "", True, "", ""],
    ["", "Tổng cộng", 99, "", "", "", "", "", "", "", ""],
]  # fmt: skip
FAULTS = {
    "A2": "«Quý II năm 2026» là quý II năm 2026",
    "B6": "«chứng thưc» không phải lĩnh vực nào",
    "C7": "«1,04» là số lẻ, không phải số hồ sơ",
    "D7": "Trước hạn + Đúng hạn + Quá hạn phải bằng Đã giải quyết, nhưng 100 + 700 + 101 = 901",
    "C8": "«-5» là số âm",
    "C9": "«1,040» hiểu được hai cách: 1040 hay số lẻ 1,040",
    "D9": "«2,5» là số lẻ, không phải số hồ sơ",
    "C10": "«mười hai» không phải là số hồ sơ viết đúng",
    "C11": "ô là ngày hoặc giờ «01/04/2026», không phải số",
    "D11": "công thức báo lỗi #REF!",
    "E11": "«khoảng 5» là số ước chừng",
    "B13": "dòng 13 («Dân số») đang bị ẩn",
    "B14": "«Trồng trọt» đã có ở ô B12",
    "B15": "dòng có số mà không ghi lĩnh vực",
    "C16": "«12 người» không phải là số hồ sơ viết đúng",
    "D16": "«không» chưa rõ là số 0 hay chưa có số liệu",
    "C17": "Đã giải quyết không thể nhiều hơn Tiếp nhận, nhưng 7 nhiều hơn 6",
    "I18": "«TRUE» không phải là số",
    "H4": "«Tỷ lệ hài lòg» không phải là cột nào được biết",
    "J4": "«Số biên lai» không phải là cột nào được biết",
    "K4": "cột «Tiếp nhận» cùng nghĩa với cột ở ô C4",
    "E18": "các ô E18:F18 bị gộp làm một",
}
"""The cell, and how what is wrong with it begins."""


@pytest.fixture(scope="module")
def outcome(real_catalog, tmp_path_factory) -> ImportOutcome:
    """What the import of the faulty workbook says."""
    folder = tmp_path_factory.mktemp("bang")
    path = folder / "quy-3.xlsx"
    with Workbook(path) as book:
        sheet = book.add_worksheet("Quý 3")
        write_sheet(sheet, ROWS)
        day = book.add_format({"num_format": "d-mmm"})
        sheet.write_datetime("C11", date(2026, 4, 1), day)
        sheet.write_formula("D11", "=#REF!+1", value="#REF!")
        sheet.merge_range("E18:F18", 3)
        sheet.set_row(12, None, None, {"hidden": True})
    return import_statistics(
        Asked(
            folder=Path("catalog"),
            catalog=real_catalog,
            office="lam-binh",
            table=path,
            today=date(2026, 11, 23),
            period="2026-q3",
        )
    )


def test_there_are_twenty_faults():
    """The test below looks for at least twenty."""
    assert len(FAULTS) >= 20


@pytest.mark.parametrize("cell", FAULTS)
def test_a_planted_fault_is_told_at_its_cell(outcome, cell):
    """The report names the cell and says what is wrong with it."""
    told = {p.what for p in outcome.problems if p.place.cell == cell}

    assert [what for what in told if what.startswith(FAULTS[cell])], as_text(outcome.problems)


def test_a_misspelt_field_comes_with_what_was_meant(outcome):
    """The remedy of B6 asks for the field of the catalogue that is nearest."""
    (problem,) = [p for p in outcome.problems if p.place.cell == "B6"]

    assert problem.remedy.startswith("có phải «Chứng thực»?")


def test_a_thousand_read_as_a_fraction_comes_with_what_was_meant(outcome):
    """1.040 that Excel took for 1,04 is asked back as 1040."""
    (problem,) = [p for p in outcome.problems if p.place.cell == "C7"]

    assert problem.remedy.startswith("có phải 1040? (Excel có lẽ đã đọc «1.040» thành số lẻ)")


def test_nothing_is_said_of_sound_cells(outcome):
    """Beside the planted faults only the sum that the merged cells spoil is told."""
    others = {p.place.cell for p in errors(outcome.problems)} - set(FAULTS)

    assert others <= {"D18"}, as_text(outcome.problems)
