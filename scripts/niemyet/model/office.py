"""Offices: one-stop desks, their hours, counters, conduct and promises."""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from niemyet.model.counter import Counter
from niemyet.model.legal import Citation
from niemyet.model.payment import WayToPay
from niemyet.model.record import (
    Element,
    Fact,
    Note,
    Record,
    SourceNote,
    items_given,
)
from niemyet.model.reference import OfficeId, ProcedureId, RedressChannelId
from niemyet.model.time.opening_hours import DayHours, LaterHours
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Day, Percentage, PlanRow, StartDay, Text, WholeNumber
from niemyet.model.vocabulary import ContactKind
from niemyet.model.walk import KeyPath

LOOK_AT_LAW_EVERY = 90
"""After how many days somebody should look again whether an instrument still holds."""
VERIFY_AGAIN_EVERY = 365
"""After how many days somebody should compare a record again with its document."""


class AdministrativeUnit(Fact):
    """Where the office is. Never placed by name alone: there is another Phúc Yên."""

    commune: Text = Field(title="Xã", description="Ví dụ: xã Phúc Yên.")
    commune_code: Text | None = Field(None, title="Mã xã", description='Ví dụ: "02233".')
    district: Text | None = Field(None, title="Huyện", description="Bỏ trống từ 01/07/2025.")
    province: Text = Field(title="Tỉnh", description="Ví dụ: tỉnh Tuyên Quang.")
    formed_from: list[Text] = Field(
        default=[],
        title="Lập từ",
        description="Các xã, phường, thị trấn trước đây; người dân gõ tên cũ cũng tìm thấy.",
    )


class Contact(Fact):
    """A way to reach the office."""

    kind: ContactKind = Field(title="Loại liên hệ", description="phone, email, website, postal.")
    value: Text = Field(title="Nội dung", description="Số điện thoại, địa chỉ…")
    note: Note = None
    source_note: SourceNote = None


class ConductRule(Fact):
    """A rule of office conduct, and what it rests on."""

    text: Text = Field(title="Quy tắc", description="Một câu.")
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")


class Promise(Fact):
    """The cut in processing time that the office promises."""

    minimum_cut: Percentage = Field(
        title="Cắt giảm (%)", description="Ví dụ: at_least 30 nghĩa là tối thiểu 30 %."
    )
    scope: Text = Field(title="Áp dụng cho", description="Lĩnh vực, thủ tục nào.")
    said_in: Text | None = Field(
        None, title="Nguồn của lời cam kết", description="Văn bản hoặc bài báo nêu cam kết."
    )
    made_on: Element[Day] | None = Field(
        None, title="Ngày cam kết", description="Viết năm-tháng-ngày."
    )
    note: Note = None
    source_note: SourceNote = None


class RedressPoint(Fact):
    """Where and when this office receives people in one redress channel."""

    channel: RedressChannelId = Field(
        title="Kênh", description="Tên tệp trong catalog/redress_channels."
    )
    where: Element[Text] = Field(title="Nơi nhận", description="Địa chỉ, phòng.")
    schedule: Element[Text] = Field(title="Lịch", description="Ngày, giờ tiếp.")
    contacts: Element[list[Contact]] = Field(title="Liên hệ", description="Điện thoại, thư.")
    note: Note = None
    source_note: SourceNote = None


class Notice(Fact):
    """A short notice that shows between two days."""

    title: Text = Field(title="Tiêu đề", description="Ngắn gọn.")
    text: Text = Field(title="Nội dung", description="Một, hai câu.")
    first_day: Day = Field(title="Hiện từ ngày", description="Viết năm-tháng-ngày.")
    last_day: Day | None = Field(None, title="Hiện đến hết ngày", description="Bỏ trống: mãi.")
    procedures: list[ProcedureId] = Field(
        default=[], title="Về thủ tục", description="Các thủ tục liên quan."
    )
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu có.")


class Succession(Fact):
    """Where the area of a closed office is served."""

    office: OfficeId | None = Field(
        None, title="Đơn vị kế tiếp", description="Tên thư mục trong catalog/offices."
    )
    text: Text = Field(title="Nói rõ", description="Một câu cho người dân.")
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")


