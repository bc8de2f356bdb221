"""A record beside its documents: each value it says, and where that was read."""

from dataclasses import dataclass

from niemyet.model.reference import RecordKey
from niemyet.present.evidence.trust import TrustView


@dataclass(frozen=True)
class DocumentLink:
    """A document, and its address; "" where none is known."""

    text: str
    url: str


@dataclass(frozen=True)
class ComparedLine:
    """One value: what it is, what the record says, where that was read."""

    title: str
    said: str
    read_in: tuple[DocumentLink, ...]
    """Nothing where the record has no source of this value alone."""


@dataclass(frozen=True)
class ComparisonView:
    """What is compared of a record: its values, its sources, the instruments it cites."""

    record: RecordKey
    title: str
    trust: TrustView
    mark: str
    """Of the content as it is shown here."""
    sources: tuple[DocumentLink, ...]
    """Each with how sure it is and when it was seen."""
    documents: tuple[DocumentLink, ...]
    lines: tuple[ComparedLine, ...]
    remarks: tuple[str, ...]
    """What keepers know of its sources as a whole."""
    writers: tuple[str, ...] = ()
    """Who wrote it, where whoever verifies must be somebody else."""

    @property
    def command(self) -> str:
        """What somebody types to note that it was compared; refused if the content is another."""
        return f'niemyet verify {self.record} --mark {self.mark} --by "…" --against "…"'
