"""What every part of the catalogue has in common: facts, trust, unknowns."""

from typing import Annotated, Any, TypeVar, Union

from pydantic import BaseModel, ConfigDict, Discriminator, Field, Tag

from niemyet.model.values import Day, RecordId, Text, WebAddress
from niemyet.model.vocabulary import Confidence, Reading


class Fact(BaseModel):
    """A part of a record. It never changes once read, and unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)


Note = Annotated[
    Text | None,
    Field(
        title="Ghi chú",
        description="Điều người dân cần biết hoặc cần làm thêm; không viết về nguồn ở đây.",
    ),
]
SourceNote = Annotated[
    Text | None,
    Field(
        title="Ghi chú về nguồn",
        description="Cho người giữ danh mục: đọc ở đâu, chắc đến đâu, các nguồn khác nhau thế nào.",
    ),
]
"""What keepers and auditors must know of one value, and citizens need not."""
SourceNotes = Annotated[
    list[Text],
    Field(
        title="Ghi chú về nguồn",
        description="Cho người giữ danh mục: chỗ các nguồn mâu thuẫn, điều chưa chắc; "
        "hiện ở cuối trang, dưới phần nguồn.",
    ),
]
"""What keepers and auditors must know of a whole record or edition, and citizens need not."""
Confirmed = Annotated[
    list[Text],
    Field(
        title="Điều lạ đã xem lại",
        description="Điều mà bước kiểm tra hỏi lại và bạn đã đối chiếu là đúng; chép đúng chữ "
        "mà cảnh báo nêu, ví dụ: 80.000.000 đồng.",
    ),
]
"""Odd values of a record that somebody says are right, as the check writes them."""


class Unknown(Fact):
    """Looked for and not found. Published as such, with the reason, never as zero."""

    unknown: Text = Field(
        title="Chưa có thông tin",
        description="Ghi lý do chưa có thông tin, bằng một câu mà người dân đọc hiểu.",
    )


class OfEach(Unknown):
    """Not one value: each office of several says its own. Made for them as one, in no record."""


class NotApplicable(Fact):
    """The element does not exist for this record, and why."""

    not_applicable: Text = Field(
        title="Không áp dụng", description="Ghi vì sao mục này không áp dụng."
    )


_ANSWERS: dict[str, type[Fact]] = {"unknown": Unknown, "not_applicable": NotApplicable}


def _which(value: Any) -> str:
    if isinstance(value, dict):  # as a file says it, which is asked the most
        return next((tag for tag in _ANSWERS if tag in value), "given")
    return next((tag for tag, answer in _ANSWERS.items() if isinstance(value, answer)), "given")


T = TypeVar("T")
Element = Annotated[
    Union[
        Annotated[T, Tag("given")],
        Annotated[Unknown, Tag("unknown")],
        Annotated[NotApplicable, Tag("not_applicable")],
    ],
    Discriminator(_which),
]
"""A value that is given, or ``unknown: reason``, or ``not_applicable: reason``."""

ELEMENT_TAGS = ("given", *_ANSWERS)


def given(element: Any) -> bool:
    """Return whether an element holds a value."""
    return not isinstance(element, tuple(_ANSWERS.values()))


def items_given(element: list[T] | Unknown | NotApplicable) -> list[T]:
    """Return the items of a list that is given; none where it is unknown or not applicable."""
    return element if isinstance(element, list) else []


def is_silent(value: Any) -> bool:
    """Return whether a field says nothing: left out, empty, or not ticked. A number 0 says much."""
    return value is None or value is False or value == []


class Source(Fact):
    """Where a fact was read, when, and how much the reading can be trusted."""

    title: Text = Field(title="Nguồn", description="Tên tài liệu đã đọc, đủ để người khác tìm lại.")
    url: WebAddress | None = Field(
        None, title="Đường dẫn", description="Địa chỉ trang của tài liệu, nếu có."
    )
    seen_on: Day | None = Field(
        None,
        title="Ngày của bản đã đọc",
        description="Viết năm-tháng-ngày. Bỏ trống nếu không biết.",
    )
    confidence: Confidence = Field(
        title="Độ tin cậy",
        description="high: nguồn chính thức và rõ; medium: nguồn gián tiếp; low: chưa chắc "
        "hoặc các nguồn mâu thuẫn.",
    )
    reading: Reading | None = Field(
        None,
        title="Đã đọc đến đâu",
        description="in_full: đọc cả văn bản; in_part: đọc phần liên quan; summary: chỉ đọc bản "
        "tóm tắt; recall: ghi theo trí nhớ. Bỏ trống nếu không rõ.",
    )
    note: Text | None = Field(None, title="Ghi chú về nguồn", description="Nói thêm nếu cần.")


class Verification(Fact):
    """Someone compared the content with a document. Holds only while the mark matches."""

    by: Text = Field(title="Người đối chiếu", description="Họ tên hoặc chức danh.")
    on: Day = Field(title="Ngày đối chiếu", description="Viết năm-tháng-ngày.")
    against: Text = Field(
        title="Đối chiếu với", description="Văn bản dùng để đối chiếu (số, ngày, nơi ban hành)."
    )
    mark: Text = Field(
        title="Dấu nội dung",
        description="Dấu của nội dung lúc đối chiếu; nội dung đổi thì dấu không còn khớp "
        "và việc đối chiếu hết giá trị.",
    )
    written_by: list[Text] = Field(
        default=[],
        title="Người viết nội dung",
        description="Ai viết nội dung đã đối chiếu; lệnh niemyet verify tự ghi theo git. "
        "Đơn vị đòi hai người thì người đối chiếu phải là người khác.",
    )


class Sourced(Fact):
    """Facts that say where they come from and who has checked them."""

    sources: list[Source] = Field(
        min_length=1, title="Nguồn", description="Mọi dữ kiện phải có ít nhất một nguồn."
    )
    verified: Verification | None = Field(
        None,
        title="Đã đối chiếu",
        description="Bỏ trống nếu chưa ai đối chiếu; trang và tờ in sẽ ghi rõ điều đó.",
    )


class Record(Sourced):
    """One file of the catalogue. Its id is the file's name."""

    id: RecordId = Field(title="Mã bản ghi", description="Lấy từ tên tệp, không viết trong tệp.")
    name: Text = Field(title="Tên", description="Tên ngắn gọn để người dân đọc.")
    remarks: list[Text] = Field(
        default=[], title="Lưu ý", description="Những điều người đọc cần biết thêm."
    )
    source_notes: SourceNotes = []
    confirmed: Confirmed = []
