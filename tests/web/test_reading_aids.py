"""Larger text, stronger contrast, a voice: they work, and the device keeps no more than said."""

import gzip

import pytest
from browser import opened_page, wait_until
from building import REPOSITORY

SCRIPTS = REPOSITORY / "site_src" / "assets" / "scripts"
PAGE = "thu-tuc/dang-ky-khai-sinh/"
OPEN = "button[aria-controls=de-doc]"
LARGER, USUAL = "#de-doc [data-size='1']", "#de-doc [data-size='0']"
CONTRAST = "#de-doc [data-contrast]"
LISTEN = "#nghe-doc button >> nth=0"
MENU = ".menu > summary"  # behind which a phone hides the entries
STOP = "#nghe-doc button >> nth=1"
SIZE = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
INK, KEPT = "getComputedStyle(document.body).color", "JSON.stringify({ ...localStorage })"
SHIFT = """
globalThis.shifted = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifted += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
VOICE = """
globalThis.spoken = [];
const voices = [{ lang: "vi-VN", name: "giả", localService: LOCAL }];
const synthesis = new EventTarget();
let saying = null;
synthesis.getVoices = () => synthesis.late ? [] : voices;
synthesis.late = LATE;
synthesis.cancel = () => { saying = null; };
synthesis.speak = (said) => {
  saying = said;
  spoken.push({ text: said.text, lang: said.lang });
};
synthesis.finish = () => {
  const said = saying;
  saying = null;
  said?.dispatchEvent(new Event("end"));
};
Object.defineProperty(window, "speechSynthesis", { value: synthesis });
window.SpeechSynthesisUtterance = class extends EventTarget {
  constructor(text) { super(); this.text = text; }
};
"""


@pytest.fixture
def reader(phone, address):
    """A phone on a procedure's page, with the controls open."""
    phone.goto(f"{address}/{PAGE}")
    phone.locator(MENU).click()
    phone.locator(OPEN).click()
    return phone


@pytest.fixture
def listener(browser, address):
    """Open a page on a device with a voice of our own making, whose words are remembered."""
    with opened_page(browser) as page:

        def listen(path: str = PAGE, *, late: bool = False, local: bool = True):
            stub = VOICE.replace("LATE", str(late).lower()).replace("LOCAL", str(local).lower())
            page.add_init_script(stub)
            page.goto(f"{address}/{path}")
            page.locator(MENU).click()
            page.locator(OPEN).click()
            return page

        yield listen


def spoken(page, pieces: int) -> list[str]:
    """Return what is said when so many pieces are let through."""
    page.locator(LISTEN).click()
    wait_until(page, "spoken.length > 0")
    for _ in range(pieces - 1):
        page.evaluate("speechSynthesis.finish()")
    return [piece["text"] for piece in page.evaluate("spoken")]


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


def test_where_there_is_no_voice_there_is_no_button(reader):
    assert not reader.locator(LISTEN).is_visible()


def test_a_voice_that_sends_the_words_away_is_not_used(listener):
    assert not listener(local=False).locator(LISTEN).is_visible()


def test_a_voice_that_comes_late_brings_the_button(listener):
    page = listener(late=True)
    before = page.locator(LISTEN).is_visible()
    page.evaluate(
        "speechSynthesis.late = false; speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )

    assert (False, True) == (before, page.locator(LISTEN).is_visible())


def test_a_page_is_read_in_its_order(listener):
    page = listener()
    heading = page.locator("main h1").inner_text()
    said = spoken(page, 12)

    assert heading in said[0]
    assert "Trang chủ" not in said
    assert len(said) == 12
    assert max(map(len, said)) <= 181
    assert "vi" == page.evaluate("spoken[0].lang")


def test_a_table_is_read_row_by_row_with_its_columns(listener):
    page = listener("gio-lam-viec/")
    said = " | ".join(spoken(page, 15))
    day = page.locator("main table tbody tr").first

    assert day.locator("th").inner_text() in said
    column = page.locator("main table thead th").nth(1).text_content()
    cell = day.locator("td").first.inner_text().strip()
    assert f"{column}: {cell}" in said


def test_reading_pauses_and_goes_on_where_it_was(listener):
    page = listener()
    spoken(page, 3)
    page.locator(LISTEN).click()
    paused = page.locator(LISTEN).inner_text()
    page.locator(LISTEN).click()
    said = [piece["text"] for piece in page.evaluate("spoken")]

    assert ("Đọc tiếp", said[2]) == (paused, said[3])
    assert page.locator(".being-read").is_visible()


def test_reading_stops_at_once_and_starts_anew(listener):
    page = listener()
    first = spoken(page, 3)[0]
    page.locator(STOP).click()
    stopped = (page.locator(LISTEN).inner_text(), page.locator(".being-read").count())
    page.locator(LISTEN).click()

    assert ("Nghe đọc", 0) == stopped
    assert first == page.evaluate("spoken[3].text")


def test_the_scripts_for_every_page_are_small():
    """What a visitor loads who does not ask to be read to."""
    size = len(gzip.compress((SCRIPTS / "reading.js").read_bytes(), 6))

    assert size < 2_000
