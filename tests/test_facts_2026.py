"""What 2026 changed: the day before and the day itself differ as the law says."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from building import REPOSITORY
from niemyet.model.record import items_given
from niemyet.present.fees.fee import view_fee
from niemyet.present.office.redress import RedressView, view_redress
from niemyet.present.posting import Posting
from niemyet.present.procedure.view import ProcedureView, view_procedure
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording

DECREE_335 = date(2026, 10, 5)
RESIDENCE = (
    "dang-ky-tam-tru",
    "dang-ky-thuong-tru",
    "gia-han-tam-tru",
    "tach-ho",
    "xac-nhan-thong-tin-cu-tru",
    "xoa-dang-ky-thuong-tru",
)
Shown = Callable[[str, date], ProcedureView]


@pytest.fixture(scope="module")
def posting_on(real_catalog) -> Callable[[date], Posting]:
    """What Lâm Bình posts on a day."""
    wording = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
    office = real_catalog.offices["lam-binh"]
    return lambda day: Posting(real_catalog, office, day, wording)


@pytest.fixture(scope="module")
def shown(posting_on) -> Shown:
    """The page of a procedure on a day."""

    def view(procedure: str, day: date) -> ProcedureView:
        posting = posting_on(day)
        return view_procedure(posting.procedures[procedure], posting)

    return view


def before(day: date) -> date:
    return day - timedelta(days=1)


def results(view: ProcedureView) -> str:
    return " ".join(f"{result.name} {result.note}" for result in view.answer("results").value)


def times(view: ProcedureView) -> dict[str, str]:
    """Return the statutory time of each case; the general one under no name."""
    return {limit.case: limit.text for limit in view.answer("time_limits").value or ()}


def feedback(posting: Posting) -> RedressView:
    return next(view for view in view_redress(posting) if view.kind == "feedback")


def test_the_social_pension_is_540_000_from_1_july(shown):
    day = date(2026, 7, 1)

    assert "500.000 đồng" in results(shown("tro-cap-huu-tri-xa-hoi", before(day)))
    assert "540.000 đồng" in results(shown("tro-cap-huu-tri-xa-hoi", day))
    assert "500.000" not in results(shown("tro-cap-huu-tri-xa-hoi", day))


def test_the_social_pension_takes_seven_working_days_from_decree_335(shown):
    old, new = (times(shown("tro-cap-huu-tri-xa-hoi", d)) for d in (before(DECREE_335), DECREE_335))

    assert ({"": "10 ngày làm việc"}, {"": "7 ngày làm việc"}) == (old, new)


def test_social_assistance_has_one_form_and_one_decider_from_decree_335(shown):
    view = shown("tro-cap-xa-hoi-hang-thang", DECREE_335)

    assert "Chủ tịch Ủy ban nhân dân xã nơi cư trú" == view.answer("authority").value.decides
    assert ["Mẫu số 01", "Mẫu số 02"] == [form.number for form in view.answer("forms").value]
    assert {"": "7 ngày làm việc"} == times(view)
    assert times(shown("tro-cap-xa-hoi-hang-thang", before(DECREE_335))) == {}


@pytest.mark.parametrize(
    "procedure", ["mai-tang-doi-tuong-bao-tro-xa-hoi", "mai-tang-nguoi-huong-huu-tri-xa-hoi"]
)
def test_a_burial_is_helped_by_10_800_000_in_three_working_days(shown, procedure):
    view = shown(procedure, DECREE_335)

    assert "10.800.000 đồng" in results(view)
    assert {"": "3 ngày làm việc"} == times(view)
    assert {} == times(shown(procedure, before(DECREE_335)))


def test_no_page_rests_on_decree_20_after_it_ended(posting_on):
    posting = posting_on(DECREE_335)
    cited = [
        (id_, citation.instrument)
        for id_, posted in posting.procedures.items()
        for citation in items_given(posted.edition.legal_basis)
    ]

    assert cited
    assert [] == [c for c in cited if c[1] in ("20-2021-nd-cp", "76-2024-nd-cp")]


def test_linked_birth_registration_takes_three_working_days_from_1_september(shown):
    day = date(2026, 9, 1)

    assert {} == times(shown("lien-thong-khai-sinh", before(day)))
    assert "3 ngày làm việc" == times(shown("lien-thong-khai-sinh", day))[""]
    assert "5 ngày làm việc" == times(shown("lien-thong-khai-sinh", day))["Phải xác minh"]


def test_linked_birth_registration_never_charges_for_the_residence_of_a_child(shown):
    for day in (date(2026, 8, 31), date(2026, 9, 1)):
        charges = shown("lien-thong-khai-sinh", day).answer("fees").value

        assert "le-phi-cu-tru" not in " ".join(charge.path for charge in charges)
        assert "10.000" not in " ".join(charge.summary for charge in charges)


def test_linked_death_registration_gives_the_time_of_each_part(shown):
    parts = times(shown("lien-thong-khai-tu", date(2026, 9, 1)))

    assert "24 giờ" == parts["Phần khai tử"]
    assert "1 ngày làm việc" == parts["Phần xóa đăng ký thường trú"]
    assert "18 ngày làm việc" == parts["Tiền mai táng, tiền tuất cho người có công"]


@pytest.mark.parametrize("procedure", RESIDENCE)
def test_the_residence_form_is_that_of_circular_116_from_1_july(shown, procedure):
    day = date(2026, 7, 1)
    old, new = (
        {
            f.number: f.instrument.text
            for f in shown(procedure, d).answer("forms").value
            if f.instrument
        }
        for d in (before(day), day)
    )

    assert "Thông tư 53/2025/TT-BCA" == old["CT01"]
    assert "Thông tư 116/2026/TT-BCA" == new["CT01"]


def test_a_confirmation_of_residence_takes_half_a_day_from_1_july(shown):
    day = date(2026, 7, 1)

    assert "1 ngày làm việc" == times(shown("xac-nhan-thong-tin-cu-tru", before(day)))[""]
    assert "4 giờ làm việc" == times(shown("xac-nhan-thong-tin-cu-tru", day))[""]


@pytest.mark.parametrize(
    ("day", "amounts"),
    [
        (date(2026, 8, 14), {"8.000 đồng/bản"}),
        (date(2026, 8, 15), {"8.000 đồng/bản", "0 đồng/bản"}),
        (date(2027, 2, 28), {"8.000 đồng/bản", "0 đồng/bản"}),
        (date(2027, 3, 1), {"8.000 đồng/bản"}),
    ],
)
def test_a_copy_is_free_for_a_digital_citizen_for_a_time_only(shown, day, amounts):
    charge = shown("cap-ban-sao-trich-luc-ho-tich", day).answer("fees").value[0]

    assert amounts == {rate.amount.value for rate in charge.rates}


def test_the_end_of_the_free_rate_says_that_the_usual_one_returns(real_catalog):
    ends = [
        entry.amount.not_applicable
        for fee in real_catalog.fees.values()
        for rate in fee.rates
        if (rate.applies_to or "").startswith("công dân số")
        for entry in rate.amounts
        if entry.in_force_from.day == date(2027, 3, 1)
    ]

    assert len(ends) >= 8
    assert {"Hết miễn phí từ ngày 01/03/2027; từ ngày đó trả mức thường."} == set(ends)


def test_who_can_tell_whether_one_is_a_digital_citizen_is_said_once_a_fee(posting_on, real_catalog):
    posting = posting_on(date(2026, 11, 29))
    for fee in real_catalog.fees.values():
        digital = any("công dân số" in (rate.applies_to or "") for rate in fee.rates)
        told = [r for r in view_fee(fee, posting).remarks if "đã được tính là «công dân số»" in r]

        assert int(digital) == len(told)


def test_temporary_residence_costs_what_circular_75_says(real_catalog):
    rates = real_catalog.fees["le-phi-cu-tru"].rates
    costs = {(r.key, r.channel, r.per): r.amounts[-1].amount for r in rates if not r.applies_to}
    listed = "người, mỗi lần đăng ký"

    assert 15000 == costs["tam-tru-truc-tiep", "in_person", "lần đăng ký"]
    assert 7000 == costs["tam-tru-truc-tuyen", "online", "lần đăng ký"]
    assert 10000 == costs["tam-tru-theo-danh-sach", "in_person", listed]
    assert 5000 == costs["tam-tru-theo-danh-sach", "online", listed]


def test_the_one_stop_desk_must_ask_for_what_lacks_all_at_once_from_5_august(posting_on):
    day = date(2026, 8, 5)
    once = "Hồ sơ thiếu thì cán bộ phải báo một lần cho đủ: thiếu gì, vì sao, làm thế nào."

    assert once not in feedback(posting_on(before(day))).protections
    assert once in feedback(posting_on(day)).protections


@pytest.mark.parametrize(
    ("instrument", "starts", "ends", "successor"),
    [
        ("20-2021-nd-cp", "2021-07-01", "2026-10-05", "335-2026-nd-cp"),
        ("76-2024-nd-cp", "by 2026-07-20", "2026-10-05", "335-2026-nd-cp"),
        ("60-2014-qh13", "2016-01-01", "2027-03-01", "03-2026-qh16"),
        ("55-2021-tt-bca", "by 2026-06-30", "2026-07-01", "116-2026-tt-bca"),
        ("64-2014-nd-cp", "2014-08-15", "2026-07-01", "154-2026-nd-cp"),
    ],
)
def test_a_law_ends_when_another_replaces_it(real_catalog, instrument, starts, ends, successor):
    law = real_catalog.legal_instruments[instrument]

    assert (starts, ends) == (str(law.in_force_from), str(law.repealed_from))
    assert successor in law.replaced_by


def test_a_time_that_is_only_remembered_is_not_promised(real_catalog):
    first = real_catalog.procedures["giai-quyet-to-cao"].editions[0]
    petitions = real_catalog.procedures["xu-ly-don"].editions[-1]

    for edition in (first, petitions):
        assert [] == items_given(edition.time_limits)
        assert any("không công bố thành hẹn" in note for note in edition.source_notes)


def test_no_law_stands_on_a_repository_of_code(real_catalog):
    titles = {s.title for law in real_catalog.legal_instruments.values() for s in law.sources}

    assert len(titles) > 20
    assert [] == [title for title in titles if "GitHub" in title or "database" in title]
