"""Small records that others point to: fields, life events, referrals, holidays."""

from datetime import date, timedelta

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record
from niemyet.model.reference import ProcedureId
from niemyet.model.values import Day, Text, WebAddress, WholeNumber


class ProcedureField(Record):
    """A field (lĩnh vực) of administrative procedures."""

    summary: Text = Field(title="Gồm những việc gì", description="Một câu cho người dân.")
    order: WholeNumber = Field(title="Thứ tự", description="Số nhỏ đứng trước trong danh sách.")


class LifeEvent(Record):
    """Something that happens in a life and brings people to the office."""

    summary: Text = Field(title="Khi nào", description="Một câu cho người dân.")
    order: WholeNumber = Field(title="Thứ tự", description="Số nhỏ đứng trước trong danh sách.")


class Referral(Record):
    """Something people ask for that another body does; says who and what to do."""

    phrases: list[Text] = Field(
        min_length=1, title="Người dân hỏi", description="Những cách gọi việc này."
    )
    handled_by: Text = Field(title="Nơi giải quyết", description="Cơ quan làm việc này.")
    advice: Text = Field(title="Hướng dẫn", description="Người dân nên làm gì, đến đâu.")
    related: list[ProcedureId] = Field(
        default=[], title="Thủ tục liên quan", description="Thủ tục ở xã có liên quan."
    )
    url: WebAddress | None = Field(None, title="Trang thông tin", description="Nếu biết chắc.")
    valid_from: Day | None = Field(
        None,
        title="Đúng từ ngày",
        description="Viết khi lời chỉ dẫn theo luật mới; bản của ngày trước đó không hiện.",
    )

    def holds_on(self, day: date) -> bool:
        """Return whether the advice is posted on *day*; advice without a day always is."""
        return self.valid_from is None or self.valid_from <= day


class Holiday(Fact):
    """A day, or a run of days, on which public offices are closed."""

    name: Text = Field(title="Ngày nghỉ", description="Ví dụ: Quốc khánh.")
    first_day: Day = Field(title="Từ ngày", description="Viết năm-tháng-ngày.")
    last_day: Day | None = Field(
        None, title="Đến hết ngày", description="Bỏ trống nếu nghỉ một ngày."
    )

    @property
    def last(self) -> date:
        """The last day, which is the first one of a single day."""
        return self.last_day or self.first_day

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of it; none where it ends before it begins."""
        length = (self.last - self.first_day).days + 1
        return tuple(self.first_day + timedelta(days=i) for i in range(length))


class MakeUpDay(Fact):
    """A day off that is worked in exchange for another."""

    on: Day = Field(title="Ngày làm bù", description="Viết năm-tháng-ngày.")
    instead_of: Day = Field(title="Làm bù cho ngày", description="Viết năm-tháng-ngày.")


class HolidayYear(Record):
    """The public holidays of one year; the id is the year."""

    holidays: list[Holiday] = Field(
        min_length=1, title="Các ngày nghỉ", description="Xếp theo ngày."
    )
    make_up_days: Element[list[MakeUpDay]] = Field(
        title="Ngày làm bù", description="Nếu có hoán đổi ngày làm việc."
    )
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")
