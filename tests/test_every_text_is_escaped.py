"""Markup, quotes and formulas in every text of every record: nothing that is published runs them.

The invented commune is built whole with them, sheets too, and once more with another commune of
its province; everything is read back as others do.
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
from national.crawled import RECORD, crawled
from niemyet.edit.changes.formats import as_markdown
from niemyet.edit.changes.view import ComparedStates, view_changes
from niemyet.edit.national.files.source import read_national
from niemyet.edit.national.report import as_markdown as told_as_markdown
from niemyet.history.states import State
from niemyet.mkdocs_plugin.province import build as province
from niemyet.mkdocs_plugin.run import build_into
from niemyet.model.catalog import Catalog
from niemyet.model.office import Contact
from niemyet.model.record import Fact
from niemyet.model.translation import rewritten
from niemyet.present.national.compare import compare_with_portal
from niemyet.present.national.view import PortalReport
from niemyet.present.posting import Posting
from niemyet.present.sheets.kinds.board_sheets import posting_log
from niemyet.publish.review.changes_page import changes_page
from niemyet.publish.review.portal_page import portal_page
from niemyet.publish.sheets.print_run import print_sheets
from niemyet.read.catalog_folder import CatalogReading, catalog_of, read_catalog
from rdflib import Graph
from sample_province import two_communes
from sheets.reading import opened, words_of
from test_every_field_is_seen import filled

pytestmark = pytest.mark.slow

DAY, OFFICE, SITE_URL = date(2026, 11, 23), "xa-mau", "https://xa.example/"
RUN = ("=", "+", "-", "@", "\t", "\r")
TAG = re.compile(r"<q(\d+)\b")
NEWER = {
    *("one/bang-tin/index.html", "one/bang-tin/2026-11-20-xin-loi/index.html"),
    *("one/ban-in/bang-tin/2026-11-20-xin-loi.pdf", "one/du-lieu/v2/bang-tin.csv"),
    *("one/quay/index.html", "one/kiem-tra/index.html", "one/lich-su-thay-doi/atom.xml"),
    *("both/index.html", "both/404.html", "both/so-lieu/index.html", "both/du-lieu/v2/dcat.jsonld"),
    "both/xa-hai/index.html",
}
"""Some of what came last: the board, the counters, what stands above the communes of a province."""
TWICE = re.compile(r"&amp;(amp;copy|lt;q|gt|quot|#3[49]);")


def poisoned_text(text: str, number: int) -> str:
    """Return *text* with what somebody might take for an order, and a number to find it again."""
    return f"=1+1 {text} \"'><q{number} onq='1'>&copy;\\{{{{7*7}}}}{{% x %}}; a,b|*c*"


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
            return poisoned_text(text, len(self.places) - 1)

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
def communes(tmp_path_factory) -> Path:
    """The folder of a catalogue of two communes."""
    return two_communes(tmp_path_factory.mktemp("communes") / "catalog")


@pytest.fixture(scope="module")
def sound(communes) -> Catalog:
    return read_catalog(communes).catalog


@pytest.fixture(scope="module")
def poisoned(sound) -> Poisoned:
    return Poisoned(sound)


@pytest.fixture(scope="module")
def site(poisoned, communes, tmp_path_factory) -> Path:
    """One commune and both, built as always but for the check, which would refuse much of it."""
    folder = tmp_path_factory.mktemp("doc")
    one, both = folder / "one", folder / "both"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NIEMYET_SITE_URL", SITE_URL)
        build_into(one, order(one, OFFICE, communes, DAY, sheets=True), poisoned.catalog)
        patch.setattr(province, "read", lambda _: poisoned.catalog)
        province.build_all(order(both, "", communes, DAY))
    return folder


def files(site: Path, *endings: str) -> Iterator[tuple[str, bytes]]:
    """Yield each file with one of these endings; there are some."""
    found = sorted(p for p in site.rglob("*") if p.suffix in endings and "admin" not in p.parts)
    assert found
    yield from ((path.relative_to(site).as_posix(), path.read_bytes()) for path in found)


def test_every_kind_of_output_is_among_what_is_read(site):
    assert NEWER <= {
        name for name, _ in files(site, ".html", ".pdf", ".json", ".csv", ".jsonld", ".xml")
    }


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
    for name, content in files(site, ".jsonld"):
        assert len(Graph().parse(data=content, format="json-ld")), name


def test_what_a_feed_says_as_html_has_no_element_out_of_a_text(site):
    told = [content for name, content in files(site, ".xml") if name.endswith("atom.xml")]
    content = "{http://www.w3.org/2005/Atom}content"
    items = [item.text for feed in told for item in etree.fromstring(feed).iter(content)]

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


def test_the_log_of_the_board_says_the_texts_as_they_are(poisoned, wording):
    posting = Posting(poisoned.catalog, poisoned.catalog.offices[OFFICE], DAY, wording)
    (log,) = print_sheets([posting_log(posting)], REPOSITORY / "site_src" / "sheets", None).printed
    said = words_of(log.impression.pdf)

    assert "\"'><q" in said and "{{7*7}}" in said


def test_no_comparison_with_the_portal_has_an_element_out_of_a_text(poisoned, tmp_path, wording):
    """Of what the portal says either: a procedure that both have, and one that only it has."""
    theirs = {key: poisoned_text(text, 0) for key, text in RECORD.items() if key != "ma_thu_tuc"}
    portal = read_national(
        crawled(tmp_path, theirs, theirs | {"ma_thu_tuc": "9.000071"}), poisoned.catalog
    )
    found = compare_with_portal(portal.records, poisoned.catalog, DAY, portal.is_list)
    report = PortalReport(portal.name, found, wording)
    page, made = portal_page(report, REPOSITORY / "site_src"), markdown(told_as_markdown(report))

    assert (1, 1) == (len(found.compared), len(found.missing))
    assert TAG.search(page) is None and TAG.search(made) is None
    assert "&lt;q" in page and "&lt;q" in made


def test_no_summary_of_a_change_has_an_element_out_of_a_text(
    sound, poisoned, sample_folder, wording
):
    catalogs = sound, poisoned.catalog
    before, after = states = [State(None, CatalogReading(c, {}, ()), {}) for c in catalogs]
    for state in states:
        vars(state)["problems"] = ()
    report = view_changes(ComparedStates(sample_folder, before, after, DAY, wording), (), (), "")
    postings = [(Posting(c, c.offices[OFFICE], DAY, wording),) for c in catalogs]
    page = changes_page(report, *postings, REPOSITORY / "site_src", wording)
    made = markdown(as_markdown(report, wording))

    assert TAG.search(page) is None and TAG.search(made) is None
    assert "&lt;q" in page and "&lt;q" in made
