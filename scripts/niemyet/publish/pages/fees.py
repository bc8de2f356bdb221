"""The fee board and a page per fee."""

from collections.abc import Iterator

from markupsafe import Markup

from niemyet.present.evidence.citation import link_to
from niemyet.present.fees.fee import view_fee
from niemyet.present.office.payment import view_ways_to_pay
from niemyet.present.office.view import view_office
from niemyet.present.procedure.charges import charging
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer
from niemyet.publish.sheets.plate import qr_code


def fee_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    views = [view_fee(fee, posting) for fee in posting.catalog.fees.values()]
    posted = sorted(
        (view for view in views if view and view.procedures), key=lambda view: -len(view.procedures)
    )
    ways = view_ways_to_pay(posting)
    yield printer.site_page(
        "fees",
        fees=posted,
        conditional=[rate for view in posted for rate in view.conditional],
        **{
            status: [link_to(procedure) for procedure in charging(status, posting)]
            for status in ("free", "reported_free", "unknown")
        },
        rights=view_office(posting).rights,
        ways=ways,
        codes={way.code: Markup(qr_code(way.code)) for way in (ways and ways.value) or ()},
    )
    for view in (view for view in posted if printer.prints(view.path)):
        yield printer.page_below("fees", "fee", view, fee=view)


MAKERS = (fee_pages,)
