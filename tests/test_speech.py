"""What is written is said as a Vietnamese reader says it: no sign is left to a device's guess."""

import json
import re

import pytest
from lxml import html
from niemyet.present.speech.numbers import in_words
from niemyet.present.speech.sayings import sayings
from niemyet.publish.markup.spoken import spoken_signs
from niemyet.read.catalog_folder import read_catalog
from posted_site import PostedSite, post

NUMBERS = {
    0: "không",
    4: "bốn",
    5: "năm",
    10: "mười",
    11: "mười một",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi bốn",
    55: "năm mươi lăm",
    100: "một trăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    111: "một trăm mười một",
    115: "một trăm mười lăm",
    1_005: "một nghìn không trăm linh năm",
    1_010: "một nghìn không trăm mười",
    2_026: "hai nghìn không trăm hai mươi sáu",
    8_000: "tám nghìn",
    105_000: "một trăm linh năm nghìn",
    1_000_021: "một triệu không trăm hai mươi mốt",
    1_500_000: "một triệu năm trăm nghìn",
    2_000_000_000: "hai tỷ",
}
SIGNS = {
    "01 bản chính": "một bản chính",
    "đồng/bản": "đồng một bản",
    "8.000 đồng/bản": "tám nghìn đồng một bản",
    "từ trang thứ 3, 1.000 đồng/trang": "từ trang thứ ba, một nghìn đồng một trang",
    "từ 01/07/2025": "từ ngày một tháng bảy năm hai nghìn không trăm hai mươi lăm",
    "(05/10/2026 – 12/10/2026)": "(ngày năm tháng mười năm hai nghìn không trăm hai mươi sáu đến "
    "ngày mười hai tháng mười năm hai nghìn không trăm hai mươi sáu)",
    "ngày 24/11": "ngày hai mươi bốn tháng mười một",
    "số nhà 12/5": "số nhà mười hai trên năm",
    "110/118 hồ sơ": "một trăm mười trên một trăm mười tám hồ sơ",
    "tỷ lệ 1/10.000": "tỷ lệ một trên mười nghìn",
    "quý III/2018": "quý ba năm hai nghìn không trăm mười tám",
    "tháng 7/2026": "tháng bảy năm hai nghìn không trăm hai mươi sáu",
    "7 giờ 30 – 11 giờ": "bảy giờ ba mươi đến mười một giờ",
    "trước 8:30": "trước tám giờ ba mươi",
    "gọi 18001096": "gọi một tám không không một không chín sáu",
    "gọi 0207 382 512": "gọi không hai không bảy ba tám hai năm một hai",
    "97,5 %": "chín mươi bảy phẩy năm phần trăm",
    "30 m³/ngày": "ba mươi mét khối một ngày",
    "Nghị định số 63/2010/NĐ-CP": "Nghị định số sáu mươi ba, năm hai nghìn không trăm mười",
    "Quyết định 163/QĐ-BTP": "Quyết định số một trăm sáu mươi ba",
    "(1.001193)": "()",
    "mẫu CT01": "mẫu xê tê không một",
    "nhóm IIA": "nhóm hai a",
    "UBND xã": "Ủy ban nhân dân xã",
    "mã QR": "mã quy e rờ",
    "thông tư 158/2015": "thông tư số một trăm năm mươi tám, năm hai nghìn không trăm mười lăm",
    "tổ hợp tác/ hợp tác xã": "tổ hợp tác, hợp tác xã",
    "không/Theo tuyến": "không, Theo tuyến",
    "dichvucong.gov.vn": "dichvucong chấm gov chấm vn",
    "PHÚC YÊN": "PHÚC YÊN",
    "tờ có mã 05d31d6e60": "tờ có mã không năm dê ba một dê sáu e sáu không",
    "axe-core 4.14.1": "axe-core bốn chấm mười bốn chấm một",
    "3.000 → 5.000 đồng/bản": "ba nghìn thành năm nghìn đồng một bản",
}
LEFT = re.compile(r"[\d/%→]|[A-ZĐ]{2}")


@pytest.mark.parametrize(("number", "words"), NUMBERS.items())
def test_a_number_is_said_as_people_say_it(number, words):
    assert words == in_words(number)


@pytest.mark.parametrize(("written", "said"), SIGNS.items())
def test_a_sign_is_said_in_words(written, said):
    assert said == spoken(written)


def test_only_a_telephone_is_said_otherwise_where_voices_know_the_rest():
    assert {"18001096": "1 8 0 0 1 0 9 6"} == sayings("2,000 VND; 1 July 2026; 18001096", "en")


def test_a_translated_page_says_how_its_vietnamese_parts_are_said():
    page = '<p>By <span lang="vi">Nghị định 63/2010/NĐ-CP</span>, 15 days</p>'
    told = json.loads(html.fromstring(f"<p>{spoken_signs(page, 'en')}</p>").find("script").text)

    assert {"vi": {"63/2010/NĐ-CP": "số sáu mươi ba, năm hai nghìn không trăm mười"}} == told


def test_an_amount_is_one_sign_though_part_of_it_is_bold():
    assert "8.000 đồng/bản" in spoken_signs("<p><strong>8.000 đồng</strong>/bản</p>", "vi")


def test_a_page_without_signs_is_told_nothing():
    assert "" == spoken_signs("<p>Miễn phí.</p>", "vi")


def test_no_sign_of_the_invented_commune_is_left_unsaid(sample_folder):
    site = PostedSite(post(read_catalog(sample_folder).catalog, "xa-mau"))
    pages = [page for page in site.made() if page.path.startswith(("thu-tuc/", "phi-le-phi/"))]
    left = {
        (page.path, line)
        for page in pages
        for line in map(spoken, _seen(page.html))
        if LEFT.search(line)
    }

    assert len(pages) > 5
    assert set() == left


def _seen(page: str) -> list[str]:
    return html.fromstring(f"<div>{page}</div>").xpath("//text()[not(ancestor::script)]")


def spoken(text: str) -> str:
    """Return a text with its signs said, as the script of the page does it."""
    signs = sayings(text, "vi")
    if not signs:
        return text
    any_sign = "|".join(map(re.escape, sorted(signs, key=len, reverse=True)))
    return re.sub(rf"(?<!\w)(?:{any_sign})(?!\w)", lambda found: signs[found[0]], text)
