"""Administrative procedures, in dated editions.

The eleven elements are those of Decree 63/2010/NĐ-CP, article 8 clause 2, as amended by
Decree 92/2017/NĐ-CP. None has a default: each is given, unknown, or not applicable.
"""

from pydantic import Field

from niemyet.model.authority import Authority
from niemyet.model.legal import Citation
from niemyet.model.paper import Form, Outcome, RequiredDocument
from niemyet.model.record import Confirmed, Element, Fact, Note, Sourced, SourceNote, SourceNotes
from niemyet.model.reference import CaseId, FeeId, FieldId, LifeEventId, ProcedureId, RateKey
from niemyet.model.related import Barred, Needed, OneOf, Related
from niemyet.model.time.duration import Duty, TimeLimit
from niemyet.model.values import NationalCode, RecordId, StartDay, Text, WebAddress, WholeNumber
from niemyet.model.vocabulary import Actor, AudienceGroup, ChannelKind, CodeRelation


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


class Channel(Related):
    """A way to hand in a dossier. Its time and fee are those that name this channel."""

    relations = (
        Barred("address_only_online", "url", "kind", (ChannelKind.IN_PERSON, ChannelKind.POST)),
    )

    kind: ChannelKind = Field(
        title="Cách nộp", description="in_person: trực tiếp; online: trực tuyến; post: bưu chính."
    )
    where: Text | None = Field(None, title="Nộp ở đâu", description="Nơi nộp, hoặc tên trang nhận.")
    url: WebAddress | None = Field(
        None,
        title="Địa chỉ trang nhận",
        description="Trang của thủ tục này trên cổng; chưa rõ thì trang đầu của cổng, hoặc bỏ.",
    )
    note: Note = None
    source_note: SourceNote = None


class NoCharge(Fact):
    """The law says that nothing is charged."""

    legal_basis: list[Citation] = Field(
        min_length=1, title="Căn cứ", description="Văn bản nói rõ là không thu."
    )


class FeeUse(Related):
    """What a procedure charges: a fee of the register, nothing by law, or not known."""

    relations = (OneOf("one_fee_answer", ("fee", "free", "reported_free", "unknown")),)

    fee: FeeId | None = Field(
        None, title="Phí, lệ phí", description="Tên tệp trong catalog/fees, không có .yaml."
    )
    rates: list[RateKey] = Field(
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
    case: CaseId | None = Field(
        None, title="Chỉ khi", description="Mã trường hợp, nếu chỉ áp dụng cho trường hợp đó."
    )
    optional: bool = Field(
        False, title="Chỉ khi yêu cầu", description="true nếu chỉ thu khi người dân xin thêm."
    )
    note: Note = None
    source_note: SourceNote = None


class Step(Related):
    """One step, by one actor; of an office, by whom in it: the front desk decides nothing."""

    relations = (Needed("step_without_who", "who", "actor", (Actor.CITIZEN,)),)

    actor: Actor = Field(
        title="Ai làm", description="citizen: người dân; office: đơn vị; other_body: nơi khác."
    )
    who: Text | None = Field(
        None,
        title="Nói rõ là ai",
        description="Bắt buộc khi không phải người dân. Ví dụ: Công an xã.",
    )
    text: Text = Field(title="Việc làm", description="Một câu ngắn.")
    takes: Text | None = Field(None, title="Mất bao lâu", description="Nếu nguồn có ghi.")


class OtherCode(Fact):
    """Another national code under which people may find this procedure."""

    code: NationalCode = Field(title="Mã khác", description='Ví dụ: "2.001909".')
    relation: CodeRelation = Field(
        title="Vì sao",
        description=(
            "replaced: mã cũ đã thay; conflicting: nguồn ghi khác nhau; "
            "fully_online: mã riêng khi làm hết trên mạng."
        ),
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
    ask_first: list[Text] = Field(
        default=[],
        title="Hỏi trước khi nộp",
        description="Điều chưa chắc mà có thể làm người dân phải đi lại; viết thành việc nên hỏi.",
    )
    source_notes: SourceNotes = []


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
    phrases: list[Text] = Field(
        default=[],
        title="Người dân gõ khi tìm",
        description="Lời thường ngày, mỗi lời một dòng; chỉ để tìm, không hiện trên trang.",
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
    repealed_by: list[Citation] = Field(
        default=[], title="Bãi bỏ theo", description="Văn bản bãi bỏ, nếu biết."
    )
    replaced_by: list[ProcedureId] = Field(
        default=[], title="Được thay bởi", description="Các thủ tục thay thế."
    )
    confirmed: Confirmed = []
