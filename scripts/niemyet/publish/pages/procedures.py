"""A page per procedure, and the lists that lead to them."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from niemyet.present import permalinks as at
from niemyet.present.changes.history_view import history_on_page, notes_on_page
from niemyet.present.due_date.page import due_date_path
from niemyet.present.evidence.citation import Link
from niemyet.present.lists.by_subject import LISTS, ListView, rows_by_letter
from niemyet.present.lists.everyday_names import names_by_letter
from niemyet.present.lists.papers import view_papers
from niemyet.present.office.redress import view_redress
from niemyet.present.office.view import office_gaps, view_office
from niemyet.present.procedure.gone import view_gone
from niemyet.present.procedure.view import ProcedureView, view_case, view_procedure
from niemyet.present.province.compared import view_posted_by
from niemyet.present.text.formats import lower_first
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def procedure_pages(printer: Printer) -> Iterator[Page]:
    """Yield a page per procedure, and one for each of its cases below it."""
    posting = printer.posting
    vietnamese = posting.translated_from or posting  # in which alone due dates are counted
    notes = notes_on_page(posting)
    for id, posted in posting.procedures.items():
        path = at.procedure_path(id)
        if printer.prints(path):
            views = {
                "history": () if posting.commons else history_on_page(id, posting),
                "history_notes": notes,
                "due_date": due_date_path(vietnamese.procedures[id], vietnamese),
                "posted_by": view_posted_by(id, posting),
            }
            paths = (path, *(at.case_path(id, case.id) for case in posted.edition.cases))
            beside = [(printer.linked_data(p), printer.offers.get(p)) for p in paths]
            make = partial(_pages_of, id, printer, views)
            yield from printer.kept.pages(id, (views, beside), make)
            posted.forget(view_procedure)


def _pages_of(id: str, printer: Printer, views: Mapping[str, Any]) -> Iterator[Page]:
    """Yield the pages of a procedure; what *views* do not say is asked of the catalogue."""
    posted = printer.posting.procedures[id]
    yield _procedure_page(printer, view_procedure(posted, printer.posting), views)
    for case in posted.edition.cases:
        if printer.prints(at.case_path(id, case.id)):
            view = view_case(posted, case, printer.posting)
            yield _procedure_page(printer, view, {**views, "history": ()})


def _procedure_page(printer: Printer, view: ProcedureView, views: Mapping[str, Any]) -> Page:
    posting, crumbs = printer.posting, (printer.crumb("procedures"), view.field)
    return printer.printed(
        "procedure",
        view.path,
        "procedures",
        f"{view.name}: {lower_first(view.case)}" if view.case else view.name,
        view.summary,
        (*crumbs, Link(view.name, at.procedure_path(view.id))) if view.case else crumbs,
        procedure=view,
        gaps=(*view.unknown, *(() if view.handled_elsewhere else office_gaps(posting))),
        office=view_office(posting),
        redress=view_redress(posting),
        **views,
    )


def gone_pages(printer: Printer) -> Iterator[Page]:
    """Yield a page where each procedure was that has ended: an address outlives the procedure."""
    crumbs = (printer.crumb("procedures"),)
    for view in view_gone(printer.posting):
        for path in filter(printer.prints, view.paths):
            yield printer.page("gone", path, "procedures", view.name, view.ended, crumbs, gone=view)


def procedure_lists(printer: Printer) -> Iterator[Page]:
    posting = printer.posting
    yield printer.site_page(
        "procedures", letters=rows_by_letter(posting), number=len(posting.procedures)
    )
    for key, lists in LISTS.items():
        yield from _list_pages(printer, key, lists(posting))
    yield printer.site_page(
        "everyday_names",
        description=printer.words("everyday_names.intro"),
        crumbs=(printer.crumb("procedures"),),
        letters=names_by_letter(posting),
    )


def _list_pages(printer: Printer, key: str, lists: tuple[ListView, ...]) -> Iterator[Page]:
    crumbs, intro = (printer.crumb("procedures"),), printer.words(f"{key}.intro")
    yield printer.site_page(key, layout="lists", crumbs=crumbs, lists=lists, intro=intro)
    for view in (view for view in lists if printer.prints(view.path)):
        yield printer.page_below(key, "list", view, view.summary, crumbs, view=view)


def paper_pages(printer: Printer) -> Iterator[Page]:
    views, crumbs = view_papers(printer.posting), (printer.crumb("procedures"),)
    yield printer.site_page("papers", crumbs=crumbs, papers=views)
    for view in (view for view in views if printer.prints(view.path)):
        yield printer.page_below("papers", "paper", view, view.explanation, crumbs, paper=view)


MAKERS = (procedure_pages, procedure_lists, gone_pages, paper_pages)
