"""Papers: what is handed in or shown, filled in, and received."""

from pydantic import Field

from niemyet.model.record import Element, Fact, Note, Record, SourceNote
from niemyet.model.reference import CaseId, InstrumentId, PaperId, ProcedureId
from niemyet.model.related import OneOf, Related
from niemyet.model.values import AttachmentName, Text, WebAddress, WholeNumber
from niemyet.model.vocabulary import DocumentAction


class Paper(Record):
    """A kind of paper that many procedures ask for, explained once."""

    explanation: Text = Field(title="Giải thích", description="Giấy này là gì, dùng thế nào.")
    obtain_from: Element[Text] = Field(
        title="Lấy ở đâu", description="Cơ quan cấp hoặc nơi có thể lấy."
    )
    issued_by: ProcedureId | None = Field(
        None, title="Thủ tục cấp giấy này", description="Nếu chính đơn vị cấp giấy này."
    )


class RequiredDocument(Related):
    """A paper to hand in, to show, or that the office looks up by itself."""

    relations = (OneOf("paper_or_name", ("name", "paper")),)

    paper: PaperId | None = Field(
        None, title="Giấy tờ dùng chung", description="Tên tệp trong catalog/papers."
    )
    name: Text | None = Field(
        None, title="Tên giấy tờ", description="Viết khi không dùng giấy tờ dùng chung."
    )
    action: DocumentAction = Field(
        title="Nộp hay xuất trình",
        description="submit: nộp; present: chỉ xuất trình; if_not_found: chỉ xuất trình khi cán bộ "
        "không tra được; looked_up: cơ quan tự tra cứu.",
    )
    case: CaseId | None = Field(
        None, title="Chỉ khi", description="Mã trường hợp, nếu chỉ cần trong trường hợp đó."
    )
    originals: WholeNumber | None = Field(
        None, title="Số bản chính", description="Bỏ trống nếu nguồn không ghi."
    )
    copies: WholeNumber | None = Field(
        None, title="Số bản sao", description="Bỏ trống nếu nguồn không ghi."
    )
    certified_copies: WholeNumber | None = Field(
        None, title="Số bản sao chứng thực", description="Bỏ trống nếu nguồn không ghi."
    )
    obtain_from: Text | None = Field(
        None, title="Lấy ở đâu", description="Cơ quan cấp hoặc nơi có thể lấy."
    )
    alternatives: list[Text] = Field(
        default=[], title="Không có thì thay bằng", description="Theo thứ tự được chấp nhận."
    )
    note: Note = None
    source_note: SourceNote = None


class Outcome(Fact):
    """What the citizen gets."""

    name: Text = Field(title="Kết quả", description="Tên giấy tờ hoặc việc nhận được.")
    code: Text | None = Field(None, title="Mã kết quả", description="Ví dụ: KQ.G15.000031.")
    validity: Text | None = Field(None, title="Giá trị sử dụng", description="Ví dụ: 6 tháng.")
    note: Note = None
    source_note: SourceNote = None


class Form(Fact):
    """A form to fill in."""

    name: Text = Field(title="Tên mẫu", description="Ví dụ: Tờ khai đăng ký khai sinh.")
    number: Text | None = Field(None, title="Số mẫu", description="Ví dụ: Mẫu số 09.")
    instrument: InstrumentId | None = Field(
        None, title="Ban hành theo", description="Tên tệp văn bản ban hành mẫu."
    )
    url: WebAddress | None = Field(None, title="Nơi tải", description="Nếu đã thấy.")
    file: AttachmentName | None = Field(
        None,
        title="Tệp mẫu để trống",
        description="PDF, DOCX hoặc ODT, không quá 2 MB; tệp để trong catalog/attachments.",
    )
    sample: AttachmentName | None = Field(
        None,
        title="Tệp điền mẫu",
        description="Bản đã điền thử, không có tên và số của người thật.",
    )
    note: Note = None
    source_note: SourceNote = None
