"""Every page of one office's site, made from views by the layouts in ``site_src/layouts``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from niemyet.present import permalinks as at
from niemyet.present.announced_view import view_announced
from niemyet.present.citation_view import Link
from niemyet.present.directory_view import (
    ListView,
    lists_by_audience,
    lists_by_field,
    lists_by_life_event,
    rows_by_letter,
    rows_named,
    view_papers,
    view_referrals,
)
from niemyet.present.fee_view import view_fee
from niemyet.present.legal_view import view_instruments
from niemyet.present.office_view import view_office
from niemyet.present.posting import Posting
from niemyet.present.procedure_view import view_procedure, view_row
from niemyet.present.promise_view import view_promise
from niemyet.present.redress_view import view_redress
from niemyet.present.statistics_view import view_statistics
from niemyet.present.trust_report import report_trust
from niemyet.publish.page import Page, root_from


@dataclass(frozen=True)
class Printer:
    """Layouts, and the posting that they print."""

    templates: Environment
    posting: Posting

    def page(
        self,
        layout: str,
        path: str,
        section: str,
        title: str,
        description: str = "",
        crumbs: tuple[Link, ...] = (),
        **views: Any,
    ) -> Page:
        """Return the page that *layout* makes of *views*."""
        html = self.templates.get_template(f"layouts/{layout}.html").render(
            root=root_from(path),
            title=title,
            crumbs=crumbs,
            path=path,
            at=at,
            **views,
        )
        return Page(path, title, description or title, section, html)

    def words(self, key: str, **values: object) -> str:
        return self.posting.wording(key, **values)

    def crumb(self, key: str, path: str) -> Link:
        return Link(self.words(f"page.{key}"), path)


def all_pages(templates: Environment, posting: Posting) -> Iterator[Page]:
    """Yield every page of the office's site."""
    printer = Printer(templates, posting)
    for make in PAGE_MAKERS:
        yield from make(printer)


