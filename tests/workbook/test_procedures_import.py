"""A list of procedures becomes drafts; what is there already stays as it is."""

from datetime import date
from pathlib import Path

import pytest
from niemyet.check.rules import check_catalog
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.importing import ListOutcome, import_procedures
from niemyet.edit.workbook.procedures.time_words import time_limit
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from workbook.workbooks import workbook

HEADINGS = ("STT", "Mã TTHC", "Tên thủ tục hành chính", "Lĩnh vực", "Thời hạn", "Lệ phí")
NEW = (1, "9.000071", "Thủ tục cấp giấy thử", "Giấy tờ mẫu", "03 ngày làm việc", "Không")


def import_list(folder: Path, parent: Path, *rows: tuple) -> ListOutcome:
    """Return what a list of these rows makes in the sample catalogue."""
    table = workbook(parent / "ds.xlsx", [["DANH MỤC THỦ TỤC"], HEADINGS, *rows])
    reading, day = read_catalog(folder), date(2026, 11, 1)
    return import_procedures(
        AskedList(folder=folder, reading=reading, office="xa-mau", table=table, day=day)
    )


def draft(outcome: ListOutcome) -> str:
    """Return the text of the only draft."""
    (text,) = [text for file, text in outcome.files.items() if file.parent.name == "procedures"]
    return text


def write(outcome: ListOutcome) -> None:
    """Write every file of the outcome."""
    for file, text in outcome.files.items():
        file.write_text(text, "utf-8")


def test_a_draft_passes_the_check(catalog_copy, tmp_path):
    """Nothing in the draft, or in the office's list, is an error."""
    outcome = import_list(catalog_copy, tmp_path, NEW)
    write(outcome)

    assert ["cap-giay-thu"] == outcome.drafts
    assert () == errors(check_catalog(read_catalog(catalog_copy)))


def test_a_draft_says_what_the_list_says_and_no_more(catalog_copy, tmp_path):
    """The time is understood; "Không" is what the list says, not that the law lets it be free."""
    text = draft(import_list(catalog_copy, tmp_path, NEW))

    assert "    time_limits:\n      - value: 3\n        unit: working_day\n" in text
    assert "      - reported_free: Danh mục thủ tục của đơn vị (tệp ds.xlsx" in text
    assert "    in_force_from: by 2026-11-01\n" in text
    assert "      unknown: Bảng danh mục của đơn vị không ghi mục «Thành phần hồ sơ».\n" in text


def test_the_office_posts_the_draft_by_one_added_line(catalog_copy, tmp_path):
    """Every other line of its list stays."""
    services = catalog_copy / "offices/xa-mau/services.yaml"
    before = services.read_text("utf-8")
    outcome = import_list(catalog_copy, tmp_path, NEW)

    assert before + "  - procedure: cap-giay-thu\n" == outcome.files[services]


def test_a_known_procedure_is_only_reported(catalog_copy, tmp_path):
    """By its code: it is there, its time differs, and its file is not written."""
    row = (1, "9.000001.000.00.00.H60", "Cấp bản sao giấy mẫu", "Giấy tờ mẫu", "9 ngày", "")
    outcome = import_list(catalog_copy, tmp_path, row)
    (problem,) = outcome.problems

    assert {} == outcome.files
    assert ["cap-ban-sao-giay-mau («Cấp bản sao giấy mẫu»)"] == outcome.known
    assert (
        "đã có: cap-ban-sao-giay-mau; bảng ghi «9 ngày», danh mục ghi «3 ngày làm việc»"
        == problem.what
    )


def test_a_known_name_without_a_code_is_no_second_procedure(catalog_copy, tmp_path):
    """The name is compared without diacritics and without "Thủ tục"."""
    row = (1, "", "THỦ TỤC CẤP BẢN SAO GIẤY MẪU", "Giấy tờ mẫu", "", "")

    assert [] == import_list(catalog_copy, tmp_path, row).drafts


@pytest.mark.parametrize(
    ("row", "cell", "what"),
    [
        ((1, 9.00007, "Việc mới", "Giấy tờ mẫu"), "B3", "«9,00007» không phải là mã thủ tục"),
        ((1, "", "Việc mới", "Giấy tò mẫu"), "D3", "«Giấy tò mẫu» không phải lĩnh vực nào"),
        ((1, "", "Việc mới", ""), "D3", "thủ tục không rõ thuộc lĩnh vực nào"),
        ((1, "9.000001", "Đăng ký trồng cây", "Cây xanh mẫu"), "B3", "mã 9.000001 là của"),
        ((1, "", "", "Giấy tờ mẫu", "3 ngày"), "C3", "dòng này không có tên thủ tục"),
    ],
)
def test_a_fault_is_told_at_its_cell(catalog_copy, tmp_path, row, cell, what):
    """Lost zeros, misspelt fields, rows without a name, a code of another procedure."""
    (problem,) = errors(import_list(catalog_copy, tmp_path, row).problems)

    assert cell == problem.place.cell
    assert problem.what.startswith(what)


def test_a_row_that_only_names_a_field_holds_for_those_below(catalog_copy, tmp_path):
    """As in the lists that provinces publish."""
    outcome = import_list(
        catalog_copy, tmp_path, ("II", "LĨNH VỰC CÂY XANH MẪU"), (1, "", "Việc mới")
    )

    assert "\nfield: cay-xanh\n" in draft(outcome)


def test_a_fee_is_matched_only_if_it_is_named(catalog_copy, tmp_path):
    """An amount alone says nothing; the text of the list is quoted."""
    named = (1, "", "Việc mới", "Giấy tờ mẫu", "", "Phí bản sao giấy mẫu: 5.000 đồng/bản")
    amount = (1, "", "Việc mới", "Giấy tờ mẫu", "", "5.000 đồng")

    assert "- fee: phi-ban-sao" in draft(import_list(catalog_copy, tmp_path, named))
    assert "ghi «5.000 đồng»; chưa ghép được" in draft(import_list(catalog_copy, tmp_path, amount))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("03 (ba) ngày làm việc", {"value": 3, "unit": "working_day"}),
        ("Trong ngày", {"unit": "same_day"}),
        ("15 ngày", {"value": 15, "unit": "day"}),
        ("không quá 24 giờ", {"value": 24, "unit": "hour"}),
        (
            "5 ngày làm việc kể từ ngày nhận đủ hồ sơ",
            {"value": 5, "unit": "working_day", "counted_from": "ngày nhận đủ hồ sơ"},
        ),
        ("Trong ngày; sau 15 giờ thì ngày sau", None),
        ("3 ngày, nếu xác minh 8 ngày", None),
        ("Không quy định", None),
        ("3", None),
    ],
)
def test_a_time_is_taken_only_if_it_is_wholly_understood(written, meant):
    """A unit is always said; conditions are left to people."""
    assert meant == time_limit(written)
