"""What stands above the communes: their procedures as one, who posts them, figures summed."""

from dataclasses import replace

import pytest
from niemyet.model.catalog import WHOLE
from niemyet.model.figures.statistics import Figures
from niemyet.model.record import Unknown
from niemyet.present.law_address import INSTRUMENTS, YEAR
from niemyet.present.office.view import office_gaps
from niemyet.present.posting import Posting
from niemyet.present.province.compared import view_posted_by
from niemyet.present.province.entries import view_entries
from niemyet.present.province.whole import with_whole
from niemyet.publish.offices_page import offices_page
from posted_site import PostedSite, layouts
from province.conftest import DAY

COPY = "cap-ban-sao-giay-mau"
TREES = "dang-ky-trong-cay"


def names(links):
    return [link.text for link in links]


def test_it_posts_what_any_commune_does_by_the_time_of_the_law(whole, postings):
    assert set(postings[0].procedures) == set(whole.procedures)
    assert not whole.office.redress and all(
        posted.service.committed_time is None for posted in whole.procedures.values()
    )


def test_a_procedure_names_who_posts_it_and_who_does_not(whole):
    by = view_posted_by(COPY, whole)

    assert ["Xã Mẫu"] == names(by.communes)
    assert ["Xã Hai"] == names(by.not_posting)
    assert "xa-mau/thu-tuc/cap-ban-sao-giay-mau/" == by.communes[0].path


def test_it_names_where_an_earlier_answer_is_promised_and_when_each_is_open(whole):
    by = view_posted_by(TREES, whole)

    assert [("7 ngày làm việc", ["Xã Mẫu", "Xã Hai"])] == [
        (alike.text, names(alike.communes)) for alike in by.times
    ]
    assert [2] == [len(alike.communes) for alike in by.hours]


@pytest.mark.parametrize(("below", "led"), [("", 0), ("/", 1)])
def test_only_a_missing_address_above_the_communes_may_be_one_that_a_law_had(whole, below, led):
    page = offices_page(layouts(), [whole], "", below)

    assert led == page.count('src="/assets/scripts/moved.js')
    assert led == page.count(f'data-laws="{INSTRUMENTS}" data-year="{YEAR}"')


def test_what_each_commune_says_is_not_told_as_unknown(whole):
    site = PostedSite(whole)

    assert () == office_gaps(whole)
    assert "từ 7 giờ 30" in site.page(f"thu-tuc/{TREES}/")
    assert "Tùy nơi. Mỗi xã, phường một khác" in site.page("gio-lam-viec/")
    assert "chưa công bố cam kết" not in site.page("cam-ket/")
    assert "Điều chưa biết về bộ phận một cửa" not in site.page("do-tin-cay/")


def test_what_no_commune_says_is_told_as_unknown(postings, wording):
    unsaid = {"address": Unknown(unknown="Chưa hỏi.")}
    silent = [replace(p, office=p.office.model_copy(update=unsaid)) for p in postings]
    catalog = with_whole(silent, wording)
    whole = Posting(catalog, catalog.offices[WHOLE], DAY, wording)

    assert ("địa chỉ",) == office_gaps(whole)
    assert "Chưa có thông tin: địa chỉ." in PostedSite(whole).page(f"thu-tuc/{TREES}/")


def test_the_account_of_one_commune_is_not_told_as_everybody_s(whole, postings):
    """Nor any other of its own answers: people would pay a stranger."""
    assert any(posting.office.ways_to_pay for posting in postings)
    assert (None, []) == (whole.office.ways_to_pay, whole.office.plan)


def test_a_commune_tells_nothing_of_the_others(postings):
    assert view_posted_by(COPY, postings[0]) is None


@pytest.mark.parametrize("typed", ["hai", "dau nguon"])
def test_a_commune_is_found_by_its_name_of_today_and_a_former_one(postings, typed):
    (found,) = [entry for entry in view_entries(postings) if typed in entry.found_by]

    assert "xa-hai" == found.id


def _summed(postings, wording, *figures):
    """Return the total of the first quarter where each commune has published *figures*, or not."""
    catalog = postings[0].catalog
    period = catalog.statistics["xa-mau"]["2026-q1"]
    periods = {
        posting.office.id: {"2026-q1": period.model_copy(update={"total": total, "by_field": []})}
        for posting, total in zip(postings, figures, strict=True)
        if total
    }
    told = [replace(p, catalog=replace(catalog, statistics=periods)) for p in postings]
    return with_whole(told, wording).statistics[WHOLE]["2026-q1"]


def test_exact_counts_of_all_are_summed_exactly(postings, wording):
    summed = _summed(postings, wording, Figures(received="10"), Figures(received="5"))

    assert "15" == str(summed.total.received)
    assert ["Cộng số liệu của cả 2 xã, phường."] == summed.remarks


def test_a_bound_and_a_silent_commune_make_the_sum_at_least(postings, wording):
    bounded = _summed(postings, wording, Figures(received="over 10"), Figures(received="5"))
    silent = _summed(postings, wording, Figures(received="10"), None)

    assert "at_least 16" == str(bounded.total.received)
    assert "at_least 10" == str(silent.total.received)
    assert "1 trong 2" in silent.remarks[0]


def test_a_sum_between_two_numbers_says_both(postings, wording):
    summed = _summed(postings, wording, Figures(received="under 3"), Figures(received="5"))

    assert "at_least 5" == str(summed.total.received)
    assert "Tiếp nhận: từ 5 đến 7." in summed.remarks


def test_a_rate_is_not_summed_and_what_nobody_said_is_not_zero(postings, wording):
    summed = _summed(postings, wording, Figures(on_time_rate="over 90"), Figures(pending="0"))

    assert summed.total.on_time_rate is None
    assert summed.total.resolved is None
    assert summed.total.pending is None


def test_the_sum_of_a_figure_is_on_the_pages_of_the_whole(whole: Posting):
    assert whole.catalog.statistics[WHOLE]["2026-q1"].name.endswith("cộng các xã, phường")
