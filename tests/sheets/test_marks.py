"""The mark on a sheet tells whether it is still current, and if not, what changed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from building import order, text
from lxml import html
from niemyet.history import old_marks
from niemyet.history.old_marks import MarkMemory
from niemyet.history.shelf import Shelf
from niemyet.mkdocs_plugin import plugin
from niemyet.mkdocs_plugin.run import build_office
from niemyet.present.sheets import view_sheets
from niemyet.present.sheets.mark import state_of, state_text, view_marks
from niemyet.read.catalog_folder import read_catalog
from sample_repository import (
    OFFICE,
    commit,
    git,
    make_repository,
    move_the_trees,
    raise_the_fee,
    rewrite,
)
from sheets.reading import is_printed, words_of

pytestmark = pytest.mark.slow

DAY = date(2026, 11, 23)


@pytest.fixture
def catalog(tmp_path, sample_folder):
    """The sample's catalogue in a repository of its own."""
    return make_repository(tmp_path / "kho", sample_folder)


@pytest.fixture
def sheets_of(posting_of):
    """Return the sheets of the invented commune, by id."""

    def sheets(catalog, day=DAY):
        posting = posting_of(read_catalog(catalog).catalog, OFFICE, day)
        return {sheet.id: sheet for sheet in view_sheets(posting, "")}

    return sheets


@pytest.fixture
def old_marks_of(tmp_path, posting_of, wording):
    """Return what the history of a catalogue knows of old sheets."""

    def old_sheets(catalog, folder=tmp_path / "marks"):
        posting = posting_of(read_catalog(catalog).catalog, OFFICE, DAY)
        memory = MarkMemory(catalog, posting, "", Shelf(folder).of_program(wording))
        return memory.old_sheets(view_sheets(posting, ""))

    return old_sheets


def test_the_same_facts_give_the_same_marks(catalog, sheets_of):
    marks = {id: sheet.mark for id, sheet in sheets_of(catalog).items()}

    assert marks == {id: sheet.mark for id, sheet in sheets_of(catalog).items()}
    assert len(marks) == len(set(marks.values()))


def test_an_old_mark_leads_to_what_changed(catalog, sheets_of, old_marks_of):
    before = sheets_of(catalog)["bang-phi"].mark
    raise_the_fee(catalog)
    old = {sheet.mark: sheet for sheet in old_marks_of(catalog)}
    lines = old[before].changes.lines

    assert "bang-phi" == old[before].id
    assert ("20.000 đồng/cây", "25.000 đồng/cây") in {(line.before, line.now) for line in lines}


def test_what_a_commit_gave_is_kept(catalog, old_marks_of):
    raise_the_fee(catalog)
    found = old_marks_of(catalog)

    assert found
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(old_marks, "state_at", None)
        assert found == old_marks_of(catalog)


def test_a_sheet_that_grew_old_by_itself_is_known(catalog, sheets_of, old_marks_of):
    """The list of what is posted names the quarter; a commit of August was on the wall in it."""
    august = date(2026, 8, 3)
    commit_of_august = "2026-08-03T08:00:00+0700"
    git(catalog, "commit", "-q", "--amend", "--no-edit", moment=commit_of_august)
    before = sheets_of(catalog, august)["danh-muc-cong-khai"].mark

    assert before in {sheet.mark for sheet in old_marks_of(catalog)}


def test_a_revision_that_cannot_be_read_is_skipped(catalog, old_marks_of):
    broken = catalog / "fees" / "hong.yaml"
    broken.write_text("la: lùng\n", "utf-8")
    commit(catalog)
    broken.unlink()
    raise_the_fee(catalog)

    assert {"bang-phi"} <= {sheet.id for sheet in old_marks_of(catalog)}


def test_a_shallow_clone_knows_no_old_marks(catalog, tmp_path, old_marks_of):
    raise_the_fee(catalog)
    commit(catalog)
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{catalog.parent}", "nong")

    assert () == old_marks_of(tmp_path / "nong" / "catalog")


def test_a_closed_counter_s_sign_has_nothing_in_its_place(catalog, sheets_of, old_marks_of):
    before = sheets_of(catalog)["bien-quay/cay-xanh"].mark
    office = catalog / "offices" / OFFICE / "office.yaml"
    rewrite(office, move_the_trees)
    old = {sheet.mark: sheet for sheet in old_marks_of(catalog)}

    assert old[before].changes is None


