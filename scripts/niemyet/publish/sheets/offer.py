"""What the site offers to print: each PDF with its paper, pages and size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from niemyet.present.sheets.kind import GROUPS
from niemyet.present.text.formats import format_number
from niemyet.present.text.wording import Wording
from niemyet.publish.sheets.print_run import Printed


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
            group,
            w(f"sheet.offer.{group}"),
            tuple(_offer(p, w) for p in printed if p.sheet.kind.group == group),
        )
        for group in GROUPS
    )
    return tuple(group for group in groups if group.offers)


def _offer(printed: Printed, w: Wording) -> Offer:
    sheet, made = printed.sheet, printed.impression
    kilobytes = max(1, round(len(made.pdf) / 1000))
    return Offer(
        sheet.title,
        w(f"sheet.offer.kind.{sheet.kind.id}"),
        sheet.file,
        w(
            "sheet.offer.facts",
            paper=w(f"sheet.offer.paper.{sheet.kind.paper}"),
            number=made.pages,
            size=format_number(kilobytes, w),
        ),
        sheet.hangs,
    )
