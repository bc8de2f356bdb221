"""The figures an office publishes for a period. What is not known is not written as 0."""

from pydantic import Field

from niemyet.model.record import Fact, Record
from niemyet.model.reference import FieldId
from niemyet.model.values import Count, Percentage, Text, WholeNumber
from niemyet.model.vocabulary import PeriodKind


class Period(Fact):
    """A month, a quarter or a year."""

    kind: PeriodKind = Field(title="Loại kỳ", description="month, quarter hoặc year.")
    year: WholeNumber = Field(title="Năm", description="Ví dụ: 2018.")
    number: WholeNumber | None = Field(
        None, title="Tháng hoặc quý", description="Bỏ trống nếu kỳ là năm."
    )


class Figures(Fact):
    """Counts of dossiers; a key that is missing means that nobody has said."""

    received: Count | None = Field(
        None, title="Tiếp nhận", description="Số hồ sơ; «over 1050» nghĩa là trên 1.050."
    )
    carried_over: Count | None = Field(None, title="Kỳ trước chuyển sang", description="Số hồ sơ.")
    received_new: Count | None = Field(None, title="Mới tiếp nhận", description="Số hồ sơ.")
    resolved: Count | None = Field(None, title="Đã giải quyết", description="Số hồ sơ.")
    resolved_early: Count | None = Field(None, title="Trước hạn", description="Số hồ sơ.")
    resolved_on_time: Count | None = Field(None, title="Đúng hạn", description="Số hồ sơ.")
    resolved_late: Count | None = Field(None, title="Quá hạn", description="Số hồ sơ.")
    pending: Count | None = Field(None, title="Đang giải quyết", description="Số hồ sơ.")
    pending_overdue: Count | None = Field(
        None, title="Đang giải quyết, đã quá hạn", description="Số hồ sơ."
    )
    on_time_rate: Percentage | None = Field(
        None, title="Tỷ lệ giải quyết đúng hạn (%)", description="«over 90» nghĩa là trên 90 %."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nguồn nói gì về số này.")


class FieldFigures(Fact):
    """The figures of one group of fields, named as the office names it."""

    label: Text = Field(title="Lĩnh vực", description="Tên như đơn vị ghi.")
    fields: list[FieldId] = Field(
        default=[], title="Gồm các lĩnh vực", description="Tên tệp trong catalog/fields."
    )
    figures: Figures = Field(title="Số liệu", description="Chỉ ghi số đã biết.")


class StatisticsPeriod(Record):
    """One office's figures for one period; the id is the period (2018-q1)."""

    period: Period = Field(title="Kỳ", description="Tháng, quý hoặc năm.")
    total: Figures = Field(title="Toàn đơn vị", description="Số chung, như đã công bố.")
    by_field: list[FieldFigures] = Field(
        default=[], title="Theo lĩnh vực", description="Mỗi lĩnh vực một mục."
    )
    gaps: list[Text] = Field(
        default=[], title="Chưa có số liệu", description="Những gì nguồn không cho biết."
    )
