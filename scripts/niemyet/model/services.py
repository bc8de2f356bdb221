"""What one office posts: its list of procedures, and the time it promises for them."""

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Confirmed, Element, Fact, Sourced
from niemyet.model.reference import CounterId, ProcedureId
from niemyet.model.time.duration import Duration
from niemyet.model.values import Day, RecordId, Text


class Commitment(Duration):
    """The time within which this office promises an answer."""

    decided_by: Text = Field(title="Theo quyết định", description="Văn bản cam kết.")


class Service(Fact):
    """A procedure that this office posts."""

    procedure: ProcedureId = Field(title="Thủ tục", description="Tên tệp trong catalog/procedures.")
    counter: CounterId | None = Field(
        None, title="Quầy", description="Bỏ trống: quầy của lĩnh vực."
    )
    committed_time: Element[Commitment] | None = Field(
        None, title="Thời gian cam kết", description="Bỏ trống: theo mục chung ở đầu tệp."
    )
    withdrawn_from: Day | None = Field(
        None,
        title="Thôi nhận từ",
        description="Ngày đầu tiên thôi nhận. Giữ dòng này, đừng xóa: trang của thủ tục còn.",
    )
    withdrawn_by: list[Citation] = Field(
        default=[], title="Thôi nhận theo", description="Văn bản quyết định việc đó, nếu biết."
    )
    instead: Text | None = Field(
        None, title="Nay đến đâu", description="Một câu cho người dân. Bỏ trống nếu chưa biết."
    )


class OfficeServices(Sourced):
    """Everything one office posts; the id is the office's."""

    id: RecordId = Field(title="Mã bản ghi", description="Lấy từ tên thư mục.")
    committed_time: Element[Commitment] = Field(
        title="Thời gian cam kết chung", description="Dùng cho thủ tục không ghi riêng."
    )
    services: list[Service] = Field(
        min_length=1, title="Các thủ tục", description="Mỗi thủ tục một dòng."
    )
    confirmed: Confirmed = []
