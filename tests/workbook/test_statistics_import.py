"""A table becomes the record of a period, and a period that is there is never lost."""

from datetime import date

import pytest
from niemyet.check.rules import check_catalog
from niemyet.cli import main
from niemyet.edit.typed_words import nearest
from niemyet.problem import Severity, errors
from niemyet.read.catalog_folder import read_catalog
from workbook.importing import import_table, is_sound, whats
from workbook.workbooks import HEADINGS, workbook

SOUND = [
    ["Quý III năm 2026"],
    HEADINGS,
    ["Giấy tờ", 30, 30, 10, 18, 2],
    ["Cây xanh", "trên 5", "-", "", "", ""],
    ["Tổng cộng", "trên 35", "", "", "", ""],
]


def with_row(row: int, *cells: object) -> list:
    """Return the sound table with another row."""
    return [*SOUND[:row], cells, *SOUND[row + 1 :]]


def written(outcome) -> str:
    """Write the record and return what the catalogue's check then says of it."""
    outcome.file.write_text(outcome.text, "utf-8")
    problems = check_catalog(read_catalog(outcome.file.parents[3]))
    return "\n".join(p.what for p in errors(problems))


def test_a_sound_table_becomes_a_record_that_passes_the_check(catalog_copy, tmp_path):
    """Known figures are written, unknown ones are left out and said in words."""
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND), period="")

    assert is_sound(outcome), outcome.problems
    assert "" == written(outcome)
    assert outcome.summary == (
        "Quý III năm 2026: 2 lĩnh vực, 7 con số. "
        "Chưa có số liệu: 8 ô không có số, 11 loại số không có cột."
    )
    assert "      received: over 5\n" in outcome.text
    assert '  - "Chưa có số «Đã giải quyết» của: Cây xanh, Toàn đơn vị."\n' in outcome.text


def test_the_source_is_the_workbook_and_nobody_has_verified_it(catalog_copy, tmp_path):
    """The file and the day are named; there is no verification."""
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND))

    assert (
        "  - title: Bảng số liệu của đơn vị (tệp q3.xlsx, nhập ngày 23/11/2026)\n" in outcome.text
    )
    assert "verified" not in outcome.text


def test_the_record_names_its_schema_first(catalog_copy, tmp_path):
    """An editor explains each field from the first line on."""
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND))

    assert outcome.text.startswith("# yaml-language-server: $schema=../../../schema/statistics")


def test_zero_is_a_figure_and_blank_is_none(catalog_copy, tmp_path):
    """0 is published as 0; an empty cell is not."""
    table = workbook(tmp_path / "q3.xlsx", with_row(2, "Giấy tờ", 0, "", "", "", ""))
    outcome = import_table(catalog_copy, table)

    assert "      received: 0\n" in outcome.text
    assert "resolved:" not in outcome.text


def test_a_total_that_disagrees_is_told_with_the_equation(catalog_copy, tmp_path):
    """The sum of the fields stands in the sentence, at the cell of the total."""
    rows = [*with_row(3, "Cây xanh", 5, 5, 0, 5, 0)[:4], ["Tổng cộng", 36, 35, 10, 23, 2]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert "30 + 5 = 35" in whats(outcome)["B5"]
    assert not is_sound(outcome)


def test_a_lost_row_is_not_told_a_second_time_as_a_wrong_total(catalog_copy, tmp_path):
    """A field that is misspelt does not also break the sum of the fields."""
    rows = [*with_row(3, "Cây xnh", 5, 5, 0, 5, 0)[:4], ["Tổng cộng", 35, 35, 10, 23, 2]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert {"A4"} == {p.place.cell for p in errors(outcome.problems)}


def test_the_cells_of_a_lost_row_are_read_in_the_same_pass(catalog_copy, tmp_path):
    """Whoever mends the name need not come back for the numbers."""
    rows = with_row(3, "Cây xnh", -5, "2,5", "", "", "")
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert {"A4", "B4", "C4"} <= {p.place.cell for p in errors(outcome.problems)}


def test_a_name_cut_short_is_asked_back():
    """It is found by how it begins."""
    assert ["Bảo trợ xã hội"] == nearest("Bảo trợ", ["Bảo trợ xã hội", "Bảo hiểm"])


def test_a_row_of_unknowns_does_not_break_the_total(catalog_copy, tmp_path):
    """What a field has not said may be what the total has more."""
    rows = [*with_row(3, "Cây xanh", "-", "-", "", "", "")[:4], ["Tổng cộng", 40, "", "", "", ""]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert is_sound(outcome), outcome.problems
    assert "" == written(outcome)


def test_a_jump_against_the_period_before_is_a_warning(catalog_copy, tmp_path):
    """Three times as many dossiers as the quarter before are asked about, not refused."""
    written(import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND)))
    table = workbook(tmp_path / "q4.xlsx", [HEADINGS, ["Giấy tờ", 90, 90, 0, 90, 0]])
    outcome = import_table(catalog_copy, table, period="2026-q4", today=date(2027, 1, 4))

    assert "90, gấp 3 lần quý III năm 2026 (30)" == whats(outcome)["B2"]
    assert is_sound(outcome)


def test_a_field_without_a_row_is_a_warning_and_a_gap(catalog_copy, tmp_path):
    """The clerk is told, and readers too."""
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND[:3]))

    told = {p.severity for p in outcome.problems if "«Cây xanh»" in p.what}
    assert {Severity.WARNING} == told
    assert '  - "Bảng không có dòng cho: Cây xanh."\n' in outcome.text
    assert "1 lĩnh vực không có dòng" in outcome.summary
    assert "  note: Bảng của đơn vị không có dòng tổng cộng." in outcome.text
    assert "" == written(outcome)


