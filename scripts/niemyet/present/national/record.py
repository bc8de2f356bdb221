"""What the national portal says of one procedure, read into values or left as it is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple

from niemyet.model.vocabulary import ChannelKind, TimeUnit


class Element(StrEnum):
    """What is compared, in the order of what a citizen asks first."""

    TIME = "time"
    FEE = "fee"
    PAPERS = "papers"
    CHANNELS = "channels"
    AUTHORITY = "authority"
    LAW = "law"

    @property
    def field(self) -> str:
        """The field of an edition that says it here."""
        return _FIELDS[self]


_FIELDS = {
    Element.TIME: "time_limits",
    Element.FEE: "fees",
    Element.PAPERS: "documents",
    Element.CHANNELS: "channels",
    Element.AUTHORITY: "authority",
    Element.LAW: "legal_basis",
}


class PortalFaultKind(StrEnum):
    """What is wrong with what the portal writes; each has its sentence in the wording."""

    NO_UNIT = "no_unit"
    RUN_TOGETHER = "run_together"
    CONTRADICTS_ITSELF = "contradicts_itself"
    ODD_AMOUNT = "odd_amount"
    NO_AMOUNT = "no_amount"
    NO_NUMBER = "no_number"
    NO_TABLE = "no_table"
    ABOLISHED = "abolished"
    LAW_ENDED = "law_ended"
    OUTDATED = "outdated"
    OTHER_YEAR = "other_year"


class PortalFault(NamedTuple):
    """One fault, with the portal's own words that show it."""

    kind: PortalFaultKind
    quoted: str = ""


@dataclass(frozen=True)
class PortalReading:
    """What the portal says of one element.

    ``value`` is None where it says nothing, or where its words cannot be read for certain; then
    ``written`` holds them. What is read may have faults too.
    """

    value: Any = None
    written: str = ""
    faults: tuple[PortalFault, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the portal says anything."""
        return self.value is not None or bool(self.written)


class PortalTime(NamedTuple):
    """A time limit, and the way to hand in it is for; several of one way where cases differ."""

    value: int | None
    unit: TimeUnit
    channel: ChannelKind | None = None


class PortalFee(NamedTuple):
    """What is to be paid: amounts in đồng, nothing, or what the province's council decides."""

    amounts: tuple[int, ...] = ()
    free: bool = False
    by_province: bool = False


class PortalPaper(NamedTuple):
    """A row of the table of papers: its words, and how many originals and copies."""

    name: str
    originals: int
    copies: int
    shown: bool = False
    """Whether it stands below a heading that says it is only shown."""

    @property
    def counted(self) -> bool:
        """Whether it is a paper at all: rows of none only say something about others."""
        return bool(self.originals or self.copies)


class PortalAuthority(NamedTuple):
    """The levels that carry the procedure out, and the bodies if they are named."""

    levels: tuple[str, ...]
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True)
class NationalRecord:
    """A procedure of the portal."""

    code: str
    name: str
    field_name: str
    decision: str
    url: str = ""
    readings: Mapping[Element, PortalReading] = field(default_factory=dict)
    sentences: Mapping[str, str] = field(default_factory=dict)
    """What people are told in sentences, of which no value is read, by what the portal calls it."""

    def says(self, element: Element) -> PortalReading:
        """Return what is read of an element."""
        return self.readings.get(element, PortalReading())
