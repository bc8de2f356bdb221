"""The office: about, hours, counters, conduct, and the ways to be heard."""

from collections.abc import Iterator

from niemyet.present.office.redress import view_redress
from niemyet.present.office.room import view_room
from niemyet.present.office.view import view_office
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def office_pages(printer: Printer) -> Iterator[Page]:
    office = view_office(printer.posting)
    yield printer.site_page("about", office=office)
    for key in ("hours", "counters", "conduct"):
        yield printer.site_page(key, office=office, room=view_room(printer.posting))


def redress_pages(printer: Printer) -> Iterator[Page]:
    views = view_redress(printer.posting)
    yield printer.site_page("redress", layout="redress_overview", channels=views)
    for view in views:
        others = [other for other in views if other.id != view.id]
        yield printer.page_below(
            "redress", "redress", view, view.purpose, channel=view, others=others
        )


MAKERS = (redress_pages, office_pages)
