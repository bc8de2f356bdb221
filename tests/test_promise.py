"""A cut is told as it is, and held against a promise only where one was made."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from niemyet.model.record import Unknown
from niemyet.model.services import Commitment
from niemyet.model.time.duration import TimeLimit
from niemyet.present.office.promise import view_promise
from niemyet.present.posting import Posting
from niemyet.present.procedure.times import CutView, view_cut
from niemyet.present.text.wording import Wording
from niemyet.read.wording_file import read_wording

DAY = date(2026, 11, 23)


@pytest.fixture
def posting(sample_catalog):
    """What xã Mẫu posts, with another promise if one is given."""

    def make(promise: object = None) -> Posting:
        office = sample_catalog.offices["xa-mau"]
        office = office.model_copy(update={"promise": promise} if promise else {})
        wording = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
        return Posting(sample_catalog, office, DAY, wording)

    return make


@pytest.fixture
def cut(posting):
    """The cut of a procedure that the law allows three working days for."""

    def make(working_days: int, promise: object = None, **changed: object) -> CutView:
        here = posting(promise)
        posted = here.procedures["cap-ban-sao-giay-mau"]
        commitment = Commitment(value=working_days, unit="working_day", decided_by="Quyết định")
        service = posted.service.model_copy(update={"committed_time": commitment})
        return view_cut(replace(posted, **{"service": service, **changed}), here)

    return make


def limited(posted, *limits: TimeLimit | Unknown):
    """The edition of a procedure with other time limits."""
    element = limits[0] if isinstance(limits[0], Unknown) else list(limits)
    return posted.edition.model_copy(update={"time_limits": element})


def test_a_cut_of_a_third_keeps_a_promise_of_thirty_percent(cut):
    found = cut(2)

    assert ("met", "giảm 33 % so với quy định") == (found.status, found.text)
    assert "Đạt mức cam kết (tối thiểu 30 %)." == found.verdict


def test_a_commitment_that_is_longer_than_the_law_is_no_cut(cut):
    found = cut(4)

    assert ("not_met", "dài hơn 33 % so với quy định") == (found.status, found.text)
    assert "Chưa đạt mức cam kết (tối thiểu 30 %)." == found.verdict


def test_a_cut_where_nothing_was_promised_keeps_no_promise(cut):
    unpromised = Unknown(unknown="Chưa cam kết.")

    assert CutView("cannot_say", "giảm 33 % so với quy định", "no_promise") == cut(2, unpromised)


def test_a_commitment_of_exactly_the_promised_cut_keeps_it(cut, posting):
    posted = posting().procedures["cap-ban-sao-giay-mau"]
    ten_days = limited(posted, TimeLimit(value=10, unit="working_day"))

    assert "met" == cut(7, edition=ten_days).status
    assert "not_met" == cut(8, edition=ten_days).status


@pytest.mark.parametrize(
    ("obstacle", "limits"),
    [
        ("same_day", [TimeLimit(unit="same_day")]),
        ("no_limit", [Unknown(unknown="Chưa rõ.")]),
        ("by_case", [TimeLimit(value=3, unit="working_day", case="cay-to")]),
        ("units_differ", [TimeLimit(value=3, unit="day")]),
    ],
)
def test_what_cannot_be_compared_says_why(cut, posting, obstacle, limits):
    posted = posting().procedures["cap-ban-sao-giay-mau"]
    found = cut(2, edition=limited(posted, *limits))

    assert ("cannot_say", obstacle) == (found.status, found.obstacle)


@pytest.mark.parametrize(
    ("procedure", "obstacle"),
    [("cap-ban-sao-giay-mau", "no_commitment"), ("xac-nhan-cay-da-trong", "neither")],
)
def test_a_commitment_that_is_not_known_says_why(posting, procedure, obstacle):
    here = posting()
    posted = here.procedures[procedure]
    unsaid = posted.service.model_copy(update={"committed_time": Unknown(unknown="Chưa rõ.")})
    found = view_cut(replace(posted, service=unsaid), here)

    assert ("cannot_say", obstacle) == (found.status, found.obstacle)


def test_the_parts_of_a_field_and_of_the_office_are_their_total(posting):
    report = view_promise(posting())

    assert len(report.fields) > 1
    assert all(len(field.lines) == field.tally.total for field in report.fields)
    assert sum(field.tally.total for field in report.fields) == report.tally.total


def test_a_field_keeps_the_promise_only_if_all_its_procedures_do(posting):
    report = view_promise(posting())
    told = {field.id: (field.tally.counts, field.tally.verdict) for field in report.fields}

    assert told["giay-to"] == (
        "Đạt 1, chưa đạt 0, chưa nói được 0, trong 1 thủ tục.",
        "Mọi thủ tục đều đạt mức cam kết.",
    )
    assert told["cay-xanh"] == (
        "Đạt 0, chưa đạt 0, chưa nói được 2, trong 2 thủ tục.",
        "Chưa nói được, vì còn thủ tục chưa so sánh được.",
    )
    assert "Chưa nói được, vì còn thủ tục chưa so sánh được." == report.tally.verdict


def test_where_nothing_is_promised_nothing_is_kept_or_broken(posting):
    report = view_promise(posting(Unknown(unknown="Chưa cam kết.")))

    assert "Không có mức cam kết để so sánh." == report.tally.verdict
    assert 0 == report.tally.met + report.tally.not_met


def test_two_sentences_say_what_was_promised_and_what_can_be_said(posting):
    assert view_promise(posting()).said == (
        "Xã Mẫu cam kết rút ngắn tối thiểu 30 % thời gian giải quyết.",
        "Trong 3 thủ tục: đạt 1, chưa đạt 0, số còn lại chưa so được.",
    )


def test_an_office_without_a_promise_says_so_and_what_holds_instead(posting):
    report = view_promise(posting(Unknown(unknown="Chưa cam kết.")))

    assert report.said == (
        "Xã Mẫu chưa công bố cam kết rút ngắn thời gian.",
        "Thời hạn ghi ở từng thủ tục là thời hạn theo quy định.",
    )


def test_what_2018_promised_is_told_and_that_nobody_can_say_who_kept_it(real_catalog):
    office = real_catalog.offices["phuc-yen"]
    wording = Wording("vi", read_wording(REPOSITORY / "site_src/wording", "vi"))
    promised, kept = view_promise(Posting(real_catalog, office, office.edition_on, wording)).said

    assert "tối thiểu 30 %" in promised
    assert "chưa nói được thủ tục nào đạt" in kept
