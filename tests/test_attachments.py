"""A blank form and a sample are offered where the form is named: page, sheet, site, open data."""

import json
from dataclasses import replace

import pytest
from building import REPOSITORY
from niemyet.model.attachment import Attachment
from niemyet.present.procedure.view import view_procedure
from niemyet.present.report_ways import ReportWays
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.content.notice_answers import answers_of
from niemyet.present.sheets.content.notice_room import LARGE, WALL, fitted
from niemyet.present.whole_site.translated import posting_in
from niemyet.publish.files import all_files
from niemyet.publish.languages.wordings import wordings
from niemyet.publish.sheets.plate import plate
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.read.catalog_folder import read_catalog
from posted_site import SITE_URL, PostedSite, post
from sheets.reading import codes

TEMPLATES = REPOSITORY / "site_src" / "sheets"
PAGE = "thu-tuc/cap-ban-sao-giay-mau/"
BLANK, SAMPLE = "don-xin-ban-sao.pdf", "don-xin-ban-sao-dien-mau.docx"
CONTENTS = {BLANK: b"%PDF-" + b" " * 48_000, SAMPLE: b"PK" + b" " * 1_000}


@pytest.fixture
def posting(catalog_copy):
    """What the invented commune posts, with two files of one form."""
    file = catalog_copy / "procedures" / "cap-ban-sao-giay-mau.yaml"
    number = "        number: Mẫu số 01\n"
    named = f"{number}        file: {BLANK}\n        sample: {SAMPLE}\n"
    file.write_text(file.read_text("utf-8").replace(number, named), encoding="utf-8")
    catalog = read_catalog(catalog_copy).catalog
    kept = {name: Attachment(name, content) for name, content in CONTENTS.items()}
    posted = post(replace(catalog, attachments=kept), "xa-mau")
    return replace(posted, ways=ReportWays(site_url=SITE_URL))


def test_the_page_says_type_and_size_before_one_fetches(posting):
    shown = PostedSite(posting).page(PAGE)

    assert "Mẫu để trống (PDF, 48 kB)" in shown and "Bản điền mẫu (DOCX, 1 kB)" in shown
    assert "hỏi lấy ở quầy" not in shown


def test_a_page_in_another_language_offers_the_same_files(posting):
    words = {language.code: wording for language, wording in wordings(REPOSITORY / "site_src")}
    shown = PostedSite(posting_in(posting, words["en"])).page(PAGE)

    assert "PDF, 48 kB" in shown and "DOCX, 1 kB" in shown


def test_a_form_without_a_file_says_where_to_get_one(sample_catalog):
    assert "hỏi lấy ở quầy" in PostedSite(post(sample_catalog, "xa-mau")).page(PAGE)


def test_the_files_lie_in_the_site_and_open_data_name_them(posting):
    """So they lie in the bundle, which is made of the site."""
    files = {file.path: file.content for file in all_files(posting, SITE_URL)}
    record = json.loads(files["du-lieu/v2/thu-tuc.json"])["records"]["cap-ban-sao-giay-mau"]

    assert {
        f"mau-don/{name}": content for name, content in CONTENTS.items()
    }.items() <= files.items()
    assert BLANK in json.dumps(record)
    assert f'"site:mau-don/{BLANK}"' in files["du-lieu/v2/cpsv-ap.jsonld"].decode()


def test_the_sheet_bears_a_code_for_each(posting):
    """And neither the address as letters, nor a code where the site has no address."""
    printed = [text for text in map(plate, view_sheets(posting, SITE_URL)) if '"codes"' in text]

    assert printed
    for text in printed:
        assert text.count('"svg": "<svg') == 2 and f"mau-don/{BLANK}" not in text
        assert "Đơn xin bản sao: Mẫu để trống" in text
    nowhere = replace(posting, ways=ReportWays())
    assert [] == [s.id for s in view_sheets(nowhere, "") if '"codes"' in plate(s)]


@pytest.mark.slow
@pytest.mark.parametrize("folder", ["thu-tuc", "thu-tuc-chu-lon"])
def test_a_notice_with_room_bears_the_codes_on_its_page(posting, folder):
    """The sample's notice is full; without where and how much there is room."""
    view = view_procedure(posting.procedures["cap-ban-sao-giay-mau"], posting)
    sheet = next(s for s in view_sheets(posting, SITE_URL) if s.id == f"{folder}/{view.id}")
    most = sheet.kind.most_pages
    answers = tuple(a for a in answers_of(view, posting) if a.label not in ("Ở đâu", "Bao nhiêu"))
    kept = [answer.as_data() for answer in fitted(answers, WALL if most == 1 else LARGE)]
    changed = replace(sheet, data={**sheet.data, "answers": kept})
    (printed,) = print_sheets([changed], TEMPLATES, None).printed
    pages = range(printed.impression.pages)
    read = {code for page in pages for code in codes(printed.impression.pdf, page)}

    assert {f"{SITE_URL}mau-don/{name}" for name in CONTENTS} < read
    assert len(pages) <= most
    assert "mau-don" not in json.dumps(sheet.data) or folder != "thu-tuc"
