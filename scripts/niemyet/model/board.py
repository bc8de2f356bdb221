"""What hangs on a commune's board besides procedures: kinds of posting, and each with its log."""

from datetime import date

from pydantic import Field

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Note, Record, SourceNote
from niemyet.model.reference import PostingKindId
from niemyet.model.time.duration import Duration
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import AttachmentName, Day, StartDay, Text, WholeNumber
from niemyet.model.vocabulary import BoardPlace, PersonalDatum


class PostingRule(Fact):
    """What the law asks of a kind of posting from a day on, until the next rule begins."""

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày",
        description="Viết năm-tháng-ngày; «by năm-tháng-ngày» nếu chỉ biết chắc là đã áp dụng.",
    )
    lasts: Element[Duration] = Field(
        title="Niêm yết bao lâu", description="Số ngày, và là ngày thường hay ngày làm việc."
    )
    places: Element[list[BoardPlace]] = Field(
        title="Phải treo ở đâu", description="Những nơi văn bản nêu."
    )
    legal_basis: Element[list[Citation]] = Field(
        title="Căn cứ", description="Điều, khoản buộc phải niêm yết."
    )
    shows: list[Text] = Field(
        default=[],
        title="Nội dung được nêu",
        description="Từng mục văn bản yêu cầu nêu, ví dụ: họ tên chủ hộ. Bỏ trống nếu không rõ.",
    )
    may_show: list[PersonalDatum] = Field(
        default=[],
        title="Được nêu dữ liệu cá nhân nào",
        description="Bỏ trống: không nêu số giấy tờ, ngày sinh đủ, điện thoại, tài khoản, địa chỉ.",
    )
    note: Note = None
    source_note: SourceNote = None


class PostingKind(Record):
    """A kind of posting: a dossier, a decision, an apology for a late result."""

    order: WholeNumber = Field(title="Thứ tự", description="Số nhỏ đứng trước trong bảng tin.")
    about_people: bool = Field(
        title="Nói về người cụ thể",
        description="true nếu nêu tên người: hết hạn thì trang chỉ còn loại và ngày.",
    )
    rules: list[PostingRule] = Field(
        min_length=1, title="Quy định theo thời gian", description="Xếp từ cũ đến mới."
    )

    def rule_on(self, day: date) -> PostingRule | None:
        """Return what holds for what is posted from *day* on, if anything is known."""
        return in_force_on(self.rules, day)


class Handling(Fact):
    """Who put a sheet up or took it down, and when."""

    on: Day = Field(title="Ngày", description="Viết năm-tháng-ngày.")
    by: Text = Field(title="Người làm", description="Họ tên hoặc chức danh.")


class Hanging(Fact):
    """One place where a posting hangs or is read out, with its line of the log."""

    place: BoardPlace = Field(
        title="Loại nơi",
        description="desk: bộ phận một cửa; head_office: trụ sở ủy ban; village_hall: nhà văn hóa "
        "thôn; loudspeaker: loa truyền thanh; website: trang này.",
    )
    where: Text | None = Field(
        None, title="Ở đâu", description="Nói rõ hơn, ví dụ: Nhà văn hóa thôn Mẫu."
    )
    put_up: Handling | None = Field(
        None, title="Treo lên", description="Ghi khi đã treo; số ngày đếm từ ngày này."
    )
    taken_down: Handling | None = Field(None, title="Gỡ xuống", description="Ghi khi đã gỡ.")

    @property
    def is_sheet(self) -> bool:
        """Whether a sheet hangs there that somebody must take down again."""
        return self.place not in (BoardPlace.LOUDSPEAKER, BoardPlace.WEBSITE)


class BoardPosting(Record):
    """One thing that an office posts for a time; the id is the file's name, without a person's.

    Not what ``present/posting.py`` calls a posting: all that an office posts on one day.
    """

    kind: PostingKindId = Field(
        title="Loại", description="Tên tệp trong catalog/posting_kinds, không có .yaml."
    )
    text: list[Text] = Field(
        default=[],
        title="Nội dung",
        description="Lời niêm yết, mỗi đoạn một mục; không nêu dữ liệu cá nhân mà luật không đòi.",
    )
    file: AttachmentName | None = Field(
        None,
        title="Tệp kèm theo",
        description="PDF, DOCX hoặc ODT, không quá 2 MB; tệp để trong catalog/attachments.",
    )
    legal_basis: list[Citation] = Field(
        default=[], title="Căn cứ riêng", description="Bỏ trống: căn cứ của loại này."
    )
    first_day: Day = Field(
        title="Niêm yết từ ngày", description="Viết năm-tháng-ngày; trước ngày này trang chưa hiện."
    )
    lasts: Duration | None = Field(
        None, title="Bao lâu", description="Bỏ trống: theo loại, hoặc theo ngày cuối."
    )
    last_day: Day | None = Field(
        None, title="Đến hết ngày", description="Chỉ ghi khi văn bản hẹn đến một ngày."
    )
    hangings: list[Hanging] = Field(
        min_length=1, title="Nơi treo và nhật ký", description="Mỗi nơi treo một mục."
    )
