"""What the site offers to print: each PDF with its paper, pages and size."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
    """Return, by the path of a page, the sheets of the same facts, then the chapter."""
    pages: dict[str, tuple[Offer, ...]] = {}
    for p in printed:
        pages[p.sheet.page] = (*pages.get(p.sheet.page, ()), _offer(p, w))
    for p in printed:
        for number, page in enumerate(p.sheet.chapters, 1):
            pages[page] = (*pages.get(page, ()), _chapter(p, number, w))
    return pages


def _chapter(book: Printed, number: int, w: Wording) -> Offer:
    """Return the place in the bound book where a page's facts are told whole."""
    path = f"{book.sheet.file}#nameddest=chuong-{number}"
    return replace(_offer(book, w), kind_name=w("sheet.offer.chapter"), path=path)


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
