"""Pages that are kept from build to build are those that a build without them would make."""

import re
import shutil
from pathlib import Path
from typing import Any

import niemyet.site
import pytest
from jinja2 import Environment
from niemyet.check.rules import CatalogHasProblems, read_sound_catalog
from niemyet.history.shelf import Shelf
from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.present.posting import Posting, made_once
from niemyet.present.procedure.row import view_row
from niemyet.present.procedure.view import view_procedure
from niemyet.present.readings import ALL, Question, Readings, watched
from niemyet.present.text.wording import Wording
from niemyet.publish import pages
from niemyet.publish.kept_pages import KeptPages
from niemyet.publish.languages import speaking
from niemyet.publish.markup.parts import finished
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.page import Page
from niemyet.publish.pages import procedures
from niemyet.publish.printer import Printer
from niemyet.site import Extras, Site, Sources
from posted_site import SITE_SRC, TODAY, vietnamese

SAMPLE = Path(__file__).parent / "sample_catalog"
OFFICE = "xa-mau"
_VALUE = re.compile(r"^( *(?:- )?(?:name|amount|title|summary|text|value|phrase): )(.+)$", re.M)
FEWEST = 25


@pytest.fixture
def catalog(tmp_path):
    """A copy of the invented commune, to be changed."""
    return shutil.copytree(SAMPLE, tmp_path / "catalog")


@pytest.fixture
def kept(tmp_path):
    """Where pages are kept."""
    return tmp_path / "cache"


def published(catalog: Path, cache: Path | None = None) -> list[Page]:
    """Return every page of the commune, in each language, as the theme is given it."""
    sources = Sources(catalog, SITE_SRC)
    found, _ = read_sound_catalog(catalog)
    site = Site(sources, found, OFFICE, None, TODAY, extras=Extras(cache=cache))
    return [finished(page) for page in site.pages]


@pytest.fixture
def only_procedures(monkeypatch):
    """Make no pages but those of procedures, of which nothing is viewed while they are kept."""
    makers = (procedures.procedure_pages,)
    monkeypatch.setattr(pages, "PAGE_MAKERS", makers)
    monkeypatch.setattr(speaking, "TRANSLATED_MAKERS", makers)
    for maker in ("open_data_page", "sheets_page", "mark_check_pages"):
        monkeypatch.setattr(niemyet.site, maker, lambda *_: ())


@pytest.fixture(autouse=True)
def compiled_once(monkeypatch):
    """Compile templates once for all the sites of a test."""
    loaded: dict[str, Environment] = {}

    def load_once(site_src: Path, wording: Wording, **_: object) -> Environment:
        if wording.language not in loaded:
            loaded[wording.language] = load_templates(site_src, wording)
        return loaded[wording.language]

    monkeypatch.setattr(niemyet.site, "load_templates", load_once)


@pytest.fixture
def printed(monkeypatch):
    """The paths of procedures' pages that were printed anew since the list was emptied."""
    paths: list[str] = []
    make = procedures._procedure_page

    def note(printer, view, views):
        paths.append(view.path)
        return make(printer, view, views)

    monkeypatch.setattr(procedures, "_procedure_page", note)
    return paths


def change(file: Path) -> bool:
    """Change the last amount, name or text of a record; return whether there is one."""
    text = file.read_text("utf-8")
    found = list(_VALUE.finditer(text))
    if not found:
        return False
    *_, last = found
    new = f"{int(last[2]) + 1000}" if last[2].isdecimal() else f"{last[2]} khác"
    file.write_text(text[: last.start(2)] + new + text[last.end(2) :], "utf-8")
    return True


@pytest.mark.usefixtures("only_procedures")
def test_each_record_that_changes_gives_the_pages_of_a_build_from_nothing(catalog, kept):
    """One record after another, in every language; what was kept is of the records before."""
    published(catalog, kept)
    tried = 0
    for file in sorted(catalog.rglob("*.yaml")):
        before = file.read_bytes()
        if change(file):
            try:
                now = published(catalog, kept)
            except CatalogHasProblems:
                file.write_bytes(before)
            else:
                tried += 1
                assert now == published(catalog), file

    assert tried >= FEWEST


@pytest.mark.usefixtures("only_procedures")
def test_only_pages_that_rest_on_what_changed_are_printed_anew(catalog, kept, printed):
    everything = published(catalog, kept)
    assert printed
    printed.clear()

    assert published(catalog, kept) == everything
    assert printed == []

    change(catalog / "fees" / "phi-ban-sao.yaml")
    published(catalog, kept)
    assert {path.split("/")[1] for path in printed} == {"cap-ban-sao-giay-mau"}


