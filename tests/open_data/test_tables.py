"""CSV and the workbook: valid tables with the same cells, and empty cells for what is unknown."""

import csv
import io

import pytest
from frictionless import Package
from niemyet.present.open_data.tables import open_tables, table_title
from python_calamine import CalamineWorkbook

FOLDER = "du-lieu/v2/"


@pytest.fixture(scope="module")
def package(data, tmp_path_factory):
    """The tables in a folder with their description, as somebody downloads them."""
    folder = tmp_path_factory.mktemp("package")
    for path, content in data.files.items():
        if path.startswith(FOLDER) and path.endswith((".csv", "datapackage.json")):
            (folder / path.removeprefix(FOLDER)).write_bytes(content)
    return folder


def read_csv(data, name: str) -> list[dict[str, str]]:
    text = data.files[f"{FOLDER}{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_every_table_is_valid_by_its_own_description(package):
    report = Package(str(package / "datapackage.json")).validate()

    assert report.valid, report.flatten(["name", "type", "message"])
    assert len(report.tasks) >= 8


def test_the_description_catches_an_id_that_leads_nowhere(package, tmp_path):
    for path in package.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    table = tmp_path / "thanh-phan-ho-so.csv"
    lines = table.read_bytes().decode().split("\r\n")
    lines[1] = "khong-co-thu-tuc-nay" + lines[1][lines[1].index(",") :]
    table.write_bytes("\r\n".join(lines).encode())

    assert not Package(str(tmp_path / "datapackage.json")).validate().valid


def test_a_spreadsheet_is_told_that_the_letters_are_vietnamese(data):
    tables = [c for p, c in data.files.items() if p.startswith(FOLDER) and p.endswith(".csv")]

    assert tables
    assert all(content.startswith(b"\xef\xbb\xbf") for content in tables)


def test_the_workbook_has_the_rows_of_every_table(data):
    book = CalamineWorkbook.from_filelike(io.BytesIO(data.files[f"{FOLDER}niem-yet.xlsx"]))
    posting = data.posting

    assert book.sheet_names[1:] == [table_title(t, posting) for t in open_tables(posting)]
    for table in open_tables(posting):
        rows = book.get_sheet_by_name(table_title(table, posting)).to_python()
        assert rows[0] == [column.title for column in table.columns]
        assert len(rows) == len(table.rows) + 1


def test_the_workbook_and_the_csv_say_the_same(data):
    book = CalamineWorkbook.from_filelike(io.BytesIO(data.files[f"{FOLDER}niem-yet.xlsx"]))
    rows = book.get_sheet_by_name("Mức thu").to_python()
    amounts = [row[rows[0].index("Mức thu (đồng)")] for row in rows[1:]]
    told = [row["Mức thu (đồng)"] for row in read_csv(data, "muc-thu")]

    assert [float(text) if text else "" for text in told] == amounts
    assert any(told)


def test_what_the_law_says_of_a_limit_is_not_said_of_a_promise(sample):
    said = ("Chỉ khi", "Cộng thêm", "Tính từ")
    rows = read_csv(sample, "thoi-han")
    law = [row for row in rows if row["Loại thời hạn"] == "Theo quy định"]

    assert 0 < len(law) < len(rows)
    assert [] == [column for column in said if not any(row[column] for row in law)]
    assert [] == [row for row in rows if row not in law and any(row[c] for c in said)]


def test_an_unknown_amount_is_an_empty_cell_with_its_reason(lam_binh):
    rows = [r for r in read_csv(lam_binh, "muc-thu") if not r["Mức thu (đồng)"]]

    assert "le-phi-ho-tich" in {row["Mã khoản thu"] for row in rows}
    assert all(row["Lý do, ghi chú"] for row in rows)


def test_a_charge_is_zero_nowhere_without_a_rate_of_zero(data):
    zero = [row for row in read_csv(data, "thu-tuc-phi") if row["Mức thu (đồng)"] == "0"]
    rates = {row["Mã mức thu"] for row in read_csv(data, "muc-thu") if row["Mức thu (đồng)"] == "0"}

    assert {row["Mã mức thu"] for row in zero} <= rates


def test_a_working_day_is_not_a_day(lam_binh):
    units = {row["Đơn vị thời gian"] for row in read_csv(lam_binh, "thoi-han")}

    assert {"ngày", "ngày làm việc", "trong ngày"} <= units


def test_the_figures_of_the_quarter_are_those_of_the_article(phuc_yen):
    whose = "Của lĩnh vực, thủ tục, cách nộp"
    received = [r for r in read_csv(phuc_yen, "so-lieu") if r["Chỉ tiêu"] == "Tiếp nhận"]
    told = {row[whose]: (row["So với số thật"], row["Giá trị"]) for row in received}

    assert told["Toàn đơn vị"] == ("trên", "1050")
    assert told["Tư pháp – hộ tịch"] == ("đúng bằng", "1019")
    assert told["Văn hóa – xã hội"] == ("đúng bằng", "29")
    assert told["Lâm nghiệp"] == ("đúng bằng", "3")


def test_an_office_without_figures_has_no_table_of_figures(lam_binh):
    assert f"{FOLDER}so-lieu.csv" not in lam_binh.files
