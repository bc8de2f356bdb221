"""What a reader is told: the invented commune's views on a given day."""

from datetime import date
from decimal import Decimal

import pytest
from niemyet.model.time.duration import Duration
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Bound, Quantity, Start
from niemyet.model.vocabulary import TimeUnit
from niemyet.present.changes.announced import view_announced
from niemyet.present.fees.fee import view_exemptions, view_fee
from niemyet.present.law.instrument import view_instruments
from niemyet.present.lists.by_subject import lists_by_audience, lists_by_field, rows_by_letter
from niemyet.present.office.promise import view_promise
from niemyet.present.office.redress import view_redress
from niemyet.present.office.view import view_notices, view_office
from niemyet.present.posting import Posting
from niemyet.present.procedure.row import view_row
from niemyet.present.procedure.view import view_procedure
from niemyet.present.text.formats import (
    format_amount,
    format_duration,
    format_percentage,
    format_quantity,
    format_start,
)
from niemyet.present.trust.completeness import report_trust

TODAY = date(2026, 11, 23)


@pytest.fixture
def posting_on(sample_catalog, wording):
    def make(day: date = TODAY) -> Posting:
        return Posting(sample_catalog, sample_catalog.offices["xa-mau"], day, wording)

    return make


@pytest.fixture
def copy_view(posting_on):
    def make(day: date = TODAY):
        posting = posting_on(day)
        return view_procedure(posting.procedures["cap-ban-sao-giay-mau"], posting)

    return make


def test_an_amount_has_dots_between_thousands(wording):
    assert "1.050.000 đồng" == format_amount(1050000, wording)


def test_a_bound_stays_a_bound(wording):
    assert "trên 1.050" == format_quantity(Quantity(1050, Bound.OVER), wording)


def test_a_percentage_has_a_comma_for_decimals(wording):
    assert "97,5 %" == format_percentage(Quantity(Decimal("97.5")), wording)


def test_working_days_are_said_to_be_working_days(wording):
    duration = Duration(value=3, unit=TimeUnit.WORKING_DAY)

    assert "3 ngày làm việc" == format_duration(duration, wording)


def test_same_day_says_what_happens_after_its_cutoff(wording):
    duration = Duration(unit=TimeUnit.SAME_DAY, cutoff="15:00")

    said = "trong ngày; nhận sau 15 giờ thì trả vào ngày làm việc tiếp theo"
    assert said == format_duration(duration, wording)


def test_a_start_that_is_only_bounded_does_not_pretend_to_be_exact(wording):
    start = Start(date(2018, 3, 31), exact=False)

    said = "từ 31/03/2018 hoặc sớm hơn"
    assert said == format_start(start, wording)


def test_the_amount_of_a_procedure_is_the_one_in_force_on_the_day(copy_view):
    assert "5.000 đồng/bản" == copy_view().answers.fee[0].text
    assert "6.000 đồng/bản" == copy_view(date(2030, 1, 1)).answers.fee[0].text


def test_an_amount_to_come_is_announced_with_the_old_and_the_new(copy_view):
    told = [change.text for change in copy_view().answer("fees").value[0].announced]

    assert ["Bản sao giấy mẫu: từ 5.000 đồng/bản đổi thành 6.000 đồng/bản."] == told


def test_what_one_only_pays_on_request_is_not_in_the_total(copy_view):
    assert ["5.000 đồng/bản"] == [fee.text for fee in copy_view().answers.fee]


def test_a_tiered_rate_says_each_tier_and_its_maximum(posting_on, sample_catalog):
    fee = view_fee(sample_catalog.fees["phi-ban-sao"], posting_on())
    rate = fee.rates[1]

    assert "2.000 đồng/trang" == rate.amount.value
    assert ("từ trang thứ 3, 1.000 đồng/trang",) == rate.tiers
    assert "tối đa 50.000 đồng/bản" == rate.maximum


def test_a_fee_lists_its_past_newest_first(posting_on, sample_catalog):
    fee = view_fee(sample_catalog.fees["phi-ban-sao"], posting_on())

    assert "Từ 01/07/2025" == fee.history[0].start


def test_a_rate_nobody_knows_is_told_with_its_reason(posting_on, sample_catalog):
    fee = view_fee(sample_catalog.fees["le-phi-trong-cay"], posting_on())
    unknown = next(rate for rate in fee.rates if rate.name == "Đăng ký trồng cây nhỏ")

    assert unknown.amount.unknown
    assert "Hội đồng xã Mẫu chưa quy định." == unknown.amount.reason


