"""Any page that a browser prints is a clean document: whole, legible, and known for what it is."""

import pytest
from browser import opened_page
from web.paper import Paper, first_letter_height, on_each_sheet, print_of, printed, tight

POINTS_PER_MM = 72 / 25.4
PIXELS_PER_POINT = 96 / 72
A4 = (210 * POINTS_PER_MM, 297 * POINTS_PER_MM)
SIDE_MARGIN = 16 * POINTS_PER_MM
BEARING = 3
"""Points by which a letter may stand out of its place."""
SMALLEST_POINTS = 11
LOWEST_CAPITAL = 0.69
"""Of the size of a letter, in the fonts that a browser here may choose for its own."""
KINDS = (
    "accessibility",
    "counters",
    "due_date",
    "fee",
    "hours",
    "home",
    "instruments_of_year",
    "open_data",
    "procedure",
    "procedure, short",
    "promise",
    "redress_overview",
    "search",
    "trust",
)
"""The longest page of each; other kinds are made of the same parts."""
OFFICE = "Trung tâm Phục vụ hành chính công xã Lâm Bình"
ONLY_ON_SCREEN = ("Bỏ qua", "Đến nội dung chính", "Mục lục", "Gõ việc cần làm")
SMALL_TEXT = f"""
(() => {{
  const smallest = {SMALLEST_POINTS * PIXELS_PER_POINT - 0.01};
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const small = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
    const around = node.parentElement;
    const shown = node.data.trim() && around.getClientRects().length;
    const pixels = parseFloat(getComputedStyle(around).fontSize);
    if (!shown || around.closest("svg, .unseen") || pixels >= smallest) continue;
    small.push([node.data.trim(), pixels]);
  }}
  return small;
}})()
"""
OPEN = "[...document.querySelectorAll('main details')].filter((one) => one.open).length"


@pytest.fixture(scope="module")
def paths(kinds) -> dict[str, str]:
    """The Vietnamese page of each of the kinds."""
    found = {kind.name: kind.path.removeprefix("en/") for kind in kinds if kind.name in KINDS}
    assert set(KINDS) == set(found)
    return found


@pytest.fixture(scope="module")
def papers(browser, address, paths) -> dict[str, Paper]:
    """What is printed of them."""
    return {name: print_of(browser, f"{address}/{path}") for name, path in paths.items()}


def test_paper_is_a4_upright(papers):
    sizes = [sheet.get_size() for _, sheet, _ in on_each_sheet(papers)]

    assert sizes
    assert [] == [size for size in sizes if size != pytest.approx(A4, abs=1)]


def test_the_first_sheet_begins_with_the_heading(papers):
    missing = [
        name for name, paper in papers.items() if tight(paper.heading) not in paper.sheets[0]
    ]

    assert [] == missing


def test_every_sheet_names_the_office_the_day_and_the_address(papers, address):
    told = [tight(OFFICE), tight("Nội dung tính đến ngày"), address]
    silent = [name for name, _, text in on_each_sheet(papers) if not all(t in text for t in told)]

    assert [] == silent


def test_nothing_is_printed_that_works_only_on_a_screen(papers):
    words = [tight(word) for word in ONLY_ON_SCREEN]
    printed_words = {
        (name, word) for name, _, text in on_each_sheet(papers) for word in words if word in text
    }

    assert set() == printed_words


def test_no_text_is_cut_at_a_side(papers):
    outside = []
    for name, sheet, _ in on_each_sheet(papers):
        text = sheet.get_textpage()
        boxes = (text.get_rect(index) for index in range(text.count_rects()))
        outside += [
            name
            for left, _, right, _ in boxes
            if left < SIDE_MARGIN - BEARING or right > A4[0] - SIDE_MARGIN + BEARING
        ]

    assert [] == outside


def test_nothing_is_so_wide_that_the_browser_shrinks_the_page(papers):
    """Chromium never cuts at the side: it makes everything smaller until the widest part fits."""
    heights = {name: first_letter_height(sheet, OFFICE) for name, sheet, _ in on_each_sheet(papers)}
    full = SMALLEST_POINTS * LOWEST_CAPITAL

    assert {} == {name: height for name, height in heights.items() if height < full}


