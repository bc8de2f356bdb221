"""The commands of WebDriver that journeys need, under the names that Firefox gives them."""

from abc import abstractmethod
from typing import Any

from engines.engine import Engine, Refused

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key under which the standard gives an element's number."""
ENTER = "\ue007"
WAITED = """
const done = arguments[arguments.length - 1];
const failed = (error) => done({ broken: String(error) });
Promise.resolve((function () { %s }).apply(null, arguments)).then(done, failed);
"""


class DrivenByWebDriver(Engine):
    """An engine that does what the standard calls so; how it is told differs."""

    @abstractmethod
    def ask(self, command: str, **values: Any) -> Any:
        """Send one command and return its value."""

    def open(self, url: str) -> None:
        self.ask("WebDriver:Navigate", url=url)

    def back(self) -> None:
        self.ask("WebDriver:Back")

    def run(self, script: str, *values: Any) -> Any:
        found = self.ask("WebDriver:ExecuteAsyncScript", script=WAITED % script, args=list(values))
        if isinstance(found, dict) and "broken" in found:
            raise Refused(found["broken"])
        return found

    def click(self, place: str) -> None:
        self.ask("WebDriver:ElementClick", id=self._found(place))

    def write(self, place: str, text: str) -> None:
        self.ask("WebDriver:ElementSendKeys", id=self._found(place), text=text.replace("\n", ENTER))

    def _found(self, place: str) -> str:
        self.until("document.querySelector(arguments[0])?.getClientRects().length", place)
        found = self.ask("WebDriver:FindElement", using="css selector", value=place)
        return found[ELEMENT]
