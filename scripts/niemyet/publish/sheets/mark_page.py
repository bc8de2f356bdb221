"""The pages that say whether a sheet on the wall is still current."""

from collections.abc import Iterator, Sequence

from niemyet.present.sheets.kind import GROUPS
from niemyet.present.sheets.mark import (
    MarkView,
    OldMarkView,
    state_of,
    state_text,
    view_marks,
    view_old_marks,
)
from niemyet.present.sheets.old_sheet import OldSheet
from niemyet.present.text.formats import format_day
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer
from niemyet.publish.sheets.print_run import Printed

_SAID_BY_SCRIPT = ("not_found", "not_a_mark", "kept_current", "kept_old")


def mark_check_pages(
    printer: Printer, printed: Sequence[Printed], old: Sequence[OldSheet]
) -> Iterator[Page]:
    """Yield the page to type a mark on, then one for every mark, if anything was printed."""
    sheets = [p.sheet for p in printed]
    if not sheets:
        return
    current = view_marks(sheets, printer.posting)
    past = view_old_marks(old, sheets, printer.posting)
    yield _overview(printer, current, past)
    for view in current:
        yield _current(printer, view)
    for view in past:
        yield _old(printer, view)


def _overview(printer: Printer, current: Sequence[MarkView], past: Sequence[OldMarkView]) -> Page:
    w, posting = printer.words, printer.posting
    by_group = [
        (group, w(f"sheet.offer.{group}"), [view for view in current if view.group == group])
        for group in GROUPS
    ]
    edition = "_edition" if posting.office.edition_on else ""
    return printer.site_page(
        "mark_check",
        groups=[group for group in by_group if group[2]],
        example=current[0].mark,
        count=w(
            f"mark_check.list_lead{edition}",
            day=format_day(posting.day, posting.wording),
            number=len(current),
        ),
        office=posting.office.name,
        marks=[view.mark for view in current],
        old_marks=[view.mark for view in past],
        words={key: w(f"mark_check.{key}") for key in _SAID_BY_SCRIPT},
    )


def _current(printer: Printer, view: MarkView) -> Page:
    w, state = printer.words, state_of(view, printer.posting)
    return printer.page(
        "mark_current",
        view.path,
        "more",
        w(f"mark_check.{state}"),
        w(f"mark_check.description_{state}", title=view.title, mark=view.mark),
        (printer.crumb("mark_check"),),
        view=view,
        text=state_text(view, printer.posting),
        office=printer.posting.office.name,
    )


def _old(printer: Printer, view: OldMarkView) -> Page:
    w = printer.words
    return printer.page(
        "mark_old",
        view.path,
        "more",
        w("mark_check.old"),
        w("mark_check.description_old", title=view.title, mark=view.mark),
        (printer.crumb("mark_check"),),
        view=view,
    )
