"""The cells of a procedure's tables on the national portal, whatever file they came in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from niemyet.model.vocabulary import ChannelKind
from niemyet.present.national.record import Element

CHANNELS: Mapping[str, ChannelKind] = {
    "Trực tiếp": ChannelKind.IN_PERSON,
    "Trực tuyến": ChannelKind.ONLINE,
    "Dịch vụ bưu chính": ChannelKind.POST,
}
"""The ways to hand in, as the portal calls them."""
NOTHING = "Không có thông tin"
"""What the portal shows where nobody wrote anything."""
_OF_A_FEE = re.compile(r"^(?:phí|lệ phí)\s*:\s*", re.IGNORECASE)
WAY_HEADINGS = ("Hình thức nộp", "Thời gian", "Phí, lệ phí", "Mô tả")
PAPER_HEADINGS = ("Tên giấy tờ", "Mẫu đơn, tờ khai", "Số lượng")
LAW_HEADINGS = ("Tên văn bản pháp lý", "Mã văn bản")
_TABLES = {
    **dict.fromkeys((Element.TIME, Element.FEE, Element.CHANNELS), "ways"),
    Element.PAPERS: "papers",
    Element.LAW: "laws",
}
"""In which table an element stands."""


class Way(NamedTuple):
    """A row of the ways to hand in; ``run_together`` if time and fee cannot be told apart."""

    channel: ChannelKind | None
    time: str
    fee: str
    fee_note: str = ""
    description: str = ""
    run_together: bool = False


class PaperRow(NamedTuple):
    """A row of the papers; ``quantity`` is "" where no number can be told for certain."""

    heading: str
    name: str
    quantity: str


class LawRow(NamedTuple):
    """A row of the laws; ``number`` is "" where none can be told for certain."""

    title: str
    number: str


@dataclass(frozen=True)
class Cells:
    """A procedure as it lies on the portal; ``written`` has the words of each table, if known."""

    code: str
    name: str
    field_name: str = ""
    decision: str = ""
    levels: str = ""
    bodies: str = ""
    url: str = ""
    ways: tuple[Way, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    laws: tuple[LawRow, ...] = ()
    written: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    """What people are told in sentences, by what the portal calls it."""

    def unsplit(self, element: Element) -> str:
        """Return the words of what should be the table of an element and is none."""
        table = _TABLES.get(element, "")
        return "" if getattr(self, table, ()) else self.written.get(table, "")


def as_way(channel: ChannelKind | None, time: str, fee: str, description: str = "") -> Way:
    """Return a row whose cells are apart; what the fee's cell has in brackets is a note on it."""
    amount, _, note = _OF_A_FEE.sub("", fee.strip()).partition("(")
    return Way(channel, time.strip(), amount.strip(), note.removesuffix(")"), description.strip())


def says_nothing(written: str) -> bool:
    """Return whether a cell is empty, in whichever way the portal shows that."""
    return written.strip(" .-") in ("", NOTHING)
