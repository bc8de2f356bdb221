"""A period says its days; a day of signing, or a document's, is none."""

import pytest
from niemyet.edit.workbook.periods import period_of_id, stated_in, whole_period
from niemyet.model.vocabulary import PeriodKind
from niemyet.problem import errors
from workbook.importing import import_table, is_sound, whats
from workbook.workbooks import workbook

TABLE = [["Lĩnh vực", "Tiếp nhận"], ["Giấy tờ", 30], ["Tổng cộng", 30]]


@pytest.mark.parametrize(
    ("written", "period", "days"),
    [
        ("Kỳ báo cáo: Quý I/2026", "2026-q1", "01/01/2026–31/03/2026"),
        ("QUÝ 1 NĂM 2026", "2026-q1", "01/01/2026–31/03/2026"),
        ("Tháng 3/2026", "2026-m3", "01/03/2026–31/03/2026"),
        ("6 tháng đầu năm 2026", "2026-h1", "01/01/2026–30/06/2026"),
        ("Sáu tháng cuối năm 2026", "2026-h2", "01/07/2026–31/12/2026"),
        ("9 tháng năm 2026", "2026-9m", "01/01/2026–30/09/2026"),
        ("Năm 2026", "2026", "01/01/2026–31/12/2026"),
        ("(từ 01/01/2026 đến 31/3/2026)", "2026-q1", "01/01/2026–31/03/2026"),
        ("từ tháng 1 đến hết tháng 6 năm 2026", "2026-h1", "01/01/2026–30/06/2026"),
        ("Quý I/2026 (Từ ngày 15/12/2025 đến ngày 14/3/2026)", "2026-q1", "15/12/2025–14/03/2026"),
        ("Quý II/2026 (15/3 - 14/6/2026)", "2026-q2", "15/03/2026–14/06/2026"),
        ("5 tháng đầu năm 2026", "2026-01-01-den-2026-05-31", "01/01/2026–31/05/2026"),
        ("Từ 15/12 đến 14/3/2026", "2025-12-15-den-2026-03-14", "15/12/2025–14/03/2026"),
    ],
)
def test_a_period_has_its_own_first_and_last_day(written, period, days):
    """Named, or by its days; days that make a month, quarter or year are that period."""
    found = whole_period([stated_in(written)])

    assert (period, days) == (found.id, f"{found.first_day:%d/%m/%Y}–{found.last_day:%d/%m/%Y}")


@pytest.mark.parametrize(
    "written",
    [
        "Lâm Bình, ngày 05 tháng 4 năm 2026",
        "Lâm Bình, tháng 4 năm 2026",
        "Ngày … tháng … năm 2026",
        "(Ban hành kèm theo Thông tư số 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020)",
        "Số: 12/BC-UBND",
        "Tháng 13 năm 2026",
        "Tháng chín năm 2026",
        "Quý I và quý II năm 2026",
    ],
)
def test_what_is_no_period_is_none(written):
    """A day, a document cited, two quarters, a month that there is not."""
    assert whole_period([stated_in(written)]) is None


@pytest.mark.parametrize("written", ["2026-q1", "2026-m9", "2026-h2", "2026-9m", "2026"])
def test_an_id_names_the_period_whose_file_it_is(written):
    """What is asked for and the name of the file are the same."""
    assert written == period_of_id(written).id


def imported(folder, tmp_path, *titles: str, period: str = "", **asked):
    """Return the import of a table below these lines."""
    rows = [*([title] for title in titles), *TABLE]
    return import_table(folder, workbook(tmp_path / "bang.xlsx", rows), period, **asked)


def test_the_days_of_a_report_become_the_periods(catalog_copy, tmp_path):
    """A quarter that runs from the 15th to the 14th is not the calendar's."""
    outcome = imported(
        catalog_copy, tmp_path, "Kỳ báo cáo: Quý III/2026", "(Từ 15/6/2026 đến 14/9/2026)"
    )

    assert is_sound(outcome), outcome.problems
    assert "  number: 3\n  begins: 2026-06-15\n  ends: 2026-09-14\n" in outcome.text


def test_figures_of_other_days_correct_nothing(catalog_copy, tmp_path):
    """A quarter that is there by the calendar is not mended by one that ends on the 14th."""
    title = "Quý II năm 2026 (từ 15/3/2026 đến 14/6/2026)"
    outcome = imported(catalog_copy, tmp_path, title, replace=True, reason="Bảng mới.")

    assert ["danh mục đã có kỳ 2026-q2 tính từ 01/04/2026 đến 30/06/2026"] == [
        p.what.partition(",")[0] for p in errors(outcome.problems) if p.field == "Kỳ số liệu"
    ]
    assert not is_sound(outcome)


def test_two_periods_in_a_title_are_refused(catalog_copy, tmp_path):
    """Nobody can tell which of them the figures are of."""
    outcome = imported(catalog_copy, tmp_path, "Quý III năm 2026", "Quý II năm 2026")

    assert "không rõ bảng là của kỳ nào" == whats(outcome)["A2"]
    assert not is_sound(outcome)


def test_figures_up_to_a_day_before_the_end_are_refused(catalog_copy, tmp_path):
    """The quarter that is asked for is not over on that day."""
    outcome = imported(catalog_copy, tmp_path, "Quý III năm 2026 (tính đến ngày 14/9/2026)")

    assert ["A1"] == [p.place.cell for p in errors(outcome.problems)]


def test_a_date_of_signing_beside_a_range_changes_nothing(catalog_copy, tmp_path):
    """The letterhead's day is not the month of the figures."""
    outcome = imported(
        catalog_copy, tmp_path, "Xã Mẫu, ngày 05 tháng 10 năm 2026", "từ 01/7/2026 đến 30/9/2026"
    )

    assert is_sound(outcome), outcome.problems
    assert "Số liệu quý III năm 2026" in outcome.text


def test_half_a_year_is_its_quarters():
    """And nine months are three of them; days from–to are made up of nothing."""
    assert ["2026-q3", "2026-q4"] == parts("2026-h2")
    assert ["2026-q1", "2026-q2", "2026-q3"] == parts("2026-9m")
    assert [] == parts("Từ 15/12/2025 đến 14/5/2026")


def parts(written: str) -> list[str]:
    """Return the quarters that a period is made of."""
    return [p.id for p in period_of_id(written).divided_into(PeriodKind.QUARTER)]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG XÃ MẪU", False),
        ("UBND xã Mẫu, tỉnh Ví Dụ", False),
        ("UBND XA MAU", False),
        ("Lĩnh vực bảo trợ xã hội thuộc thẩm quyền cấp xã", False),
        ("XÃ MẪU HƯNG QUÝ III NĂM 2026", True),
        ("XÃ MẬU", True),
        ("UBND phường Mẫu", True),
    ],
)
def test_a_table_of_another_office_is_refused(catalog_copy, tmp_path, title, told):
    """By its whole name, in which marks count; a word overrides it."""
    outcome = imported(catalog_copy, tmp_path, "Quý III năm 2026", title)
    confirmed = imported(catalog_copy, tmp_path, "Quý III năm 2026", title, office_confirmed=True)

    assert told == bool([p for p in errors(outcome.problems) if "bảng ghi là của" in p.what])
    assert is_sound(confirmed), confirmed.problems
