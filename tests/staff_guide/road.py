"""The clerk's road through the forms, step by step: walked by the test, photographed for the guide.

At each station the elements are marked that the guide tells the reader to look at or press.
"""

from collections.abc import Iterator
from typing import NamedTuple

from forms.form_page import PATIENCE_MS, choose, said, save, unfold, write
from staff_guide.example import FEE_NAME, LAW, NEW_AMOUNT, NEW_DAY, NEW_PROVISION, RATE

DESK = {"viewport": {"width": 1200, "height": 800}, "has_touch": False}
PUBLISH = "Công bố"
"""The approver's button, which the guide tells the clerk to leave alone."""
_TYPED_WRONGLY = "25.000"
_SHOWN = ("Áp dụng từ ngày", "Văn bản", "Điều, khoản (không bắt buộc)")


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
    add = page.get_by_role("button", name="Thêm mức thu theo thời gian")
    old = _items(page, "01/07/2025: 20000")
    old.wait_for()
    _bring_up(page, "Mức thu theo thời gian")
    yield Station("muc-thu", (old, add))
    add.click()
    write(page, "Áp dụng từ ngày", NEW_DAY)
    amounts = page.locator('[id^="amounts-field"] >> visible=true').first
    choose(page, "Trả lời", "Có thông tin", of=amounts)
    write(page, "Mức thu (đồng)", _TYPED_WRONGLY)
    page.get_by_role("button", name="Thêm căn cứ", exact=True).locator("visible=true").first.click()
    choose(page, "Văn bản", LAW)
    write(page, "Điều, khoản (không bắt buộc)", NEW_PROVISION)


def _save(page) -> Iterator[Station]:
    save(page)
    said(page, "Mức thu (đồng): ")
    amount = _field(page, "Mức thu (đồng)")
    _bring_up(page, "Áp dụng từ ngày")
    yield Station("bao-loi", (amount,))
    write(page, "Mức thu (đồng)", NEW_AMOUNT)
    _bring_up(page, "Áp dụng từ ngày")
    day, law, provision = (_field(page, name) for name in _SHOWN)
    law = law.locator("xpath=ancestor::*[contains(@class, 'choice')][1]")
    yield Station("da-dien", (day, amount))
    _bring_up(page, "Căn cứ")
    yield Station("can-cu", (law, provision))
    save(page)
    said(page, "Trạng thái: Bản nháp")


def _send_for_review(page) -> Iterator[Station]:
    status = page.get_by_role("button", name="Trạng thái: Bản nháp")
    status.click()
    waiting = page.get_by_text("Chờ duyệt", exact=True).locator("visible=true").last
    waiting.wait_for()
    page.get_by_role("button", name=PUBLISH, exact=True).wait_for()
    yield Station("gui-duyet", (status, waiting))
    waiting.click()
    said(page, "Trạng thái: Chờ duyệt")
    page.get_by_text("Đã đổi trạng thái").wait_for(state="hidden")
    page.goto(f"{page.url.partition('#')[0]}#/workflow")
    said(page, "Các mục chờ duyệt")
    card = page.get_by_text(FEE_NAME).locator("visible=true").first
    card.wait_for()
    yield Station("cho-duyet", (card,))


def _field(page, label: str):
    return page.get_by_label(label, exact=True).locator("visible=true").first


def _items(page, summary: str):
    return page.locator('[class*="NestedObjectLabel"]').filter(has_text=summary).first


def _bring_up(page, label: str) -> None:
    """Scroll until the field of that name stands below the bar at the top."""
    page.get_by_text(label, exact=True).locator("visible=true").first.evaluate(
        "element => { element.scrollIntoView(); }"
    )
    page.mouse.move(5, 400)
    page.mouse.wheel(0, -110)
    page.wait_for_timeout(300)
