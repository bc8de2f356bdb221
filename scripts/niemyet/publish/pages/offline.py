"""What a visitor without network sees in place of a page that the device has not kept."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.office.view import view_office
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

STILL_HERE = (
    ("home", at.HOME),
    ("search", at.SEARCH),
    ("due_date", at.DUE_DATE),
    ("fees", at.FEES),
    ("hours", at.HOURS),
    ("redress", at.REDRESS),
)
"""Kept on every device before anything else."""


def offline_page(printer: Printer) -> Iterator[Page]:
    yield printer.page(
        "offline",
        at.OFFLINE,
        "offline",
        printer.words("page.offline"),
        printer.words("offline.description"),
        office=view_office(printer.posting),
        links=tuple(Link(printer.words(f"page.{key}"), path) for key, path in STILL_HERE),
    )


VIETNAMESE_MAKERS = (offline_page,)
