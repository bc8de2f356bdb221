"""Larger text, stronger contrast: they work, and the device keeps no more than said."""

import gzip

import pytest
from browser import opened_page, wait_until
from building import REPOSITORY
from web.visit import visit

SCRIPTS = REPOSITORY / "site_src" / "assets" / "scripts"
PAGE = "thu-tuc/dang-ky-khai-sinh/"
OPEN = "button[aria-controls=de-doc]"
LARGER, USUAL = "#de-doc [data-size='1']", "#de-doc [data-size='0']"
CONTRAST = "#de-doc [data-contrast]"
MENU = ".menu > summary"  # behind which a phone hides the entries
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
INK, KEPT = "getComputedStyle(document.body).color", "JSON.stringify({ ...localStorage })"
BOXES = """[...document.querySelectorAll("input:not([type=radio], [type=checkbox]), select")].map(
  (box) => {
    const style = getComputedStyle(box);
    return { box: box.name || box.id, scheme: style.colorScheme,
             light: Math.max(...style.backgroundColor.match(/\\d+/g).slice(0, 3)) };
  })"""
SHIFT = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def reader(phone, address):
    """A phone on a procedure's page, with the controls open."""
    phone.goto(f"{address}/{PAGE}")
    phone.locator(MENU).click()
    phone.locator(OPEN).click()
    return phone


def test_the_text_grows_to_twice_its_size_and_back(reader):
    usual = reader.evaluate(SIZE)
    for _ in range(6):
        reader.locator(LARGER).click()
    largest = reader.evaluate(SIZE)
    said = reader.locator("#de-doc [role=status]").inner_text()
    reader.locator(USUAL).click()

    assert (2 * usual, "Cỡ chữ 200%", usual) == (largest, said, reader.evaluate(SIZE))


def test_contrast_is_turned_on_and_off(reader):
    soft = reader.evaluate(INK)
    reader.locator(CONTRAST).click()
    pressed = reader.locator(CONTRAST).get_attribute("aria-pressed")

    assert ("rgb(0, 0, 0)", "true") == (reader.evaluate(INK), pressed)
    reader.locator(CONTRAST).click()
    assert soft == reader.evaluate(INK)


def test_the_choice_holds_on_the_next_page(reader, address):
    reader.locator(CONTRAST).click()
    reader.locator(LARGER).click()
    size = reader.evaluate(SIZE)
    reader.goto(f"{address}/phi-le-phi/")
    wait_until(reader, "document.documentElement.classList.contains('contrast')")

    assert size == reader.evaluate(SIZE)
    assert reader.complaints == []


def test_nothing_is_kept_of_who_chose_nothing(reader):
    assert "{}" == reader.evaluate(KEPT)


def test_going_back_to_the_usual_leaves_nothing_behind(reader):
    reader.locator(LARGER).click()
    kept = reader.evaluate(KEPT)
    reader.locator(USUAL).click()

    assert ("niemyet.reading" in kept, "{}") == (True, reader.evaluate(KEPT))


def test_nothing_moves_while_the_page_comes(browser, address):
    """The way to the controls is a link from the start, and becomes a button in its place."""
    with opened_page(browser) as page:
        page.add_init_script(SHIFT)
        page.goto(f"{address}/{PAGE}")
        page.wait_for_selector(OPEN, state="attached")
        page.wait_for_timeout(300)

        assert 0 == page.evaluate("shifted")


@pytest.mark.parametrize("path", ["tim/?q=khai+sinh", "ngay-hen/", "ten-thuong-goi/"])
def test_nothing_moves_while_scripts_come_on_a_slow_network(browser, address, path):
    """What they put into the page makes room before it is painted, not when it is read."""
    assert 0 == visit(browser, f"{address}/{path}").cls


def test_without_scripts_the_same_words_lead_to_advice(browser, address):
    with opened_page(browser, java_script_enabled=False) as page:
        page.goto(f"{address}/{PAGE}")
        page.locator(MENU).click()
        page.locator("#mo-de-doc").click()
        page.wait_for_url("**/huong-dan/#de-doc-hon")

        assert page.locator("#de-doc-hon").is_visible()
        assert not page.locator("#de-doc").is_visible()


def test_the_device_s_wish_for_contrast_is_followed(browser, address):
    with opened_page(browser, contrast="more") as page:
        page.goto(f"{address}/")

        assert "rgb(0, 0, 0)" == page.evaluate(INK)


@pytest.mark.parametrize("path", ["", "tim/", PAGE, "ngay-hen/"])
def test_in_the_dark_the_signs_inside_a_box_are_seen_on_its_paper(browser, address, path):
    """What clears a search is drawn by the browser: white where the page says that it is dark."""
    with opened_page(browser, color_scheme="dark", viewport={"width": 1024, "height": 768}) as page:
        page.goto(f"{address}/{path}")
        boxes = page.evaluate(BOXES)

        assert boxes
        assert [] == [box for box in boxes if (box["scheme"] == "dark") != (box["light"] < 128)]


def test_nothing_moves_for_those_who_asked_for_stillness(browser, address):
    with opened_page(browser, reduced_motion="reduce") as page:
        page.goto(f"{address}/")
        moving = """[...document.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          return parseFloat(style.transitionDuration) || style.animationName !== "none";
        }).length"""

        assert 0 == page.evaluate(moving)


def test_paper_knows_nothing_of_contrast_and_size(reader):
    reader.emulate_media(media="print")
    plain = (reader.evaluate(SIZE), reader.evaluate("getComputedStyle(document.body).cssText"))
    reader.emulate_media(media="screen")
    reader.locator(CONTRAST).click()
    reader.locator(LARGER).click()
    reader.emulate_media(media="print")

    assert plain == (
        reader.evaluate(SIZE),
        reader.evaluate("getComputedStyle(document.body).cssText"),
    )
    assert not reader.locator("#de-doc").is_visible()


def test_the_scripts_for_every_page_are_small():
    """What a visitor loads who does not ask to be read to."""
    size = len(gzip.compress((SCRIPTS / "reading.js").read_bytes(), 6))

    assert size < 2_000