def home_page(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    office = view_office(posting)
    yield printer.page(
        "home",
        at.HOME,
        "home",
        office.name,
        printer.words("home.description", office=office.name, place=office.place),
        office=office,
        highlights=rows_named(posting.office.highlights, posting),
        highlights_note=posting.office.highlights_note or "",
        fields=lists_by_field(posting),
        life_events=lists_by_life_event(posting),
        statistics=view_statistics(posting)[:1],
        announced=view_announced(posting)[:4],
        redress=view_redress(posting),
        report=report_trust(posting),
    )


def procedure_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    office, redress = view_office(posting), view_redress(posting)
    for posted in posting.procedures.values():
        view = view_procedure(posted, posting)
        yield printer.page(
            "procedure",
            view.path,
            "procedures",
            view.name,
            view.summary,
            (printer.crumb("procedures", at.PROCEDURES), view.field),
            procedure=view,
            office=office,
            redress=redress,
        )


def procedure_lists(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    crumb = printer.crumb("procedures", at.PROCEDURES)
    yield printer.page(
        "procedures",
        at.PROCEDURES,
        "procedures",
        printer.words("page.procedures"),
        printer.words("procedures.description", number=len(posting.procedures)),
        letters=rows_by_letter(posting),
        number=len(posting.procedures),
    )
    for key, path, lists in (
        ("fields", at.FIELDS, lists_by_field(posting)),
        ("audiences", at.AUDIENCES, lists_by_audience(posting)),
        ("life_events", at.LIFE_EVENTS, lists_by_life_event(posting)),
    ):
        yield from _list_pages(printer, key, path, lists, crumb)


def _list_pages(
    printer: Printer, key: str, path: str, lists: tuple[ListView, ...], crumb: Link
) -> Iterator[Page]:
    title = printer.words(f"page.{key}")
    yield printer.page(
        "lists",
        path,
        "procedures",
        title,
        crumbs=(crumb,),
        lists=lists,
        intro=printer.words(f"{key}.intro"),
    )
    for view in lists:
        yield printer.page(
            "list",
            view.path,
            "procedures",
            view.name,
            view.summary,
            (crumb, Link(title, path)),
            view=view,
        )


def fee_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    views = [view_fee(fee, posting) for fee in posting.catalog.fees.values()]
    posted = [view for view in views if view and view.procedures]
    yield printer.page(
        "fees",
        at.FEES,
        "fees",
        printer.words("page.fees"),
        printer.words("fees.description"),
        fees=posted,
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


def _charging(posting: Posting, status: str) -> list:
    """Procedures whose every obligatory fee line has this status."""
    found = []
    for posted in posting.procedures.values():
        fees = view_procedure(posted, posting).fees
        lines = [line for line in fees.value or () if not line.optional]
        unknown = status == "unknown" and fees.unknown
        if unknown or (lines and all(line.status == status for line in lines)):
            found.append(view_row(posted, posting))
    return found


def instrument_pages(printer: Printer) -> Iterator[Page]:
    views = view_instruments(printer.posting)
    yield printer.page(
        "instruments",
        at.INSTRUMENTS,
        "more",
        printer.words("page.instruments"),
        printer.words("instruments.description"),
        instruments=views,
    )
    for view in views:
        yield printer.page(
            "instrument",
            view.path,
            "more",
            view.name,
            view.title.value or view.name,
            (printer.crumb("instruments", at.INSTRUMENTS),),
            instrument=view,
        )


def paper_pages(printer: Printer) -> Iterator[Page]:
    views = view_papers(printer.posting)
    yield printer.page(
        "papers",
        at.PAPERS,
        "procedures",
        printer.words("page.papers"),
        crumbs=(printer.crumb("procedures", at.PROCEDURES),),
        papers=views,
    )
    for view in views:
        yield printer.page(
            "paper",
            view.path,
            "procedures",
            view.name,
            view.explanation,
            (printer.crumb("procedures", at.PROCEDURES), printer.crumb("papers", at.PAPERS)),
            paper=view,
        )


def redress_pages(printer: Printer) -> Iterator[Page]:
    views = view_redress(printer.posting)
    yield printer.page(
        "redress_overview",
        at.REDRESS,
        "redress",
        printer.words("page.redress"),
        printer.words("redress.description"),
        channels=views,
    )
    for view in views:
        yield printer.page(
            "redress",
            view.path,
            "redress",
            view.name,
            view.purpose,
            (printer.crumb("redress", at.REDRESS),),
            channel=view,
            others=[other for other in views if other.id != view.id],
        )


def office_pages(printer: Printer) -> Iterator[Page]:
    office = view_office(printer.posting)
    for layout, path, section in (
        ("about", at.ABOUT, "more"),
        ("hours", at.HOURS, "visit"),
        ("counters", at.COUNTERS, "visit"),
        ("conduct", at.CONDUCT, "visit"),
    ):
        yield printer.page(
            layout,
            path,
            section,
            printer.words(f"page.{layout}"),
            printer.words(f"{layout}.description", office=office.name),
            office=office,
        )


def promise_page(printer: Printer) -> Iterator[Page]:
    yield printer.page(
        "promise",
        at.PROMISE,
        "statistics",
        printer.words("page.promise"),
        printer.words("promise.description"),
        promise=view_promise(printer.posting),
    )


def statistics_pages(printer: Printer) -> Iterator[Page]:
    views = view_statistics(printer.posting)
    yield printer.page(
        "statistics_index",
        at.STATISTICS,
        "statistics",
        printer.words("page.statistics"),
        printer.words("statistics.description"),
        periods=views,
        office=view_office(printer.posting),
    )
    for view in views:
        yield printer.page(
            "statistics",
            view.path,
            "statistics",
            view.name,
            view.summary,
            (printer.crumb("statistics", at.STATISTICS),),
            period=view,
        )


def other_pages(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    for layout, path, section, views in (
        ("announced", at.ANNOUNCED, "more", {"changes": view_announced(posting)}),
        ("elsewhere", at.ELSEWHERE, "more", {"referrals": view_referrals(posting)}),
        ("trust", at.TRUST, "more", {"report": report_trust(posting)}),
        (
            "search",
            at.SEARCH,
            "search",
            {"letters": rows_by_letter(posting), "fields": lists_by_field(posting)},
        ),
    ):
        yield printer.page(
            layout,
            path,
            section,
            printer.words(f"page.{layout}"),
            printer.words(f"{layout}.description"),
            office=view_office(posting),
            **views,
        )


PAGE_MAKERS: tuple[Callable[[Printer], Iterator[Page]], ...] = (
    home_page,
    procedure_pages,
    procedure_lists,
    fee_pages,
    instrument_pages,
    paper_pages,
    redress_pages,
    office_pages,
    promise_page,
    statistics_pages,
    other_pages,
)
