"""What changed, month by month: one page for everything, and one for each field."""

from collections.abc import Iterator

from niemyet.present.changes.history_view import view_histories
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def history_pages(printer: Printer) -> Iterator[Page]:
    whole, *fields = view_histories(printer.posting)
    yield printer.site_page("history", view=whole, fields=fields)
    description = printer.words("history.description")
    for view in (view for view in fields if printer.prints(view.path)):
        yield printer.page_below("history", "history", view, description, view=view, fields=())


VIETNAMESE_MAKERS = (history_pages,)
