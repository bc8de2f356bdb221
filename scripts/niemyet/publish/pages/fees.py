"""The fee board and a page per fee."""

from collections.abc import Iterator

from niemyet.present import permalinks as at
from niemyet.present.evidence.citation import Link
from niemyet.present.fees.fee import view_fee
from niemyet.present.office.view import view_office
from niemyet.present.posting import Posting
from niemyet.present.procedure.charges import view_charges
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def fee_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    views = [view_fee(fee, posting) for fee in posting.catalog.fees.values()]
    posted = sorted(
        (view for view in views if view and view.procedures),
        key=lambda view: -len(view.procedures),
    )
    yield printer.page(
        "fees",
        at.FEES,
        "fees",
        printer.words("page.fees"),
        printer.words("fees.description"),
        fees=posted,
        conditional=[rate for view in posted for rate in view.conditional],
        free=_charging(posting, "free"),
        reported_free=_charging(posting, "reported_free"),
        unknown=_charging(posting, "unknown"),
        rights=view_office(posting).rights,
    )
    for view in posted:
        yield printer.page(
            "fee",
            view.path,
            "fees",
            view.name,
            crumbs=(printer.crumb("fees", at.FEES),),
            fee=view,
        )


def _charging(posting: Posting, status: str) -> list[Link]:
    """Return the procedures whose every obligatory fee line has this status."""
    found = []
    for posted in posting.procedures.values():
        charges = view_charges(posted, posting)
        lines = [line for line in charges.value or () if not line.optional]
        unsaid = status == "unknown" and charges.unknown
        if unsaid or (lines and all(line.status == status for line in lines)):
            found.append(Link(posted.procedure.name, at.procedure_path(posted.procedure.id)))
    return found


MAKERS = (fee_pages,)
