"""Every page can be made on every day on which something changes, and says what held then."""

from datetime import date, timedelta

import pytest
from building import CATALOG, REPOSITORY
from niemyet.model.catalog import Catalog
from niemyet.model.values import Start
from niemyet.present.office.day import NothingPosted, posting_day
from niemyet.present.posting import Posting
from niemyet.present.text.wording import Wording
from niemyet.publish.languages.wordings import vietnamese
from niemyet.publish.markup.templates import load_templates
from niemyet.publish.page import Page
from niemyet.publish.pages import all_pages
from niemyet.site import Sources

SOURCES = Sources(CATALOG, REPOSITORY / "site_src")
LAST = date(2100, 1, 1)


@pytest.fixture(scope="module")
def wording() -> Wording:
    return vietnamese(SOURCES.site_src)


@pytest.fixture(scope="module")
def pages_on(real_catalog, wording):
    """Every page of an office as of a day; raises NothingPosted when there was no office."""
    templates = load_templates(SOURCES.site_src, wording)

    def make(office: str, day: date) -> list[Page]:
        chosen = real_catalog.offices[office]
        posting = Posting(real_catalog, chosen, posting_day(chosen, day, day, wording), wording)
        return list(all_pages(templates, posting))

    return make


def days_of_change(catalog: Catalog) -> list[date]:
    """Every day on which an entry begins or a law ends, the day before the first, and the last."""
    days = {LAST}
    for part in catalog.parts:
        start = getattr(part.fact, "in_force_from", None)
        end = getattr(part.fact, "repealed_from", None)
        ends = end.day if isinstance(end, Start) else end
        days |= {start.day} if isinstance(start, Start) else set()
        days |= {ends} if ends else set()
    return sorted(days | {min(days) - timedelta(days=1)})


@pytest.mark.parametrize("office", ["phuc-yen", "lam-binh"])
def test_every_page_can_be_made_on_every_day_of_change(pages_on, real_catalog, office):
    made = {}
    for day in days_of_change(real_catalog):
        try:
            made[day] = len(pages_on(office, day))
        except NothingPosted:
            continue

    assert len(made) > 3
    assert min(made.values()) > 100


def test_nobody_says_that_there_was_no_office_before_a_bound(pages_on):
    with pytest.raises(NothingPosted, match="Chưa rõ .* đã có vào ngày đã chọn hay chưa"):
        pages_on("phuc-yen", date(2018, 1, 2))


def test_the_reason_for_an_editions_day_is_not_given_for_another_day(pages_on):
    def about(day: date) -> str:
        return next(p.html for p in pages_on("phuc-yen", day) if p.path == "gioi-thieu/")

    assert "số liệu quý I năm 2018" in about(date(2018, 3, 31))
    assert "số liệu quý I năm 2018, nên" not in about(date(2019, 6, 1))
