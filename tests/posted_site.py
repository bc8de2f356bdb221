"""What an office publishes of a catalogue on a day, made one page, sheet or file at a time.

Nothing is built: pages come from layouts without the theme around them, sheets are not printed.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from building import REPOSITORY
from jinja2 import Environment
from lxml import html
from niemyet.model.catalog import Catalog
from niemyet.present.office.day import posting_day
from niemyet.present.posting import Posting
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.kind import SheetKind
from niemyet.present.text.wording import Wording
from niemyet.present.whole_site.search import SearchRecord, view_search
from niemyet.present.whole_site.shell import ShellView, view_shell
from niemyet.publish.files import all_files
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.page import Page
from niemyet.publish.pages import PAGE_MAKERS, all_pages
from niemyet.publish.printer import Printer
from niemyet.publish.search.site_map import site_map_files
from niemyet.read.wording_file import read_wording
from sheets.reading import strings

SITE_URL = "https://xa.example/"
SITE_SRC = REPOSITORY / "site_src"
TODAY = date(2026, 11, 23)
CHANGED = date(2026, 7, 25)
"""When every record of an invented catalogue was last edited."""
BLOCKS = ("td", "th", "dt", "dd", "li", "p", "h1", "h2", "h3", "caption", "option")
"""After these a reader sees a gap."""
DEFAULT_SHAPE = "bars"
"""The shape of a chart that no template has to name."""


@cache
def vietnamese() -> Wording:
    """Every fixed word, read once."""
    return Wording("vi", read_wording(SITE_SRC / "wording", "vi"))


def post(
    catalog: Catalog, office: str, day: date = TODAY, changed: date | None = CHANGED
) -> Posting:
    """Return what the office posts on a day. Raises NothingPosted if it is not there then."""
    chosen = catalog.offices[office]
    days = {record: changed for record, _ in catalog.records()} if changed else {}
    on = posting_day(chosen, day, day, vietnamese())
    return Posting(catalog, chosen, on, vietnamese(), days)


@dataclass(frozen=True)
class _OnePage(Printer):
    """Renders the page at one path; of all others it makes only the frame."""

    wanted: str = ""

    def page(self, layout: str, path: str, section: str, title: str, *rest: Any, **views: Any):
        if path == self.wanted:
            return super().page(layout, path, section, title, *rest, **views)
        return Page(path, title, title, section, "", layout)


class PostedSite:
    """Everything that a posting publishes; what is not there is None."""

    def __init__(self, posting: Posting) -> None:
        self.posting = posting

    def page(self, path: str) -> str | None:
        """Return the words of a page, spaces run together."""
        found = next((page for page in self._made(path) if page.path == path), None)
        return _run_together(_words(found.html)) if found else None

    def sheet(self, sheet_id: str) -> str | None:
        """Return the words of a sheet, one text after another."""
        sheet = self.sheets.get(sheet_id)
        return _run_together(" \n".join(strings(sheet.data))) if sheet else None

    def data(self, path: str) -> str | None:
        """Return the text of a file that is neither page nor sheet, spaces run together.

        After a «#» stands the id of the record of which a file's text is wanted.
        """
        path, _, id = path.partition("#")
        if (content := self.files.get(path)) is None:
            return None
        text = content.decode("utf-8-sig")
        return _run_together(
            json.dumps(json.loads(text)["records"][id], ensure_ascii=False) if id else text
        )

    def search(self, path: str) -> str | None:
        """Return what the search knows of the page at *path*."""
        found = [record for record in self.found_by_search() if record.path == path]
        return _run_together(repr(found)) if found else None

    def blemishes(self) -> list[str]:
        """Return what is no text where sheets and search must have text, and shapes nobody sets."""
        found = [f"{i}: {fault}" for i, s in self.sheets.items() for fault in _no_text(vars(s))]
        others = (*self.found_by_search(), self.shell())
        return found + [
            f"{type(o).__name__} {fault}" for o in others for fault in _no_text(vars(o))
        ]

    def pages(self) -> dict[str, str]:
        """Return the words of every page by its path."""
        return {page.path: _run_together(_words(page.html)) for page in self.made()}

    def made(self) -> tuple[Page, ...]:
        """Return every page, without the theme around it."""
        return tuple(all_pages(layouts(), self.posting))

    def found_by_search(self) -> tuple[SearchRecord, ...]:
        """Return all that the search knows."""
        return tuple(view_search(self.posting))

    def shell(self) -> ShellView:
        """Return what stands around every page."""
        return view_shell(self.posting)

    def _made(self, wanted: str = "\n") -> list[Page]:
        printer = _OnePage(layouts(), self.posting, wanted=wanted)
        return [page for make in PAGE_MAKERS for page in make(printer)]

    @cached_property
    def sheets(self) -> dict[str, Any]:
        return {sheet.id: sheet for sheet in view_sheets(self.posting, SITE_URL)}

    @cached_property
    def files(self) -> dict[str, bytes]:
        paths = [page.path for page in self._made()]
        site_map = site_map_files(paths, (), self.posting, SITE_URL)
        made = (*all_files(self.posting, SITE_URL), *site_map)
        return {file.path: file.content for file in made}


def _no_text(value: Any, name: str = "") -> Iterator[str]:
    if value is None or (isinstance(value, str) and re.search(r"\bNone\b|[{}]", value)):
        yield f"{name} is {value!r}"
    elif name == "shape" and value not in (DEFAULT_SHAPE, *words_of_templates()):
        yield f"shape {value!r} is set by no template"
    for key, part in _parts(value):
        yield from _no_text(part, key or name)


def _parts(value: Any) -> list[tuple[str, Any]]:
    """Return what a view is made of, with its names; what a kind of sheet is does not count."""
    if isinstance(value, list | tuple):
        return [("", part) for part in value]
    if is_dataclass(value) and not isinstance(value, SheetKind):
        return list(vars(value).items())
    return list(value.items()) if isinstance(value, Mapping) else []


@cache
def layouts() -> Environment:
    """Every layout, compiled once."""
    return load_templates(SITE_SRC, vietnamese())


@cache
def words_of_templates() -> frozenset[str]:
    """Every word in what sets a sheet: a shape that is none of them is set by nobody."""
    texts = [path.read_text("utf-8") for path in (SITE_SRC / "sheets").rglob("*.typ")]
    return frozenset(re.findall(r"\w+", " ".join(texts)))


def _words(markup: str) -> str:
    main = html.fromstring(f"<main>{markup}</main>")
    for part in main.xpath(".//script"):
        part.drop_tree()
    for part in main.iter(*BLOCKS):
        part.tail = f" {part.tail or ''}"
    return main.text_content()


def _run_together(text: str) -> str:
    return re.sub(r"\s+", " ", text)
