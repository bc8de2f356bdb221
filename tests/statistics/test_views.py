"""What the pages say of figures: coverage, comparison, corrections; never 0 for unknown."""

from dataclasses import replace
from datetime import date

import pytest
from niemyet.model.values import Quantity
from niemyet.present.figures.comparison import view_comparisons
from niemyet.present.figures.figure import figures_of
from niemyet.present.figures.period import view_statistics


@pytest.fixture
def period(sample):
    """Return the view of a period of the invented commune."""
    views = {view.id: view for view in view_statistics(sample)}
    return lambda period_id: views[period_id]


def with_total(posting, period_id: str, figures):
    """Return the posting with other figures of the whole office in one period."""
    office = posting.office.id
    periods = posting.catalog.statistics[office]
    changed = periods[period_id].model_copy(update={"total": figures})
    statistics = {**posting.catalog.statistics, office: {**periods, period_id: changed}}
    return replace(posting, catalog=replace(posting.catalog, statistics=statistics))


def compared(period, period_id: str, place: int) -> dict:
    return {f.label: f for f in period(period_id).comparisons[place].figures}


def test_coverage_counts_the_figures_that_are_known(article):
    """The article says two figures of the whole office, and one of each field."""
    texts = [coverage.text for coverage in view_statistics(article)[0].coverage]

    assert "Toàn đơn vị: biết 2 trên 16 số liệu" == texts[0]
    assert "Theo lĩnh vực (3 nhóm): biết đủ mọi nhóm 1 trên 16 số liệu" == texts[1]
    assert "Theo cách nộp: chưa có số liệu nào" == texts[3]


def test_a_rate_is_computed_from_exact_counts_and_says_so(period):
    """A hundred and ten of a hundred and eighteen were not late."""
    rate = next(f for f in period("2026-q2").total if f.label == "Tỷ lệ giải quyết đúng hạn")

    assert ("93,2 %", "Tính ra từ 110/118") == (rate.text, rate.note)


def test_a_rate_of_the_source_stays_the_sources_and_names_the_counts_that_give_it(period):
    """95,5 percent is what the source says, and a hundred and five of 110 are 95,5 too."""
    rate = next(f for f in period("2026-q1").total if f.label == "Tỷ lệ giải quyết đúng hạn")

    assert ("95,5 %", "Nguồn nêu; tính từ 105/110 cũng được số này") == (rate.text, rate.note)


def test_a_rate_that_the_source_rounded_further_names_no_counts(sample):
    """96 is near 95,5 and is not it."""
    figures = sample.catalog.statistics["xa-mau"]["2026-q1"].total
    rounded = figures.model_copy(update={"on_time_rate": Quantity(96)})
    posting = with_total(sample, "2026-q1", rounded)
    rate = next(
        f
        for view in view_statistics(posting)
        if view.id == "2026-q1"
        for f in view.total
        if f.label == "Tỷ lệ giải quyết đúng hạn"
    )

    assert ("96 %", "") == (rate.text, rate.note)


def test_no_rate_is_computed_from_a_bound(period):
    """«Over 240 resolved» gives no rate."""
    rate = next(f for f in period("2025").total if f.label == "Tỷ lệ giải quyết đúng hạn")

    assert not rate.published


def test_more_late_dossiers_are_worse_in_words(period):
    """The direction is said, not coloured only."""
    late = compared(period, "2026-q2", 0)["Quá hạn"]

    assert ("tăng 3", "kém hơn") == (late.change, late.verdict)


def test_more_dossiers_received_are_neither_better_nor_worse(period):
    """How many people come is no merit and no fault."""
    received = compared(period, "2026-q2", 0)["Tiếp nhận"]

    assert ("tăng 10", "") == (received.change, received.verdict)


def test_a_year_is_compared_with_the_year_before(period):
    """A hundred in the first quarter of 2025, a hundred and twenty a year later."""
    received = compared(period, "2026-q1", 1)["Tiếp nhận"]

    assert ("100", "120", "tăng 20") == (received.before, received.now, received.change)


def test_a_bound_is_not_compared(period):
    """«Over 95» is not a number to subtract from."""
    received = compared(period, "2026-q1", 0)["Tiếp nhận"]

    assert "không so được, kỳ trước không biết con số chính xác" == received.change


def test_rates_that_counts_give_are_compared_whoever_worked_them_out(period):
    """95,5 of the source and 93,2 of ours rest on the same division."""
    rate = compared(period, "2026-q2", 0)["Tỷ lệ giải quyết đúng hạn"]

    assert ("giảm 2,3 điểm phần trăm", "kém hơn") == (rate.change, rate.verdict)


def test_a_computed_rate_is_not_compared_with_one_of_unknown_counts(sample):
    """Nobody knows how the source counted."""
    figures = sample.catalog.statistics["xa-mau"]["2026-q1"].total
    bare = figures.model_copy(update={"resolved_late": None})
    posting = with_total(sample, "2026-q1", bare)
    now = posting.catalog.statistics["xa-mau"]["2026-q2"]
    rate = next(
        f
        for f in view_comparisons(now, posting)[0].figures
        if f.label == "Tỷ lệ giải quyết đúng hạn"
    )

    assert "nguồn nêu" in rate.change


def test_a_period_that_is_missing_is_named(period):
    """There is no second quarter of 2025."""
    assert "Quý II/2025" in period("2026-q2").comparisons[1].missing


def test_a_year_is_compared_once(sample):
    """The year before is also the year a year before."""
    year = sample.catalog.statistics["xa-mau"]["2025"]

    assert 1 == len(view_comparisons(year, sample))


def test_a_correction_keeps_the_earlier_figure_the_day_and_the_reason(period):
    """Six were published, eight is right."""
    first = period("2026-q2").corrections[0]

    assert "03/08/2026" == first.day
    assert "Quá hạn, Toàn đơn vị: trước ghi 6, nay là 8." == first.text
    assert "Đếm sót" in first.reason


def test_before_the_day_of_a_correction_the_earlier_figure_is_shown(sample_catalog, posting_of):
    """A site of the first of August shows what was published then."""
    posting = posting_of(sample_catalog, "xa-mau", date(2026, 8, 1))
    late = next(f for f in view_statistics(posting)[0].total if f.label == "Quá hạn")

    assert "6" == late.text
    assert () == view_statistics(posting)[0].corrections


def test_a_true_zero_is_shown_and_silence_is_not_zero(period):
    """Nobody was late in the third quarter; who came in nobody said."""
    texts = {figure.label: figure.text for figure in period("2025-q3").total}

    assert "0" == texts["Quá hạn"]
    assert "không có số liệu" == texts["Tiếp nhận"]


def test_a_period_shows_only_after_it_ended(sample_catalog, posting_of):
    """The second quarter is not told in June."""
    ids = [v.id for v in view_statistics(posting_of(sample_catalog, "xa-mau", date(2026, 6, 29)))]

    assert "2026-q1" == ids[0]


def test_figures_of_a_group_are_found_by_its_key(sample):
    """Total, fields, procedures and channels each have their own."""
    kinds = {key.kind for key in figures_of("2026-q2", sample)}

    assert {"total", "field", "procedure", "channel"} == kinds
