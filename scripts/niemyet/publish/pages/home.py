"""The home page: what do you need?"""

from collections.abc import Iterator

from niemyet.model.office import Office
from niemyet.present.board.hanging import on_the_board
from niemyet.present.changes.announced import view_announced
from niemyet.present.figures.period import view_statistics
from niemyet.present.lists.by_subject import lists_by_field, lists_by_life_event
from niemyet.present.office.opening import view_opening
from niemyet.present.office.view import OfficeView, view_office
from niemyet.present.procedure.row import rows_named
from niemyet.present.trust.completeness import report_trust
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def home_page(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    office = view_office(posting)
    yield printer.site_page(
        "home",
        title=office.name,
        office=office,
        opening=view_opening(posting),
        highlights=rows_named(posting.office.highlights, posting),
        highlights_note=posting.office.highlights_note or "",
        fields=lists_by_field(posting),
        life_events=lists_by_life_event(posting),
        statistics=view_statistics(posting)[:1],
        announced=view_announced(posting),
        hanging=sum(h.state == "hanging" for h in on_the_board(posting)),
        unsaid=_unsaid(office, printer),
        report=report_trust(posting),
    )


def _unsaid(office: OfficeView, printer: Printer) -> list[str]:
    """Return what nobody has said of where and when, to be told in one line."""
    w = printer.posting.wording
    answers = {
        w("page.hours"): office.hours.weekly,
        w.of_field(Office, "address"): office.address,
        w.of_field(Office, "contacts"): office.contacts,
        w("page.counters"): office.counters,
    }
    return [title for title, answer in answers.items() if answer.unknown]


MAKERS = (home_page,)
