"""Legal instruments, and the citations that rest on them."""

import re
from collections.abc import Mapping
from datetime import date

from pydantic import Field

from niemyet.model.record import Element, Fact, Record, given
from niemyet.model.reference import InstrumentId
from niemyet.model.values import Day, StartDay, Text, WebAddress
from niemyet.model.vocabulary import AmendmentEffect, InstrumentKind

LAW_NUMBER = re.compile(r"\b\d+(?:\.\d+)?(?:/\d{4})?/[A-ZĐ][\w-]*\w")
"""A whole number of an instrument in a sound text: «23/2015/NĐ-CP», «09/2015/QĐ-TTg»."""
YEAR_OF_NUMBER = re.compile(r"/(\d{4})/")


class Citation(Fact):
    """The provision of an instrument that a fact rests on."""

    instrument: InstrumentId = Field(
        title="Văn bản", description="Tên tệp trong catalog/legal_instruments, không có .yaml."
    )
    provision: Text | None = Field(
        None, title="Điều, khoản", description="Ví dụ: Điều 5 khoản 3. Bỏ trống nếu không rõ."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class Amendment(Fact):
    """What an instrument does to another one: to which articles, and from which day."""

    instrument: InstrumentId = Field(
        title="Văn bản bị sửa, bị thay", description="Tên tệp trong catalog/legal_instruments."
    )
    effect: AmendmentEffect = Field(
        AmendmentEffect.AMENDS,
        title="Sửa thế nào",
        description="amends: sửa đổi, bổ sung; replaces: thay thế cả văn bản; repeals: bãi bỏ một "
        "phần; overrides: quy định khác và được áp dụng trước.",
    )
    provisions: Text | None = Field(
        None,
        title="Những điều bị sửa",
        description="Ví dụ: Điều 5–10. Chỉ ghi khi biết đủ; bỏ trống thì mọi chỗ dẫn văn bản đó "
        "đều phải xem lại.",
    )
    applies_from: Day | None = Field(
        None,
        title="Áp dụng từ",
        description="Viết năm-tháng-ngày. Bỏ trống: cùng ngày văn bản này có hiệu lực.",
    )


class LegalInstrument(Record):
    """A law, decree, circular or resolution; its id is its number (123-2015-nd-cp)."""

    number: Text = Field(title="Số, ký hiệu", description="Ví dụ: 123/2015/NĐ-CP.")
    kind: InstrumentKind = Field(title="Loại văn bản", description="Luật, nghị định, thông tư…")
    title: Element[Text] = Field(title="Trích yếu", description="Văn bản quy định về việc gì.")
    issued_by: Element[Text] = Field(title="Nơi ban hành", description="Cơ quan ban hành.")
    issued_on: Element[Day] = Field(title="Ngày ban hành", description="Viết năm-tháng-ngày.")
    in_force_from: Element[StartDay] = Field(
        title="Có hiệu lực từ",
        description="Viết năm-tháng-ngày; «by năm-tháng-ngày» nếu chỉ biết chắc là đã có hiệu lực "
        "vào ngày đó.",
    )
    reaches_back_to: Day | None = Field(
        None,
        title="Áp dụng trở về trước từ",
        description="Ngày sớm nhất mà văn bản nói là áp dụng, khi ngày đó trước ngày có hiệu lực.",
    )
    repealed_from: Day | None = Field(
        None,
        title="Hết hiệu lực từ",
        description="Ngày đầu tiên văn bản không còn hiệu lực. Bỏ trống nếu văn bản thay thế đã "
        "ghi ở mục «Sửa đổi, thay thế» của nó.",
    )
    replaced_by: list[InstrumentId] = Field(
        default=[],
        title="Được thay bởi",
        description="Các văn bản thay thế. Bỏ trống nếu văn bản thay thế đã tự ghi điều đó.",
    )
    amends: list[Amendment] = Field(
        default=[],
        title="Sửa đổi, thay thế",
        description="Các văn bản mà văn bản này sửa đổi, bổ sung, thay thế hoặc bãi bỏ một phần.",
    )
    checked_on: Day | None = Field(
        None,
        title="Ngày tra lại hiệu lực",
        description="Ngày gần nhất có người tra xem văn bản còn hiệu lực, có bị sửa không. "
        "Bỏ trống nếu chưa ai tra.",
    )
    checked_against: Text | None = Field(
        None, title="Đã tra ở đâu", description="Ví dụ: Cơ sở dữ liệu quốc gia về pháp luật."
    )
    url: WebAddress | None = Field(
        None, title="Nơi đọc toàn văn", description="Địa chỉ trang chính thức, nếu đã thấy."
    )

    def issued_after(self, day: date) -> bool:
        """Return whether it came after *day*, as its day, its number or its first day tells."""
        if given(self.issued_on):
            return self.issued_on > day
        if year := YEAR_OF_NUMBER.search(self.number):
            return int(year[1]) > day.year
        start = self.in_force_from
        return given(start) and start.exact and start.day > day

    @property
    def holds_by(self) -> date:
        """The first day it holds, or the earliest by which it may: of issue, of its year."""
        start, issued = self.in_force_from, self.issued_on
        if given(start) and start.exact:
            return start.day
        if given(issued):
            return issued
        if year := YEAR_OF_NUMBER.search(self.number):
            return date(int(year[1]), 1, 1)
        return start.day if given(start) else date.min


def with_ends(instruments: Mapping[str, LegalInstrument]) -> dict[str, LegalInstrument]:
    """Return the instruments, each with the end and the successors that others say it has.

    The day an instrument gives for its own end is left as it is.
    """
    ended = dict(instruments)
    for later in instruments.values():
        for amendment in later.amends:
            earlier = ended.get(amendment.instrument)
            if earlier and amendment.effect is AmendmentEffect.REPLACES:
                ended[earlier.id] = _ended(earlier, later, amendment)
    return ended


def _ended(
    earlier: LegalInstrument, later: LegalInstrument, amendment: Amendment
) -> LegalInstrument:
    start = later.in_force_from
    known = start.day if given(start) and start.exact else None
    told = {
        "repealed_from": earlier.repealed_from or amendment.applies_from or known,
        "replaced_by": list(dict.fromkeys((*earlier.replaced_by, later.id))),
    }
    return earlier.model_copy(update=told)
