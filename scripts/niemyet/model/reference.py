"""Ids that name another record, and the kind of record each names."""

from dataclasses import dataclass
from typing import Annotated

from niemyet.model.values import RecordId


@dataclass(frozen=True)
class RefersTo:
    """Marks an id as the id of a record of *kind*."""

    kind: str


InstrumentId = Annotated[RecordId, RefersTo("legal_instruments")]
FieldId = Annotated[RecordId, RefersTo("fields")]
LifeEventId = Annotated[RecordId, RefersTo("life_events")]
PaperId = Annotated[RecordId, RefersTo("papers")]
FeeId = Annotated[RecordId, RefersTo("fees")]
ProcedureId = Annotated[RecordId, RefersTo("procedures")]
RedressChannelId = Annotated[RecordId, RefersTo("redress_channels")]
OfficeId = Annotated[RecordId, RefersTo("offices")]
