"""What a journey asks of a browser, whichever engine draws its pages."""

import time
from abc import ABC, abstractmethod
from typing import Any

PATIENCE, POLLING = 30, 0.05
"""Seconds: how long something may take to come true, and between two looks."""
PHONE = (360, 740)
BEGUN = "performance.timeOrigin"
"""When the page in the window began: no two pages have the same."""


class Missing(Exception):
    """This machine lacks what the engine needs; the message says what to install."""


class Refused(Exception):
    """What the browser answered instead of doing it."""


class Engine(ABC):
    """One browser with one page open."""

    name: str
    version: str

    @abstractmethod
    def open(self, url: str) -> None:
        """Open *url* as if it had been typed, and wait until it is loaded."""

    @abstractmethod
    def back(self) -> None:
        """Press the browser's own Back."""

    @abstractmethod
    def run(self, script: str, *values: Any) -> Any:
        """Return what the body of a function returns in the page; a promise is waited for."""

    @abstractmethod
    def click(self, place: str) -> None:
        """Press the middle of the first element that the selector finds."""

    @abstractmethod
    def write(self, place: str, text: str) -> None:
        """Type *text* into a field, key by key, after what it holds."""

    @abstractmethod
    def resize(self, width: int, height: int) -> None:
        """Make the inside of the window so large, in CSS pixels."""

    @abstractmethod
    def paper(self, url: str) -> bytes:
        """Return as PDF what the engine prints of *url*."""

    @abstractmethod
    def close(self) -> None:
        """End what was started."""

    def read(self, expression: str, *values: Any) -> Any:
        """Return the value of *expression*; asked again where the page went away meanwhile."""
        return self.until(f"[{expression}]", *values)[0]

    def until(self, expression: str, *values: Any) -> Any:
        """Return the value of *expression* in the page once it is true; pages may change."""
        end, said = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            try:
                if value := self.run(f"return {expression}", *values):
                    return value
            except Refused as error:
                said = str(error)
            time.sleep(POLLING)
        raise AssertionError(f"{self.name}: never came true: {expression} {values} {said}")

    def follow(self, place: str, part: str) -> None:
        """Press what leads away, and wait for the other page, though its address be the same."""
        self.until("document.querySelector(arguments[0])", place)
        left = self.read(BEGUN)
        self.click(place)
        self.until(f"{BEGUN} !== arguments[0]", left)
        self.arrive(part)

    def arrive(self, part: str) -> None:
        """Wait for a loaded page whose address holds *part*."""
        self.until(
            "decodeURI(location.href).includes(arguments[0]) && document.readyState === 'complete'",
            part,
        )
