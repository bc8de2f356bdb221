"""What changes soon, what others do, how far to trust it, where to search."""

from collections.abc import Iterator
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.changes.announced import view_announced
from niemyet.present.evidence.citation import posted_links
from niemyet.present.lists.by_subject import lists_by_field, rows_by_letter
from niemyet.present.lists.list_sources import list_sources
from niemyet.present.lists.to_verify import has_queue
from niemyet.present.office.view import view_office
from niemyet.present.posting import Posting
from niemyet.present.trust.completeness import report_trust
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def guidance_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    referrals = [(r, posted_links(r.related, posting)) for r in posting.referrals]
    lists = {"letters": rows_by_letter(posting), "fields": lists_by_field(posting)}
    for key, views in (
        ("announced", {"changes": view_announced(posting)}),
        ("elsewhere", {"referrals": referrals}),
        ("trust", _trust(posting)),
        ("search", lists),
    ):
        yield printer.site_page(key, office=view_office(posting), **views)


def _trust(posting: Posting) -> dict[str, Any]:
    lists = list_sources(posting)
    queue = posting.ways.forms and not posting.preview and has_queue(posting)
    words = {"report": report_trust(posting), "lists": lists, "ways": posting.ways}
    return words | {"queue": at.TO_VERIFY if queue else ""}


MAKERS = (guidance_pages,)
