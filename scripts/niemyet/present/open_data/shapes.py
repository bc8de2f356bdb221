"""The shape of each published record: the catalogue's own fields, with every timeline resolved.

A shape says what a record holds on the posting's day. It is also what the JSON Schema is made
from, so a field that a model gains is published and described without further work.
"""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from niemyet.model.due_date.counting import CountingEdition
from niemyet.model.fee import Fee, FeeTerms, Rate, RateAmount, Tier
from niemyet.model.legal import Amendment, Citation, LegalInstrument
from niemyet.model.office import RedressPoint
from niemyet.model.procedure import Alias, Edition
from niemyet.model.record import Element, Fact, Record, SourceNote
from niemyet.model.redress import RedressChannel, RedressEdition
from niemyet.model.reference import FeeId, FieldId, InstrumentId, LifeEventId, ProcedureId
from niemyet.model.services import Commitment
from niemyet.model.values import Amount, Day, RecordId, StartDay, Text


class Currency(StrEnum):
    """ISO 4217."""

    VND = "VND"


class Money(Fact):
    """An amount and its currency."""

    value: Amount = Field(title="Số tiền")
    currency: Currency = Field(title="Đơn vị tiền (ISO 4217)")


class PostedTier(Tier):
    """The amount for each unit from the given one on."""

    amount: Money = Field(title="Mức thu mỗi đơn vị")


class PostedAmount(RateAmount):
    """What a rate is from a day on."""

    amount: Element[Money] | None = Field(None, title="Mức thu mỗi đơn vị")
    tiers: list[PostedTier] = Field(default=[], title="Mức thu theo bậc")
    maximum: Money | None = Field(None, title="Mức thu tối đa")


class PostedRate(Rate):
    """One rate of a fee: what it is on the day, and what is announced."""

    amounts: ClassVar[None] = None
    current: PostedAmount = Field(title="Mức đang áp dụng")
    announced: list[PostedAmount] = Field(default=[], title="Mức đã công bố, chưa áp dụng")


class PostedFee(FeeTerms, Fee):
    """A fee of the register on the day, with the terms that hold then."""

    terms: ClassVar[None] = None
    rates: list[PostedRate] = Field(title="Các mức thu")


class ChargeStatus(StrEnum):
    """``free`` rests on a law; ``reported_free`` only on what a source says."""

    AMOUNT = "amount"
    FREE = "free"
    REPORTED_FREE = "reported_free"
    UNKNOWN = "unknown"


class ProcedureStatus(StrEnum):
    """A procedure that ended is no longer posted; its record stays where it was."""

    POSTED = "posted"
    REPEALED = "repealed"
    WITHDRAWN = "withdrawn"


class PostedCharge(Fact):
    """A line of a procedure's fees. Rates are those of the fee that this procedure uses."""

    status: ChargeStatus = Field(title="Tình trạng")
    fee: FeeId | None = Field(None, title="Phí, lệ phí")
    rates: Element[list[PostedRate]] = Field(default=[], title="Các mức thu")
    case: RecordId | None = Field(None, title="Chỉ khi")
    optional: bool = Field(False, title="Chỉ thu khi yêu cầu")
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ của việc không thu")
    reported_free: Text | None = Field(None, title="Nguồn ghi không thu")
    note: Text | None = Field(None, title="Ghi chú")
    source_note: SourceNote = None


class AnnouncedEdition(Fact):
    """An edition that has been published and is not yet in force."""

    in_force_from: StartDay = Field(title="Áp dụng từ")
    summary: Text = Field(title="Tóm tắt")


class PostedProcedure(Edition):
    """A procedure as this office posts it: the edition of the day, and what the office adds."""

    id: RecordId = Field(title="Mã bản ghi")
    name: Text = Field(title="Tên gọi ngắn")
    field: FieldId = Field(title="Lĩnh vực")
    life_events: list[LifeEventId] = Field(default=[], title="Sự kiện đời sống")
    also_known_as: list[Alias] = Field(default=[], title="Người dân còn gọi là")
    phrases: list[Text] = Field(default=[], title="Người dân gõ khi tìm")
    related: list[ProcedureId] = Field(default=[], title="Thủ tục liên quan")
    handled_elsewhere: Text | None = Field(None, title="Do nơi khác giải quyết")
    counter: RecordId | None = Field(None, title="Quầy")
    committed_time: Element[Commitment] = Field(title="Thời gian đơn vị cam kết")
    fees: Element[list[PostedCharge]] = Field(title="Phí, lệ phí")
    announced: list[AnnouncedEdition] = Field(default=[], title="Quy định mới, chưa áp dụng")
    status: ProcedureStatus = Field(title="Tình trạng")
    repealed_from: StartDay | None = Field(None, title="Bị bãi bỏ từ")
    repealed_by: list[Citation] = Field(default=[], title="Bãi bỏ theo")
    replaced_by: list[ProcedureId] = Field(default=[], title="Được thay bởi")
    withdrawn_from: Day | None = Field(None, title="Đơn vị thôi nhận từ")
    withdrawn_by: list[Citation] = Field(default=[], title="Thôi nhận theo")
    instead: Text | None = Field(None, title="Nay đến đâu")


class PostedInstrument(LegalInstrument):
    """A legal instrument, with the ids of those that it amends apart from how it does."""

    amends: list[InstrumentId] = Field(default=[], title="Sửa đổi")
    amendments: list[Amendment] = Field(default=[], title="Sửa đổi, thay thế thế nào")


class PostedRedress(RedressEdition, RedressChannel):
    """A channel of redress on the day, and where this office receives people in it."""

    editions: ClassVar[None] = None
    at_office: Element[RedressPoint] = Field(title="Tại đơn vị này")


class PostedCountingRules(CountingEdition, Record):
    """How the day of an answer is counted, as it is on the day."""
