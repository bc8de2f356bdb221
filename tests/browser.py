"""The Chromium of this machine, and pages in it that remember what went wrong."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}
PATIENCE_MS, POLLING_MS = 30_000, 50
LOOPBACK = ("127.0.0.1", None)
NO_PLAYWRIGHT = "KHÔNG thử bằng trình duyệt: môi trường này chưa có playwright"
NO_CHROMIUM = "KHÔNG thử bằng trình duyệt: máy này chưa có Chromium (apt install chromium)"


def chromium_program() -> str | None:
    """Return where this machine's Chromium is, or nothing."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


@contextmanager
def opened_chromium() -> Iterator:
    """One Chromium. Skips the test where there is none, and says so."""
    api = pytest.importorskip("playwright.sync_api", reason=NO_PLAYWRIGHT)
    program = chromium_program()
    if program is None:
        pytest.skip(NO_CHROMIUM)
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def opened_page(browser, **options) -> Iterator:
    """A page of its own context, as a phone has it unless *options* say otherwise.

    ``complaints`` holds what the browser complained about, a broken policy too; ``foreign`` the
    addresses asked for that are not this machine's.
    """
    context = browser.new_context(**{**PHONE, **options})
    page = context.new_page()
    page.complaints, page.foreign = [], []
    page.on("console", lambda m: page.complaints.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: _note_foreign(page, request.url))
    yield page
    context.close()


def _note_foreign(page, url: str) -> None:
    if urlsplit(url).hostname not in LOOPBACK:
        page.foreign.append(url)


def wait_until(page, expression: str) -> None:
    """Return when *expression* holds in the page, or in the one that takes its place.

    Playwright's own ``wait_for_function`` evaluates text inside the page, which the policy forbids.
    """
    for _ in range(PATIENCE_MS // POLLING_MS):
        if _holds(page, expression):
            return
        page.wait_for_timeout(POLLING_MS)
    raise AssertionError(f"never came true: {expression}")


def _holds(page, expression: str) -> bool:
    from playwright.sync_api import Error

    try:
        return page.evaluate(expression)
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        return False
