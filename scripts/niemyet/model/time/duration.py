"""Lengths of time, always with their unit: what the law allows, what a citizen must keep."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from niemyet.model.legal import Citation
from niemyet.model.record import Note, SourceNote
from niemyet.model.reference import CaseId
from niemyet.model.related import Barred, Needed, NotZero, Related
from niemyet.model.values import Text, TimeOfDay, WholeNumber
from niemyet.model.vocabulary import ChannelKind, TimeUnit

_LENGTHS = tuple(unit for unit in TimeUnit if unit is not TimeUnit.SAME_DAY)
MOST = {
    TimeUnit.HOUR: 876_000,
    TimeUnit.WORKING_HOUR: 200_000,
    TimeUnit.DAY: 36_500,
    TimeUnit.WORKING_DAY: 25_000,
    TimeUnit.MONTH: 1_200,
    TimeUnit.YEAR: 100,
}
"""A hundred years in each unit; longer is a slip, and no calendar reaches that far."""


class Duration(Related):
    """A length of time. The unit is always said; only "same day" has no number."""

    relations = (
        Needed("duration_value", "value", "unit", (TimeUnit.SAME_DAY,)),
        Barred("duration_value", "value", "unit", (TimeUnit.SAME_DAY,)),
        NotZero("duration_zero", "value"),
        Barred("cutoff_only_same_day", "cutoff", "unit", _LENGTHS),
    )

    value: WholeNumber | None = Field(
        None, title="Số", description="Bỏ trống khi đơn vị là trong ngày."
    )
    unit: TimeUnit = Field(
        title="Đơn vị",
        description="same_day: trong ngày; working_day: ngày làm việc; day: ngày; hour: giờ…",
    )
    cutoff: TimeOfDay | None = Field(
        None,
        title="Nhận sau giờ này thì sang ngày làm việc tiếp theo",
        description='Chỉ dùng với trong ngày. Viết trong ngoặc kép: "15:00".',
    )

    @model_validator(mode="after")
    def _within_a_hundred_years(self) -> "Duration":
        if (self.value or 0) > MOST.get(self.unit, 0):
            raise PydanticCustomError("duration_too_long", "more than a hundred years")
        return self


class TimeLimit(Duration):
    """How long the law allows the office, in general or for one case or channel."""

    case: CaseId | None = Field(
        None, title="Chỉ khi", description="Mã trường hợp, nếu chỉ áp dụng cho trường hợp đó."
    )
    channel: ChannelKind | None = Field(
        None, title="Chỉ cho cách nộp", description="Bỏ trống nếu áp dụng mọi cách nộp."
    )
    adds: bool = Field(
        False,
        title="Là thời gian cộng thêm",
        description="true nếu cộng thêm vào thời hạn chung (ví dụ khi phải xác minh).",
    )
    counted_from: Text | None = Field(
        None, title="Tính từ", description="Ví dụ: ngày nhận đủ hồ sơ hợp lệ."
    )
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")
    note: Note = None
    source_note: SourceNote = None


class Duty(Duration):
    """A period the citizen has to keep (register a birth within 60 days)."""

    what: Text = Field(title="Việc phải làm", description="Ví dụ: đi đăng ký khai sinh cho con.")
    counted_from: Text | None = Field(None, title="Tính từ", description="Ví dụ: ngày sinh con.")
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")
    note: Note = None
    source_note: SourceNote = None
