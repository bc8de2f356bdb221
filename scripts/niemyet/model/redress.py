"""Feedback, complaints, denunciations, reception: separate channels with separate clocks."""

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record, SourceNotes
from niemyet.model.reference import ProcedureId
from niemyet.model.time.duration import Duration
from niemyet.model.values import StartDay, Text
from niemyet.model.vocabulary import RedressKind


class Clock(Duration):
    """A period that the law sets in a redress channel."""

    what: Text = Field(title="Việc gì", description="Ví dụ: thụ lý khiếu nại.")
    counted_from: Text | None = Field(None, title="Tính từ", description="Nếu biết.")
    condition: Text | None = Field(
        None, title="Áp dụng khi", description="Ví dụ: vùng sâu, vùng xa đi lại khó khăn."
    )
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")


class RedressEdition(Fact):
    """The rules of a channel from a day on, until the next edition begins."""

    in_force_from: StartDay = Field(title="Áp dụng từ ngày", description="Viết năm-tháng-ngày.")
    purpose: Text = Field(title="Dùng để làm gì", description="Một, hai câu cho người dân.")
    covers: list[Text] = Field(min_length=1, title="Tiếp nhận", description="Những việc gì.")
    excludes: list[Text] = Field(default=[], title="Không tiếp nhận", description="Những việc gì.")
    how: list[Text] = Field(min_length=1, title="Cách làm", description="Người dân làm gì.")
    clocks: Element[list[Clock]] = Field(title="Thời hạn", description="Các mốc thời gian.")
    protections: list[Text] = Field(
        default=[], title="Người dân được bảo vệ", description="Bí mật, quyền lợi…"
    )
    legal_basis: list[Citation] = Field(min_length=1, title="Căn cứ", description="Văn bản.")
    source_notes: SourceNotes = []


class RedressChannel(Record):
    """A way to be heard, whose rules are the same in every office."""

    kind: RedressKind = Field(title="Loại", description="Không trộn lẫn các kênh.")
    procedures: list[ProcedureId] = Field(
        default=[], title="Thủ tục tương ứng", description="Thủ tục hành chính liên quan."
    )
    editions: list[RedressEdition] = Field(
        min_length=1, title="Quy định theo thời gian", description="Xếp từ cũ đến mới."
    )
