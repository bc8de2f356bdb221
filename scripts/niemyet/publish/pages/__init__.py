"""Every page of one office's site, made from views by the layouts in ``site_src/layouts``."""

from collections.abc import Callable, Iterator

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

PAGE_MAKERS: tuple[Callable[[Printer], Iterator[Page]], ...] = (
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
    printer = Printer(templates, posting)
    for make in PAGE_MAKERS:
        yield from make(printer)