class Office(Record):
    """A one-stop desk of one commune."""

    short_name: Text = Field(title="Tên ngắn", description="Dùng ở đầu trang.")
    parent_body: Text = Field(title="Cơ quan chủ quản", description="Ví dụ: UBND xã Phúc Yên.")
    unit: AdministrativeUnit = Field(title="Đơn vị hành chính", description="Xã, huyện, tỉnh.")
    about: list[Text] = Field(
        default=[], title="Giới thiệu", description="Vài câu về bộ phận một cửa này."
    )
    facilities: list[Text] = Field(
        default=[], title="Trang bị", description="Những gì người dân thấy khi đến."
    )
    open_from: StartDay = Field(title="Hoạt động từ", description="Ngày đơn vị bắt đầu có.")
    closed_from: Day | None = Field(
        None, title="Không còn từ", description="Ngày đầu tiên đơn vị không còn."
    )
    succeeded_by: Succession | None = Field(
        None, title="Nay do ai phục vụ", description="Khi đơn vị không còn."
    )
    look_at_law_every: WholeNumber | None = Field(
        None,
        title="Bao nhiêu ngày thì tra lại văn bản",
        description=f"Quá số ngày này chưa ai tra lại hiệu lực thì trang nguồn và lịch nhắc kê ra. "
        f"Bỏ trống: {LOOK_AT_LAW_EVERY} ngày.",
    )
    verify_again_every: WholeNumber | None = Field(
        None,
        title="Bao nhiêu ngày thì đối chiếu lại",
        description="Quá số ngày này kể từ lần đối chiếu thì bản ghi trở lại danh sách việc. "
        f"Bỏ trống: {VERIFY_AGAIN_EVERY} ngày.",
    )
    four_eyes: bool = Field(
        False,
        title="Người viết không được tự đối chiếu",
        description="true nếu người đối chiếu phải là người khác với người viết nội dung.",
    )
    edition_on: Day | None = Field(
        None,
        title="Ngày của bản niêm yết",
        description="Nếu trang này là bản niêm yết của một ngày đã qua.",
    )
    edition_note: Text | None = Field(
        None, title="Giải thích bản niêm yết", description="Vì sao là ngày đó."
    )
    address: Element[Text] = Field(title="Địa chỉ", description="Nơi đặt bộ phận một cửa.")
    contacts: Element[list[Contact]] = Field(title="Liên hệ", description="Điện thoại, thư.")
    security_contacts: list[Contact] = Field(
        default=[],
        title="Nơi nhận báo lỗi an toàn của trang",
        description="Ai sửa khi có người thấy trang bị lỗi bảo mật: email, website (https) "
        "hoặc phone. Chưa biết thì bỏ trống, đừng đoán.",
    )
    hours: Element[list[DayHours]] = Field(title="Giờ làm việc", description="Hai buổi mỗi ngày.")
    later_hours: list[LaterHours] = Field(
        default=[],
        title="Giờ làm việc từ ngày khác",
        description="Giờ mùa đông, giờ theo quyết định mới; xếp từ sớm đến muộn.",
    )
    counters: Element[list[Counter]] = Field(title="Các quầy", description="Các cửa giao dịch.")
    plan: list[PlanRow] = Field(
        default=[],
        title="Sơ đồ phòng",
        description="Nhìn từ trên xuống, mỗi hàng một mục, các ô cách nhau bằng dấu |. Ô là mã "
        "quầy, tên vật không dấu (cua, ghe-cho, may-lay-so, nha-ve-sinh…); ô trống viết dấu chấm.",
    )
    ways_to_pay: Element[list[WayToPay]] | None = Field(
        None,
        title="Cách trả tiền",
        description="Mỗi cách một mục; tài khoản chép từ giấy của ngân hàng.",
    )
    fees_hang_in: list[Text] = Field(
        default=[],
        title="Bảng phí còn treo ở",
        description="Nhà văn hóa thôn, nơi khác, mỗi nơi một mục; bản kê in lại nhắc cả.",
    )
    promise: Element[Promise] = Field(
        title="Cam kết cắt giảm thời gian", description="Nếu đơn vị đã cam kết."
    )
    conduct: Element[list[ConductRule]] = Field(
        title="Quy tắc ứng xử", description="Văn hóa công sở."
    )
    redress: list[RedressPoint] = Field(
        default=[],
        title="Phản ánh, khiếu nại, tố cáo, tiếp công dân",
        description="Mỗi kênh một mục.",
    )
    rights: list[ConductRule] = Field(
        default=[], title="Quyền của người dân", description="Kèm căn cứ."
    )
    notices: list[Notice] = Field(default=[], title="Thông báo", description="Tin ngắn.")
    highlights: list[ProcedureId] = Field(
        default=[], title="Việc hay làm nhất", description="Thủ tục đưa lên đầu trang chủ."
    )
    highlights_note: Text | None = Field(
        None, title="Vì sao chọn các việc đó", description="Căn cứ để nói là hay làm nhất."
    )

    def hours_on(self, day: date) -> Element[list[DayHours]]:
        """Return the hours that are kept on *day*."""
        later = in_force_on(self.later_hours, day)
        return later.hours if later else self.hours

    def all_hours(self) -> Iterator[tuple[KeyPath, DayHours]]:
        """Yield the sessions of days of the week, whenever they hold, with the path to each."""
        for i, row in enumerate(items_given(self.hours)):
            yield ("hours", i), row
        for i, later in enumerate(self.later_hours):
            for j, row in enumerate(later.hours):
                yield ("later_hours", i, "hours", j), row
