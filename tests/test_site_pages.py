"""One table says which pages a site has, and each is really there, named and findable."""

import pytest
from building import REPOSITORY
from niemyet.present import permalinks as at
from niemyet.present.permalinks import PAGES
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.pages import PAGE_MAKERS, all_pages
from posted_site import post, vietnamese

MADE_WITH_FILES = {at.OPEN_DATA}
"""Made when the files that it tells of are there."""


@pytest.fixture(scope="module")
def paths(sample_catalog) -> set[str]:
    posting = post(sample_catalog, "xa-mau")
    templates = load_templates(REPOSITORY / "site_src", posting.wording)
    return {page.path for page in all_pages(templates, posting)}


def test_every_page_of_the_table_is_made(paths):
    listed = {page.path for page in PAGES if not (page.printed or page.by_hand)}

    assert len(PAGE_MAKERS) > 10
    assert MADE_WITH_FILES == listed - paths


def test_every_page_is_in_the_table_or_below_one_that_is(paths):
    listed = {page.path for page in PAGES}

    assert len(paths) > 30
    assert set() == {path.partition("/")[0] + "/" for path in paths if path} - listed


@pytest.mark.parametrize(
    ("id", "path"),
    [
        ("07-2025-nd-cp", "van-ban/2025/#07-2025-nd-cp"),
        ("luat-ho-tich-2014", "van-ban/2014/#luat-ho-tich-2014"),
        ("1847-qd-ttg", "van-ban/khong-ghi-nam/#1847-qd-ttg"),
        ("2020-qd-ttg", "van-ban/khong-ghi-nam/#2020-qd-ttg"),
    ],
)
def test_a_law_lies_in_the_page_of_the_year_in_its_number(id, path):
    assert path == at.instrument_path(id)


def test_every_page_of_the_table_has_its_words():
    phrases = vietnamese().phrases
    titles = [f"page.{page.key}" for page in PAGES]
    searched = [f"search.pages.{page.key}" for page in PAGES if page.searched]
    headings = [f"menu_group.{page.group}" for page in PAGES if page.group]

    assert len(searched) > 10
    assert [] == [key for key in (*titles, *searched, *headings) if key not in phrases]
