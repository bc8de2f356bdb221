"""What a visitor without network sees in place of a page that the device has not kept."""

from collections.abc import Iterator

from niemyet.present.office.view import view_office
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

STILL_HERE = ("home", "search", "due_date", "fees", "hours", "redress")
"""Kept on every device before anything else."""


def offline_page(printer: Printer) -> Iterator[Page]:
    links = tuple(map(printer.crumb, STILL_HERE))
    yield printer.site_page("offline", office=view_office(printer.posting), links=links)


VIETNAMESE_MAKERS = (offline_page,)
