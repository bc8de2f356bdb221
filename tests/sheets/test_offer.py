"""The site offers its sheets where one looks for them, and only when they were printed."""

import re
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from building import order
from lxml import html
from niemyet.mkdocs_plugin.run import build_office

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(sample_folder, tmp_path_factory):
    """The invented commune's site with its sheets."""
    folder = tmp_path_factory.mktemp("with-sheets") / "site"
    asked = order(folder, "xa-mau", sample_folder, date(2026, 11, 23))
    build_office(replace(asked, sheets=True))
    return folder


SHEETS_URL = "https://to-in.example/niem-yet"


@pytest.fixture(scope="module")
def apart(sample_folder, tmp_path_factory):
    """The same site with its sheets hosted elsewhere, and the folder that they were put into."""
    folder, sheets = (tmp_path_factory.mktemp("apart") / name for name in ("site", "sheets"))
    asked = order(folder, "xa-mau", sample_folder, date(2026, 11, 23))
    build_office(replace(asked, sheets=True, sheets_url=SHEETS_URL, sheets_dir=sheets))
    return folder, sheets


def addresses(page):
    return html.document_fromstring(page.read_bytes()).xpath("//a[@type='application/pdf']/@href")


def links(page):
    return [(page.parent / link).resolve() for link in addresses(page)]


def test_the_page_of_prints_leads_to_every_sheet(site):
    """Nothing is printed and not offered; nothing offered is missing."""
    offered = links(site / "ban-in" / "index.html")
    made = {path.resolve() for path in (site / "ban-in").rglob("*.pdf")}

    assert len(made) > 10
    assert set(offered) == made
    assert len(offered) == len(set(offered))


@pytest.mark.parametrize(
    ("page", "sheet"),
    [
        ("thu-tuc/cap-ban-sao-giay-mau", "thu-tuc/cap-ban-sao-giay-mau"),
        ("thu-tuc/cap-ban-sao-giay-mau", "thu-tuc-chu-lon/cap-ban-sao-giay-mau"),
        ("thu-tuc", "quyen-niem-yet"),
        ("linh-vuc/giay-to", "bang/giay-to"),
        ("phi-le-phi", "bang-phi"),
        ("gio-lam-viec", "gio-lam-viec"),
        ("quay", "bien-quay/giay-to"),
        ("ung-xu", "ung-xu"),
        ("gioi-thieu", "bien-cua"),
        ("gop-y-khieu-nai/to-cao", "to-cao"),
    ],
)
def test_a_page_offers_the_sheet_of_the_same_facts(site, page, sheet):
    """Whoever reads a page can print it."""
    assert (site / "ban-in" / f"{sheet}.pdf").resolve() in links(site / page / "index.html")


def test_the_footer_leads_to_the_page_of_prints(site):
    """From any page one comes to the prints."""
    page = html.document_fromstring((site / "phi-le-phi" / "index.html").read_bytes())

    assert "../ban-in/" in page.xpath("//footer//a/@href")


def test_a_site_without_sheets_speaks_of_none(sample_folder, tmp_path):
    """A fast build has no page of prints and no link to one."""
    folder = tmp_path / "site"
    build_office(order(folder, "xa-mau", sample_folder, date(2026, 11, 23)))

    assert not (folder / "ban-in").exists()
    assert not any("ban-in/" in page.read_text("utf-8") for page in folder.rglob("*.html"))


def test_a_procedure_leads_to_its_own_chapter_of_the_book(site):
    """The notice leaves out steps and law; whoever wants them is led to the very page."""
    page = html.document_fromstring((site / "thu-tuc/cap-ban-sao-giay-mau/index.html").read_bytes())
    (link,) = page.xpath("//a[contains(@href, 'quyen-niem-yet.pdf')]/@href")
    book = pypdfium2.PdfDocument((site / "ban-in" / "quyen-niem-yet.pdf").read_bytes())
    name = link.partition("#nameddest=")[2]
    found = pypdfium2.raw.FPDF_GetNamedDestByName(book.raw, name.encode())
    number = pypdfium2.raw.FPDFDest_GetDestPageIndex(book.raw, found)

    assert "Cấp bản sao giấy mẫu" in book[number].get_textpage().get_text_range()


def test_sheets_hosted_apart_are_all_there_and_none_is_beside_the_pages(site, apart):
    pages, sheets = apart
    pdfs = [{p.relative_to(f) for p in f.rglob("ban-in/**/*.pdf")} for f in (site, sheets, pages)]

    assert pdfs[0] == pdfs[1] and not pdfs[2]
    assert {".htaccess", "_headers"} <= {path.name for path in sheets.iterdir()}


def test_every_page_leads_to_the_sheets_where_they_are_hosted(apart):
    pages, sheets = apart
    found = {a.partition("#")[0] for page in pages.rglob("*.html") for a in addresses(page)}

    assert {f"{SHEETS_URL}/{p.relative_to(sheets)}" for p in sheets.rglob("*.pdf")} == found


def test_but_for_the_way_to_the_sheets_the_site_is_the_same(site, apart):
    assert _told(site) == _told(apart[0])


def _told(site):
    """Return every file but the sheets and what is kept offline; the way to a sheet cut short."""
    files = (path for path in site.rglob("*.*") if path.is_file() and path.suffix != ".pdf")
    told = {path.relative_to(site).as_posix(): path.read_bytes() for path in files}
    way = re.compile(rb'href="[^"]*(?=ban-in/[^"]+\.pdf)')
    kept = ("assets/offline/pages-", "sw.js")
    return {name: way.sub(b"", text) for name, text in told.items() if not name.startswith(kept)}
