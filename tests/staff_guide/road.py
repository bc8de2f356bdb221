"""The clerk's road through the forms, step by step: walked by the test, photographed for the guide.

At each station the elements are marked that the guide tells the reader to look at or press.
"""

from collections.abc import Iterator
from typing import NamedTuple

from forms.form_page import PATIENCE_MS, said, save, unfold, write
from staff_guide.example import FEE_NAME, LAW, NEW_AMOUNT, NEW_DAY, NEW_PROVISION, RATE

DESK = {"viewport": {"width": 1200, "height": 800}, "has_touch": False}
_ADD_AMOUNT = "Thêm Mức thu theo thời gian"


class Station(NamedTuple):
    """What a reader sees at one step; *marked* are numbered from 1 in the picture."""

    picture: str
    marked: tuple


def walk_forms(page, origin: str) -> Iterator[Station]:
    """Go the whole road, stopping at each station; the record is saved and sent for review."""
    page.set_default_timeout(PATIENCE_MS)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{origin}/admin/")
    start = page.get_by_role("button", name="Bắt đầu")
    start.wait_for()
    yield Station("dang-nhap", (start,))
    start.click()
    yield from _find_fee(page)
    yield from _add_amount(page)
    yield from _save(page)
    yield from _send_for_review(page)


def _find_fee(page) -> Iterator[Station]:
    fee = page.get_by_role("link", name=FEE_NAME)
    fee.wait_for()
    kind = page.get_by_role("link", name="Phí, lệ phí, chi phí", exact=True)
    search = page.get_by_placeholder("Tìm trong tất cả")
    yield Station("danh-sach", (kind, search, fee))
    fee.click()


def _add_amount(page) -> Iterator[Station]:
    said(page, RATE)
    unfold(page, RATE)
    page.get_by_role("button", name=_ADD_AMOUNT).locator("visible=true").wait_for()
    add = page.get_by_role("button", name=_ADD_AMOUNT)
    old = page.locator('[class*="NestedObjectLabel"]').filter(has_text="2025-07-01: 20000").first
    _show(page, old)
    yield Station("muc-thu", (old, add))
    add.click()
    page.wait_for_timeout(500)
