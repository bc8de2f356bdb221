"""How people pay: an account that nobody mistakes, a code that a bank's program reads."""

from dataclasses import replace
from datetime import date

import pytest
from building import REPOSITORY
from changes.test_sentences import OFFICE_FILE, change
from niemyet.model.payment import BankAccount
from niemyet.model.record import Unknown
from niemyet.present.changes.affected import Web
from niemyet.present.changes.compare import compare
from niemyet.present.changes.doubts import find_doubts
from niemyet.present.changes.report import ChangeReport, group_by_record
from niemyet.present.changes.speaker import Speaker
from niemyet.present.office.payment import transfer_code
from niemyet.present.sheets import view_sheets
from niemyet.publish.sheets.plate import qr_code
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post
from sheets.reading import codes, opened, words_of

OFFICE, PAGE, SHEET = "xa-mau", "phi-le-phi/", "cach-tra-tien"
CHECK = "Kiểm tra tên người nhận trước khi chuyển"
PUBLISHED = (
    # made by QRPay.init_viet_qr of vietnam-qr-pay 1.0.0 (PyPI)
    (
        ("970416", "000000000", None),
        "00020101021138530010A0000007270123000697041601090000000000208QRIBFTTA53037045802VN63040972",
    ),
    # README of github.com/subiz/vietqr at 0861e8ad
    (
        ("970423", "0099999999", None),
        "00020101021138540010A00000072701240006970423011000999999990208QRIBFTTA53037045802VN"
        "6304CBB4",
    ),
    # made by vietnam-qr-pay 1.0.0 too
    (
        ("970403", "0011012345678", "Thanh toan hoa don"),
        "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN"
        "62220818Thanh toan hoa don63048776",
    ),
)


@pytest.fixture
def posting(sample_catalog):
    return post(sample_catalog, OFFICE)


def account_of(posting) -> BankAccount:
    return next(way.account for way in posting.office.ways_to_pay if way.account)


@pytest.mark.parametrize(("of", "published"), PUBLISHED)
def test_a_code_is_the_one_that_others_have_published(of, published):
    bank, number, text = of
    account = BankAccount(
        holder="Ai đó", number=number, bank="Ngân hàng", bank_number=bank, transfer_text=text
    )

    assert published == transfer_code(account)


def test_the_page_says_whose_account_it_is_before_its_number(posting):
    shown = PostedSite(posting).page(PAGE)
    account = account_of(posting)

    assert shown.index(CHECK) < shown.index(account.number)
    assert f"Tên phải là «{account.holder}»" in shown
    assert f"Nội dung chuyển khoản {account.transfer_text}" in shown
    assert "Tiền mặt ở quầy" in shown


def test_the_page_draws_the_code_and_says_it_in_words(posting):
    html = next(page.html for page in PostedSite(posting).made() if page.path == PAGE)
    account = account_of(posting)

    assert qr_code(transfer_code(account)) in html
    assert f'aria-label="Mã để quét: tài khoản {account.number}, {account.bank}' in html


def test_a_phone_reads_the_account_from_the_sheet(posting, tmp_path):
    """Across a desk: a module of a code 72 mm wide is larger than a millimetre."""
    sheets = [sheet for sheet in view_sheets(posting, "") if sheet.id == SHEET]
    (printed,) = print_sheets(sheets, REPOSITORY / "site_src" / "sheets", None).printed
    pdf = printed.impression.pdf

    assert [transfer_code(account_of(posting))] == codes(pdf)
    assert CHECK.replace(" ", "") in words_of(pdf)
    assert 1 == len(opened(pdf).pages)


def test_without_the_bank_s_number_there_is_an_account_and_no_code(posting):
    way = next(way for way in posting.office.ways_to_pay if way.account)
    bare = way.account.model_copy(update={"bank_number": None})
    ways = [way.model_copy(update={"account": bare})]
    office = posting.office.model_copy(update={"ways_to_pay": ways})
    html = next(
        p.html for p in PostedSite(replace(posting, office=office)).made() if p.path == PAGE
    )

    assert bare.number in html and "pay__code" not in html


def test_an_account_that_nobody_knows_is_told_once_and_has_no_sheet(posting):
    unknown = Unknown(unknown="Chưa hỏi kế toán.")
    office = posting.office.model_copy(update={"ways_to_pay": unknown})
    site = PostedSite(replace(posting, office=office))

    assert "Trả tiền bằng cách nào Chưa có thông tin. Chưa hỏi kế toán." in site.page(PAGE)
    assert SHEET not in site.sheets
    assert "cach-tra-tien" not in [found.id for found in site.found_by_search()]


def test_another_account_is_the_first_thing_that_the_head_reads(
    sample_catalog, catalog_copy, wording
):
    """Before even the errors, with both numbers; and a doubt says how to make sure."""
    change(catalog_copy, OFFICE_FILE, 'number: "0000000000"', 'number: "0000000009"')
    change(catalog_copy, OFFICE_FILE, "Ghế chờ.", "Ghế ngồi chờ.")
    after = read_catalog(catalog_copy).catalog
    changes = compare(sample_catalog, after, wording)
    speaker = Speaker((after, sample_catalog), wording)
    records = group_by_record(changes, Web((after, sample_catalog)), speaker)
    doubts = find_doubts(sample_catalog, after, date(2026, 11, 23), wording)
    report = ChangeReport((), changes, records, (), (), doubts, (), ())

    assert "Số tài khoản: trước «0000000000», nay «0000000009»." in report.summary(wording)[0]
    assert "Cách trả tiền, tài khoản nhận tiền" == next(report.by_heading(wording))[0]
    assert ["account"] == [doubt.rule for doubt in doubts]
    assert "gọi kế toán theo số đã biết từ trước" in doubts[0].remedy