@pytest.mark.usefixtures("only_procedures")
def test_pages_that_were_damaged_or_written_by_others_are_not_believed(catalog, kept, printed):
    everything = published(catalog, kept)
    files = [path for path in (kept / "pages").rglob("*") if path.is_file()]
    assert files
    for path in files:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    printed.clear()

    assert published(catalog, kept) == everything
    assert printed


@pytest.mark.parametrize("kind", ["fees", "papers", "legal_instruments", "offices"])
def test_every_page_is_kept_and_none_that_shows_what_changed(catalog, kept, kind, monkeypatch):
    """Whatever a page is of: it is known by what its layout is told."""
    anew: list[str] = []
    printed = Printer.printed

    def note(printer: Printer, layout: str, path: str, *about: Any, **views: Any) -> Page:
        anew.append(f"{printer.posting.wording.language} {path}")
        return printed(printer, layout, path, *about, **views)

    monkeypatch.setattr(Printer, "printed", note)
    everything = published(catalog, kept)
    assert len(set(anew)) == len(anew) >= len(everything)
    anew.clear()
    assert published(catalog, kept) == everything
    assert anew == []

    assert change(next(file for file in sorted(catalog.glob(f"{kind}/**/*.yaml"))))
    now = published(catalog, kept)
    again = set(anew)
    assert now == published(catalog)
    changed = {f"{p.language} {p.place}" for p in set(now) - set(everything)}
    assert changed <= again
    assert kind == "offices" or len(again) < len(everything) / 2


def test_what_has_no_writing_of_its_own_is_never_kept(tmp_path):
    """Python writes where it lies in memory, and later another thing may lie there."""
    made, kept = [], KeptPages(Shelf(tmp_path))

    for _ in range(2):
        kept.pages("a", [len, lambda: None], lambda: made.append(1) or [])

    assert made == [1, 1]


def test_what_was_asked_for_a_view_counts_wherever_the_view_is_shown():
    """It is made once: the second who shows it has asked nothing itself."""
    readings = Readings()
    catalog = watched(read_sound_catalog(SAMPLE)[0], "vi", readings)
    posting = Posting(catalog, catalog.own.offices[OFFICE], TODAY, vietnamese())
    fee = "phi-ban-sao"

    @made_once
    def view(posting: Posting) -> str:
        return posting.catalog.fees[fee].name

    view(posting)
    with readings.during() as asked:
        view(posting)

    assert asked == {Question("vi", "fees", fee)}


def test_what_is_found_in_all_records_asks_for_all_of_them_each_time():
    readings = Readings()
    catalog = watched(read_sound_catalog(SAMPLE)[0], "vi", readings)
    for found in 2 * ("parts", "lists", "sayings", "namings", "citations", "parts_of", "lists_of"):
        with readings.aside() as asked:
            answer = getattr(catalog, found)
            assert list(answer(Fact) if callable(answer) else answer)
        assert {Question("vi", kind, ALL) for kind in KINDS} <= asked


def test_a_view_of_a_procedure_lives_as_long_as_somebody_shows_it():
    """A view of one of its cases dies with that case; what its page alone shows, with the page."""
    catalog = read_sound_catalog(SAMPLE)[0]
    posting, other = (Posting(catalog, catalog.offices[OFFICE], TODAY, vietnamese()) for _ in "ab")
    posted = next(iter(posting.procedures.values()))
    view = view_procedure(posted, posting)
    assert view_procedure(posted, posting) is view is not view_procedure(posted, other)
    assert posting.views.keys().isdisjoint(posted.views)

    list(procedures.procedure_pages(Printer(load_templates(SITE_SRC, vietnamese()), posting)))

    assert view_procedure(posted, posting) is not view
    assert view_row(posted, posting) is view_row(posted, posting)


def test_a_record_that_was_missed_and_a_list_that_grew_are_other_answers():
    before, after = Readings(), Readings()
    before.noted("vi", "fees", {"a": 1})
    after.noted("vi", "fees", {"a": 1, "b": 2})
    missed, whole, same = (Question("vi", "fees", id) for id in ("b", "*", "a"))

    assert before.answers([same]) == after.answers([same])
    assert before.answers([missed]) != after.answers([missed])
    assert before.answers([whole]) != after.answers([whole])


def test_nothing_is_kept_where_there_is_no_place(tmp_path):
    made = []

    for _ in range(2):
        KeptPages().pages("a", "told", lambda: made.append(1) or [])

    assert made == [1, 1]
