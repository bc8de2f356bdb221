"""What can be counted for a procedure, and when nothing is."""

from datetime import date

import pytest
from niemyet.model.procedure import Case
from niemyet.model.record import Unknown
from niemyet.model.time.duration import Duration, TimeLimit
from niemyet.present.due_date.choice import choices_of
from niemyet.present.due_date.page import due_date_path, view_due_date
from niemyet.present.posting import Posted, Posting

DAY = date(2026, 11, 23)


@pytest.fixture
def posting(sample_catalog, wording):
    """What xã Mẫu posts, the office changed as told."""

    def make(day: date = DAY, **changed: object) -> Posting:
        office = sample_catalog.offices["xa-mau"].model_copy(update=changed)
        return Posting(sample_catalog, office, day, wording)

    return make


@pytest.fixture
def choices(posting):
    """The choices of a procedure whose law sets these limits, and that nobody committed to."""

    def make(*limits: TimeLimit) -> tuple:
        here = posting()
        posted = here.procedures["dang-ky-trong-cay"]
        cases = [Case(id="can-xac-minh", name="Cần xác minh")]
        edition = posted.edition.model_copy(update={"time_limits": list(limits), "cases": cases})
        unsaid = Unknown(unknown="Chưa rõ.")
        service = posted.service.model_copy(update={"committed_time": unsaid})
        return choices_of(Posted(posted.procedure, edition, service, None), here)

    return make


THREE_DAYS = TimeLimit(value=3, unit="working_day")


def test_the_law_comes_before_the_commitment(posting):
    here = posting()
    labels = [c.label for c in choices_of(here.procedures["cap-ban-sao-giay-mau"], here)]

    assert ["3 ngày làm việc", "Đơn vị cam kết: 2 ngày làm việc"] == labels


def test_added_time_in_one_unit_makes_one_length(choices):
    added = TimeLimit(value=5, unit="working_day", adds=True, case="can-xac-minh")
    _, both = choices(THREE_DAYS, added)

    assert [("working_day", 8)] == [(limit.unit, limit.value) for limit in both.limits]
    assert (
        "Trường hợp chung: 3 ngày làm việc; Cần xác minh: cộng thêm 5 ngày làm việc" == both.label
    )


def test_added_time_in_another_unit_is_counted_after_the_first(choices):
    added = TimeLimit(value=20, unit="day", adds=True, case="can-xac-minh")
    _, both = choices(THREE_DAYS, added)

    assert [("working_day", 3), ("day", 20)] == [(limit.unit, limit.value) for limit in both.limits]


def test_added_time_that_starts_with_another_event_is_not_counted(choices):
    added = TimeLimit(value=5, unit="day", adds=True, counted_from="ngày gửi văn bản hỏi")
    _, both = choices(THREE_DAYS, added)

    assert not both.countable
    assert "tính từ ngày gửi văn bản hỏi" in both.obstacle


def test_a_procedure_whose_time_is_not_known_has_nothing_to_count(posting):
    here = posting()
    posted = here.procedures["xac-nhan-cay-da-trong"]

    assert () == choices_of(posted, here)
    assert "" == due_date_path(posted, here)
    assert ["xac-nhan-cay-da-trong"] == [
        link.path.split("/")[1] for link in view_due_date(here).without
    ]


def test_a_procedure_links_to_its_choice_and_its_table(posting):
    here = posting()
    path = due_date_path(here.procedures["cap-ban-sao-giay-mau"], here)

    assert "ngay-hen/?thu-tuc=cap-ban-sao-giay-mau#han-3-ngay-lam-viec" == path
    assert "han-3-ngay-lam-viec" in {table.id for table in view_due_date(here).tables}


def test_a_table_has_today_and_ten_working_days(posting):
    table = view_due_date(posting()).tables[-1]

    assert 11 == len(table.rows)
    assert "Thứ Hai 23/11/2026" == table.rows[0].received


def test_a_cutoff_has_a_column_before_and_after(posting):
    table = next(t for t in view_due_date(posting()).tables if t.id.startswith("han-trong-ngay"))

    assert ("Nhận đến 15 giờ", "Nhận sau 15 giờ") == table.columns
    assert ("17 giờ thứ Hai 23/11/2026", "17 giờ thứ Ba 24/11/2026") == tuple(
        cell.text for cell in table.rows[0].due
    )


def test_a_dated_edition_counts_nothing_and_says_why(posting):
    here = posting(edition_on=DAY)

    assert "chỉ để xem lại" in view_due_date(here).refusal
    assert "" == due_date_path(here.procedures["cap-ban-sao-giay-mau"], here)


def test_a_year_without_holidays_counts_nothing(posting):
    assert "chưa có lịch nghỉ năm 2027" in view_due_date(posting(date(2027, 3, 1))).refusal


def test_unknown_hours_and_an_unknown_week_count_nothing(posting):
    refusal = view_due_date(posting(hours=Unknown(unknown="Chưa rõ giờ."))).refusal

    assert refusal.startswith("Chưa rõ giờ.")


def test_where_hours_are_unknown_days_are_counted_by_the_general_week(real_catalog, wording):
    office = real_catalog.offices["lam-binh"]
    view = view_due_date(Posting(real_catalog, office, DAY, wording))

    assert not view.calendar.timed
    assert "188/1999" in view.week_basis[0].instrument
    assert [0, 1440] == list(view.calendar.week[0][0])
    assert () == view.calendar.week[6]


def test_every_limit_of_the_real_catalogue_is_counted_or_says_why(real_catalog, wording):
    office = real_catalog.offices["lam-binh"]
    posting = Posting(real_catalog, office, DAY, wording)
    choices = [c for p in posting.procedures.values() for c in choices_of(p, posting)]

    assert len(choices) > 60
    assert all(bool(choice.limits) != bool(choice.obstacle) for choice in choices)
    assert all(isinstance(limit, Duration) for choice in choices for limit in choice.limits)
