"""The list of legal instruments, and a page for each year of them, with what rests on each."""

from collections.abc import Iterator

from niemyet.present.law.instrument import view_instruments, view_years
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def instrument_pages(printer: Printer) -> Iterator[Page]:
    yield printer.site_page("instruments", instruments=view_instruments(printer.posting))
    for year in view_years(printer.posting):
        if printer.prints(year.path):
            about = printer.words("instruments.on_page", number=len(year.instruments))
            yield printer.page_below("instruments", "instruments_of_year", year, about, year=year)


MAKERS = (instrument_pages,)
