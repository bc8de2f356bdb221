"""Every printed sheet opens, says what it is, and gives its words back."""

import pytest
from sheets.reading import (
    broken_at_hyphens,
    codes,
    collisions,
    is_printed,
    lines_of,
    opened,
    strings,
    words_of,
)

pytestmark = pytest.mark.slow

PAPER = {"a4": (595, 842), "a4-landscape": (842, 595), "a3": (842, 1191)}


def faults(printed, find) -> list[str]:
    assert printed
    return [f"{p.sheet.id}: {fault}" for p in printed for fault in find(p)]


def test_every_sheet_has_title_language_and_tags(printed):
    """A reader program says the sheet's name, in Vietnamese, and knows its structure."""

    def missing(p):
        root, metadata = opened(p.impression.pdf).root_object, opened(p.impression.pdf).metadata
        if p.sheet.title not in (metadata.title or ""):
            yield f"title {metadata.title}"
        if not str(root["/Lang"]).startswith("vi"):
            yield f"language {root['/Lang']}"
        if not root["/MarkInfo"]["/Marked"] or "/StructTreeRoot" not in root:
            yield "no tags"

    assert [] == faults(printed, missing)


def test_every_sheet_says_that_it_is_accessible_and_archivable(printed):
    """The standards PDF/UA-1 and PDF/A-2a are claimed; the engine refuses to claim in vain."""

    def unclaimed(p):
        xmp = opened(p.impression.pdf).root_object["/Metadata"].get_data().decode()
        return [c for c in ("<pdfuaid:part>1<", "<pdfaid:part>2<") if c not in xmp]

    assert [] == faults(printed, unclaimed)


def test_every_sheet_is_on_its_paper_with_the_pages_counted(printed):
    """Page size and number of pages are those that the site announces."""

    def wrong(p):
        pages = opened(p.impression.pdf).pages
        sizes = {tuple(sorted(map(round, page.mediabox[2:]))) for page in pages}
        if sizes != {tuple(sorted(PAPER[p.sheet.kind.paper]))}:
            yield f"size {sizes}"
        if len(pages) != p.impression.pages:
            yield f"{len(pages)} pages, {p.impression.pages} told"

    assert [] == faults(printed, wrong)


def test_every_font_is_ours_and_in_the_file(printed):
    """Nothing is taken from the machine that prints."""

    def foreign(p):
        for page in opened(p.impression.pdf).pages[:3]:
            for font in page["/Resources"]["/Font"].values():
                inner = font.get_object()["/DescendantFonts"][0].get_object()
                name = inner["/BaseFont"].split("+")[-1]
                descriptor = inner["/FontDescriptor"]
                if not name.startswith(("Tinos", "BeVietnamPro")):
                    yield name
                if not {"/FontFile2", "/FontFile3"} & set(descriptor):
                    yield f"{name} is not embedded"

    assert [] == faults(printed, foreign)


def test_every_word_of_the_data_can_be_read_back(printed):
    """The PDF gives back the same Vietnamese, composed, for every string that was to be printed."""

    def lost(p):
        words = words_of(p.impression.pdf)
        return [text for text in strings(p.sheet.data) if not is_printed(text, words)]

    assert sum(1 for p in printed for _ in strings(p.sheet.data)) > 500
    assert [] == faults(printed, lost)


def test_no_number_code_or_address_is_broken_at_its_hyphen(printed):
    """Whoever copies «85/2019/TT-BTC» from the wall must not wonder whether the hyphen belongs."""
    assert [] == faults(printed, lambda p: broken_at_hyphens(p.impression.pdf))


def test_an_address_stands_on_one_line(printed):
    """Whoever types it from the wall must not wonder whether a space belongs to it."""

    def broken(p):
        way = p.sheet.data["frame"]["way"]
        wanted = [way["url"], way["check"] + p.sheet.mark] if way["url"] else []
        return [a for a in wanted if not any(a in line for line in lines_of(p.impression.pdf))]

    assert sum(bool(p.sheet.data["frame"]["way"]["url"]) for p in printed) > 5
    assert [] == faults(printed, broken)


def test_no_letter_is_set_over_another(printed):
    """A column that is too narrow would run into its neighbour, and no reader program notices."""
    walls = [p for p in printed if p.sheet.kind.id not in ("book", "procedure_large")]

    assert [] == faults(walls, lambda p: collisions(p.impression.pdf)[:3])


def test_every_sheet_bears_its_mark(printed):
    """The mark that the site answers for is on the paper."""
    assert [] == faults(
        printed, lambda p: [] if p.sheet.mark in words_of(p.impression.pdf) else [p.sheet.mark]
    )


def test_every_code_leads_to_the_page_of_the_same_facts(printed):
    """A phone reads the address of the sheet's page from the picture of its first page."""

    def misleading(p):
        expected = p.sheet.data["frame"]["way"]["url"]
        accounts = [one for way in p.sheet.data.get("ways", ()) for one in way["accounts"]]
        transfers = {scan["code"] for account in accounts for scan in account["scan"]}
        read = codes(p.impression.pdf)
        if not expected.endswith(p.sheet.page) or set(read) != {expected} | transfers:
            yield f"{read} for {expected}"

    assert [] == faults(printed, misleading)


def test_the_book_has_bookmarks_for_every_field_and_procedure(real_printed):
    """The bound book opens at any procedure."""
    books = [p for p in real_printed if p.sheet.kind.id == "book"]
    assert len(books) == 2
    for book in books:
        outline = opened(book.impression.pdf).outline
        names = set(_titles(outline))
        fields = book.sheet.data["groups"]
        expected = {f["name"] for f in fields}
        expected |= {p["name"] for f in fields for p in f["procedures"]}
        assert expected <= names


def _titles(outline):
    for entry in outline:
        if isinstance(entry, list):
            yield from _titles(entry)
        else:
            yield entry.title


@pytest.mark.parametrize("kind", ["procedure", "board", "sign", "desk_plate"])
def test_what_nobody_has_checked_says_so_on_every_page(real_printed, kind):
    """BẢN NHÁP – CHƯA ĐỐI CHIẾU stands on each page of an unverified sheet."""
    drafts = [p for p in real_printed if p.sheet.kind.id == kind and p.sheet.data["frame"]["draft"]]
    assert drafts
    for p in drafts:
        pages = opened(p.impression.pdf).pages
        assert all("CHƯA ĐỐI CHIẾU" in page.extract_text() for page in pages), p.sheet.id
