"""A table of a whole province: of the rows of communes, the office's own is taken, or none."""

import pytest
from niemyet.edit.workbook.statistics.row_names import RowNames
from workbook.importing import import_table, is_sound, whats
from workbook.workbooks import workbook
from xlsxwriter import Workbook

HEADINGS = ["TT", "Đơn vị", "Tiếp nhận", "Đã giải quyết", "Trước hạn", "Đúng hạn", "Quá hạn"]
OTHER, OWN = ["UBND xã Tân Mẫu", 90, 80, 40, 40, 0], ["UBND xã Mẫu", 30, 28, 10, 17, 1]


def table(*rows):
    """Return the rows of a table of the third quarter, numbered."""
    numbered = [[i + 1, *row] for i, row in enumerate(rows)]
    return [["UBND tỉnh Ví Dụ"], ["Quý III năm 2026"], HEADINGS, *numbered]


def outcome_of(catalog, folder, rows):
    return import_table(catalog, workbook(folder / "tinh.xlsx", rows))


def test_the_own_row_becomes_the_total_of_the_office(catalog_copy, tmp_path):
    rows = [*table(OTHER, OWN), ["", "Tổng cộng", 120, 108, 50, 57, 1]]
    outcome = outcome_of(catalog_copy, tmp_path, rows)

    assert is_sound(outcome), outcome.problems
    assert "total:\n  received: 30\n  resolved: 28\n" in outcome.text
    assert "by_field" not in outcome.text
    assert whats(outcome)["B5"] == "bảng của nhiều xã; chỉ lấy dòng «UBND xã Mẫu»"


@pytest.mark.parametrize(
    ("rows", "cell", "what"),
    [
        (table(OTHER), "B3", "không có dòng «xã Mẫu»"),
        (table(OTHER, ["Mẫu", *OWN[1:]]), "B3", "không có dòng «xã Mẫu»"),
        (table(OTHER, ["xã Mậu", *OWN[1:]]), "B3", "không có dòng «xã Mẫu»"),
        (table(OWN, OTHER, ["xã Mẫu", 1, 1, 1, 0, 0]), "B6", "có ở 2 dòng: B4, B6"),
        (table(OWN, ["Giấy tờ", 30, 28, 10, 17, 1]), "B5", "có dòng «Giấy tờ» của đơn vị"),
    ],
)
def test_a_table_without_just_one_own_row_is_refused(catalog_copy, tmp_path, rows, cell, what):
    outcome = outcome_of(catalog_copy, tmp_path, rows)

    assert not is_sound(outcome)
    assert what in whats(outcome)[cell]


def test_rows_of_fields_beside_another_commune_are_refused(catalog_copy, tmp_path):
    heads = ["Xã, phường", "Lĩnh vực", "Tiếp nhận"]
    rows = [heads, ["xã Mẫu", "Giấy tờ", 5], ["xã Tân Mẫu", "Cây xanh", 7]]
    outcome = outcome_of(catalog_copy, tmp_path, rows)

    assert "dòng «Cây xanh» là của «xã Tân Mẫu», không phải của «xã Mẫu»" == whats(outcome)["A3"]
    assert not is_sound(outcome)


@pytest.mark.parametrize(
    ("written", "own"),
    [
        ("2. Ủy ban nhân dân xã Mẫu", True),
        ("UBND XÃ MẪU", True),
        ("Trung tâm Phục vụ hành chính công xã Mẫu", True),
        ("xã Mẫu (cũ)", False),
        ("phường Mẫu", False),
        ("Trạm y tế xã Mẫu", False),
        ("xã Mẫu Mới", False),
    ],
)
def test_a_commune_is_known_by_its_whole_name(written, own):
    assert own == RowNames({}, {}, (), "xã Mẫu").is_the_commune(written)


def book_of(path, sheets):
    """Write a workbook of several sheets, each with a title and one number; return its path."""
    with Workbook(path) as book:
        for name, (title, received) in sheets.items():
            sheet = book.add_worksheet(name)
            for r, row in enumerate(([title], ["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", received])):
                for c, value in enumerate(row):
                    sheet.write(r, c, value)
    return path


def test_the_period_asked_for_chooses_the_sheet(catalog_copy, tmp_path):
    sheets = {"Q1": ("Quý I năm 2026", 10), "Q3": ("Quý III năm 2026", 30)}
    outcome = import_table(catalog_copy, book_of(tmp_path / "nam.xlsx", sheets))

    assert is_sound(outcome), outcome.problems
    assert "received: 30" in outcome.text


def test_a_sheet_that_may_be_of_the_period_too_is_asked_about(catalog_copy, tmp_path):
    sheets = {"A": ("Số liệu", 10), "Q3": ("Quý III năm 2026", 30)}
    outcome = import_table(catalog_copy, book_of(tmp_path / "nam.xlsx", sheets))

    assert "nhiều trang có bảng số liệu: «A», «Q3»" == whats(outcome)[""]


def test_a_year_in_the_title_and_a_quarter_in_the_name_are_asked_about(catalog_copy, tmp_path):
    path = book_of(tmp_path / "nam.xlsx", {"Quý III": ("BÁO CÁO NĂM 2026", 30)})

    assert (
        "phía trên bảng là năm 2026, tên trang là quý III năm 2026"
        in (whats(import_table(catalog_copy, path, period=""))["A1"])
    )
    assert is_sound(import_table(catalog_copy, path, period="2026-q3"))
