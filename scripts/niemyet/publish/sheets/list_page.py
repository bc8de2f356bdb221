"""The page of everything that can be printed."""

from collections.abc import Iterator, Sequence

from niemyet.publish.page import Page
from niemyet.publish.printer import Printer
from niemyet.publish.sheets.offer import offer_groups
from niemyet.publish.sheets.print_run import Printed


def sheets_page(printer: Printer, printed: Sequence[Printed]) -> Iterator[Page]:
    """Yield the page, if anything was printed."""
    if printed:
        yield printer.site_page(
            "sheets",
            description=printer.words("sheet.offer.description"),
            groups=offer_groups(printed, printer.posting.wording),
        )
