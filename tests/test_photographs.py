"""Photographs of staff: only of who agreed, small, and silent about where they were taken."""

import io
from base64 import b64encode
from dataclasses import replace

import pytest
from building import REPOSITORY
from lxml import html
from niemyet.check.rules import check_catalog
from niemyet.model.attachment import LARGEST_PHOTO, Attachment
from niemyet.model.counter import CounterStaff
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.past_sheet import remember
from niemyet.problem import errors
from niemyet.publish.attached_files import attached_files
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.read.attachments import fault_in
from niemyet.read.catalog_folder import read_catalog
from PIL import Image, TiffImagePlugin
from posted_site import PostedSite, post
from sheets.reading import opened

NAME, PATH, PLATE = "nguyen-van-mau.jpg", "mau-don/nguyen-van-mau.jpg", "bien-ban/giay-to"
GPS = 0x8825


def photograph(*, place: bool = False, colour: str = "teal", xmp: bytes = b"") -> bytes:
    """A picture as a phone takes it, with or without the place."""
    exif = Image.Exif()
    exif[0x0110] = "Máy ảnh mẫu"
    if place:
        north = tuple(TiffImagePlugin.IFDRational(n) for n in (22, 28, 0))
        exif[GPS] = {1: "N", 2: north}
    written = io.BytesIO()
    Image.new("RGB", (300, 400), colour).save(written, "JPEG", exif=exif, xmp=xmp)
    return written.getvalue()


def posting_with(catalog, content: bytes, agreed: str | None = "2026-11-01"):
    """Return what is posted where one person at the first counter has a photograph."""
    person = CounterStaff(
        name="Nguyễn Văn Mẫu", position="Công chức mẫu", photo=NAME, photo_agreed_on=agreed
    )
    posting = post(replace(catalog, attachments={NAME: Attachment(NAME, content)}), "xa-mau")
    first, *others = posting.office.counters
    counters = [first.model_copy(update={"staff": [person]}), *others]
    return replace(posting, office=posting.office.model_copy(update={"counters": counters}))


def image_on_page(posting):
    page = next(p for p in PostedSite(posting).made() if p.path == "quay/")
    return html.fromstring(page.html).xpath('//section[@class="counter"]//img')


def plate_of(posting):
    return next(sheet for sheet in view_sheets(posting, "") if sheet.id == PLATE)


def test_the_page_shows_who_it_is_when_one_comes_to_it(sample_catalog):
    posting = posting_with(sample_catalog, photograph())
    (image,) = image_on_page(posting)

    assert "Nguyễn Văn Mẫu, công chức mẫu" == image.get("alt")
    assert "lazy" == image.get("loading") and image.get("src").endswith(PATH)
    assert [PATH] == [f.path for f in attached_files(posting, "") if f.path == PATH]


def test_without_consent_nothing_is_shown_sent_or_printed(sample_catalog):
    posting = posting_with(sample_catalog, photograph(), agreed=None)

    assert [] == image_on_page(posting)
    assert PATH not in [file.path for file in attached_files(posting, "")]
    assert ["Nguyễn Văn Mẫu, công chức mẫu"] == plate_of(posting).data["staff"]


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (photograph(), ""),
        (photograph(place=True), "photo_place"),
        (photograph(xmp=b'<x:xmpmeta exif:GPSLatitude="22,28N"/>'), "photo_place"),
        (photograph() + b" " * LARGEST_PHOTO, "photo_too_large"),
        (b"\x89PNG\r\n", "photo_type"),
        (b"\xff\xd8\xff\xe1\x00", ""),
    ],
)
def test_a_photograph_is_refused_for_what_it_tells_and_weighs(content, rule):
    """A file cut short is looked at to its end, and no further."""
    assert rule == fault_in(NAME, content)


def test_the_refusal_says_what_to_do(catalog_copy):
    folder = catalog_copy / "attachments"
    folder.mkdir(exist_ok=True)
    (folder / NAME).write_bytes(photograph(place=True))
    (fault,) = errors(check_catalog(read_catalog(catalog_copy)))

    assert f"ảnh «{NAME}» có ghi nơi chụp" == fault.what
    assert "gửi lại ảnh bằng biểu mẫu, máy tự bỏ nơi chụp" in fault.remedy


def test_the_plate_shows_the_picture_and_names_it_for_who_cannot_see(sample_catalog):
    posting = posting_with(sample_catalog, photograph(colour="red"))
    (printed,) = print_sheets([plate_of(posting)], REPOSITORY / "site_src" / "sheets", None).printed
    document = opened(printed.impression.pdf)
    pictures = [image.image.convert("RGB").getpixel((9, 9)) for image in document.pages[0].images]

    assert 1 == len(document.pages)
    assert any(red > 200 and green < 60 for red, green, _ in pictures)


def test_another_photograph_is_another_plate(sample_catalog):
    """What is remembered of it is who it was, not the picture."""
    red, blue = (
        plate_of(posting_with(sample_catalog, photograph(colour=c))) for c in ("red", "blue")
    )

    assert red.mark != blue.mark
    assert max(len(said.text) for said in remember(red).said) < 200


def test_the_form_draws_a_picture_anew_small_and_without_its_place(browser):
    """Whatever the phone wrote beside it stays on the machine of who sends it."""
    large = io.BytesIO()
    exif = Image.Exif()
    exif[GPS] = {1: "N"}
    Image.new("RGB", (1200, 1600), "teal").save(large, "JPEG", exif=exif)
    script = (REPOSITORY / "site_src" / "admin" / "photo.js").read_text("utf-8")
    page = browser.new_page()
    made = page.evaluate(
        """async ([script, picture]) => {
          const { drawnAnew } = await import(`data:text/javascript,${encodeURIComponent(script)}`);
          const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
          const blob = await drawnAnew(new Blob([bytes]));
          return Array.from(new Uint8Array(await blob.arrayBuffer()));
        }""",
        [script, b64encode(large.getvalue()).decode()],
    )
    page.close()

    assert "photo_place" == fault_in(NAME, large.getvalue())
    assert "" == fault_in(NAME, bytes(made))
    assert (480, 640) == Image.open(io.BytesIO(bytes(made))).size