@pytest.fixture(scope="module")
def built(tmp_path_factory, sample_folder) -> tuple[Path, str, str]:
    """A site with sheets after a fee was raised: its folder, and the fee board's two marks."""
    folder = tmp_path_factory.mktemp("dau")
    catalog = make_repository(folder / "kho", sample_folder)
    asked = order(folder / "site", OFFICE, catalog, DAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NIEMYET_SITE_URL", "https://xa.example/")
        patch.setattr(plugin, "CACHE", folder / "cache")
        build_office(replace(asked, sheets=True))
        before = mark_of(folder / "site", "bang-phi")
        raise_the_fee(catalog)
        build_office(replace(asked, sheets=True, history=True))
    return folder / "site", before, mark_of(folder / "site", "bang-phi")


def mark_of(site: Path, id: str) -> str:
    """Return the mark whose page offers the PDF of a sheet, from the list of all marks."""
    page = html.document_fromstring((site / "kiem-tra" / "index.html").read_bytes())
    for mark in (link.get("data-mark") for link in page.iterfind(".//a[@data-mark]")):
        if f"ban-in/{id}.pdf" in (site / "kiem-tra" / mark / "index.html").read_text("utf-8"):
            return mark
    raise AssertionError(id)


def test_the_page_of_a_current_mark_says_so(built):
    site, _, _ = built
    mark = mark_of(site, "thu-tuc/dang-ky-trong-cay")
    said = text(site / "kiem-tra" / mark / "index.html")

    assert "Tờ này còn đúng" in said
    assert f"Ngày 23/11/2026, tờ có mã {mark} là tờ đang dùng" in said


def test_the_newest_draft_is_called_a_draft_and_never_correct(built):
    site, _, mark = built
    said = text(site / "kiem-tra" / mark / "index.html")

    assert f"Tờ này là bản nháp Ngày 23/11/2026, tờ có mã {mark} là bản mới nhất" in said
    assert "Đừng treo." in said
    assert "còn đúng" not in said


def test_a_sheet_of_a_past_edition_is_never_called_correct(sample_folder, posting_of):
    posting = posting_of(read_catalog(sample_folder).catalog, OFFICE, DAY)
    past = replace(posting, office=posting.office.model_copy(update={"edition_on": DAY}))
    view = view_marks(view_sheets(posting, ""), posting)[0]

    assert "edition" == state_of(view, past)
    assert "Đừng làm theo." in state_text(view, past)


def test_the_page_of_an_old_mark_says_what_changed(built):
    site, before, mark = built
    said = text(site / "kiem-tra" / before / "index.html")

    assert before != mark
    assert "Tờ này đã cũ" in said
    assert f"hãy xem bản mới nhất, mã {mark}" in said
    assert "Trước: 20.000 đồng/cây Nay: 25.000 đồng/cây" in said


def test_every_printed_sheet_is_in_the_list_without_a_script(built):
    site, _, _ = built
    page = html.document_fromstring((site / "kiem-tra" / "index.html").read_bytes())
    links = [link.get("href") for link in page.iterfind(".//a[@data-mark]")]

    assert len(list((site / "ban-in").rglob("*.pdf"))) == len(links) > 20
    assert all((site / "kiem-tra" / link / "index.html").is_file() for link in links)


def test_every_link_of_the_pages_leads_somewhere(built):
    site, _, _ = built
    pages = [*(site / "kiem-tra").rglob("index.html")]

    assert len(pages) > 1
    for page in pages:
        main = html.document_fromstring(page.read_bytes()).find(".//main")
        for link in (a.get("href").partition("#")[0] for a in main.iterfind(".//a[@href]")):
            target = page.parent / link
            assert (target / "index.html" if target.is_dir() else target).is_file(), (page, link)


def test_the_sheet_names_the_page_of_its_mark(built):
    site, _, mark = built
    words = words_of((site / "ban-in" / "bang-phi.pdf").read_bytes())

    assert is_printed(f"https://xa.example/kiem-tra/{mark}", words)


def test_a_site_without_sheets_has_no_marks(tmp_path, sample_folder):
    build_office(order(tmp_path / "site", OFFICE, sample_folder, DAY))

    assert not (tmp_path / "site" / "kiem-tra").exists()


def test_a_sheet_names_the_day_since_which_it_has_been_as_it_is(sample_catalog, posting_of):
    """On that day it was this sheet, the day before it was not: a period's last day, or a law's."""
    day = date(2026, 11, 23)
    now = {s.id: s for s in view_sheets(posting_of(sample_catalog, "xa-mau", day), "")}
    named = {id: date.fromisoformat(s.data["frame"]["since"]) for id, s in now.items()}
    made = {
        d: {s.id: s.mark for s in view_sheets(posting_of(sample_catalog, "xa-mau", d), "")}
        for since in set(named.values())
        for d in (since, since - timedelta(days=1))
        if d >= date(2025, 7, 1)
    }

    assert date(2026, 3, 31) == named["so-lieu/2026-q1"]
    assert [] == [id for id, since in named.items() if made[since].get(id) != now[id].mark]
    earlier = {id: made.get(since - timedelta(days=1), {}).get(id) for id, since in named.items()}
    assert [] == [id for id, mark in earlier.items() if mark == now[id].mark]
