"""The same words on a stock Material site: Markdown made from our pages, its own theme and search.

Google's fonts are left out, because a machine without them could not be compared.
"""

import logging
import re
from pathlib import Path

from lxml import html
from mkdocs.commands.build import build
from mkdocs.config import load_config
from niemyet.present.permalinks import STAFF_FORMS

_HEADING = re.compile(r"h([1-6])")
_ITEM = {"ul": "- ", "ol": "1. "}
_SKIPPED = ("script", "style", "svg", "form", "template", "input", "button")
_SETTINGS = "site_name: Một cửa\ntheme:\n  name: material\n  language: vi\n  font: false\n"


def build_stock_site(site: Path, folder: Path) -> Path:
    """Write the words of all pages for readers as Markdown, build them, return the built folder."""
    write_stock_pages(site, folder)
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(str(folder / "mkdocs.yml"), plugins=["search"])
    build(config)
    return folder / "site"


def write_stock_pages(site: Path, folder: Path, more_settings: str = "") -> int:
    """Write the words of all pages for readers as Markdown, and what a stock site is built by.

    Return how many pages there are.
    """
    pages = [p for p in site.rglob("index.html") if not p.is_relative_to(site / STAFF_FORMS)]
    for page in pages:
        target = folder / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(as_markdown(page), encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_SETTINGS + more_settings, encoding="utf-8")
    return len(pages)


def as_markdown(page: Path) -> str:
    """Return the words of a page's main part, with its headings, lists, tables and links."""
    main = html.document_fromstring(page.read_bytes()).find(".//main")
    return re.sub(r"\n{3,}", "\n\n", _block(main)).strip() + "\n"


def _block(element) -> str:
    parts = [_text(element.text)]
    for child in element.iterchildren(tag=html.etree.Element):
        if child.tag not in _SKIPPED:
            parts.append(_written(child))
        parts.append(_text(child.tail))
    return "".join(parts)


def _written(child) -> str:
    heading = _HEADING.fullmatch(child.tag)
    if heading:
        return f"\n\n{'#' * int(heading[1])} {_line(child)}\n\n"
    if child.tag in _ITEM:
        items = child.findall("./li")
        return "\n\n" + "".join(f"{_ITEM[child.tag]}{_line(item)}\n" for item in items) + "\n"
    if child.tag == "table":
        return _table(child)
    if child.tag == "a":
        return f"[{_line(child)}]({child.get('href', '')})"
    return _block(child) if child.tag in ("span", "strong", "em") else f"\n\n{_block(child)}\n\n"


def _table(table) -> str:
    rows = [[_line(cell) for cell in row.iterchildren("th", "td")] for row in table.iter("tr")]
    width = max(map(len, rows), default=0)
    lines = [f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows]
    return "\n\n" + "\n".join([*lines[:1], f"|{' --- |' * width}", *lines[1:]]) + "\n\n"


def _line(element) -> str:
    return " ".join(_block(element).split()).replace("|", "/")


def _text(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")
