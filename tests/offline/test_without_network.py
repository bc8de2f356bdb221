"""After one visit the network goes: what a visitor still reads, and what the page says of it."""

import re

import pytest
from browser import wait_until
from offline.commune_site import FEE, KEPT, READ, UNREAD, kept, until, visit
from serving import SiteHandler, serving

NOTICE = "#ban-luu"


def test_a_visited_page_says_of_which_day_it_is_and_when_it_came(visitor, address):
    visit(visitor, address + READ)
    assert visitor.locator(NOTICE).is_hidden()
    visitor.context.set_offline(True)
    visitor.reload()

    assert visitor.locator(NOTICE).is_visible()
    notice = visitor.locator(NOTICE).inner_text()
    assert "năm 2019" in visitor.locator("h1").inner_text()
    assert "nội dung tính đến ngày 23/11/2026" in notice
    assert re.search(r"tải về lúc \d\d:\d\d, \d\d/\d\d/\d{4}\.", notice)
    assert "có thể đã đổi" in notice


@pytest.mark.parametrize("path", ["", "phi-le-phi/", "gio-lam-viec/", "gop-y-khieu-nai/", "tim/"])
def test_what_everybody_needs_reads_without_having_been_opened(visitor, address, path):
    visit(visitor, address + READ)
    visitor.context.set_offline(True)
    answer = visitor.goto(address + path)

    assert answer.status == 200
    assert visitor.locator(NOTICE).is_visible()


def test_the_search_still_answers(visitor, address):
    visit(visitor, address + READ)
    visitor.context.set_offline(True)
    visitor.goto(address)
    visitor.locator("#tim").click()
    visitor.keyboard.type("trong cay")
    visitor.locator("[role=option]").first.click()

    visitor.wait_for_url("**/thu-tuc/dang-ky-trong-cay/")
    assert visitor.locator(NOTICE).is_visible()


def test_the_search_says_beforehand_what_cannot_be_opened(visitor, address):
    visit(visitor, address + "en/")
    said = visitor.locator("[role=option] .hit__absent")
    visitor.locator("#tim").click()
    visitor.keyboard.type("trong ca")
    visitor.locator("[role=option]").first.wait_for()
    assert said.count() == 0
    visitor.context.set_offline(True)
    visitor.keyboard.type("y")

    said.first.wait_for()
    assert said.first.inner_text() == "Not kept on this device"


def test_what_search_finds_is_called_absent_where_the_device_has_it_not(visitor, address):
    visit(visitor, address + READ)
    visitor.context.set_offline(True)
    visitor.goto(address + "tim/?q=trong+cay")
    visitor.locator(".hit").first.wait_for()
    hrefs = "links => links.map((link) => link.href)"
    found = visitor.locator(".hit a").evaluate_all(hrefs)
    absent = visitor.locator(".hit:has(.hit__absent) a").evaluate_all(hrefs)
    opened = {}
    for href in found:
        visitor.goto(href)
        opened[href] = visitor.locator("main h1").inner_text()

    assert 0 < len(absent) < len(found)
    assert absent == [href for href, heading in opened.items() if heading == "Không có mạng"]


@pytest.mark.parametrize("way", ["typed", "scanned"])
def test_a_mark_is_told_current_from_the_kept_copy(visitor, address, site, way):
    mark = next(path.name for path in sorted((site / "kiem-tra").iterdir()) if path.is_dir())
    visit(visitor, address)
    visitor.context.set_offline(True)
    visitor.goto(address + "kiem-tra/" + ("" if way == "typed" else f"{mark}/"))
    if way == "typed":
        visitor.locator("#ma").fill(mark.upper())
        visitor.keyboard.press("Enter")

    said = visitor.locator("#ket-qua-ma").inner_text()
    assert said == f"Mã «{mark}» có trong danh sách tờ mới nhất của bản lưu này."


def test_a_due_date_is_counted_from_the_kept_copy(visitor, address):
    visit(visitor, address)
    visitor.context.set_offline(True)
    visitor.goto(address + "ngay-hen/")
    visitor.locator("#thu-tuc").select_option(index=1)
    visitor.locator("#ngay").fill("23/11/2026")
    visitor.locator("#gio").fill("8:00")
    visitor.locator("#tinh-ngay-hen button[type=submit]").click()

    assert "Ngày hẹn trả" in visitor.locator("#ket-qua-ngay-hen").inner_text()


