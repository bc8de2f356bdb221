"""A whole commune from the province's list: what is known is posted, all else drafted."""

from datetime import date
from pathlib import Path

import pytest
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.present.posting import Posting
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from workbook.workbooks import workbook

HEADINGS = ("STT", "Mã TTHC", "Tên thủ tục hành chính", "Lĩnh vực", "Thời hạn", "Lệ phí")
KNOWN = (1, "9.000001.000.00.00.H60", "Cấp bản sao giấy mẫu", "Giấy tờ mẫu", "", "")
ALSO_KNOWN = (2, "", "Đăng ký trồng cây", "Cây xanh mẫu", "", "")
NEW = (3, "9.000071", "Thủ tục cấp giấy thử", "Giấy tờ mẫu", "03 ngày làm việc", "")
OTHER = (4, "9.000072", "Thủ tục xin nuôi ong", "Chăn nuôi", "", "")


def begin(folder: Path, *rows: tuple, more: tuple[str, ...] = ()) -> int:
    """Begin xã Hai from a list of these rows; return the exit status."""
    table = workbook(folder.parent / "ds.xlsx", [["DANH MỤC THỦ TỤC"], HEADINGS, *rows])
    named = ("xa-hai", "--name", "Một cửa xã Hai", "--from-list", str(table))
    where = ("--on", "2026-11-01", "--catalog", str(folder))
    return main(["new", "office", *named, *where, *more])


def test_what_the_catalogue_has_is_posted_and_all_else_is_a_draft(catalog_copy, wording):
    """By its code, or by its name; nobody sees a draft among what the office does."""
    assert 0 == begin(catalog_copy, KNOWN, ALSO_KNOWN, NEW)
    catalog = read_catalog(catalog_copy).catalog
    posting = Posting(catalog, catalog.offices["xa-hai"], date(2026, 11, 30), wording)

    assert ["cap-ban-sao-giay-mau", "dang-ky-trong-cay"] == [*posting.procedures]
    assert "cap-giay-thu" in catalog.procedures
    assert () == errors(check_catalog(read_catalog(catalog_copy)))
    assert "ds.xlsx" in catalog.services["xa-hai"].sources[0].title


def test_the_office_is_told_at_once_what_it_lacks_and_which_drafts_wait(catalog_copy, capsys):
    begin(catalog_copy, KNOWN, NEW)
    told = capsys.readouterr().out

    assert "Bản nháp mới, chưa niêm yết (1):" in told
    assert "Một cửa xã Hai: còn thiếu gì" in told
    assert "1 thủ tục mới có bản nháp" in told
    assert "→ Cấp giấy thử: http" in told


def test_a_field_that_nobody_knows_is_begun_only_if_that_is_asked(catalog_copy, capsys):
    assert 1 == begin(catalog_copy, KNOWN, OTHER)
    assert "«Chăn nuôi» không phải lĩnh vực nào" in capsys.readouterr().out

    assert 0 == begin(catalog_copy, KNOWN, OTHER, more=("--create-fields",))
    assert "chan-nuoi" in read_catalog(catalog_copy).catalog.fields


def test_the_list_s_name_for_the_field_of_a_known_procedure_is_no_new_field(catalog_copy):
    """A province calls fields otherwise: 35 of its names stopped a list, many of nothing new."""
    fields = read_catalog(catalog_copy).catalog.fields.keys()

    assert 0 == begin(catalog_copy, (*KNOWN[:3], "Quản lý giấy tờ", "", ""), NEW)
    assert 0 == main(["check", "--catalog", str(catalog_copy), "--format", "json"])
    assert fields == read_catalog(catalog_copy).catalog.fields.keys()


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([(1, "1.0", *KNOWN[2:]), OTHER], ("ô B3", "ô D4", "Sửa các ô trên")),
        ([NEW], ("Danh mục chưa có thủ tục nào của bảng",)),
        (
            [KNOWN, (3, "9.000071", "Cấp giấy \u0441hín", *NEW[3:])],
            ("ô C4", "«с» (U+0441) trông giống"),
        ),
    ],
)
def test_a_list_with_faults_leaves_nothing_behind(catalog_copy, capsys, rows, told):
    """Every fault in one pass, at its cell; also a letter that no record may hold."""
    before = sorted(catalog_copy.rglob("*"))

    assert 1 == begin(catalog_copy, *rows)
    said = "".join(capsys.readouterr())
    assert [] == [words for words in told if words not in said]
    assert before == sorted(catalog_copy.rglob("*"))


def test_nothing_is_begun_among_records_with_errors(catalog_copy, capsys):
    """Such an office could not be built."""
    path = catalog_copy / "procedures/dang-ky-trong-cay.yaml"
    path.write_text(path.read_text("utf-8").replace("field: cay-xanh", "field: cay"), "utf-8")

    assert 1 == begin(catalog_copy, KNOWN)
    assert "Lỗi ở bản ghi đang có thì sửa trước" in capsys.readouterr().err
    assert not (catalog_copy / "offices/xa-hai").exists()


def test_the_day_of_the_list_is_asked_for_before_anything_is_written(catalog_copy, capsys):
    asked = ("xa-hai", "--name", "Một cửa", "--from-list", "ds.xlsx", "--catalog")

    assert 1 == main(["new", "office", *asked, str(catalog_copy)])
    assert "Thêm --on và ngày của danh sách" in capsys.readouterr().err
