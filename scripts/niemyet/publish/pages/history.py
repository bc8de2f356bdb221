"""What changed, month by month: one page for everything, and one for each field."""

from collections.abc import Iterator

from niemyet.present.changes.history_view import HistoryView, view_histories
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def history_pages(printer: Printer) -> Iterator[Page]:
    whole, *fields = view_histories(printer.posting)
    title = printer.words("page.history")
    yield _page(printer, title, whole, fields=fields)
    for view in (view for view in fields if printer.prints(view.path)):
        yield _page(printer, view.name, view, crumbs=(printer.crumb("history"),))


def _page(printer: Printer, title: str, view: HistoryView, *, fields=(), crumbs=()) -> Page:
    description = printer.words("history.description")
    return printer.page(
        "history", view.path, "more", title, description, crumbs, view=view, fields=fields
    )


VIETNAMESE_MAKERS = (history_pages,)
