"""The office: about, hours, counters, conduct, and the ways to be heard."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.office.redress import view_redress
from niemyet.present.office.view import view_office
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def office_pages(printer: Printer) -> Iterator[Page]:
    office = view_office(printer.posting)
    for layout, path, section in (
        ("about", at.ABOUT, "more"),
        ("hours", at.HOURS, "visit"),
        ("counters", at.COUNTERS, "visit"),
        ("conduct", at.CONDUCT, "visit"),
    ):
        yield printer.page(
            layout,
            path,
            section,
            printer.words(f"page.{layout}"),
            printer.words(f"{layout}.description", office=office.name),
            office=office,
        )


def redress_pages(printer: Printer) -> Iterator[Page]:
    views = view_redress(printer.posting)
    yield printer.page(
        "redress_overview",
        at.REDRESS,
        "redress",
        printer.words("page.redress"),
        printer.words("redress.description"),
        channels=views,
    )
    for view in views:
        yield printer.page(
            "redress",
            view.path,
            "redress",
            view.name,
            view.purpose,
            (printer.crumb("redress", at.REDRESS),),
            channel=view,
            others=[other for other in views if other.id != view.id],
        )


MAKERS = (
    redress_pages,
    office_pages,
)
