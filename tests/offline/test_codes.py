"""The codes drawn by the kiosk, read back; and the address that a phone shares."""

import io

import pytest
import segno
import zxingcpp
from browser import wait_until
from building import REPOSITORY
from PIL import Image

DRAWER = REPOSITORY / "site_src" / "assets" / "kiosk" / "qr.js"
LENGTHS = (1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213)
"""The fullest code of each size, and some between."""


@pytest.fixture
def rows_of(visitor):
    """Return the rows of the code for a text, as the kiosk draws them."""
    visitor.goto("about:blank")
    visitor.add_script_tag(content=DRAWER.read_text(encoding="utf-8"))
    return lambda text: visitor.evaluate("text => niemyet.qrRows(text)", text)


def picture(rows: list[list[bool]]) -> Image.Image:
    """Return the code as a camera would see it."""
    size = len(rows) + 8
    image = Image.new("L", (size, size), 255)
    for r, row in enumerate(rows):
        for c, dark in enumerate(row):
            if dark:
                image.putpixel((c + 4, r + 4), 0)
    return image.resize((size * 4, size * 4), Image.Resampling.NEAREST)


def test_a_phone_reads_every_size(rows_of):
    texts = [("https://xa.example/" + "thu-tuc/" * 30)[:length] for length in LENGTHS]
    read = [zxingcpp.read_barcodes(picture(rows_of(text))) for text in texts]

    assert [codes[0].text for codes in read] == texts


def test_a_full_code_is_that_of_another_maker(rows_of):
    for length in (14, 122):
        text = ("https://xa.example/" + "thu-tuc/" * 30)[:length]
        options = {"error": "m", "boost_error": False, "mode": "byte", "micro": False}
        others = [segno.make(text, mask=mask, **options).matrix for mask in range(8)]

        assert rows_of(text) in [[[bool(d) for d in row] for row in other] for other in others]


def test_an_address_too_long_for_a_code_gets_none(rows_of):
    assert rows_of("x" * 214) is None


def test_the_code_on_the_hall_s_screen_leads_to_the_public_page(visitor, address):
    visitor.set_viewport_size({"width": 1080, "height": 1920})
    visitor.goto(f"{address}phi-le-phi/?kiosk=90")
    visitor.wait_for_selector(".kiosk-take .qr")
    shot = Image.open(io.BytesIO(visitor.locator(".kiosk-take").screenshot()))

    [code] = zxingcpp.read_barcodes(shot)
    assert code.text == "https://xa.example/niem-yet/phi-le-phi/"


def test_the_address_is_copied_where_a_phone_cannot_share(visitor, address):
    visitor.context.grant_permissions(["clipboard-read", "clipboard-write"])
    visitor.goto(f"{address}phi-le-phi/")
    visitor.evaluate("navigator.share = undefined")
    visitor.get_by_role("button", name="Sao chép địa chỉ").click()
    wait_until(visitor, "document.querySelector('#chia-se [role=status]').textContent")

    assert visitor.evaluate("navigator.clipboard.readText()") == f"{address}phi-le-phi/"