def test_no_sheet_is_wasted(papers):
    foot = len(tight(OFFICE + "Nội dung tính đến ngày"))
    wasted = [name for name, _, text in on_each_sheet(papers) if len(text) < foot + 80]

    assert [] == wasted


def test_a_long_table_says_its_columns_on_every_sheet(papers):
    sheets = papers["fee"].sheets
    with_amounts = [text for text in sheets if "đồng/lầnđăngký" in text and "Mứcthu" in text]

    assert 2 <= len(with_amounts)


def test_folded_parts_are_printed_without_a_script(browser, address, paths):
    with opened_page(browser) as page:
        page.goto(f"{address}/{paths['fee']}", wait_until="load")
        folded = page.locator("main details li").first.text_content()
    paper = print_of(browser, f"{address}/{paths['fee']}", java_script_enabled=False)

    assert tight(folded)[:40] in "".join(paper.sheets)


def test_a_browser_that_cannot_open_them_by_style_opens_them_by_script(browser, address, paths):
    with opened_page(browser) as page:
        page.goto(f"{address}/{paths['procedure']}", wait_until="load")
        before = page.evaluate(OPEN)
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        during = page.evaluate(OPEN)
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        after = page.evaluate(OPEN)

    assert 0 == before == after
    assert 2 < during


def test_the_address_of_an_outside_source_is_printed_and_of_our_own_pages_is_not(papers):
    text = "".join(papers["procedure"].sheets)

    assert "<https://dichvucong.gov.vn/" in text
    assert "<http://127.0.0.1" not in text


def test_the_mark_of_what_nobody_verified_is_printed(papers):
    assert tight("Chưa ai đối chiếu") in papers["procedure, short"].sheets[0]


def test_dark_large_and_high_contrast_change_nothing_on_paper(browser, address, paths, papers):
    with opened_page(browser, color_scheme="dark") as page:
        page.goto(f"{address}/{paths['procedure, short']}", wait_until="load")
        page.evaluate("localStorage.setItem('niemyet.reading', '{\"size\":4,\"contrast\":true}')")
        page.reload(wait_until="load")
        assert page.evaluate("document.documentElement.classList.contains('contrast')")
        paper = printed(page)
        page.emulate_media(media="print", color_scheme="dark")
        paint = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert papers["procedure, short"].sheets == paper.sheets
    assert "rgb(255, 255, 255)" == paint


def test_no_text_on_paper_is_smaller_than_eleven_points(browser, address, paths):
    small = {}
    with opened_page(browser) as page:
        page.emulate_media(media="print")
        for name, path in paths.items():
            page.goto(f"{address}/{path}", wait_until="load")
            small[name] = page.evaluate(SMALL_TEXT)[:3]

    assert small
    assert {} == {name: found for name, found in small.items() if found}


def test_what_was_searched_for_is_printed_alone(browser, address):
    with opened_page(browser) as page:
        page.goto(f"{address}/tim/?q=khai+sinh", wait_until="load")
        page.wait_for_selector(".hit")
        paper = printed(page)

    assert tight("Đăng ký khai sinh") in paper.sheets[0]
    assert "?q=khai" in paper.sheets[0]
    assert len(paper.sheets) <= 4


def test_a_due_date_is_printed_with_what_was_asked_and_without_the_tables(browser, address):
    with opened_page(browser) as page:
        page.goto(f"{address}/ngay-hen/?thu-tuc=dang-ky-khai-sinh-luu-dong", wait_until="load")
        page.wait_for_selector("#ket-qua-ngay-hen .big")
        answer = page.locator("#ket-qua-ngay-hen .big").text_content()
        paper = printed(page)
    text = "".join(paper.sheets)

    assert tight(answer) in text
    assert tight("Đăng ký khai sinh lưu động") in paper.sheets[0]
    assert tight("Bảng tính sẵn") not in text