def test_a_cut_is_counted_only_from_two_known_times(copy_view):
    cut = copy_view().commitment.cut

    assert ("met", "giảm 33 % so với quy định") == (cut.status, cut.text)


def test_a_promise_reports_what_cannot_be_said(posting_on):
    report = view_promise(posting_on())

    assert (3, 2) == (report.tally.total, report.tally.cannot_say)


def test_an_edition_to_come_is_announced_on_the_procedure(copy_view):
    assert any("01/01/2030" in line for line in copy_view().announced)


def test_a_shared_paper_links_to_its_own_page(copy_view):
    paper = copy_view().answer("documents").value[0].documents[1]

    assert "giay-to/the-xa-mau/" == paper.path


def test_a_day_before_any_edition_posts_nothing(posting_on):
    assert {} == posting_on(date(2019, 12, 31)).procedures


def test_a_timeline_has_nothing_before_its_first_entry(sample_catalog):
    editions = sample_catalog.procedures["cap-ban-sao-giay-mau"].editions

    assert in_force_on(editions, date(2019, 12, 31)) is None


def test_a_list_holds_only_fields_that_have_procedures(posting_on):
    lists = lists_by_field(posting_on())

    assert 2 == len(lists)
    assert all(view.rows for view in lists)


def test_a_procedure_whose_audience_is_not_known_is_in_no_audience(posting_on):
    listed = {row.id for view in lists_by_audience(posting_on()) for row in view.rows}

    assert {"xac-nhan-cay-da-trong"} == set(posting_on().procedures) - listed


def test_the_letter_dd_stands_by_itself_after_d(posting_on):
    assert ["C", "Đ", "X"] == [letter.letter for letter in rows_by_letter(posting_on())]


def test_a_row_says_the_counter_of_its_field(posting_on):
    posting = posting_on()

    assert "Giấy tờ" == view_row(posting.procedures["cap-ban-sao-giay-mau"], posting).counter


def test_hours_are_told_session_by_session(posting_on):
    row = view_office(posting_on()).hours.weekly.value[0]

    assert ("từ 7 giờ 30 đến 11 giờ 30", "từ 13 giờ 30 đến 17 giờ") == row.sessions


def test_a_notice_shows_only_between_its_days(posting_on):
    assert 1 == len(view_notices(posting_on()))
    assert () == view_notices(posting_on(date(2026, 5, 31)))


def test_the_channels_of_redress_are_never_mixed(posting_on):
    kinds = [channel.kind for channel in view_redress(posting_on())]

    assert ["feedback", "reception", "complaint", "denunciation"] == kinds


def test_announced_changes_come_by_day(posting_on):
    days = [change.on for change in view_announced(posting_on())]

    assert days
    assert sorted(days) == days


def test_a_law_says_what_rests_on_it(posting_on):
    views = {view.id: view for view in view_instruments(posting_on())}

    assert "Phí bản sao giấy mẫu" in [link.text for link in views["03-2025-tt-vd"].fees]


def test_what_others_do_says_who_does_it(posting_on):
    referrals = posting_on().referrals

    assert referrals
    assert all(referral.handled_by and referral.advice for referral in referrals)


def test_trust_is_counted_from_the_records(posting_on):
    report = report_trust(posting_on())

    assert report.procedures == report.verified + report.unverified + report.withdrawn


def test_every_view_that_is_unknown_gives_a_reason(posting_on):
    posting = posting_on()
    views = [view_procedure(p, posting) for p in posting.procedures.values()]
    reasons = [
        element.answer.reason
        for view in views
        for section in view.sections
        for element in section.elements
        if element.answer.unknown
    ]

    assert reasons
    assert all(reasons)


def test_an_event_without_rates_is_told_with_the_whole_fee_only(posting_on, sample_catalog):
    """Who comes for a copy is not told of an exempt event that names no rate; the fee's page is."""
    terms = sample_catalog.fees["phi-ban-sao"].terms[0]
    person, event = terms.exemptions
    elsewhere = terms.model_copy(
        update={"exemptions": [person, event.model_copy(update={"rates": []})]}
    )

    told = [e.who for e in view_exemptions(elsewhere, posting_on(), ["ban-sao"]).value]
    on_the_fee = [e.who for e in view_exemptions(elsewhere, posting_on()).value]

    assert told == [person.who]
    assert on_the_fee == [person.who, event.who]
