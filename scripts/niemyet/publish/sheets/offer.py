"""What the site offers to print: each PDF with its paper, pages and size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from niemyet.present.text.formats import format_number
from niemyet.present.text.wording import Wording
from niemyet.publish.sheets.print_run import Printed

GROUPS = (
    ("procedures", ("procedure",)),
    ("boards", ("board",)),
    ("posted", ("fee_board", "statistics", "posted_list", "book")),
    ("office", ("hours", "notice", "redress", "correction_slip")),
    ("signs", ("sign", "desk_plate")),
    ("large", ("procedure_large",)),
)
"""How the page of prints groups the kinds of sheets."""


@dataclass(frozen=True)
class Offer:
    """A PDF of the site: what it is called, where it is, what to expect of it."""

    name: str
    kind_name: str
    path: str
    facts: str
    hangs: str


@dataclass(frozen=True)
class OfferGroup:
    id: str
    title: str
    offers: tuple[Offer, ...]


def offers_by_page(printed: Sequence[Printed], w: Wording) -> Mapping[str, tuple[Offer, ...]]:
    """Return, by the path of a page, the sheets that show the same facts."""
    pages: dict[str, tuple[Offer, ...]] = {}
    for p in printed:
        pages[p.sheet.page] = (*pages.get(p.sheet.page, ()), _offer(p, w))
    return pages


def offer_groups(printed: Sequence[Printed], w: Wording) -> tuple[OfferGroup, ...]:
    """Return every sheet by group, in the order that the office prints them."""
    groups = (
        OfferGroup(
            key,
            w(f"sheet.offer.{key}"),
            tuple(_offer(p, w) for p in printed if p.sheet.kind in kinds),
        )
        for key, kinds in GROUPS
    )
    return tuple(group for group in groups if group.offers)


def _offer(printed: Printed, w: Wording) -> Offer:
    sheet, made = printed.sheet, printed.impression
    kilobytes = max(1, round(len(made.pdf) / 1000))
    return Offer(
        sheet.title,
        w(f"sheet.offer.kind.{sheet.kind}"),
        sheet.file,
        w(
            "sheet.offer.facts",
            paper=w(f"sheet.offer.paper.{sheet.paper}"),
            number=made.pages,
            size=format_number(kilobytes, w),
        ),
        sheet.hangs,
    )
