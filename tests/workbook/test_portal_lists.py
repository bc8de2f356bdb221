"""Lists as the national portal exports them, and as provinces publish them, come in as they are."""

from datetime import date

import pytest
from niemyet.check.rules import check_catalog
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.importing import ListOutcome, import_procedures, report_lines
from niemyet.problem import errors
from niemyet.read.catalog_folder import read_catalog
from workbook.workbooks import workbook

HEADINGS = ("Mã số", "Tên", "Lĩnh vực", "Cơ quan thực hiện", "Cấp thực hiện", "Căn cứ pháp lý")
NEW = ("9.000071", "Cấp giấy thử", "Giấy tờ mẫu")
LONG = "Thủ tục đăng ký thử một việc rất dài mà tên có nhiều chữ giống nhau cho "


@pytest.fixture
def listed(catalog_copy, tmp_path):
    """Return what a list of these rows makes in the sample catalogue, written if it can be."""

    def imported(*rows: tuple, headings: tuple = HEADINGS, **asked) -> ListOutcome:
        table = workbook(tmp_path / "ds.xlsx", [headings, *rows])
        outcome = import_procedures(
            AskedList(
                folder=catalog_copy,
                reading=read_catalog(catalog_copy),
                office="xa-mau",
                table=table,
                day=date(2026, 11, 1),
                **asked,
            )
        )
        if not errors(outcome.problems):
            for file, text in outcome.files.items():
                file.write_text(text, "utf-8")
        return outcome

    return imported


def text_of(outcome: ListOutcome, part: str) -> str:
    """Return the only file whose path has that part in it."""
    (text,) = [text for file, text in outcome.files.items() if part in file.as_posix()]
    return text


def test_bodies_on_lines_of_one_cell_are_several(listed, catalog_copy):
    """And the draft passes the check."""
    outcome = listed((*NEW, "Ủy ban nhân dân cấp xã\nThuế cơ sở"))

    assert (
        "      decides: Ủy ban nhân dân cấp xã\n      also_decide:\n        - Thuế cơ sở\n"
    ) in text_of(outcome, "cap-giay-thu")
    assert () == errors(check_catalog(read_catalog(catalog_copy)))


@pytest.mark.parametrize("written", ["Không có thông tin", "-", "Đang cập nhật", "…", "Không."])
def test_a_word_for_nothing_is_no_name_of_a_body(listed, written):
    """It is unknown, with what the list writes as the reason."""
    text = text_of(listed((*NEW, written)), "cap-giay-thu")

    assert f"    authority:\n      unknown: Bảng danh mục của đơn vị ghi «{written}»." in text


@pytest.mark.parametrize(
    "code", ["9.000071", "9.000071.H19", "9.000071.000.00.00.H60", " 9.000071 "]
)
def test_a_code_is_read_as_provinces_write_it(listed, code):
    """The national code is its beginning."""
    assert '    code: "9.000071"\n' in text_of(
        listed((code, "Cấp giấy thử", "Giấy tờ mẫu")), "cap-giay-thu"
    )


def test_one_name_on_two_levels_is_two_procedures(listed, catalog_copy):
    """Their ids, and their names on the pages, say which is which."""
    outcome = listed(
        ("9.000071", "Giao đất thử", "Giấy tờ mẫu", "Ủy ban nhân dân cấp tỉnh"),
        ("9.000072", "Giao đất thử", "Giấy tờ mẫu", "Ủy ban nhân dân cấp xã"),
    )

    assert ["giao-dat-thu-cap-tinh", "giao-dat-thu-cap-xa"] == outcome.drafts
    assert "name: Giao đất thử (cấp tỉnh)\n" in text_of(outcome, "cap-tinh")
    assert () == errors(check_catalog(read_catalog(catalog_copy)))


def test_one_name_twice_with_nothing_to_tell_apart_is_refused(listed):
    """Two rows without code or level may be the same procedure."""
    row = ("", "Giao đất thử", "Giấy tờ mẫu")
    (problem,) = errors(listed(row, row).problems)

    assert ("B3", "«Giao đất thử» đã có ở ô B2") == (problem.place.cell, problem.what)


