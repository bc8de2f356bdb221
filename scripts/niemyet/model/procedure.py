"""Administrative procedures, in dated editions.

The eleven elements are those of Decree 63/2010/NĐ-CP, article 8 clause 2, as amended by
Decree 92/2017/NĐ-CP. None has a default: each is given, unknown, or not applicable.
"""

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from niemyet.model.legal import Citation
from niemyet.model.record import Element, Fact, Record, Sourced
from niemyet.model.reference import FeeId, FieldId, InstrumentId, LifeEventId, PaperId, ProcedureId
from niemyet.model.values import (
    NationalCode,
    RecordId,
    StartDay,
    Text,
    TimeOfDay,
    WebAddress,
    WholeNumber,
)
from niemyet.model.vocabulary import (
    Actor,
    AudienceGroup,
    ChannelKind,
    CodeRelation,
    DocumentAction,
    TimeUnit,
)


class Paper(Record):
    """A kind of paper that many procedures ask for, explained once."""

    explanation: Text = Field(title="Giải thích", description="Giấy này là gì, dùng thế nào.")
    obtain_from: Element[Text] = Field(
        title="Lấy ở đâu", description="Cơ quan cấp hoặc nơi có thể lấy."
    )
    issued_by: ProcedureId | None = Field(
        None, title="Thủ tục cấp giấy này", description="Nếu chính đơn vị cấp giấy này."
    )


class Case(Fact):
    """A situation in which documents, times or fees differ."""

    id: RecordId = Field(title="Mã trường hợp", description="Chữ thường không dấu.")
    name: Text = Field(title="Trường hợp", description="Ví dụ: Đăng ký quá hạn.")


class Audience(Fact):
    """Who may use a procedure."""

    groups: list[AudienceGroup] = Field(
        min_length=1, title="Nhóm đối tượng", description="Chọn trong danh sách."
    )
    description: Text | None = Field(None, title="Nói rõ", description="Diễn giải cụ thể bằng lời.")


class RequiredDocument(Fact):
    """A paper to hand in, to show, or that the office looks up by itself."""

    paper: PaperId | None = Field(
        None, title="Giấy tờ dùng chung", description="Tên tệp trong catalog/papers."
    )
    name: Text | None = Field(
        None, title="Tên giấy tờ", description="Viết khi không dùng giấy tờ dùng chung."
    )
    action: DocumentAction = Field(
        title="Nộp hay xuất trình",
        description="submit: nộp; present: chỉ xuất trình; looked_up: cơ quan tự tra cứu.",
    )
    case: RecordId | None = Field(
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
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")

    @model_validator(mode="after")
    def _named_once(self) -> "RequiredDocument":
        if (self.paper is None) == (self.name is None):
            raise PydanticCustomError("paper_or_name", "exactly one of paper and name")
        return self


class Duration(Fact):
    """A length of time. The unit is always said; only "same day" has no number."""

    value: WholeNumber | None = Field(
        None, title="Số", description="Bỏ trống khi đơn vị là trong ngày."
    )
    unit: TimeUnit = Field(
        title="Đơn vị",
        description="same_day: trong ngày; working_day: ngày làm việc; day: ngày; hour: giờ…",
    )
    cutoff: TimeOfDay | None = Field(
        None,
        title="Nhận sau giờ này thì sang ngày làm việc tiếp theo",
        description='Chỉ dùng với trong ngày. Viết trong ngoặc kép: "15:00".',
    )

    @model_validator(mode="after")
    def _number_unless_same_day(self) -> "Duration":
        if (self.unit is TimeUnit.SAME_DAY) != (self.value is None):
            raise PydanticCustomError("duration_value", "a number for every unit but same day")
        if self.cutoff and self.unit is not TimeUnit.SAME_DAY:
            raise PydanticCustomError("cutoff_only_same_day", "a cutoff only for same day")
        return self


class TimeLimit(Duration):
    """How long the law allows the office, in general or for one case or channel."""

    case: RecordId | None = Field(
        None, title="Chỉ khi", description="Mã trường hợp, nếu chỉ áp dụng cho trường hợp đó."
    )
    channel: ChannelKind | None = Field(
        None, title="Chỉ cho cách nộp", description="Bỏ trống nếu áp dụng mọi cách nộp."
    )
    adds: bool = Field(
        False,
        title="Là thời gian cộng thêm",
        description="true nếu cộng thêm vào thời hạn chung (ví dụ khi phải xác minh).",
    )
    counted_from: Text | None = Field(
        None, title="Tính từ", description="Ví dụ: ngày nhận đủ hồ sơ hợp lệ."
    )
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class Duty(Duration):
    """A period the citizen has to keep (register a birth within 60 days)."""

    what: Text = Field(title="Việc phải làm", description="Ví dụ: đi đăng ký khai sinh cho con.")
    counted_from: Text | None = Field(None, title="Tính từ", description="Ví dụ: ngày sinh con.")
    legal_basis: list[Citation] = Field(default=[], title="Căn cứ", description="Nếu biết.")
    note: Text | None = Field(None, title="Ghi chú", description="Hậu quả nếu quá hạn…")


class Channel(Fact):
    """A way to hand in a dossier. Its time and fee are those that name this channel."""

    kind: ChannelKind = Field(
        title="Cách nộp", description="in_person: trực tiếp; online: trực tuyến; post: bưu chính."
    )
    where: Text | None = Field(None, title="Nộp ở đâu", description="Nơi nộp hoặc địa chỉ trang.")
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class NoCharge(Fact):
    """The law says that nothing is charged."""

    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản nói rõ là không thu."
    )


