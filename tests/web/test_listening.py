"""A page is read aloud: the answers first, every sign in words, from where one wishes."""

import re

import pytest
from browser import opened_page, wait_until
from web.heard import LISTEN, listen_to, voice

PAGE = "thu-tuc/dang-ky-khai-sinh/"
OPEN = "button[aria-controls=de-doc]"
MENU = ".menu > summary"  # behind which a phone hides the entries
STOP = "#nghe-doc button >> nth=1"
MORE = "Muốn nghe phần còn lại thì bấm Đọc tiếp."
HEARD = (PAGE, "", "phi-le-phi/", "gio-lam-viec/", "phi-le-phi/phi-chung-thuc/", "gop-y-khieu-nai/")
LONG_NAME = "thu-tuc/lien-thong-khai-sinh/"
SIGN = re.compile(r"[\d/%·«»]|[A-ZĐ]{2}")
"""What a voice is left to guess at."""


@pytest.fixture
def listener(browser, address):
    """Open a page on a device with a voice of our own making, whose words are remembered."""
    with opened_page(browser) as page:

        def listen(path: str = PAGE, *, late: bool = False, local: bool = True):
            page.add_init_script(voice(late=late, local=local))
            page.goto(f"{address}/{path}")
            page.locator(MENU).click()
            page.locator(OPEN).click()
            return page

        yield listen


@pytest.fixture
def hearer(browser):
    """A page with a voice that has said everything at once."""
    with opened_page(browser) as page:
        page.add_init_script(voice(hasty=True))
        yield page


def spoken(page, pieces: int) -> list[str]:
    """Return what is said when so many pieces are let through."""
    page.locator(LISTEN).click()
    wait_until(page, "spoken.length > 0")
    for _ in range(pieces - 1):
        page.evaluate("speechSynthesis.finish()")
    return [piece["text"] for piece in page.evaluate("spoken")]


def test_where_there_is_no_voice_there_is_no_button(phone, address):
    phone.goto(f"{address}/{PAGE}")
    phone.locator(MENU).click()
    phone.locator(OPEN).click()

    assert not phone.locator(LISTEN).is_visible()


def test_a_voice_that_sends_the_words_away_is_not_used(listener):
    assert not listener(local=False).locator(LISTEN).is_visible()


def test_a_voice_that_comes_late_brings_the_button(listener):
    page = listener(late=True)
    before = page.locator(LISTEN).is_visible()
    page.evaluate(
        "speechSynthesis.late = false; speechSynthesis.dispatchEvent(new Event('voiceschanged'))"
    )

    assert (False, True) == (before, page.locator(LISTEN).is_visible())


def test_the_answers_are_read_first_and_the_rest_when_asked_for(listener):
    page = listener()
    heading = page.locator("main h1").inner_text()
    labels = page.locator(".answers dt").all_inner_texts()
    said = spoken(page, 1)
    while page.locator(LISTEN).inner_text() != "Đọc tiếp":
        page.evaluate("speechSynthesis.finish()")
        said = [piece["text"] for piece in page.evaluate("spoken")]
        assert len(said) < 20

    assert (heading, MORE, "vi") == (said[0], said[-1], page.evaluate("spoken[0].lang"))
    assert 4 == len([label for label in labels if f" {label}: " in " ".join(["", *said])])
    page.locator(LISTEN).click()
    assert "Đăng ký khai sinh" not in page.evaluate("spoken.slice(-1)[0].text")


@pytest.mark.parametrize("path", HEARD)
def test_no_sign_reaches_the_voice(hearer, address, path):
    heard = listen_to(hearer, f"{address}/{path}")
    said = [*heard.first, *heard.rest]

    assert len(said) > 8
    assert [] == [text for text in said if SIGN.search(text)]
    assert max(map(len, said)) <= 181
    assert [] == hearer.complaints


def test_a_long_name_does_not_delay_the_answers(hearer, address):
    heard = listen_to(hearer, f"{address}/{LONG_NAME}")
    name = hearer.locator("main h1").inner_text()

    assert heard.first[0].startswith("Mang gì: ")
    assert name[:60] in " ".join(heard.rest[:2])


def test_reading_begins_at_the_part_whose_button_is_pressed(listener):
    page = listener()
    spoken(page, 2)
    page.get_by_role("button", name="Đọc từ đây Hết bao nhiêu tiền").click()

    assert "Hết bao nhiêu tiền" == page.evaluate("spoken.slice(-1)[0].text")


def test_a_table_is_read_row_by_row(listener):
    page = listener("phi-le-phi/")
    said = spoken(page, 12)
    row = page.locator("main table tbody tr").nth(1)

    assert "8.000 đồng/bản" == row.locator(".money").inner_text()
    assert f"{row.locator('th').inner_text()}: tám nghìn đồng một bản" in said


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