def test_ids_keep_what_tells_long_names_apart(listed):
    """Twelve words alike; the last ones differ."""
    outcome = listed(
        ("9.000071", LONG + "người lớn", "Giấy tờ mẫu"),
        ("9.000072", LONG + "trẻ em", "Giấy tờ mẫu"),
    )

    assert ["dang-ky-thu-mot-viec-rat-nguoi-lon", "dang-ky-thu-mot-viec-rat-tre-em"] == (
        outcome.drafts
    )


def test_an_unknown_field_is_told_once(listed):
    """With how many procedures it has, and the word that makes it."""
    rows = [(f"9.00007{i}", f"Việc {i}", "Đường sắt") for i in range(3)]
    (problem,) = errors(listed(*rows).problems)

    assert "«Đường sắt» không phải lĩnh vực nào (3 thủ tục)" == problem.what
    assert "--create-fields" in problem.remedy


def test_an_unknown_field_is_made_on_request(listed, catalog_copy):
    """It is a sound record at once, and importing again finds it."""
    row = ("9.000071", "Việc mới", "Đường sắt")
    outcome = listed(row, create_fields=True)

    assert ["duong-sat"] == outcome.fields
    assert () == errors(check_catalog(read_catalog(catalog_copy)))
    assert [] == listed(row).drafts


def test_a_heading_row_of_an_unknown_field_is_no_procedure(listed):
    """Nor are its rows those of the field above it; headings of levels and lists are no fields."""
    outcome = listed(
        ("", "A. DANH MỤC TTHC CẤP XÃ"),
        ("", "I. LĨNH VỰC GIẤY TỜ MẪU"),
        ("9.000071", "Việc một"),
        ("", "II. Lĩnh vực Đường sắt (1 TTHC)"),
        ("9.000072", "Việc hai"),
        create_fields=True,
    )

    assert ["viec-mot", "viec-hai"] == outcome.drafts
    assert "field: duong-sat\n" in text_of(outcome, "viec-hai")


def test_laws_are_cited_by_their_number_and_the_place_is_kept(listed):
    """What the register has not is quoted for whoever completes the draft."""
    headings = ("Mã số", "Tên", "Lĩnh vực", "Căn cứ pháp lý", "Địa điểm thực hiện")
    law = "Thông tư số 03/2025/TT-VD\nNghị định 999/2099/NĐ-CP"
    text = text_of(listed((*NEW, law, "Một cửa xã"), headings=headings), "cap-giay-thu")

    assert "    legal_basis:\n      - instrument: 03-2025-tt-vd\n" in text
    assert "- Bảng danh mục của đơn vị còn ghi căn cứ «Nghị định 999/2099/NĐ-CP».\n" in text
    assert "theo bảng danh mục: Một cửa xã." in text


def test_a_new_export_tells_what_is_new_changed_and_gone(listed):
    """Against what the office posts in the fields of the list."""
    first = ("9.000071", "Việc một", "Giấy tờ mẫu", "Ủy ban nhân dân xã")
    listed(first, ("9.000072", "Việc hai", "Giấy tờ mẫu"))
    again = listed((*first[:3], "Công an xã"), ("9.000073", "Việc ba", "Giấy tờ mẫu"))

    assert ["viec-ba"] == again.drafts
    assert ["viec-mot («Việc một»): cơ quan giải quyết"] == again.changed
    assert "viec-hai («Việc hai»)" in again.gone
    assert "Đơn vị đang niêm yết mà bảng không còn (2):" in list(report_lines(again))


def test_a_code_that_sources_dispute_names_nothing(catalog_copy, listed):
    """A row of that code and another name is a procedure of its own."""
    file = catalog_copy / "procedures/xac-nhan-cay-da-trong.yaml"
    own = 'other_codes:\n      - code: "9.000099"\n        relation: conflicting\n    decision:'
    text = file.read_text("utf-8")
    assert "    decision:" in text
    file.write_text(text.replace("decision:", own, 1), "utf-8")

    assert ["viec-khac"] == listed(("9.000099", "Việc khác", "Giấy tờ mẫu")).drafts
