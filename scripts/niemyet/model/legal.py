"""Legal instruments, and the citations that rest on them."""

import re
from datetime import date

from pydantic import Field

from niemyet.model.record import Element, Fact, Record, given
from niemyet.model.reference import InstrumentId
from niemyet.model.values import Day, StartDay, Text, WebAddress
from niemyet.model.vocabulary import InstrumentKind

_YEAR = re.compile(r"/(\d{4})/")


class Citation(Fact):
    """The provision of an instrument that a fact rests on."""

    instrument: InstrumentId = Field(
        title="Văn bản", description="Tên tệp trong catalog/legal_instruments, không có .yaml."
    )
    provision: Text | None = Field(
        None, title="Điều, khoản", description="Ví dụ: Điều 5 khoản 3. Bỏ trống nếu không rõ."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


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
        None, title="Hết hiệu lực từ", description="Ngày đầu tiên văn bản không còn hiệu lực."
    )
    replaced_by: list[InstrumentId] = Field(
        default=[], title="Được thay bởi", description="Các văn bản thay thế."
    )
    amends: list[InstrumentId] = Field(
        default=[], title="Sửa đổi", description="Các văn bản mà văn bản này sửa đổi, bổ sung."
    )
    url: WebAddress | None = Field(
        None, title="Nơi đọc toàn văn", description="Địa chỉ trang chính thức, nếu đã thấy."
    )

    def issued_after(self, day: date) -> bool:
        """Return whether it came after *day*, as its day, its number or its first day tells."""
        if given(self.issued_on):
            return self.issued_on > day
        if year := _YEAR.search(self.number):
            return int(year[1]) > day.year
        start = self.in_force_from
        return given(start) and start.exact and start.day > day
