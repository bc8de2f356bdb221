"""The home page: what do you need?"""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.changes.announced import view_announced
from niemyet.present.figures.period import view_statistics
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event, rows_named
from niemyet.present.office.redress import view_redress
from niemyet.present.office.view import view_office
from niemyet.present.trust.completeness import report_trust
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def home_page(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    office = view_office(posting)
    yield printer.page(
        "home",
        at.HOME,
        "home",
        office.name,
        printer.words("home.description", office=office.name, place=office.place),
        office=office,
        highlights=rows_named(posting.office.highlights, posting),
        highlights_note=posting.office.highlights_note or "",
        fields=lists_by_field(posting),
        life_events=lists_by_life_event(posting),
        statistics=view_statistics(posting)[:1],
        announced=view_announced(posting)[:4],
        redress=view_redress(posting),
        report=report_trust(posting),
    )
