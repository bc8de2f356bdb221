"""Columns that may mean two things are refused; rows that are no data are told from data."""

import pytest
from niemyet.problem import errors
from workbook.importing import import_table, said
from workbook.workbooks import workbook

FLAT = ["STT", "Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Quá hạn", "Đang giải quyết"]


@pytest.mark.parametrize(
    ("headings", "cell"),
    [
        (["Lĩnh vực", "Tiếp nhận", "Đang giải quyết", "Quá hạn"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đang giải quyết", "Trong hạn"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Quá hạn"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Trực tuyến"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Tổng số"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Số biên lai"], "D1"),
        (["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Rất hài lòng"], "D1"),
    ],
)
def test_a_column_of_numbers_that_may_mean_two_things_is_refused_at_its_heading(
    reading, headings, cell
):
    """Nothing is guessed, nothing is left out."""
    found = reading([headings, ["Giấy tờ", 10, 8, 2]])

    assert [cell] == [p.place.cell for p in errors(tuple(found.problems))]


def test_rows_that_are_no_data_are_told_from_data(reading):
    """Groups, their sums, a header repeated on a new page, notes, who signed and where."""
    found = reading(
        [
            FLAT,
            ["A", "B", 1, 2, 3, 4, 5],
            ["", "Tổng cộng", 60, 55, 54, 1, 5],
            ["I", "Lĩnh vực Tư pháp", 50, 45, 44, 1, 5],
            [1, "Giấy tờ (*)", 50, 45, 44, 1, 5],
            FLAT,
            ["II", "Lĩnh vực Nông nghiệp", "", "", "", "", ""],
            [2, "Cây xanh", 10, 10, 10, 0, 0],
            ["(*) Kể cả hồ sơ nộp thay."],
            ["", "", "", "Xã Mẫu, ngày 20 tháng 10 năm 2026"],
            ["", "NGƯỜI LẬP BIỂU", "", "KT. CHỦ TỊCH"],
        ]
    )

    assert () == errors(tuple(found.problems))
    assert {"total", "field/Giấy tờ", "field/Cây xanh"} == set(said(found))


def test_a_sum_of_a_group_must_equal_its_rows(reading):
    """«I. Tư pháp» says 51, its rows 50."""
    found = reading(
        [
            ["STT", "Lĩnh vực", "Tiếp nhận"],
            ["I", "Lĩnh vực Tư pháp", 51],
            [1, "Giấy tờ", 50],
            ["II", "Lĩnh vực Nông nghiệp", 10],
            [1, "Cây xanh", 10],
            ["", "Tổng cộng", 60],
        ]
    )

    assert {"C2": "«Lĩnh vực Tư pháp» ghi 51, nhưng cộng 1 dòng của nó được 50"} == {
        p.place.cell: p.what for p in errors(tuple(found.problems))
    }


def test_a_sum_within_the_table_is_no_total(reading):
    """«Cộng I» holds the rows above it; the last sum is the office's."""
    found = reading(
        [
            ["Lĩnh vực", "Tiếp nhận"],
            ["Giấy tờ", 50],
            ["Cộng I", 50],
            ["Cây xanh", 10],
            ["Cộng II", 10],
            ["Tổng cộng", 60],
        ]
    )

    assert () == errors(tuple(found.problems))
    assert {"received": 60} == said(found)["total"]


def test_a_second_table_on_the_sheet_is_refused_where_it_begins(reading):
    """Its rows would be taken for those of the first."""
    found = reading(
        [
            ["Lĩnh vực", "Tiếp nhận"],
            ["Giấy tờ", 50],
            ["Lĩnh vực", "Đã giải quyết"],
            ["Cây xanh", 10],
        ]
    )

    assert "A3" in {p.place.cell for p in errors(tuple(found.problems))}


def test_ways_below_a_field_are_the_fields(reading):
    """An indented «Trực tuyến» belongs to the row above it."""
    found = reading(
        [
            ["STT", "Lĩnh vực", "Tiếp nhận"],
            [1, "Giấy tờ", 50],
            ["", "- Trực tuyến", 30],
            ["", "- Trực tiếp", 20],
            [2, "Cây xanh", 10],
        ]
    )

    assert {"received": 30} == said(found)["field_channel/Giấy tờ/online"]


def test_a_share_of_those_on_the_very_day_is_no_rate(reading):
    """Beside «Trước hạn», «Đúng hạn › Tỷ lệ» leaves out the early ones."""
    found = reading(
        [
            ["Lĩnh vực", "Đã giải quyết", "Trước hạn", "", "Đúng hạn", "", "Quá hạn", ""],
            ["", "", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %"],
            ["Giấy tờ", 10, 5, 50, 4, 40, 1, 10],
        ],
        ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:H1"],
    )

    assert () == errors(tuple(found.problems))
    assert {"resolved", "resolved_early", "resolved_on_time", "resolved_late"} == set(
        said(found)["field/Giấy tờ"]
    )


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("Đang giải quyết", {"pending_in_time": 7, "pending_overdue": 3}),
        ("Đã giải quyết", {"resolved_on_time": 7, "resolved_late": 3}),
    ],
)
def test_a_part_goes_on_with_the_column_before_it(reading, whole, parts):
    """«Trong đó» after «Đang giải quyết» is of what is pending, after «Đã giải quyết» of that."""
    found = reading(
        [
            ["Lĩnh vực", whole, "Trong đó", ""],
            ["", "", "Trong hạn", "Quá hạn"],
            ["Giấy tờ", 10, 7, 3],
        ],
        ["A1:A2", "B1:B2", "C1:D1"],
    )

    assert () == errors(tuple(found.problems))
    assert parts.items() <= said(found)["field/Giấy tờ"].items()


def test_procedures_name_rows_beside_their_fields(reading):
    """A column of fields to the left of procedures only repeats what the catalogue knows."""
    found = reading(
        [
            ["STT", "Lĩnh vực", "Tên thủ tục hành chính", "Tiếp nhận"],
            [1, "Giấy tờ mẫu", "Cấp bản sao giấy mẫu", 10],
            [2, "Cây xanh mẫu", "Đăng ký trồng cây", 5],
            ["", "", "Tổng cộng", 15],
        ]
    )

    assert () == errors(tuple(found.problems))
    assert {"total", "procedure/cap-ban-sao-giay-mau", "procedure/dang-ky-trong-cay"} == set(
        said(found)
    )


def test_a_way_of_submitting_between_a_field_and_nothing_is_refused(reading):
    """Nobody can tell whether it is of the field above it or of the office."""
    found = reading([["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 10], ["Trực tuyến", 4]])

    assert ["A3"] == [p.place.cell for p in errors(tuple(found.problems))]


def test_a_row_that_stands_for_no_rows_is_not_left_out(reading):
    """«II. Phòng lạ» has figures of its own and a note below it."""
    found = reading(
        [
            ["STT", "Lĩnh vực", "Tiếp nhận"],
            ["I", "Giấy tờ", 10],
            ["II", "Phòng lạ", 5],
            ["", "Ghi chú: số tạm tính."],
        ]
    )

    assert ["B3"] == [p.place.cell for p in errors(tuple(found.problems))]


def test_a_count_that_joins_the_early_ones_says_so(catalog_copy, tmp_path):
    """«Trước và đúng hạn» is published as on time, with a note for whoever compares."""
    rows = [["Lĩnh vực", "Đã giải quyết", "Trước và đúng hạn", "Quá hạn"], ["Giấy tờ", 10, 9, 1]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "bang.xlsx", rows))

    assert "      resolved_on_time: 9\n" in outcome.text
    assert "  - Cột «Trước và đúng hạn» tính cả hồ sơ trước hạn.\n" in outcome.text


def test_a_table_of_which_no_column_is_understood_names_its_headings(catalog_copy, tmp_path):
    """Two quarters side by side are no table of a period."""
    rows = [["Lĩnh vực", "Quý I", "Quý II"], ["Giấy tờ", 10, 9]]
    (problem,) = import_table(catalog_copy, workbook(tmp_path / "bang.xlsx", rows)).problems

    assert ("B1", "không hiểu cột nào bên cạnh «Lĩnh vực»: «Quý I», «Quý II»") == (
        problem.place.cell,
        problem.what,
    )
