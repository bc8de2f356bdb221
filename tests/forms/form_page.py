"""The forms in a browser, as a clerk works with them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from browser import opened_page
from building import REPOSITORY
from niemyet.edit.workbench.opening import open_forms
from niemyet.edit.workbench.server import FormServer
from niemyet.present.text.wording import Wording
from niemyet.read.catalog_folder import read_catalog


def today() -> date:
    """Return the day on which these clerks work."""
    return date(2026, 11, 30)


DESK = {"viewport": {"width": 1280, "height": 900}, "has_touch": False}
PATIENCE_MS = 40_000
EXPECTED = ("404 (Not Found)", "undefined")
"""What the editor itself says: that nobody is changing a record yet, that a form is not saved."""


@contextmanager
def running_forms(repository: Path, wording: Wording) -> Iterator[FormServer]:
    """A server of the forms of *repository*."""
    catalog = repository / "catalog"
    site_src = REPOSITORY / "site_src"
    known = read_catalog(catalog).catalog
    server = open_forms(catalog, site_src, known, wording, port=0, today=today)
    with serving(server):
        yield server


@contextmanager
def serving(server: FormServer) -> Iterator[FormServer]:
    """Answer requests until the block ends."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def clerk(browser, server: FormServer, place: str = "", **options) -> Iterator:
    """A page of somebody who has signed in and opened *place*; dialogs are kept and refused."""
    with opened_page(browser, **{**DESK, **options}) as page:
        page.set_default_timeout(PATIENCE_MS)
        page.asked = []
        page.answer = lambda dialog: _answer(page, dialog)
        page.on("dialog", page.answer)
        page.goto(f"{server.origin}/admin/#/{place}")
        page.get_by_role("button", name="Bắt đầu").click()
        yield page


def _answer(page, dialog) -> None:
    """Refuse what the form asks; leaving a page with unsaved work is what the test wants."""
    page.asked.append(dialog.message)
    dialog.accept() if dialog.type == "beforeunload" else dialog.dismiss()


def unfold(page, summary: str) -> None:
    """Open the folded item that is summed up by *summary*."""
    items = page.locator('[class*="NestedObjectLabel"]').filter(has_text=summary)
    items.locator("visible=true").first.click()


def write(page, label: str, text: str) -> None:
    """Put *text* into the first visible field of that name, in place of what is there."""
    page.get_by_label(label, exact=True).locator("visible=true").first.click()
    page.keyboard.press("Control+a")
    page.keyboard.type(text)


def choose(page, label: str, option: str, of=None) -> None:
    """Choose *option* by its name in the first visible field of that name, or the one in *of*."""
    field = (of or page).get_by_label(label, exact=True).locator("visible=true").first
    if field.evaluate("element => element.tagName") == "SELECT":
        field.select_option(label=option)
        return
    field.fill(option)
    page.get_by_role("option", name=option, exact=True).first.click()


def save(page) -> None:
    page.get_by_role("button", name="Lưu", exact=True).click()


def said(page, text: str) -> str:
    """Wait for a sentence that holds *text*, and return it whole."""
    found = page.get_by_text(text).locator("visible=true").first
    found.wait_for()
    return found.inner_text()


def complaints(page) -> list[str]:
    """Return what the browser complained about and nobody expected."""
    return [text for text in page.complaints if not any(known in text for known in EXPECTED)]
