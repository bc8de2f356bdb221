"""Which record is meant: keys of records, and ids that name one from within another."""

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from niemyet.model.values import RecordId


class RecordKey(NamedTuple):
    """Which record: its kind, the name of its file, and the office whose period it is."""

    kind: str
    id: str
    office: str = ""

    def __str__(self) -> str:
        """The record as one writes it: fees/phi-chung-thuc, statistics/lam-binh/2026-q1."""
        return "/".join(filter(None, (self.kind, self.office, self.id)))


class TranslationKey(NamedTuple):
    """Which translation of a record, or which language's phrases."""

    kind: str
    language: str
    of: RecordKey | None = None


@dataclass(frozen=True)
class RefersTo:
    """Marks an id as the id of a record of *kind*."""

    kind: str


class NamesPart(NamedTuple):
    """Marks an id as that of a part in the list *parts*.

    *of* tells whose: "" for a list of the same record, "office" for that of the office whose
    record it is, otherwise the field beside it that names the record.
    """

    parts: str
    of: str = ""


CaseId = Annotated[RecordId, NamesPart("cases")]
CounterId = Annotated[RecordId, NamesPart("counters", "office")]
OwnRateKey = Annotated[RecordId, NamesPart("rates")]
RateKey = Annotated[RecordId, NamesPart("rates", "fee")]

InstrumentId = Annotated[RecordId, RefersTo("legal_instruments")]
FieldId = Annotated[RecordId, RefersTo("fields")]
LifeEventId = Annotated[RecordId, RefersTo("life_events")]
PaperId = Annotated[RecordId, RefersTo("papers")]
FeeId = Annotated[RecordId, RefersTo("fees")]
ProcedureId = Annotated[RecordId, RefersTo("procedures")]
RedressChannelId = Annotated[RecordId, RefersTo("redress_channels")]
PostingKindId = Annotated[RecordId, RefersTo("posting_kinds")]
OfficeId = Annotated[RecordId, RefersTo("offices")]
