"""The zip for a USB stick: whole, the same each time, working from a folder."""

import zipfile
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from lxml import html
from niemyet.problem import Refused
from niemyet.publish.bundle.archive import ENTRY, README, Cover, write_bundle
from niemyet.publish.bundle.folder_links import file_address

STYLE = "p{margin:0}"
COVERS = (Cover("Bộ phận một cửa xã Mẫu", "23/11/2026"),)


@pytest.fixture(scope="module")
def bundle(posted, templates, tmp_path_factory):
    target = tmp_path_factory.mktemp("bundle") / "niem-yet.zip"
    write_bundle(posted, templates, COVERS, STYLE, target)
    return target


@pytest.fixture(scope="module")
def stick(bundle):
    """The zip, unpacked."""
    folder = bundle.parent / "usb"
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.parametrize(
    "address, file",
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("./", "./index.html"),
        ("../tim/?q=a", "../tim/index.html?q=a"),
        ("../quay/#giay-to", "../quay/index.html#giay-to"),
        ("#nguon", "#nguon"),
        ("", ""),
        ("../ban-in/a.pdf", "../ban-in/a.pdf"),
        ("https://xa.example/", "https://xa.example/"),
        ("tel:113", "tel:113"),
    ],
)
def test_a_link_names_the_file_that_a_server_would_send(address, file):
    assert file_address(address) == file


def test_the_same_site_gives_the_same_bytes(bundle, posted, templates, tmp_path):
    write_bundle(posted, templates, COVERS, STYLE, tmp_path / "again.zip")

    assert (tmp_path / "again.zip").read_bytes() == bundle.read_bytes()


def test_what_to_open_and_what_to_read_lie_at_the_top(stick):
    assert {path.name for path in stick.iterdir()} == {ENTRY, README, "trang"}


def test_the_text_says_of_which_day_the_content_is(stick):
    words = (stick / README).read_bytes()

    assert words.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in words.replace(b"\r\n", b"")
    assert "tính đến ngày 23/11/2026" in words.decode("utf-8-sig")


def test_every_page_says_of_which_day_the_content_is(stick):
    """A stick is opened years later: the notice of a copy is shown, without a time of fetching."""
    page = html.document_fromstring((stick / "trang" / "index.html").read_bytes())
    notice = page.get_element_by_id("ban-luu")

    assert "hidden" not in notice.attrib
    assert "nội dung tính đến ngày" in notice.text_content()
    assert "tải về lúc" not in notice.text_content()


def test_every_address_in_it_leads_to_a_file_in_it(stick):
    pages = list(stick.rglob("*.html"))
    asked = "//a/@href | //form/@action | //link[@rel!='canonical']/@href | //@src"

    def dead(page):
        for address in html.document_fromstring(page.read_bytes()).xpath(asked):
            path = urlsplit(urldefrag(address)[0])
            if path.scheme or not path.path:
                continue
            if path.path.startswith("/") or not (page.parent / unquote(path.path)).is_file():
                yield f"{page.name}: {address}"

    assert len(pages) > 30
    assert [fault for page in pages for fault in dead(page)] == []


def test_nothing_for_a_server_is_in_it(bundle):
    names = zipfile.ZipFile(bundle).namelist()

    assert len(names) > 50
    assert [n for n in names if n.endswith(("sw.js", "404.html", "_headers", ".webmanifest"))] == []
    assert [n for n in names if "/." in n or not n.isascii()] == []


def test_sheets_are_in_it_and_a_page_leads_to_its_own(stick):
    page = html.parse(stick / "trang/thu-tuc/dang-ky-trong-cay/index.html")
    hrefs = page.xpath("//main//a/@href[contains(., '.pdf')]")
    sheets = [href.partition("#")[0] for href in hrefs]

    assert sheets
    assert all((stick / "trang/thu-tuc/dang-ky-trong-cay" / s).is_file() for s in sheets)


def test_a_place_that_would_be_lost_is_refused(posted, templates, tmp_path):
    for target in (posted / "niem-yet.zip", tmp_path / "office.yaml"):
        with pytest.raises(Refused):
            write_bundle(posted, templates, COVERS, STYLE, target)
        assert not target.exists()


def test_the_stick_opens_without_network_searches_and_keeps_its_policy(visitor, stick):
    visitor.context.set_offline(True)
    visitor.goto((stick / ENTRY).as_uri())
    visitor.get_by_role("link", name="Mở trang niêm yết").click()
    visitor.wait_for_url("**/trang/index.html")
    visitor.locator("#tim").click()
    visitor.keyboard.type("dang ky trong cay")
    visitor.locator("[role=option]").first.click()
    visitor.wait_for_url("**/trang/thu-tuc/dang-ky-trong-cay/index.html")

    assert visitor.locator("h1").inner_text() == "Đăng ký trồng cây"
    assert visitor.complaints == []


def test_the_page_of_results_works_on_the_stick(visitor, stick):
    visitor.goto((stick / "trang/tim/index.html").as_uri() + "?q=trong+cay")
    visitor.locator(".hit a").first.click()
    visitor.wait_for_url("**/dang-ky-trong-cay/index.html")

    assert visitor.complaints == []
