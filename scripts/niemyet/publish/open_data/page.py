"""The page for people who use the data: what there is, in which form, and what it promises."""

from collections.abc import Iterator
from typing import NamedTuple

from niemyet.present import permalinks as at
from niemyet.present.changes.history_view import view_histories
from niemyet.present.open_data.posted import posted_procedures, recorded_procedures
from niemyet.present.open_data.records import PUBLISHED, open_records
from niemyet.present.open_data.tables import open_tables
from niemyet.present.posting import Posting
from niemyet.present.text.formats import format_day, format_number
from niemyet.present.text.wording import Wording
from niemyet.publish.feeds import feed_path
from niemyet.publish.open_data.all_data import open_data
from niemyet.publish.open_data.graphs.terms import NAMESPACE, term_values
from niemyet.publish.open_data.offered import Offered, offered_files
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer

_GROUPS = (
    ("bang-tinh", (".xlsx", ".csv")),
    ("phan-mem", (".json",)),
    ("lien-ket", (".jsonld",)),
    ("lich-danh-ba", (".ics", ".vcf")),
)
"""How the page groups the files, by how their names end."""


class FileGroup(NamedTuple):
    id: str
    title: str
    files: tuple[Offered, ...]


class FeedRow(NamedTuple):
    """The feed of the whole history, or of a field's."""

    name: str
    page: str
    feed: str


def open_data_page(printer: Printer, site_url: str) -> Iterator[Page]:
    """Yield the page. *site_url* is empty where nobody knows the site's address."""
    posting, w = printer.posting, printer.posting.wording
    offers = tuple(offered_files(open_data(site_url, posting), posting))
    number = sum(len(open_records(kind, posting)) for kind in PUBLISHED)
    yield printer.site_page(
        "open_data",
        description=w("data.description"),
        published_on=w(
            "data.published_on", office=posting.office.name, day=format_day(posting.day, w)
        ),
        count=w(
            "data.count",
            records=format_number(number, w),
            procedures=len(posting.procedures),
        ),
        groups=_groups(offers, w),
        feeds=_feeds(posting),
        terms=w.below("data.term").items(),
        values=tuple(term_values(w)),
        namespace=NAMESPACE,
        address=at.absolute("", posting.office.id, site_url),
        known=bool(site_url),
        procedure=next(iter(posting.procedures), ""),
        folder=at.open_data_path(""),
    )
    posting.forget(posted_procedures, recorded_procedures, open_records, open_tables)


def _groups(offers: tuple[Offered, ...], w: Wording) -> tuple[FileGroup, ...]:
    groups = (
        FileGroup(key, w(f"data.group.{key}"), tuple(o for o in offers if o.name.endswith(ends)))
        for key, ends in _GROUPS
    )
    return tuple(group for group in groups if group.files)


def _feeds(posting: Posting) -> tuple[FeedRow, ...]:
    everything = posting.wording("data.feed_all")
    return tuple(
        FeedRow(view.name if view.field else everything, view.path, feed_path(view))
        for view in view_histories(posting)
    )
