"""Fees, and the rates they have had over time."""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record
from niemyet.model.values import Amount, Percentage, RecordId, StartDay, Text, WholeNumber
from niemyet.model.vocabulary import ChannelKind, ExemptionKind, FeeKind


class Tier(Fact):
    """The amount for each unit from the given one on (page 1: 2.000 đ; page 3: 1.000 đ)."""

    from_unit: WholeNumber = Field(
        title="Từ đơn vị thứ", description="Ví dụ: 3 nghĩa là từ trang thứ 3."
    )
    amount: Amount = Field(title="Mức thu (đồng)", description="Chỉ viết chữ số: 2000.")


class Rate(Fact):
    """One amount of a fee: a flat amount in đồng, or an amount that falls by tiers."""

    key: RecordId = Field(title="Mã mức thu", description="Chữ thường không dấu, nối bằng gạch.")
    name: Text = Field(title="Thu cho việc gì", description="Ví dụ: Chứng thực chữ ký.")
    amount: Element[Amount] | None = Field(
        None, title="Mức thu (đồng)", description="Chỉ viết chữ số, không có dấu chấm: 8000."
    )
    tiers: list[Tier] = Field(
        default=[], title="Mức thu theo bậc", description="Dùng khi mức thu đổi theo số trang."
    )
    per: Text = Field(title="Tính trên", description="Ví dụ: bản, trang, trường hợp.")
    maximum: Amount | None = Field(
        None, title="Mức thu tối đa (đồng)", description="Nếu văn bản có quy định."
    )
    maximum_per: Text | None = Field(None, title="Mức tối đa tính trên", description="Ví dụ: bản.")
    channel: ChannelKind | None = Field(
        None, title="Chỉ áp dụng cho cách nộp", description="Bỏ trống nếu áp dụng mọi cách nộp."
    )
    applies_to: Text | None = Field(
        None, title="Chỉ áp dụng khi", description="Điều kiện để được áp dụng mức này."
    )
    legal_basis: list[Citation] = Field(
        default=[],
        title="Căn cứ riêng",
        description="Nếu mức này dựa vào văn bản khác với cả biểu.",
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")

    @model_validator(mode="after")
    def _amount_or_tiers(self) -> "Rate":
        if (self.amount is None) == (not self.tiers):
            raise PydanticCustomError("amount_or_tiers", "exactly one of amount and tiers")
        return self


class Exemption(Fact):
    """Who, or which event, pays nothing or less, and by which law."""

    who: Text = Field(title="Đối tượng, trường hợp", description="Ai hoặc việc gì được miễn, giảm.")
    kind: ExemptionKind = Field(
        title="Miễn theo", description="person: theo người; event: theo sự việc."
    )
    reduction: Percentage | None = Field(
        None, title="Giảm (%)", description="Bỏ trống nếu được miễn hoàn toàn."
    )
    rates: list[RecordId] = Field(
        default=[], title="Chỉ cho các mức", description="Bỏ trống nếu áp dụng cho mọi mức thu."
    )
    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản quy định việc miễn, giảm."
    )


class RateSchedule(Fact):
    """The rates of a fee from a day on, until the next schedule begins."""

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày", description="Viết năm-tháng-ngày: 2017-01-01."
    )
    rates: list[Rate] = Field(min_length=1, title="Các mức thu", description="Ít nhất một mức.")
    exemptions: Element[list[Exemption]] = Field(
        title="Miễn, giảm", description="Những ai, những việc gì được miễn hoặc giảm."
    )
    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản quy định các mức thu này."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class Fee(Record):
    """A charge that the law lets an office ask for."""

    kind: FeeKind = Field(
        title="Loại", description="phi: phí; le_phi: lệ phí; chi_phi: chi phí (không phải phí)."
    )
    set_by: Text = Field(title="Cơ quan quy định mức thu", description="Ví dụ: Bộ Tài chính.")
    payer: Element[Text] = Field(title="Người nộp", description="Ai phải nộp.")
    payment: Element[list[Text]] = Field(
        title="Cách nộp", description="Tiền mặt, chuyển khoản, trực tuyến…"
    )
    schedules: list[RateSchedule] = Field(
        min_length=1,
        title="Biểu mức thu theo thời gian",
        description="Xếp từ cũ đến mới; biểu cũ giữ nguyên, không xóa.",
    )
