"""What a browser prints of a page, sheet by sheet, as a reader of the paper finds it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from browser import opened_page


class Paper(NamedTuple):
    """A printed page: its heading as the screen shows it, and the PDF."""

    heading: str
    pdf: pypdfium2.PdfDocument

    @property
    def sheets(self) -> list[str]:
        """The text of each sheet of paper, without spaces."""
        return [tight(page.get_textpage().get_text_bounded()) for page in self.pdf]


def tight(text: str) -> str:
    """Return the text without spaces, which fonts and line ends make unsure."""
    return re.sub(r"\s+|\u0002|\ufffe", "", text)


def printed(page) -> Paper:
    """Return what the browser prints of an open page."""
    heading = page.locator("main h1").first.text_content()
    return Paper(heading, pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))


def print_of(browser, url: str, **options) -> Paper:
    """Open *url* and print it."""
    with opened_page(browser, **options) as page:
        page.goto(url, wait_until="load")
        return printed(page)


def on_each_sheet(papers: dict[str, Paper]) -> Iterator[tuple[str, pypdfium2.PdfPage, str]]:
    """Yield every sheet of paper with the kind of its page, and its text."""
    for name, paper in papers.items():
        for number, text in enumerate(paper.sheets):
            yield f"{name}, {number + 1}", paper.pdf[number], text


def first_letter_height(sheet: pypdfium2.PdfPage, words: str) -> float:
    """Return the height in points of the first letter of *words* on the sheet, 0 if not found."""
    text = sheet.get_textpage()
    found = text.search(words[: words.index(" ")]).get_next()
    if found is None:
        return 0
    _, bottom, _, top = text.get_charbox(found[0])
    return top - bottom
