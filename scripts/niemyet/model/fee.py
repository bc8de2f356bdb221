"""Fees: what is charged, by which law, and what each amount has been over time.

Every amount has a timeline of its own, so that a fact is written once: an amount that did
not change on a day is not repeated for that day.
"""

from collections.abc import Sequence
from datetime import date

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, NotApplicable, Note, Record, SourceNote
from niemyet.model.reference import OwnRateKey
from niemyet.model.related import Needed, OneOf, Related
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Amount, Percentage, RecordId, StartDay, Text, WholeNumber
from niemyet.model.vocabulary import ChannelKind, ExemptionKind, FeeKind


class Tier(Fact):
    """The amount for each unit from the given one on (page 1: 2.000 đ; page 3: 1.000 đ)."""

    from_unit: WholeNumber = Field(
        title="Từ đơn vị thứ", description="Ví dụ: 3 nghĩa là từ trang thứ 3."
    )
    amount: Amount = Field(title="Mức thu (đồng)", description="Chỉ viết chữ số: 2000.")


class RateAmount(Related):
    """What a rate is from a day on: a flat amount in đồng, or an amount that falls by tiers.

    An amount that is given rests on a legal basis (Law 97/2015/QH13, article 14). An amount
    that is not applicable says that the rate ends on that day.
    """

    relations = (
        OneOf("amount_or_tiers", ("amount", "tiers")),
        Needed("amount_without_law", "legal_basis", "amount", ("unknown", "not_applicable")),
    )

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày", description="Viết năm-tháng-ngày: 2017-01-01."
    )
    amount: Element[Amount] | None = Field(
        None, title="Mức thu (đồng)", description="Chỉ viết chữ số, không có dấu chấm: 8000."
    )
    tiers: list[Tier] = Field(
        default=[], title="Mức thu theo bậc", description="Dùng khi mức thu đổi theo số trang."
    )
    maximum: Amount | None = Field(
        None, title="Mức thu tối đa (đồng)", description="Nếu văn bản có quy định."
    )
    maximum_per: Text | None = Field(None, title="Mức tối đa tính trên", description="Ví dụ: bản.")
    legal_basis: list[Citation] = Field(
        default=[], title="Căn cứ", description="Văn bản quy định mức này; bắt buộc khi có mức."
    )
    note: Note = None
    source_note: SourceNote = None

    def cost_of(self, units: int) -> int:
        """Return what *units* units cost by the tiers, in đồng, at most the maximum."""
        cost = 0
        for tier, after in zip(self.tiers, [*self.tiers[1:], None], strict=True):
            last = min(units, after.from_unit - 1) if after else units
            cost += max(0, last - tier.from_unit + 1) * tier.amount
        return cost if self.maximum is None else min(cost, self.maximum)

    def units_to_maximum(self) -> int | None:
        """Return the number of units at which the maximum is reached, if there is one."""
        last = self.tiers[-1] if self.tiers else None
        if self.maximum is None or last is None or not last.amount:
            return None
        before = self.model_copy(update={"maximum": None}).cost_of(last.from_unit - 1)
        return last.from_unit - 1 + -(-(self.maximum - before) // last.amount)


class Rate(Fact):
    """One thing that is charged for, in one way of handing in, on one condition."""

    key: RecordId = Field(title="Mã mức thu", description="Chữ thường không dấu, nối bằng gạch.")
    name: Text = Field(title="Thu cho việc gì", description="Ví dụ: Chứng thực chữ ký.")
    per: Text = Field(title="Tính trên", description="Ví dụ: bản, trang, trường hợp.")
    channel: ChannelKind | None = Field(
        None, title="Chỉ áp dụng cho cách nộp", description="Bỏ trống nếu áp dụng mọi cách nộp."
    )
    applies_to: Text | None = Field(
        None, title="Chỉ áp dụng khi", description="Điều kiện để được áp dụng mức này."
    )
    amounts: list[RateAmount] = Field(
        min_length=1,
        title="Mức thu theo thời gian",
        description="Xếp từ cũ đến mới; mức cũ giữ nguyên, không xóa.",
    )


def paid_instead(rate: Rate, rates: Sequence[Rate], day: date) -> RateAmount | None:
    """Return what is paid from *day* on by whoever paid *rate* before: the ordinary rate's amount.

    It bears the same key and asks for no condition; one of the same way of handing in is nearer
    than one for all. None if nothing of the kind is charged.
    """
    ordinary = [r for r in rates if r is not rate and r.key == rate.key and not r.applies_to]
    nearest = sorted(ordinary, key=lambda r: r.channel != rate.channel)
    held = (in_force_on(r.amounts, day) for r in nearest if r.channel in (None, rate.channel))
    return next((a for a in held if a and not isinstance(a.amount, NotApplicable)), None)


class Exemption(Fact):
    """Who, or which event, pays nothing or less, and by which law."""

    who: Text = Field(title="Đối tượng, trường hợp", description="Ai hoặc việc gì được miễn, giảm.")
    kind: ExemptionKind = Field(
        title="Miễn theo", description="person: theo người; event: theo sự việc."
    )
    reduction: Percentage | None = Field(
        None, title="Giảm (%)", description="Bỏ trống nếu được miễn hoàn toàn."
    )
    rates: list[OwnRateKey] = Field(
        default=[], title="Chỉ cho các mức", description="Bỏ trống nếu áp dụng cho mọi mức thu."
    )
    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản quy định việc miễn, giảm."
    )


class FeeTerms(Fact):
    """Under which law a fee is collected from a day on, and who is exempt."""

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày", description="Viết năm-tháng-ngày: 2017-01-01."
    )
    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản cho phép thu khoản này."
    )
    exemptions: Element[list[Exemption]] = Field(
        title="Miễn, giảm", description="Những ai, những việc gì được miễn hoặc giảm."
    )
    note: Note = None
    source_note: SourceNote = None


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
    rates: list[Rate] = Field(
        min_length=1, title="Các mức thu", description="Mỗi khoản một mục, có mức theo thời gian."
    )
    terms: list[FeeTerms] = Field(
        min_length=1,
        title="Căn cứ thu, miễn giảm theo thời gian",
        description="Xếp từ cũ đến mới; mục cũ giữ nguyên, không xóa.",
    )
