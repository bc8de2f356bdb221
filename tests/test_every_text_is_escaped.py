"""Markup, quotes and formulas in every text of every record: nothing that is published runs them.

The invented commune is built whole with them, sheets too, and everything is read back as others do.
"""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from building import REPOSITORY, order
from icalendar import Calendar
from lxml import etree, html
from markdown import markdown
from niemyet.edit.changes.formats import as_markdown
from niemyet.edit.changes.view import ComparedStates, view_changes
from niemyet.history.states import State
from niemyet.mkdocs_plugin.run import build_into
from niemyet.model.catalog import Catalog
from niemyet.model.office import Contact
from niemyet.model.record import Fact
from niemyet.model.translation import rewritten
from niemyet.present.posting import Posting
from niemyet.publish.review.changes_page import changes_page
from niemyet.read.catalog_folder import CatalogReading, catalog_of
from rdflib import Graph
from sheets.reading import opened, words_of
from test_every_field_is_seen import filled

pytestmark = pytest.mark.slow

DAY, OFFICE, SITE_URL = date(2026, 11, 23), "xa-mau", "https://xa.example/"
RUN = ("=", "+", "-", "@", "\t", "\r")
TAG = re.compile(r"<q(\d+)\b")
TWICE = re.compile(r"&amp;(amp;copy|lt;q|gt|quot|#3[49]);")


class Poisoned:
    """The invented commune with something in each text that somebody might take for an order."""

    def __init__(self, catalog: Catalog) -> None:
        self.places: list[str] = []
        self.catalog = catalog_of(
            {key: self._poisoned(key.kind, r) for key, r in catalog.records()}
        )

    def _poisoned(self, kind, record):
        def put(at, text):
            if at.endswith("mark"):
                return text
            self.places.append(f"{kind}: {at}")
            n = len(self.places) - 1
            return f"=1+1 {text} \"'><q{n} onq='1'>&copy;\\{{{{7*7}}}}{{% x %}}; a,b|*c*"

        return _with_usable_contacts(record, rewritten(filled(record), put))


def _with_usable_contacts(before: Fact, after: Fact) -> Fact:
    """Return *after* with the telephones and addresses of *before*, whose form a rule holds."""
    if isinstance(before, Contact):
        return after.model_copy(update={"value": before.value})
    new = {}
    for name, value in vars(before).items():
        now = getattr(after, name)
        if isinstance(value, Fact):
            new[name] = _with_usable_contacts(value, now)
        elif isinstance(value, list) and value and isinstance(value[0], Fact):
            new[name] = [_with_usable_contacts(*pair) for pair in zip(value, now, strict=True)]
    return after.model_copy(update=new)


@pytest.fixture(scope="module")
def poisoned(sample_catalog) -> Poisoned:
    return Poisoned(sample_catalog)


@pytest.fixture(scope="module")
def site(poisoned, sample_folder, tmp_path_factory) -> Path:
    """The whole site, built as always but for the check, which would refuse much of it."""
    folder = tmp_path_factory.mktemp("doc") / "site"
    asked = order(folder, OFFICE, sample_folder, DAY, sheets=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NIEMYET_SITE_URL", SITE_URL)
        build_into(folder, asked, poisoned.catalog)
    return folder


def files(site: Path, *endings: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file with one of these endings; there are some."""
    found = sorted(
        p for p in site.rglob("*") if p.suffix in endings and not p.is_relative_to(site / "admin")
    )
    assert found
    yield from ((path.relative_to(site).as_posix(), path.read_bytes()) for path in found)


def test_no_page_has_an_element_or_an_attribute_out_of_a_text(site, poisoned):
    for name, content in files(site, ".html"):
        text = content.decode()
        assert [] == [(name, poisoned.places[int(n)]) for n in TAG.findall(text)]
        assert TWICE.search(text) is None, name
        page = html.document_fromstring(content)
        assert [] == page.xpath("//@*[starts-with(name(), 'on')]"), name
        for block in page.xpath("//script[contains(@type, 'json')]"):
            json.loads(block.text)


def test_every_page_shows_the_texts_as_they_are(site):
    shown = "".join(html.document_fromstring(c).text_content() for _, c in files(site, ".html"))

    assert "\"'><q" in shown and "&copy;\\{{7*7}}{% x %}" in shown


def test_every_file_for_programs_is_well_formed(site):
    for _, content in files(site, ".json", ".jsonld", ".webmanifest"):
        json.loads(content)
    for name, content in files(site, ".xml"):
        root = etree.fromstring(content)
        assert not root.xpath("//*[starts-with(local-name(), 'q')]"), name
    for name, content in files(site, ".ttl"):
        assert len(Graph().parse(data=content, format="turtle")), name


def test_what_a_feed_says_as_html_has_no_element_out_of_a_text(site):
    told = [(n, c) for n, c in files(site, ".json") if n.endswith("feed.json")]
    items = [item["content_html"] for _, feed in told for item in json.loads(feed)["items"]]

    assert items
    assert [] == [item for item in items if TAG.search(item)]


def test_no_cell_is_a_formula_and_every_row_is_whole(site):
    cells = []
    for name, content in files(site, ".csv"):
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
        assert {len(rows[0])} == {len(row) for row in rows}, name
        cells += [cell for row in rows for cell in row]

    assert [] == [cell for cell in cells if cell.startswith(RUN)]
    assert any(cell.startswith("'=1+1") for cell in cells)
    for _, content in files(site, ".xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            sheets = [book.read(n) for n in book.namelist() if "worksheets/" in n]
        assert sheets and not [sheet for sheet in sheets if b"<f>" in sheet]


def test_every_line_of_calendar_and_card_is_one_that_was_meant(site):
    for name, content in files(site, ".ics", ".vcf"):
        lines = content.decode().replace("\r\n ", "").split("\r\n")
        odd = [line for line in lines if line and not re.match(r"[A-Z-]+(;[A-Z]+=[^:]*)?:", line)]
        assert [] == odd, name
    for _, content in files(site, ".ics"):
        assert Calendar.from_ical(content).walk("VEVENT")


def test_every_sheet_says_the_texts_as_they_are(site):
    said = ""
    for _, content in files(site, ".pdf"):
        assert opened(content).pages
        said += words_of(content)

    assert "\"'><q" in said and "{{7*7}}" in said


def test_no_summary_of_a_change_has_an_element_out_of_a_text(
    sample_catalog, poisoned, sample_folder, wording
):
    catalogs = sample_catalog, poisoned.catalog
    before, after = states = [State(None, CatalogReading(c, {}, ()), {}) for c in catalogs]
    for state in states:
        vars(state)["problems"] = ()
    report = view_changes(ComparedStates(sample_folder, before, after, DAY, wording), (), (), "")
    postings = [(Posting(c, c.offices[OFFICE], DAY, wording),) for c in catalogs]
    page = changes_page(report, *postings, REPOSITORY / "site_src", wording)
    made = markdown(as_markdown(report, wording))

    assert TAG.search(page) is None and TAG.search(made) is None
    assert "&lt;q" in page and "&lt;q" in made
