"""The machine in the hall: it comes back by itself, leads nowhere else, keeps nothing."""

import pytest
from browser import opened_page
from offline.commune_site import FEE, PUBLIC, kept, until

HALL = {"viewport": {"width": 1080, "height": 1920}, "has_touch": True}
BAR = ".kiosk-bar"


@pytest.fixture
def hall(browser, address):
    """A machine that has just been set up, with a clock that a test moves."""
    with opened_page(browser, **HALL) as page:
        page.clock.install()
        page.goto(f"{address}?kiosk=90")
        page.wait_for_selector(BAR)
        yield page


def press(page, name: str) -> None:
    """Press a button of the bar or of what asks to be answered."""
    page.get_by_role("button", name=name).click()


def search(page, words: str) -> None:
    """Type, and open the first answer."""
    page.locator("#tim").click()
    page.keyboard.type(words)
    page.clock.run_for(1000)
    page.locator("[role=option]").first.click()
    page.wait_for_url("**/thu-tuc/**")
    page.wait_for_selector(BAR)


def test_the_mode_stays_in_the_tab_and_not_in_the_address(hall, address):
    assert hall.url == address
    hall.locator("main a:not([href^='tel:'])").first.click()
    hall.wait_for_url(lambda url: url != address)
    hall.wait_for_selector(BAR)

    assert hall.locator(BAR).is_visible()


def test_nobody_there_leads_back_home_after_a_warning(hall, address):
    search(hall, "trong cay")
    hall.clock.run_for(61_000)
    assert hall.get_by_role("alertdialog").is_visible()
    assert "giây" in hall.get_by_role("alertdialog").inner_text()
    hall.clock.run_for(30_000)
    hall.wait_for_url(address)

    assert hall.locator("#tim").input_value() == ""


def test_whoever_is_still_there_stays(hall, address):
    search(hall, "trong cay")
    hall.clock.run_for(61_000)
    press(hall, "Tôi còn xem")
    hall.clock.run_for(31_000)

    assert hall.url != address
    assert hall.get_by_role("alertdialog").count() == 0


def test_the_untouched_home_page_asks_nobody(hall):
    hall.clock.run_for(600_000)

    assert hall.locator("dialog").count() == 0


def test_the_next_person_finds_nothing(hall, address):
    before = hall.evaluate("history.length")
    search(hall, "trong cay")
    hall.goto(f"{address}{FEE}")
    hall.evaluate("localStorage.setItem('niemyet.co-chu', '2'); sessionStorage.setItem('x', '1')")
    hall.wait_for_selector(BAR)
    press(hall, "Xong, xóa hết")
    hall.wait_for_url(address)
    hall.wait_for_selector(BAR)

    assert hall.evaluate("Object.keys(localStorage)") == []
    assert hall.evaluate("Object.keys(sessionStorage)") == ["niemyet.kiosk"]
    assert [path for path in kept(hall, "đã xem") if path != "/"] == []
    assert hall.evaluate("document.cookie") == ""
    assert hall.evaluate("history.length") <= before + 1  # the test's own goto


def test_back_needs_no_navigation_api_and_results_are_on_the_first_screen(browser, address):
    """Old engines lack the Navigation API; three usual screens show an answer without scrolling."""
    with opened_page(browser, viewport={"width": 1366, "height": 768}) as page:
        page.add_init_script("delete window.navigation")
        page.goto(f"{address}?kiosk=90")
        page.wait_for_selector(BAR)
        page.locator("#tim").fill("trong cay")
        page.keyboard.press("Enter")
        page.wait_for_selector(".hit")
        for width, height in ((1024, 768), (1366, 768), (1920, 1080)):
            page.set_viewport_size({"width": width, "height": height})
            head, bar, hit = (
                page.locator(part).first.bounding_box() for part in (".head", BAR, ".hit")
            )
            assert head["height"] + bar["height"] <= height / 5
            assert hit["y"] + hit["height"] < bar["y"]
        page.locator(".menu summary").click()
        assert page.locator(".menu a").first.is_visible()
        press(page, "Trở lại")
        page.wait_for_url(address)


def test_going_about_writes_no_history_and_goes_back_by_its_own_button(hall, address):
    before = hall.evaluate("history.length")
    search(hall, "trong cay")
    read = hall.url
    hall.locator(".crumbs a").last.click()
    hall.wait_for_url(lambda url: url != read)
    hall.wait_for_selector(BAR)
    assert hall.evaluate("history.length") == before
    press(hall, "Trở lại")
    hall.wait_for_url(read)


@pytest.mark.parametrize("way", ["link", "script", "mail"])
def test_no_way_leads_out(hall, address, way):
    hall.goto(f"{address}gioi-thieu/")
    hall.wait_for_selector(BAR)
    if way == "script":
        hall.evaluate("location.href = 'https://xa-mau.example/'")
    else:
        hall.locator(f"main a[href^='{'https' if way == 'link' else 'mailto'}']").first.click()
    dialog = hall.locator("dialog")
    dialog.wait_for()

    assert "xa-mau.example" in dialog.inner_text()
    assert dialog.locator("svg.qr").is_visible()
    assert hall.url == f"{address}gioi-thieu/"
    assert hall.foreign == []


def test_a_sheet_is_taken_home_and_not_opened(hall, address):
    hall.goto(f"{address}thu-tuc/dang-ky-trong-cay/")
    hall.wait_for_selector(BAR)
    hall.locator("main a[href$='.pdf']").first.click()

    assert f"{PUBLIC}ban-in/" in hall.locator(".kiosk-address").inner_text()


def test_what_can_be_touched_is_large(hall):
    sizes = hall.locator(f"{BAR} button, .menu a, .card__title").evaluate_all(
        "all => all.map((e) => Math.min(e.getBoundingClientRect().height, 44))"
    )

    assert len(sizes) > 5
    assert set(sizes) == {44}


def test_an_ordinary_visitor_loads_nothing_of_the_kiosk(visitor, address):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto(address)
    until(visitor, "navigator.serviceWorker.ready.then(() => true)")

    assert [url for url in asked if "/kiosk/" in url] == []
    assert visitor.locator(BAR).count() == 0
