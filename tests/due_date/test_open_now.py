"""Whether the office is open now: said in its own time, only of days that are known."""

import shutil
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from niemyet.model.record import Unknown
from niemyet.model.time.opening_hours import LaterHours
from niemyet.present.office.opening import view_opening
from niemyet.present.posting import Posting
from posted_site import post
from search.node_engine import run_in_node

OFFICE, DAY = "xa-mau", date(2026, 2, 27)
HOURS = "Giờ mở cửa:"
AFTER = "Đang đóng cửa, mở lại lúc 7 giờ 30 thứ Sáu, ngày 6/03."
MOMENTS = {
    "2026-02-27T00:00": "Đang đóng cửa, mở lại lúc 7 giờ 30.",
    "2026-02-27T07:29:59": "Đang đóng cửa, mở lại lúc 7 giờ 30.",
    "2026-02-27T07:30": "Đang mở cửa đến 11 giờ 30.",
    "2026-02-27T11:29:59": "Đang mở cửa đến 11 giờ 30.",
    "2026-02-27T11:30": "Đang đóng cửa, mở lại lúc 13 giờ 30.",
    "2026-02-27T13:30": "Đang mở cửa đến 17 giờ.",
    "2026-02-27T17:00": "Đang đóng cửa, mở lại lúc 8 giờ ngày mai.",
    "2026-02-28T10:00": "Đang mở cửa đến 11 giờ.",
    "2026-02-28T11:00": AFTER,
    "2026-03-01T09:00": AFTER,
    "2026-03-02T09:00": AFTER,
    "2026-03-04T09:00": AFTER,
    "2026-03-06T09:00": "Đang mở cửa đến 11 giờ 30.",
    "2026-03-07T16:00": "Đang mở cửa đến 17 giờ.",
    "2026-12-31T18:00": "Đang đóng cửa.",
    "2027-01-04T09:00": HOURS,
    "2026-02-26T09:00": HOURS,
}
"""What is said when it is so late in Vietnam; from 2 to 5 March there is the commune's feast."""


@pytest.fixture(scope="module")
def node() -> None:
    """What runs the page's own script."""
    if shutil.which("node") is None:
        pytest.skip("máy này chưa có node (apt install nodejs)")


def told(posting: Posting, moments: Iterable[str]) -> list[str]:
    """Return what the posting's pages say at each moment, Vietnamese time."""
    holes = {hole: f"{{{hole}}}" for hole in ("time", "weekday", "day", "month")}
    states = ("open", "today", "tomorrow", "later", "closed")
    return run_in_node(
        Path(__file__).parent / "run_open_now.cjs",
        {
            "calendar": view_opening(posting).calendar,
            "words": {state: posting.wording(f"opening.{state}", **holes) for state in states},
            "hours": HOURS,
            "moments": [f"{moment}+07:00" for moment in moments],
        },
    )["said"]


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Asia/Ho_Chi_Minh", "Pacific/Auckland"])
def test_it_is_said_in_the_time_of_the_office(node, sample_catalog, monkeypatch, zone):
    monkeypatch.setenv("TZ", zone)

    assert MOMENTS == dict(
        zip(MOMENTS, told(post(sample_catalog, OFFICE, DAY), MOMENTS), strict=True)
    )


def changed(posting: Posting, **office: object) -> Posting:
    """Return the posting of an office that differs so far."""
    return replace(posting, office=posting.office.model_copy(update=office))


def test_other_hours_hold_from_their_day_and_none_after_the_office_has_closed(node, sample_catalog):
    posting = post(sample_catalog, OFFICE, DAY)
    winter = LaterHours.model_validate(
        {
            "in_force_from": "2026-03-09",
            "hours": [{"days": ["monday"], "sessions": [{"opens": "08:00", "closes": "12:00"}]}],
        }
    )
    posting = changed(posting, later_hours=[winter], closed_from=date(2026, 3, 17))

    assert told(posting, ["2026-03-09T07:30", "2026-03-09T12:00", "2026-03-16T13:00"]) == [
        "Đang đóng cửa, mở lại lúc 8 giờ.",
        "Đang đóng cửa, mở lại lúc 8 giờ thứ Hai, ngày 16/03.",
        "Đang đóng cửa.",
    ]


def test_a_year_whose_days_may_still_be_exchanged_is_not_known(sample_catalog):
    year = sample_catalog.holidays["2026"]
    open_year = year.model_copy(update={"make_up_days": Unknown(unknown="Chưa có thông báo.")})
    catalog = replace(sample_catalog, holidays={"2026": open_year})
    opening = view_opening(post(catalog, OFFICE, DAY))

    assert {} == opening.calendar
    assert "thứ Hai đến thứ Sáu: từ 7 giờ 30 đến 11 giờ 30" in opening.hours


def test_hours_that_nobody_said_and_a_day_that_is_past_have_no_calendar(sample_catalog):
    posting = post(sample_catalog, OFFICE, DAY)
    unknown = view_opening(changed(posting, hours=Unknown(unknown="Chưa hỏi.")))

    assert ("", {}) == (unknown.hours, unknown.calendar)
    assert ["tel:000000000"] == [phone.href for phone in unknown.phones]
    assert {} == view_opening(changed(posting, edition_on=DAY)).calendar
