"""Every page of one office's site, made from views by the layouts in ``site_src/layouts``."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import chain

from jinja2 import Environment

from niemyet.present.posting import Posting
from niemyet.publish.page import Page
from niemyet.publish.pages.accessibility import accessibility_page
from niemyet.publish.pages.due_date import due_date_page
from niemyet.publish.pages.fees import fee_pages
from niemyet.publish.pages.figures import (
    promise_page,
    statistics_pages,
)
from niemyet.publish.pages.guidance import guidance_pages
from niemyet.publish.pages.history import history_pages
from niemyet.publish.pages.home import home_page
from niemyet.publish.pages.instruments import instrument_pages
from niemyet.publish.pages.office import office_pages, redress_pages
from niemyet.publish.pages.offline import offline_page
from niemyet.publish.pages.procedures import (
    gone_pages,
    paper_pages,
    procedure_lists,
    procedure_pages,
)
from niemyet.publish.printer import Printer

PageMaker = Callable[[Printer], Iterator[Page]]

PAGE_MAKERS: tuple[PageMaker, ...] = (
    home_page,
    procedure_pages,
    procedure_lists,
    gone_pages,
    fee_pages,
    instrument_pages,
    paper_pages,
    redress_pages,
    office_pages,
    promise_page,
    due_date_page,
    statistics_pages,
    guidance_pages,
    accessibility_page,
    history_pages,
    offline_page,
)

ONLY_VIETNAMESE = (accessibility_page, due_date_page, history_pages, offline_page)
"""What scripts, tests or git tell in Vietnamese, and the page for lost networks, kept once."""
TRANSLATED_MAKERS = tuple(make for make in PAGE_MAKERS if make not in ONLY_VIETNAMESE)


def all_pages(templates: Environment, posting: Posting) -> Iterator[Page]:
    """Yield every page of the office's site."""
    yield from chain(*pages_by_maker(Printer(templates, posting)).values())


def pages_by_maker(printer: Printer) -> Mapping[PageMaker, tuple[Page, ...]]:
    """Return every page of the office's site, by who makes it."""
    return {make: tuple(make(printer)) for make in PAGE_MAKERS}


def translated_places(made: Mapping[PageMaker, Collection[Page]]) -> frozenset[str]:
    """Return the paths of the pages that every language has."""
    return frozenset(page.path for make in TRANSLATED_MAKERS for page in made[make])
