"""The page that says for whom the pages were tried, and for whom not."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.office.view import view_office
from niemyet.present.trust.accessibility import view_accessibility
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def accessibility_page(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    yield printer.site_page(
        "accessibility",
        view=view_accessibility(printer.templates.globals["audit"], posting.wording),
        office=view_office(posting),
        sheets=at.SHEETS,
    )


VIETNAMESE_MAKERS = (accessibility_page,)
