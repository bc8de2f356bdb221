"""The board: what hangs, what has come down, and a page for each posting."""

from collections.abc import Iterator
from dataclasses import replace

from niemyet.present.board.view import view_board, view_kinds
from niemyet.publish.page import Page
from niemyet.publish.printer import Printer


def board_pages(printer: Printer) -> Iterator[Page]:
    """Yield nothing for an office that has put nothing on its board: no empty page."""
    views = view_board(printer.posting)
    if not views:
        return
    yield printer.site_page(
        "board",
        hanging=[view for view in views if view.state == "hanging"],
        gone=[view for view in reversed(views) if view.state == "gone"],
        kinds=view_kinds(printer.posting),
    )
    for view in views:
        page = printer.page_below("board", "posting", view, view.kind, posting=view)
        yield replace(page, passing=view.passing)


VIETNAMESE_MAKERS = (board_pages,)
