"""Counters of a one-stop desk, and who sits there."""

from enum import StrEnum

from pydantic import Field

from niemyet.model.record import Element, Fact, Note, SourceNote
from niemyet.model.reference import FieldId
from niemyet.model.values import Day, PhotoName, RecordId, Text


class RoomThing(StrEnum):
    """What stands in a room besides counters, as a row of its plan writes it: a clerk types it
    beside the counters' own ids, so it is spelt as they are."""

    DOOR = "cua"
    GUIDE = "ban-huong-dan"
    NUMBERS = "may-lay-so"
    CHAIRS = "ghe-cho"
    WRITING_TABLE = "ban-viet"
    COMPUTER = "may-tinh"
    NOTICE_BOARD = "bang-niem-yet"
    CASHIER = "noi-thu-tien"
    FEEDBACK_BOX = "hom-thu-gop-y"
    RECEPTION_ROOM = "phong-tiep-dan"
    WATER = "nuoc-uong"
    TOILET = "nha-ve-sinh"
    LIFT = "thang-may"
    STAIRS = "cau-thang"
    RAMP = "doc-xe-lan"
    PARKING = "cho-de-xe"


FREE = "."
"""A place of the room's plan where nothing stands."""


def places_in(row: str) -> list[str]:
    """Return what stands in a row of the plan, from left to right: ids of counters, a RoomThing,
    or FREE."""
    return [place.strip() for place in row.split("|")]


class CounterStaff(Fact):
    """Who sits at a counter, if the office wants it known."""

    name: Text = Field(title="Họ tên", description="Như trên thẻ công chức.")
    position: Text = Field(title="Chức danh", description="Ví dụ: công chức tư pháp – hộ tịch.")
    signs: Text | None = Field(
        None, title="Được ký", description="Giấy tờ người này được ký. Bỏ trống nếu không ký."
    )
    photo: PhotoName | None = Field(
        None,
        title="Ảnh",
        description="Ảnh JPG không quá 150 kB, không ghi nơi chụp; tệp để trong "
        "catalog/attachments.",
    )
    photo_agreed_on: Day | None = Field(
        None,
        title="Người trong ảnh đồng ý ngày",
        description="Viết năm-tháng-ngày. Chưa đồng ý thì không dùng ảnh.",
    )


class Counter(Fact):
    """A counter (cửa), and the fields it serves. Its sign hangs over it."""

    id: RecordId = Field(title="Mã quầy", description="Chữ thường không dấu.")
    name: Text = Field(title="Tên quầy", description="Chữ trên biển.")
    number: Element[Text] = Field(title="Số quầy", description="Số trên biển, nếu biết.")
    fields: list[FieldId] = Field(
        min_length=1, title="Lĩnh vực", description="Các lĩnh vực quầy này tiếp nhận."
    )
    staff: list[CounterStaff] = Field(
        default=[], title="Người ở quầy", description="Bỏ trống nếu đơn vị không công khai."
    )
    note: Note = None
    source_note: SourceNote = None
