"""The figures of each period, and the promise."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.figures.period import view_statistics
from niemyet.present.office.promise import view_promise
from niemyet.present.office.view import view_office
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

_CSV = at.open_data_path("so-lieu.csv")


def statistics_pages(printer: Printer) -> Iterator[Page]:
    views = view_statistics(printer.posting)
    yield printer.site_page(
        "statistics",
        layout="statistics_index",
        periods=views,
        csv=_CSV,
        office=view_office(printer.posting),
    )
    for view in views:
        yield printer.page_below(
            "statistics", "statistics", view, view.summary, period=view, csv=_CSV
        )


def promise_page(printer: Printer) -> Iterator[Page]:
    yield printer.site_page("promise", promise=view_promise(printer.posting))


MAKERS = (promise_page, statistics_pages)