def test_a_page_never_opened_gives_the_phone_number_and_a_way_back(visitor, address):
    visit(visitor, address)
    visitor.context.set_offline(True)
    visitor.goto(address + UNREAD)

    assert visitor.locator("h1").inner_text() == "Không có mạng"
    assert visitor.url == address + UNREAD
    assert visitor.locator("main a[href='tel:000000000']").is_visible()
    assert "7 giờ 30" in visitor.locator("main").inner_text()
    visitor.locator("main").get_by_role("link", name="Trang chủ").click()
    assert visitor.url == address
    assert visitor.locator("#tim").is_visible()


def test_the_page_is_opened_again_where_it_was_asked_for(visitor, address):
    visit(visitor, address)
    visitor.context.set_offline(True)
    visitor.goto(address + UNREAD)
    visitor.context.set_offline(False)
    visitor.get_by_role("link", name="Thử mở lại trang này").click()
    wait_until(visitor, "document.querySelector('h1').innerText.includes('năm 2025')")

    assert visitor.locator(NOTICE).is_hidden()


def test_a_site_below_a_folder_keeps_to_its_folder(visitor, site):
    site.rename(site.parent / "lam-binh")
    with serving(site.parent) as host:
        visit(visitor, f"{host}/lam-binh/{READ}")
        visitor.context.set_offline(True)
        visitor.goto(f"{host}/lam-binh/{UNREAD}")
        links = visitor.locator("main .tiles a").evaluate_all("all => all.map(a => a.pathname)")

        assert [path for path in links if not path.startswith("/lam-binh/")] == []
        assert {name.split()[1] for name in visitor.evaluate("caches.keys()")} == {"/lam-binh/"}


def test_a_server_that_fails_is_like_no_network(visitor, address, monkeypatch):
    visit(visitor, address + READ)
    monkeypatch.setattr(SiteHandler, "do_GET", lambda handler: handler._answer(503, b"", {}))
    visitor.reload()

    assert visitor.locator(NOTICE).is_visible()


def test_a_printed_sheet_is_kept_only_once_it_was_opened(visitor, address, site):
    sheet = next(path for path in sorted(site.glob("ban-in/**/*.pdf")))
    inside = sheet.relative_to(site).as_posix()
    visit(visitor, address)
    assert [path for path in kept(visitor, "") if path.endswith(".pdf")] == []
    beside = visitor.context.new_page()
    beside.goto(address)
    beside.evaluate("path => { location.href = path; }", f"/{inside}")
    until(visitor, f"{KEPT}.then((all) => JSON.stringify(all).includes('{inside}'))")

    assert f"/{inside}" in kept(visitor, "đã xem")


def test_a_blank_form_that_was_fetched_is_had_again(visitor, address, site):
    """A file that no browser shows is saved, and has to be kept all the same."""
    form = site / "mau-don" / "don.docx"
    form.parent.mkdir(exist_ok=True)
    form.write_bytes(b"PK\3\4" + b"mau don " * 400)
    page = site / FEE / "index.html"
    link = '</h1><a id="mau" href="/mau-don/don.docx">Mẫu</a>'
    page.write_text(page.read_text("utf-8").replace("</h1>", link, 1), "utf-8")
    visit(visitor, address + FEE)
    saved = [_saved(visitor)]
    until(visitor, f"{KEPT}.then((all) => JSON.stringify(all).includes('mau-don/don.docx'))")
    visitor.context.set_offline(True)
    saved.append(_saved(visitor))

    assert saved == [form.read_bytes()] * 2


def _saved(page) -> bytes:
    with page.expect_download() as download:
        page.locator("#mau").click()
    return download.value.path().read_bytes()


def test_nothing_that_was_typed_and_nothing_of_the_staff_is_kept(visitor, address, site):
    (site / "admin").mkdir(exist_ok=True)
    (site / "admin" / "index.html").write_text("<title>Biểu mẫu</title>", encoding="utf-8")
    visit(visitor, address + "tim/?q=bi+mat")
    visitor.goto(address + "admin/")
    visitor.goto(address + "tim/?q=bi+mat")
    visitor.goto(address + FEE)

    everything = kept(visitor, "")
    assert f"/{FEE}" in everything
    assert [path for path in everything if "bi+mat" in path or "/admin/" in path] == []


def test_without_scripts_nothing_speaks_of_a_kept_copy(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + FEE)

    assert page.locator(NOTICE).is_hidden()
    assert page.locator("#chia-se").is_hidden()
    context.close()
