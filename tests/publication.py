"""Everything that an office publishes, as lines that a reader can compare.

``sample_published/`` holds what the invented commune publishes; ``published.txt`` of a fact what it
changes there. ``python tests/publish_anew.py`` writes both; then a person looks at each new line.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from difflib import SequenceMatcher
from urllib.parse import urljoin

import yaml
from lxml import html
from niemyet.model.catalog import Catalog
from niemyet.present.change import Change
from niemyet.present.changes.compare import compare
from niemyet.present.changes.doubts import find_doubts
from niemyet.present.sheets.past_sheet import remember
from niemyet.present.sheets.sheet import Sheet
from niemyet.present.sheets.sheet_difference import report_changes
from niemyet.publish.page import Page
from posted_site import PostedSite, vietnamese
from sheets.reading import strings

ROWS = (
    *("tr", "dt", "dd", "li", "p", "h1", "h2", "h3", "h4", "caption", "option", "div", "section"),
    *("summary", "fieldset", "figure", "legend", "main", "nav", "ul", "dl"),
)
CELLS = ("td", "th", "text", "title", "desc")
UNREAD = ("link", "script", "style")
OTHERWISE_HELD = (
    *("luoc-do.json", "datapackage.json", ".xlsx", ".jsonld", ".xml"),
    *("words.js", "manifest.webmanifest", "robots.txt"),
)
"""Files that are made of the others, or of fixed words: ``open_data/`` holds them."""
_VERSION = re.compile(r"\?v=[0-9a-f]{8}$")
"""The mark of all assets, which changes with every style and script."""
_SHORT = {
    "Dumper": yaml.CSafeDumper,
    "allow_unicode": True,
    "sort_keys": False,
    "default_flow_style": None,
    "width": 10_000,
}
DUE_DATES = "page /ngay-hen/"
"""Any time that changes gives it a column of days: ``due_date/`` holds those."""
Lines = dict[str, list[str]]


def published(site: PostedSite) -> Lines:
    """Return the lines of each page, sheet and file, of the search and of the frame, by name."""
    pages = {f"page /{page.path}": _page(page) for page in site.made()}
    sheets = {f"sheet {id}": _sheet(sheet) for id, sheet in site.sheets.items()}
    files = {
        f"data /{name}": lines
        for path, content in site.files.items()
        if not path.endswith(OTHERWISE_HELD) and not path.startswith("so-lieu/")
        for name, lines in _file(path, content.decode("utf-8-sig"))
    }
    search = [_in_a_line(asdict(record)) for record in site.found_by_search()]
    frame = [_in_a_line(asdict(site.shell()))]
    return pages | sheets | files | {"search": search, "frame": frame}


def written(lines: Lines) -> str:
    """Return the lines as they are stored."""
    return "\n".join("\n".join([f"= {name}", *of, ""]) for name, of in lines.items())


def differences(before: Lines, after: Lines) -> list[str]:
    """Return what is gone and what is new, where; what is alike in several places is told once."""
    places: dict[tuple[str, ...], list[str]] = {}
    for name in {**before, **after}:
        found = tuple(_different(before.get(name, []), after.get(name, [])))
        if found and name != DUE_DATES:
            places.setdefault(found, []).append(name)
    return _parts(places)


def told_of_change(before: Catalog, after: Catalog, day: date) -> str:
    """Return what who approves the change from *before* to *after* reads."""
    told = ["= changes", *map(_change, compare(before, after, vietnamese()))]
    for doubt in find_doubts(before, after, day, vietnamese()):
        told.append(f"{doubt.rule}: {doubt.what} {doubt.remedy}")
    return "".join(f"{line}\n" for line in told)


def told_of_sheets(before: PostedSite, after: PostedSite) -> list[str]:
    """Return what who renews the sheets reads; what is told of several is told once."""
    places: dict[tuple[str, ...], list[str]] = {}
    for id in filter(after.sheets.get, before.sheets):
        old, new = remember(before.sheets[id]), remember(after.sheets[id])
        if old.mark != new.mark:
            told = report_changes(old, new, vietnamese())
            lines = (f"{line.where}: {line.before} → {line.now}" for line in told.lines)
            places.setdefault((*lines, told.more), []).append(f"reprint {id}")
    return _parts(places)


def _parts(places: Mapping[tuple[str, ...], list[str]]) -> list[str]:
    return ["\n".join([f"= {', '.join(names)}", *lines, ""]) for lines, names in places.items()]


def _change(told: Change) -> str:
    law = "; ".join(told.legal_basis)
    seen = f"{told.severity}: {told.before} → {told.after}; {told.effective or ''}; {law}"
    return f"{told.subject}: {told.sentence} ({told.kind}, {told.field}, {seen})"


def _sheet(sheet: Sheet) -> list[str]:
    return [f"({sheet.title}; {sheet.hangs}; {sheet.page})", *strings(sheet.data)]


def _different(old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in old[a:b])
            yield from (f"+ {line}" for line in new[c:d])


def _page(page: Page) -> list[str]:
    main = html.fromstring(f"<main>{page.html}</main>")
    text = "".join(_walk(main, f"/{page.path}"))
    lines = (" ".join(line.split()).strip(" |") for line in text.split("\n"))
    head = f"({page.title}; {page.description}; {page.section})"
    return [head, *filter(None, lines)]


def _walk(element: html.HtmlElement, path: str) -> Iterator[str]:
    if element.tag in UNREAD or not isinstance(element.tag, str):
        yield element.tail or ""
        return
    edge = "\n" if element.tag in ROWS else " | " if element.tag in CELLS else ""
    yield edge
    yield from (f"{{{element.get(name)}}}" for name in ("alt", "aria-label") if element.get(name))
    yield " ".join((element.text or "").split("\n"))
    for part in element:
        yield from _walk(part, path)
    if element.get("href"):
        yield f" <{_VERSION.sub('', urljoin(path, element.get('href')))}>"
    yield edge
    yield " ".join((element.tail or "").split("\n"))


def _file(path: str, text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the lines of a file by its name, or those of each of its records."""
    if not path.endswith(".json"):
        yield path, text.splitlines()
        return
    said = json.loads(text)
    for id, record in said.pop("records", {}).items():
        yield f"{path}#{id}", _plain(record)
    yield path, _plain(said)


def _in_a_line(fields: Mapping[str, object]) -> str:
    return "; ".join(f"{name} {value!r}" for name, value in fields.items() if value)


def _plain(value: object) -> list[str]:
    plain = json.loads(json.dumps(value, ensure_ascii=False, default=str))
    return yaml.dump(
        plain, allow_unicode=True, sort_keys=False, default_flow_style=None, width=10_000
    ).splitlines()
