"""The plan of the room: drawn as its rows are, told as one walks in."""

from dataclasses import replace

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.present.office.room import view_room
from niemyet.present.sheets import view_sheets
from niemyet.publish.sheets.print_run import print_sheets
from posted_site import PostedSite, post
from sheets.reading import opened

BELOW = ["cay-xanh | giay-to", "may-lay-so | cua"]


@pytest.fixture
def planned(sample_catalog):
    """Return what the invented commune posts with these rows."""
    posting = post(sample_catalog, "xa-mau")

    def with_rows(rows):
        return replace(posting, office=posting.office.model_copy(update={"plan": rows}))

    return with_rows


def test_left_and_right_are_those_of_who_comes_in(planned):
    """A door drawn above is the same room turned round."""
    turned = [" | ".join(reversed(row.split(" | "))) for row in reversed(BELOW)]
    told = view_room(planned(BELOW)).told

    assert "Vào cửa: bên trái là máy lấy số, trước mặt là quầy 1: Giấy tờ." == told[0]
    assert told == view_room(planned(turned)).told


def test_without_a_door_in_front_or_behind_nobody_is_led_in(planned):
    told = view_room(planned(["giay-to | .", "cua | .", ". | ghe-cho"])).told

    assert "Hàng 1 từ trên xuống, từ trái sang phải: quầy 1: Giấy tờ, để trống." == told[0]


def test_what_stands_side_by_side_is_one(planned):
    first, _ = view_room(planned(["giay-to | giay-to | .", "cua | . | ."])).rows

    assert [("Quầy 1: Giấy tờ", 2), ("", 1)] == [(place.name, place.span) for place in first]


def test_a_counter_on_the_plan_leads_to_its_services(planned):
    site = PostedSite(planned(BELOW))
    page = next(html.fromstring(page.html) for page in site.made() if page.path == "quay/")
    (link,) = [a for a in page.iter("a") if a.text == "Quầy 1: Giấy tờ"]
    counter = page.get_element_by_id(link.get("href").removeprefix("#"))

    assert counter.getparent().xpath('.//a[contains(@href, "thu-tuc/")]')


def test_an_office_without_a_plan_says_nothing_of_one(planned):
    site = PostedSite(planned([]))

    assert "Sơ đồ" not in site.page("quay/") and "so-do-phong" not in site.sheets


@pytest.mark.parametrize(
    "rows", [BELOW, [" | ".join(["ghe-cho", "."] * 3)] * 7 + [". | " * 5 + "cua"]]
)
def test_the_plan_is_one_sheet(planned, rows):
    sheets = [sheet for sheet in view_sheets(planned(rows), "") if sheet.id == "so-do-phong"]
    run = print_sheets(sheets, REPOSITORY / "site_src" / "sheets", None)

    assert [1] == [len(opened(printed.impression.pdf).pages) for printed in run.printed]
