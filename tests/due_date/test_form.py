"""The form that counts the day of an answer, as people without a mouse, or scripts, meet it."""

import json
from pathlib import Path

import pytest
from browser import opened_page, wait_until
from building import as_run, order
from lxml import html
from niemyet.mkdocs_plugin.run import build_office
from posted_site import TODAY

pytestmark = pytest.mark.slow

PAGE = "ngay-hen/index.html"
RESULT = "#ket-qua-ngay-hen"


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory, sample_folder) -> Path:
    """The site of xã Mẫu, whose hours are known."""
    folder = tmp_path_factory.mktemp("due-date") / "site"
    build_office(order(folder, "xa-mau", sample_folder, TODAY))
    return folder


@pytest.fixture
def site(browser, sample_site) -> Path:
    """The site, which is not built at all where no browser can open it."""
    return sample_site


def type_over(page, text):
    """Write *text* in the field that has the focus, in place of what it holds."""
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type(text)


def tab_to(page, field):
    """Press Tab until the field of this name has the focus."""
    for _ in range(25):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == field:
            return
    raise AssertionError(f"Tab never reaches {field}")


def test_the_keyboard_alone_counts_a_due_date(phone, site):
    """Choose, type, Enter; nothing else is touched."""
    phone.goto((site / PAGE).as_uri())
    tab_to(phone, "thu-tuc")
    phone.keyboard.type("Cấp bản sao")
    tab_to(phone, "ngay")
    type_over(phone, "27/02/2026")
    phone.keyboard.press("Tab")
    type_over(phone, "16h30")
    phone.keyboard.press("Enter")
    wait_until(phone, f"document.querySelector('{RESULT}').textContent.includes('Chậm nhất')")
    said = phone.locator(RESULT).inner_text()

    assert "Chậm nhất 17 giờ thứ Bảy 07/03/2026" in said
    assert "Bỏ qua từ thứ Ba 03/03/2026 đến hết thứ Năm 05/03/2026: Hội xã Mẫu." in said
    assert "Thứ Bảy 07/03/2026 là ngày làm bù cho thứ Hai 02/03/2026, nên vẫn đếm." in said
    assert [] == phone.complaints


def test_the_procedure_page_fills_in_the_form(phone, site):
    phone.goto((site / "thu-tuc/cap-ban-sao-giay-mau/index.html").as_uri())
    href = phone.get_by_role("link", name="Tính ngày hẹn", exact=True).get_attribute("href")
    phone.goto((site / PAGE).as_uri() + "?" + href.partition("?")[2])
    wait_until(phone, f"document.querySelector('{RESULT}').textContent !== ''")

    assert "cap-ban-sao-giay-mau" == phone.locator("#thu-tuc").input_value()
    assert "3 ngày làm việc" in phone.locator("#thoi-han option").first.inner_text()


def test_what_cannot_be_read_is_said_at_its_field(phone, site):
    """The first field at fault gets the focus; a day that does not exist is no day."""
    phone.goto((site / PAGE).as_uri() + "?thu-tuc=cap-ban-sao-giay-mau")
    phone.locator("#ngay").fill("30/02/2026")
    phone.locator("#gio").fill("25:00")
    phone.locator("#gio").press("Enter")

    assert "ngay" == phone.evaluate("document.activeElement.id")
    assert "«30/02/2026»" in phone.locator("#ngay-loi").inner_text()
    assert "«25:00»" in phone.locator("#gio-loi").inner_text()
    assert "true" == phone.locator("#ngay").get_attribute("aria-invalid")
    assert "" == phone.locator(RESULT).inner_text()


@pytest.mark.parametrize("written", ["2/3/2026", "02-03-2026", "02032026", "2026-03-02"])
def test_a_day_is_read_as_people_write_it(phone, site, written):
    phone.goto((site / PAGE).as_uri() + "?thu-tuc=cap-ban-sao-giay-mau")
    phone.locator("#ngay").fill(written)
    phone.locator("#ngay").press("Enter")

    assert "thứ Hai 02/03/2026" in phone.locator(RESULT).inner_text()


def test_a_year_without_a_calendar_is_not_promised(phone, site):
    phone.goto((site / PAGE).as_uri() + "?thu-tuc=cap-ban-sao-giay-mau")
    phone.locator("#ngay").fill("31/12/2026")
    phone.locator("#ngay").press("Enter")

    assert "chưa có lịch nghỉ năm 2027" in phone.locator(RESULT).inner_text()


def test_the_phone_shows_the_page_without_scrolling_sideways(phone, site):
    phone.goto((site / PAGE).as_uri() + "?thu-tuc=dang-ky-trong-cay")
    phone.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")

    assert phone.evaluate("document.documentElement.scrollWidth") <= 360


def test_without_scripts_the_tables_answer_and_the_form_is_gone(browser, site):
    with opened_page(browser, java_script_enabled=False) as page:
        page.goto((site / PAGE).as_uri())

        assert not page.locator("#tinh-ngay-hen").is_visible()
        assert page.locator("details summary").first.is_visible()


def test_every_field_has_its_label_and_what_describes_it(sample_site):
    page = html.document_fromstring(as_run(sample_site / PAGE))
    form = page.get_element_by_id("tinh-ngay-hen")
    fields = form.xpath(".//input | .//select")
    described = [i for field in fields for i in field.get("aria-describedby", "").split()]

    assert len(fields) == 4
    assert all(page.xpath("//label[@for=$id]", id=field.get("id")) for field in fields)
    assert all(page.get_element_by_id(i) is not None for i in described)
    assert "status" == page.get_element_by_id("ket-qua-ngay-hen").get("role")


def test_the_form_holds_what_the_page_lists(sample_site):
    page = html.document_fromstring(as_run(sample_site / PAGE))
    data = json.loads(page.get_element_by_id("du-lieu-ngay-hen").text)
    listed = page.xpath("//select[@id='thu-tuc']//option[@value!='']/@value")

    assert len(listed) == 2
    assert set(listed) == set(data["choices"])


def test_home_and_foot_say_whether_the_office_is_open(phone, site):
    """By the device's clock; the script is one that the page's own policy allows."""
    phone.clock.set_fixed_time("2026-11-24T08:00:00+07:00")
    phone.goto((site / "index.html").as_uri())
    wait_until(phone, "document.querySelector('.hero [data-now]').textContent.startsWith('Đang')")

    said = [place.inner_text() for place in phone.locator("[data-now]").all()]
    assert ["Đang mở cửa đến 11 giờ 30."] * 2 == said
    assert [] == phone.complaints
