"""Words around a table may say that its numbers are not the office's dossiers of the period."""

import pytest
from niemyet.problem import errors
from workbook.importing import import_table, is_sound, whats
from workbook.workbooks import workbook

TABLE = [["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 30], ["Tổng cộng", 30]]
QUARTER = ["Báo cáo quý III năm 2026"]


def imported(catalog_copy, tmp_path, rows, **asked):
    """Return what a workbook of these rows makes."""
    return import_table(catalog_copy, workbook(tmp_path / "so.xlsx", rows), "", **asked)


@pytest.mark.parametrize(
    "unit",
    ["Đơn vị tính: nghìn hồ sơ", "ĐVT: 1.000 hồ sơ", "ĐVT: %", "Đơn vị: triệu đồng", "DVT: luot"],
)
@pytest.mark.parametrize("below", [False, True])
def test_numbers_in_another_unit_than_dossiers_are_refused_at_the_cell(
    catalog_copy, tmp_path, unit, below
):
    """Thousands were published as single ones, shares as dossiers."""
    rows = [QUARTER, *TABLE, [unit]] if below else [QUARTER, [unit], *TABLE]
    found = whats(imported(catalog_copy, tmp_path, rows))

    assert "không phải số hồ sơ" in found["A5" if below else "A2"]


@pytest.mark.parametrize(
    "line",
    [
        "Đơn vị tính: Số hồ sơ TTHC.",
        "ĐVT: hồ sơ, %",
        "Đơn vị: UBND xã Mẫu",
        "Đơn vị tính: hồ sơ. Kỳ báo cáo: Quý III/2026",
        "Sở Tư pháp nhận ở UBND xã Mẫu",
    ],
)
def test_dossiers_are_the_unit_that_is_meant(catalog_copy, tmp_path, line):
    """Also with a share beside them; «Đơn vị» may name the office."""
    outcome = imported(catalog_copy, tmp_path, [QUARTER, [line], *TABLE])

    assert is_sound(outcome), outcome.problems


def test_a_sum_since_the_year_began_is_no_quarter(catalog_copy, tmp_path):
    """It was published as the third quarter's; nine months begin when the year does."""
    since = ["(Số liệu lũy kế từ đầu năm)"]
    quarter = imported(catalog_copy, tmp_path, [QUARTER, since, *TABLE])
    months = imported(catalog_copy, tmp_path, [["9 tháng năm 2026"], since, *TABLE])

    assert "cộng từ đầu năm" in whats(quarter)["A2"]
    assert is_sound(months), months.problems


@pytest.mark.parametrize("title", ["Ước kết quả quý III năm 2026", "Dự kiến quý III năm 2026"])
def test_an_estimate_is_no_result(catalog_copy, tmp_path, title):
    """Figures are published only once they are known."""
    assert "số ước" in whats(imported(catalog_copy, tmp_path, [[title], *TABLE]))["A1"]


def test_a_period_that_is_not_over_is_refused(catalog_copy, tmp_path):
    """The import is of 23 November; the record was written, and only the check refused it."""
    outcome = imported(catalog_copy, tmp_path, [["Quý IV năm 2026"], *TABLE])

    assert any("kỳ này đến 31/12/2026 mới hết" in p.what for p in errors(outcome.problems))


@pytest.mark.parametrize(
    "maker", ["UBND HUYỆN MẪU", "Sở Tư pháp tỉnh Ví Dụ", "UY BAN NHAN DAN TINH VI DU"]
)
def test_a_table_of_a_body_above_the_communes_is_refused(catalog_copy, tmp_path, maker):
    """Unless the commune is named below it, or somebody says that the table is the office's."""
    rows = [[maker], QUARTER, *TABLE]
    named = imported(catalog_copy, tmp_path, [[maker], ["UBND xã Mẫu"], QUARTER, *TABLE])

    assert "không ghi là của đơn vị" in whats(imported(catalog_copy, tmp_path, rows))["A1"]
    assert is_sound(named), named.problems
    assert is_sound(imported(catalog_copy, tmp_path, rows, office_confirmed=True))


def test_people_are_no_dossiers(catalog_copy, tmp_path):
    """«Lượt người» counts dossiers nowhere."""
    rows = [QUARTER, ["Lĩnh vực", "Tiếp nhận (lượt người)", "Đã giải quyết"], ["Giấy tờ", 3, 3]]

    assert "không rõ là số gì" in whats(imported(catalog_copy, tmp_path, rows))["B2"]


def test_a_table_on_its_side_or_without_labels_is_refused_at_its_headings(catalog_copy, tmp_path):
    """The cell where they begin, and what to do."""
    side = [QUARTER, ["Lĩnh vực", "Giấy tờ"], ["Tiếp nhận", 3], ["Đã giải quyết", 3]]
    months = [QUARTER, ["Tháng", "Tiếp nhận", "Đã giải quyết"], ["Tháng 7", 3, 3]]

    assert "xếp xuống dưới nhau" in whats(imported(catalog_copy, tmp_path, side))["A3"]
    assert "không có cột «Lĩnh vực»" in whats(imported(catalog_copy, tmp_path, months))["B2"]


def test_an_aside_in_brackets_leaves_a_label_what_it_is(catalog_copy, tmp_path):
    """«LĨNH VỰC (theo danh mục)» names the rows."""
    rows = [QUARTER, ["LĨNH VỰC\n(theo danh mục)", "TIẾP\nNHẬN\n(HS)"], *TABLE[1:]]

    assert is_sound(imported(catalog_copy, tmp_path, rows))
