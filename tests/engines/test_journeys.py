"""What people do on the site, the same in every engine; at the end of a run a table tells it."""

import re
import zipfile
from pathlib import Path

import pytest
from building import REPOSITORY
from engines.conftest import network_of
from engines.sheets import FOOT, lonely, sheets_of
from forms.form_page import running_forms
from forms.repository import diff_lines, repository_of
from niemyet.publish.bundle.archive import ENTRY, Cover, write_bundle
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.markup.templates import load_templates
from offline.commune_site import FEE, KEPT, READ, UNREAD

SUGGESTION = "[role=option]:not([data-path=''])"
TYPED = "document.getElementById('tim').value"
HEADING = "document.querySelector('main h1').innerText"
NOTICE = "#ban-luu"
KIOSK_BAR = ".kiosk-bar"
ENTER = "\n"
TREE = "/thu-tuc/dang-ky-trong-cay/"
WIDTHS = (320, 341, 360, 390, 412, 430, 480, 600, 768, 1024, 1280, 1366, 1920)
FIGURES = "so-lieu/2018-q1/"
TOO_WIDE = """
for (const fold of document.querySelectorAll("details")) fold.open = true;
return document.documentElement.scrollWidth - document.documentElement.clientWidth;
"""


def seen(place: str) -> str:
    """Return the expression that is true while the element lies within the window."""
    box = f"document.querySelector({place!r})?.getBoundingClientRect()"
    return f"(box => box && box.height && box.top >= 0 && box.bottom <= innerHeight)({box})"


def test_find(engine, served):
    """Typed without marks, chosen among what is suggested."""
    engine.open(served(""))
    engine.write("#tim", "trong cay")
    engine.follow(SUGGESTION, TREE)

    assert engine.read(HEADING) == "Đăng ký trồng cây"


def test_back(engine, served):
    """To the results the words come back; at home nothing is suggested under an empty box."""
    engine.open(served("tim/?q=trong+cay"))
    engine.follow(".hit a", TREE)
    engine.back()
    engine.until("document.querySelector('.hit')")
    assert engine.read(TYPED) == "trong cay"
    engine.open(served(""))
    engine.write("#tim", "trong cay")
    engine.follow(SUGGESTION, TREE)
    engine.back()
    engine.until("location.pathname === '/' && document.getElementById('tim')")
    suggested = engine.read(f'document.querySelectorAll("{SUGGESTION}").length')
    assert engine.read(TYPED) == ("trong cay" if suggested else "")


def test_filter(engine, served):
    """Narrowing keeps the words, and Back keeps both."""
    engine.open(served("tim/?q=cay"))
    before = engine.until("document.querySelectorAll('.hit').length")
    engine.run(
        "const one = document.getElementById('loc-linh-vuc');"
        "one.selectedIndex = 1; one.dispatchEvent(new Event('change'));"
    )
    engine.until("location.search.includes('linh-vuc=')")
    after = engine.until("document.querySelectorAll('.hit').length")
    engine.follow(".hit a", "/thu-tuc/")
    engine.back()
    engine.until("document.querySelectorAll('.hit').length === arguments[0]", after)

    assert after < before
    assert engine.read(TYPED) == "cay"
    assert "q=cay" in engine.read("location.search")


def test_due_date(engine, served):
    """From a procedure's page: the answer is on the screen; after Back no field is empty."""
    engine.open(served(TREE[1:]))
    engine.follow("a[href*='ngay-hen/?']", "/ngay-hen/")
    engine.until(seen("#ket-qua-ngay-hen .big"))
    engine.run("const day = document.getElementById('ngay'); day.value = '';")
    engine.write("#ngay", "23/11/2026" + ENTER)
    told = engine.until("document.querySelector('#ket-qua-ngay-hen .big').innerText")
    engine.open(served(FEE))
    engine.back()
    engine.until("document.querySelector('#ket-qua-ngay-hen .big')")

    assert "2026" in told
    assert engine.read("document.getElementById('ngay').value")


def test_offline(engine, network, served):
    """After one visit the network goes: fees, search, a procedure and its case are still there."""
    engine.open(served(READ))
    engine.run("return navigator.serviceWorker.ready.then(() => true)")
    kept = "Object.keys(all).some((name) => name.endsWith('đã xem'))"
    engine.until(f"{KEPT}.then((all) => {kept})")
    network.up = False
    engine.open(served(FEE))
    assert engine.until(f"document.querySelector('{NOTICE}')?.hidden === false")
    engine.open(served(""))
    engine.write("#tim", "trong cay")
    engine.follow(SUGGESTION, TREE)
    assert engine.read(HEADING) == "Đăng ký trồng cây"
    engine.open(served(f"{TREE[1:]}cay-to/"))
    assert "Đăng ký trồng cây" in engine.read(HEADING)
    engine.open(served(UNREAD))
    assert engine.read(HEADING) == "Không có mạng"


@pytest.fixture(scope="session")
def stick(posted, tmp_path_factory) -> Path:
    """The zip for a USB stick, unpacked."""
    site_src = REPOSITORY / "site_src"
    templates = load_templates(site_src, vietnamese(site_src))
    target = tmp_path_factory.mktemp("stick") / "niem-yet.zip"
    write_bundle(posted, templates, (Cover("Xã Mẫu", "23/11/2026"),), "p{margin:0}", target)
    with zipfile.ZipFile(target) as archive:
        archive.extractall(target.parent / "usb")
    return target.parent / "usb"


