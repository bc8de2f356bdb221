"""Chromium, as every other test drives it."""

from typing import Any

from engines.engine import PATIENCE, Engine, Refused
from playwright.sync_api import Error


class Chromium(Engine):
    name = "Chromium"

    def __init__(self, browser) -> None:
        self.version = browser.version
        self._context = browser.new_context()
        self._page = self._context.new_page()
        self._page.set_default_timeout(PATIENCE * 1000)

    def open(self, url: str) -> None:
        self._page.goto(url)

    def back(self) -> None:
        self._page.go_back()

    def run(self, script: str, *values: Any) -> Any:
        called = f"values => (function () {{ {script} }}).apply(null, values)"
        try:
            return self._page.evaluate(called, list(values))
        except Error as error:
            raise Refused(error.message) from error

    def click(self, place: str) -> None:
        self._page.locator(place).first.click()

    def write(self, place: str, text: str) -> None:
        self._page.locator(place).first.press_sequentially(text)

    def resize(self, width: int, height: int) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def paper(self, url: str) -> bytes:
        self.open(url)
        return self._page.pdf(prefer_css_page_size=True)

    def close(self) -> None:
        self._context.close()