def test_ways_of_submitting_are_rows_too(catalog_copy, tmp_path):
    """Rows below the total may say how many came in by each way."""
    rows = [HEADINGS, ["Tổng cộng", 10], ["Trực tiếp", 4], ["Trực tuyến", 6]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert "by_channel:\n  - channel: in_person\n    figures:\n      received: 4\n" in outcome.text


def test_signatures_below_the_table_are_no_rows(catalog_copy, tmp_path):
    """Who signed, and where, is left alone."""
    rows = [*SOUND, [], ["Xã Mẫu, ngày 05 tháng 10 năm 2026"], ["NGƯỜI LẬP BIỂU", "", "CHỦ TỊCH"]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert is_sound(outcome), outcome.problems


@pytest.mark.parametrize("title", ["Tháng 13 năm 2026", "Tháng chín năm 2026", "Quý V năm 2026"])
def test_a_part_of_a_year_that_is_not_understood_is_not_the_year(catalog_copy, tmp_path, title):
    """Figures of a month must not be published as those of the year."""
    rows = [[title], *SOUND[1:]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "so.xlsx", rows), period="")

    assert not is_sound(outcome)
    assert ["không rõ bảng là của kỳ nào"] == [p.what for p in outcome.problems]


def test_a_run_of_months_is_another_period(catalog_copy, tmp_path):
    """Figures of nine months are not those of a quarter."""
    rows = [["Số liệu 9 tháng đầu năm 2026"], *SOUND[1:]]
    outcome = import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", rows))

    assert "«Số liệu 9 tháng đầu năm 2026» là 9 tháng đầu năm 2026" == whats(outcome)["A1"]


@pytest.fixture
def published(catalog_copy, tmp_path):
    """The folder of a catalogue that has the third quarter already."""
    written(import_table(catalog_copy, workbook(tmp_path / "q3.xlsx", SOUND)))
    return catalog_copy


CHANGED = with_row(2, "Giấy tờ", 31, 31, 11, 18, 2)


def test_a_period_that_is_there_is_not_replaced_silently(published, tmp_path):
    """What differs is shown, cell by cell, and nothing is written."""
    outcome = import_table(published, workbook(tmp_path / "moi.xlsx", CHANGED))
    told = outcome.problems[-1]

    assert not outcome.text
    assert "Giấy tờ › Tiếp nhận: 30 → 31 (ô B3)" in told.what
    assert "--replace" in told.remedy


def test_a_replaced_figure_is_kept_as_a_correction(published, tmp_path):
    """The earlier figure, the day and the reason stay in the record, which passes the check."""
    outcome = import_table(
        published, workbook(tmp_path / "moi.xlsx", CHANGED), replace=True, reason="Sót một hồ sơ."
    )

    assert "" == written(outcome)
    assert (
        "        - figure: received\n"
        "          earlier: 30\n"
        "          corrected_on: 2026-11-23\n"
        "          reason: Sót một hồ sơ.\n"
    ) in outcome.text


def test_the_same_table_again_writes_nothing(published, tmp_path):
    """Importing twice is no change."""
    outcome = import_table(published, workbook(tmp_path / "q3.xlsx", SOUND))

    assert ("", ()) == (outcome.text, errors(outcome.problems))
    assert "không có số nào khác" in outcome.summary


def test_the_command_writes_nothing_when_a_cell_is_wrong(catalog_copy, tmp_path, capsys):
    """The exit status is that of a failure."""
    table = workbook(tmp_path / "q3.xlsx", with_row(2, "Giấy tờ", "nhiều", "", "", "", ""))
    arguments = ["import", "statistics", str(table), "--office", "xa-mau", "--period", "2026-q3"]

    assert 1 == main([*arguments, "--catalog", str(catalog_copy)])
    assert "q3.xlsx, trang «Số liệu», ô B3" in capsys.readouterr().out
    assert not (catalog_copy / "offices/xa-mau/statistics/2026-q3.yaml").exists()


def test_a_dry_run_writes_nothing(catalog_copy, tmp_path):
    """It says what would be written."""
    table = workbook(tmp_path / "q3.xlsx", SOUND)
    arguments = ["import", "statistics", str(table), "--office", "xa-mau", "--dry-run"]

    assert 0 == main([*arguments, "--catalog", str(catalog_copy)])
    assert not (catalog_copy / "offices/xa-mau/statistics/2026-q3.yaml").exists()


@pytest.mark.parametrize(
    "arguments",
    [("import", "statistics", "{}/q3.xlsx"), ("template", "statistics", "--out", "{}/q3.xlsx")],
)
def test_nobody_is_meant_by_a_table_whose_office_is_not_named(
    catalog_copy, tmp_path, capsys, arguments
):
    """The office that comes first may be one that is no more."""
    said = [part.format(tmp_path) for part in arguments]

    assert 1 == main([*said, "--catalog", str(catalog_copy)])
    assert "Thêm --office và mã đơn vị. Các đơn vị có: xa-mau" in capsys.readouterr().err
