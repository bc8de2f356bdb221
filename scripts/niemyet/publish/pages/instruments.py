"""A page per legal instrument, with what rests on it."""

from collections.abc import Iterator

from niemyet.present.law.instrument import view_instruments
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def instrument_pages(printer: Printer) -> Iterator[Page]:
    views = view_instruments(printer.posting)
    yield printer.site_page("instruments", instruments=views)
    for view in (view for view in views if printer.prints(view.path)):
        about = view.title.value or view.name
        yield printer.page_below("instruments", "instrument", view, about, instrument=view)


MAKERS = (instrument_pages,)
