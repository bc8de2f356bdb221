"""Whether a sheet still does its work on its paper: large enough to read, few enough to hang."""

from collections.abc import Iterator, Sequence

from niemyet.present.text.formats import format_number
from niemyet.present.text.wording import Wording
from niemyet.publish.sheets.print_run import Printed

SMALLEST = {
    "procedure": 13,
    "procedure_large": 20,
    "board": 14,
    "fee_board": 16,
    "hours": 13,
    "notice": 13,
    "redress": 13,
    "statistics": 13,
    "posted_list": 13,
    "correction_slip": 11,
    "sign": 55,
    "desk_plate": 45,
}
"""Points below which each kind is too small for the distance it is read from (a sign: 5 m)."""
MOST_PAGES = {
    "procedure": 6,
    "procedure_large": 12,
    "board": 4,
    "fee_board": 3,
    "hours": 1,
    "notice": 2,
    "redress": 2,
    "statistics": 2,
    "posted_list": 12,
    "correction_slip": 1,
    "sign": 1,
    "desk_plate": 1,
}
"""Pages that can still be hung side by side where each kind hangs."""


def misfits(printed: Sequence[Printed], w: Wording) -> Iterator[str]:
    """Yield a sentence for every sheet that no longer fits its paper, and what to do."""
    for p in printed:
        kind, made = p.sheet.kind, p.impression
        words = {"title": p.sheet.title, "id": p.sheet.id, "pages": made.pages}
        if made.pages > MOST_PAGES.get(kind, made.pages):
            key = "board" if kind == "board" else "pages"
            yield w(f"sheet.misfit.{key}", **words, most=MOST_PAGES[kind])
        if made.size < SMALLEST.get(kind, 0):
            size = format_number(int(made.size), w)
            yield w("sheet.misfit.size", **words, size=size, smallest=SMALLEST[kind])