class FeeUse(Fact):
    """What a procedure charges: a fee of the register, nothing by law, or not known."""

    fee: FeeId | None = Field(
        None, title="Phí, lệ phí", description="Tên tệp trong catalog/fees, không có .yaml."
    )
    rates: list[RecordId] = Field(
        default=[], title="Chỉ các mức", description="Bỏ trống nếu dùng mọi mức của phí này."
    )
    free: NoCharge | None = Field(
        None, title="Miễn phí theo luật", description="Chỉ khi có văn bản nói rõ."
    )
    reported_free: Text | None = Field(
        None,
        title="Nguồn ghi không thu",
        description="Nguồn nào ghi là không thu, khi chưa thấy văn bản quy định.",
    )
    unknown: Text | None = Field(
        None, title="Chưa có thông tin", description="Lý do chưa biết mức thu."
    )
    case: RecordId | None = Field(
        None, title="Chỉ khi", description="Mã trường hợp, nếu chỉ áp dụng cho trường hợp đó."
    )
    optional: bool = Field(
        False, title="Chỉ khi yêu cầu", description="true nếu chỉ thu khi người dân xin thêm."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")

    @model_validator(mode="after")
    def _one_answer(self) -> "FeeUse":
        answers = (self.fee, self.free, self.reported_free, self.unknown)
        if sum(answer is not None for answer in answers) != 1:
            raise PydanticCustomError("one_fee_answer", "exactly one answer")
        return self


class Step(Fact):
    """One step, by one actor."""

    actor: Actor = Field(
        title="Ai làm", description="citizen: người dân; office: đơn vị; other_body: nơi khác."
    )
    who: Text | None = Field(None, title="Nói rõ là ai", description="Ví dụ: Công an xã.")
    text: Text = Field(title="Việc làm", description="Một câu ngắn.")
    takes: Text | None = Field(None, title="Mất bao lâu", description="Nếu nguồn có ghi.")


class Authority(Fact):
    """Which body decides, receives, takes part."""

    decides: Text = Field(title="Cơ quan giải quyết", description="Cơ quan có thẩm quyền.")
    receives: Text | None = Field(None, title="Nơi tiếp nhận", description="Nếu nguồn có ghi.")
    coordinates: Text | None = Field(None, title="Cơ quan phối hợp", description="Nếu có.")


class Outcome(Fact):
    """What the citizen gets."""

    name: Text = Field(title="Kết quả", description="Tên giấy tờ hoặc việc nhận được.")
    code: Text | None = Field(None, title="Mã kết quả", description="Ví dụ: KQ.G15.000031.")
    validity: Text | None = Field(None, title="Giá trị sử dụng", description="Ví dụ: 6 tháng.")
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class Form(Fact):
    """A form to fill in."""

    name: Text = Field(title="Tên mẫu", description="Ví dụ: Tờ khai đăng ký khai sinh.")
    number: Text | None = Field(None, title="Số mẫu", description="Ví dụ: Mẫu số 09.")
    instrument: InstrumentId | None = Field(
        None, title="Ban hành theo", description="Tên tệp văn bản ban hành mẫu."
    )
    url: WebAddress | None = Field(None, title="Nơi tải", description="Nếu đã thấy.")
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class OtherCode(Fact):
    """Another national code under which people may find this procedure."""

    code: NationalCode = Field(title="Mã khác", description='Ví dụ: "2.001909".')
    relation: CodeRelation = Field(
        title="Vì sao", description="replaced: mã cũ đã thay; conflicting: nguồn ghi khác nhau."
    )
    note: Text | None = Field(None, title="Ghi chú", description="Nói thêm nếu cần.")


class Alias(Fact):
    """What people actually say. The same phrase on several procedures is ambiguous."""

    phrase: Text = Field(title="Cách gọi", description="Đúng như người dân nói.")
    when: Text | None = Field(
        None,
        title="Khi nào là thủ tục này",
        description="Viết khi cách gọi này có thể chỉ nhiều thủ tục.",
    )


class Edition(Sourced):
    """The content of a procedure from a day on, until the next edition begins."""

    in_force_from: StartDay = Field(
        title="Áp dụng từ ngày",
        description="Viết năm-tháng-ngày; «by năm-tháng-ngày» khi chỉ biết chắc là đã áp dụng "
        "vào ngày đó.",
    )
    official_name: Text = Field(
        title="Tên thủ tục", description="Tên chính thức, đúng như văn bản công bố."
    )
    code: Element[NationalCode] = Field(
        title="Mã thủ tục", description='Mã quốc gia, viết trong ngoặc kép: "1.001193".'
    )
    other_codes: list[OtherCode] = Field(
        default=[], title="Mã khác", description="Mã cũ hoặc mã mâu thuẫn giữa các nguồn."
    )
    decision: Element[Text] = Field(
        title="Quyết định công bố", description="Số quyết định công bố thủ tục."
    )
    summary: Text = Field(title="Tóm tắt", description="Một, hai câu: làm gì, cho ai, khi nào.")
    audience: Element[Audience] = Field(
        title="Đối tượng thực hiện", description="Ai được làm thủ tục này."
    )
    conditions: Element[list[Text]] = Field(
        title="Yêu cầu, điều kiện", description="Điều kiện để được giải quyết."
    )
    cases: list[Case] = Field(
        default=[], title="Các trường hợp", description="Khi giấy tờ, thời hạn, phí khác nhau."
    )
    documents: Element[list[RequiredDocument]] = Field(
        title="Thành phần hồ sơ", description="Giấy tờ phải nộp hoặc xuất trình."
    )
    sets: Element[WholeNumber] = Field(title="Số bộ hồ sơ", description="Nếu nguồn có ghi.")
    time_limits: Element[list[TimeLimit]] = Field(
        title="Thời hạn giải quyết", description="Thời hạn theo quy định, luôn có đơn vị."
    )
    duties: list[Duty] = Field(
        default=[], title="Thời hạn của người dân", description="Việc người dân phải làm đúng hạn."
    )
    channels: Element[list[Channel]] = Field(
        title="Cách thức thực hiện", description="Trực tiếp, trực tuyến, bưu chính."
    )
    fees: Element[list[FeeUse]] = Field(
        title="Phí, lệ phí", description="Dẫn tới danh mục phí; không viết số tiền ở đây."
    )
    steps: Element[list[Step]] = Field(
        title="Trình tự thực hiện", description="Từng bước, ai làm gì."
    )
    authority: Element[Authority] = Field(
        title="Cơ quan giải quyết", description="Cơ quan có thẩm quyền."
    )
    results: Element[list[Outcome]] = Field(
        title="Kết quả thực hiện", description="Người dân nhận được gì."
    )
    forms: Element[list[Form]] = Field(
        title="Mẫu đơn, mẫu tờ khai", description="Mẫu phải điền, nếu có."
    )
    legal_basis: Element[list[Citation]] = Field(
        title="Căn cứ pháp lý", description="Các văn bản làm căn cứ."
    )
    cautions: list[Text] = Field(
        default=[],
        title="Điều cần thận trọng",
        description="Chỗ các nguồn mâu thuẫn, điều chưa chắc; hiện rõ trên trang.",
    )


class Procedure(Fact):
    """A request that a person can make of a public office."""

    id: RecordId = Field(title="Mã bản ghi", description="Lấy từ tên tệp, không viết trong tệp.")
    name: Text = Field(title="Tên gọi ngắn", description="Tên ngắn để đặt đầu trang.")
    field: FieldId = Field(title="Lĩnh vực", description="Tên tệp trong catalog/fields.")
    life_events: list[LifeEventId] = Field(
        default=[], title="Sự kiện đời sống", description="Tên tệp trong catalog/life_events."
    )
    also_known_as: list[Alias] = Field(
        default=[], title="Người dân còn gọi là", description="Giúp tìm kiếm."
    )
    related: list[ProcedureId] = Field(
        default=[], title="Thủ tục liên quan", description="Tên tệp của các thủ tục khác."
    )
    handled_elsewhere: Text | None = Field(
        None,
        title="Do nơi khác giải quyết",
        description="Viết khi việc này không do UBND xã giải quyết (ví dụ: Công an xã).",
    )
    editions: list[Edition] = Field(
        min_length=1,
        title="Các bản theo thời gian",
        description="Xếp từ cũ đến mới; bản cũ giữ nguyên, không xóa.",
    )
    repealed_from: StartDay | None = Field(
        None, title="Bị bãi bỏ từ", description="Ngày đầu tiên thủ tục không còn áp dụng."
    )
    replaced_by: list[ProcedureId] = Field(
        default=[], title="Được thay bởi", description="Các thủ tục thay thế."
    )