def test_bundle(engine, stick):
    """From a folder, without network and server: open, search, read."""
    engine.open((stick / ENTRY).as_uri())
    engine.follow("a", "/trang/index.html")
    engine.write("#tim", "trong cay")
    engine.follow(SUGGESTION, TREE)
    engine.open((stick / "trang/tim/index.html").as_uri() + "?q=trong+cay")
    engine.follow(".hit a", TREE)

    assert engine.read(HEADING) == "Đăng ký trồng cây"


def test_kiosk(engine, served, posted):
    """Search, open, come back by the bar's own button, from a mark too, and leave nothing."""
    engine.resize(1366, 768)
    engine.open(served("?kiosk=90"))
    engine.until(f"document.querySelector('{KIOSK_BAR}')")
    engine.write("#tim", "trong cay")
    engine.follow(SUGGESTION, TREE)
    engine.follow(f"{KIOSK_BAR} button:nth-of-type(2)", served(""))
    engine.open(served("kiem-tra/"))
    engine.write("#ma", a_mark(posted) + ENTER)
    engine.arrive(f"/kiem-tra/{a_mark(posted)}/")
    engine.follow(f"{KIOSK_BAR} button:nth-of-type(2)", "/kiem-tra/")
    engine.follow(f"{KIOSK_BAR} button:nth-of-type(3)", served(""))
    assert engine.read("location.pathname") == "/"

    assert engine.read(TYPED) == ""
    engine.run("sessionStorage.clear()")


def a_mark(posted: Path) -> str:
    """Return the mark of one of the sheets."""
    return next(path.name for path in sorted((posted / "kiem-tra").iterdir()) if path.is_dir())


def test_mark_of_a_sheet(engine, served, posted):
    """Typed in capitals from a sheet on the wall; Back from an address with a mark leads out."""
    mark = a_mark(posted)
    engine.open(served("kiem-tra/"))
    engine.write("#ma", mark.upper() + ENTER)
    engine.arrive(f"/kiem-tra/{mark}/")

    assert mark in engine.read("document.querySelector('main').innerText")
    engine.open(served(""))
    engine.open(served(f"kiem-tra/?ma={mark}"))
    engine.arrive(f"/kiem-tra/{mark}/")
    engine.back()
    engine.until("location.pathname === '/'")


def test_figures_at_every_width(engine, sites):
    """With every fold open nothing is wider than the window."""
    with network_of(sites["phuc-yen"]) as network:
        engine.open(network.address + FIGURES)
        wide = {}
        for width in WIDTHS:
            engine.resize(width, 740)
            wide[width] = engine.run(TOO_WIDE)

    assert {} == {width: pixels for width, pixels in wide.items() if pixels > 0}


PAPERS = ("", TREE[1:], "phi-le-phi/", "so-lieu/2026-q1/")
HEADINGS = """
const parts = document.querySelectorAll("main :is(h2, h3, summary, thead)");
return [...parts].map((part) => part.textContent.replace(/\\s/g, ""));
"""
NUMBER = re.compile(r"\d+/\d+$")


def test_paper(engine, served):
    """Four kinds of page: no heading is the last on a sheet; the foot is on every sheet."""
    for path in PAPERS:
        engine.open(served(path))
        headings = set(engine.run(HEADINGS))
        sheets = sheets_of(engine.paper(served(path)))
        with_foot = [FOOT in sheet for sheet in sheets]

        assert with_foot[-1] and (all(with_foot) or engine.name in NO_FOOT_ON_EVERY_SHEET)
        assert engine.name in NO_NUMBERS or all(map(NUMBER.search, sheets))
        assert [] == [text for text in sheets[:-1] if lonely(text, headings)]


NO_FOOT_ON_EVERY_SHEET = ("WebKitGTK",)
"""It repeats nothing that it prints, neither table feet nor what is fixed: only the last has it."""
NO_NUMBERS = ("WebKitGTK", "Firefox")
"""They know no margin boxes of CSS; their own print dialogue adds numbers."""


def test_staff_forms(engine, tmp_path, wording, sample_folder):
    """A clerk opens a record, changes its name and saves it: a branch holds the changed line."""
    repository = repository_of(sample_folder, tmp_path)
    engine.resize(1280, 900)
    with running_forms(repository, wording) as server:
        engine.open(f"{server.origin}/admin/#/collections/fees/entries/phi-ban-sao")
        engine.click("button")
        engine.until("document.querySelector('[id^=name-field]')")
        engine.run(NAMED, "Phí bản sao mới")
        engine.run(PRESSED, "Lưu")
        engine.until("document.body.innerText.includes('Bản nháp')")

    assert "+name: Phí bản sao mới" in diff_lines(repository, "cms/fees/phi-ban-sao")


NAMED = """
const field = document.querySelector("[id^=name-field]");
const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
set.call(field, arguments[0]);
field.dispatchEvent(new Event("input", { bubbles: true }));
"""
PRESSED = """
const named = [...document.querySelectorAll("button, [role=button]")];
named.find((button) => button.innerText.trim() === arguments[0]).click();
"""
