"""What values that stand beside each other ask of each other: told once, here and in the forms.

Each is a rule of the check; `edit/forms/told_relations.py` gives them to the forms' script, which
holds a record to them where no check can be asked.
"""

from niemyet.check.relations.amounts import OF_AMOUNTS
from niemyet.check.relations.kinds import Follows, Later, Least, Needs, Once, Relation
from niemyet.model.board import BoardPosting
from niemyet.model.counter import Counter, CounterStaff
from niemyet.model.directory import Holiday
from niemyet.model.fee import Rate, RateAmount, Tier
from niemyet.model.legal import LegalInstrument
from niemyet.model.office import Notice, Office, RedressPoint
from niemyet.model.procedure import Case, Edition, FeeUse, Procedure
from niemyet.model.services import Service
from niemyet.model.time.opening_hours import Session
from niemyet.model.time.timeline import Dated

_TWO_DAYS = "xem lại hai ngày này."
RELATIONS: tuple[Relation, ...] = (
    *OF_AMOUNTS,
    Later(
        "procedures_end_after_they_begin",
        Procedure,
        "repealed_from",
        "bị bãi bỏ từ {it}, không muộn hơn ngày bản cuối bắt đầu ({other})",
        "xem lại ngày bãi bỏ, hoặc ngày bắt đầu của bản cuối.",
        ("editions.in_force_from",),
    ),
    Later(
        "instruments_end_after_they_begin",
        LegalInstrument,
        "repealed_from",
        "hết hiệu lực từ {it}, không muộn hơn ngày có hiệu lực ({other})",
        "xem lại hai ngày này trong văn bản.",
        ("in_force_from",),
    ),
    Later(
        "offices_close_after_they_open",
        Office,
        "closed_from",
        "không còn từ {it}, không muộn hơn ngày bắt đầu hoạt động ({other})",
        _TWO_DAYS,
        ("open_from",),
    ),
    Later(
        "sessions_close_after_they_open",
        Session,
        "closes",
        "đóng cửa lúc {it}, không muộn hơn giờ mở cửa ({other})",
        'xem lại hai giờ này; viết theo 24 giờ, ví dụ buổi chiều: "13:30".',
        ("opens",),
    ),
    Later(
        "holidays_end_after_they_begin",
        Holiday,
        "last_day",
        "kết thúc ngày {it}, trước ngày bắt đầu ({other})",
        _TWO_DAYS,
        ("first_day",),
        or_same=True,
    ),
    Later(
        "notices_end_after_they_begin",
        Notice,
        "last_day",
        "hết hiện ngày {it}, trước ngày bắt đầu hiện ({other})",
        _TWO_DAYS,
        ("first_day",),
        or_same=True,
    ),
    Later(
        "postings_end_after_they_begin",
        BoardPosting,
        "last_day",
        "niêm yết đến hết ngày {it}, trước ngày bắt đầu ({other})",
        _TWO_DAYS,
        ("first_day",),
        or_same=True,
    ),
    Later(
        "maximums_make_sense",
        RateAmount,
        "maximum",
        "mức tối đa {it} đồng thấp hơn mức thu {other} đồng",
        "xem lại hai số tiền này trong văn bản.",
        ("amount", "tiers.amount"),
        or_same=True,
    ),
    Least(
        "sets_are_not_zero",
        Edition,
        "sets",
        "số bộ hồ sơ là {it}",
        "ghi số bộ phải nộp; nếu nguồn không ghi thì viết «unknown: lý do».",
        1,
    ),
    Needs(
        "a_look_at_the_law_says_where",
        LegalInstrument,
        "checked_on",
        "ghi là đã tra ngày {it} mà không ghi tra ở đâu",
        "thêm dòng «checked_against: …», ví dụ: Cơ sở dữ liệu quốc gia về pháp luật.",
        "checked_against",
    ),
    Needs(
        "a_look_at_the_law_says_when",
        LegalInstrument,
        "checked_against",
        "ghi đã tra ở «{it}» mà không ghi ngày",
        "thêm dòng «checked_on: năm-tháng-ngày», ngày đã tra.",
        "checked_on",
    ),
    Needs(
        "photos_are_agreed_to",
        CounterStaff,
        "photo",
        "có ảnh «{it}» mà không ghi người trong ảnh đồng ý ngày nào",
        "hỏi người ấy, rồi thêm dòng «photo_agreed_on: năm-tháng-ngày»; chưa đồng ý thì bỏ ảnh.",
        "photo_agreed_on",
    ),
    Needs(
        "maximums_are_given_with_their_unit",
        RateAmount,
        "maximum_per",
        "ghi mức tối đa tính trên «{it}» mà không ghi mức tối đa",
        "thêm dòng «maximum: …», hoặc xóa dòng này.",
        "maximum",
    ),
    Needs(
        "rates_belong_to_a_fee",
        FeeUse,
        "rates",
        "ghi mức thu mà không ghi phí nào",
        "thêm dòng «fee: …» (tên tệp trong catalog/fees), hoặc xóa mục rates.",
        "fee",
    ),
    Needs(
        "only_closed_offices_have_a_successor",
        Office,
        "succeeded_by",
        "đơn vị có nơi kế tiếp nhưng chưa ghi ngày không còn",
        "thêm dòng «closed_from: …», hoặc xóa mục này.",
        "closed_from",
    ),
    Follows(
        "sessions_follow_each_other",
        Session,
        "opens",
        "mở cửa lúc {it}, khi buổi đứng trên chưa hết ({other})",
        "xếp các buổi theo giờ, không để hai buổi chồng nhau.",
        ("closes",),
        or_same=True,
    ),
    Follows(
        "holidays_follow_each_other",
        Holiday,
        "first_day",
        "bắt đầu ngày {it}, khi «{of}» đứng trên chưa hết ({other})",
        "xếp các ngày nghỉ theo thời gian, không để chồng nhau.",
        ("last_day", "first_day"),
    ),
    Follows(
        "dated_entries_are_in_order",
        Dated,
        "in_force_from",
        "bắt đầu ngày {it}, sớm hơn mục đứng trên ({other})",
        "xếp các mục từ cũ đến mới.",
        ("in_force_from",),
        or_same=True,
    ),
    Follows(
        "tiers_rise",
        Tier,
        "from_unit",
        "bậc bắt đầu từ {it}, không lớn hơn bậc đứng trên ({other})",
        "xếp các bậc từ nhỏ đến lớn, mỗi bậc một số.",
        ("from_unit",),
    ),
    Once(
        "no_two_entries_begin_on_one_day",
        Dated,
        "in_force_from",
        "mục {nth} cũng bắt đầu ngày {it}",
        "mỗi ngày chỉ một mục: gộp hai mục, hoặc sửa ngày của một mục.",
    ),
    Once(
        "rates_can_be_told_apart",
        Rate,
        "key",
        "mức thu «{it}» với cùng cách nộp và điều kiện đã có ở mục {nth}",
        "đặt mã khác, hoặc ghi channel, applies_to để phân biệt; mức mới của cùng khoản thu thì "
        "thêm vào amounts của mục đó.",
        ("channel", "applies_to"),
    ),
    Once(
        "case_ids_are_unique",
        Case,
        "id",
        "mã trường hợp «{it}» đã dùng cho mục {nth}",
        "đặt mã khác cho trường hợp này.",
    ),
    Once(
        "counter_ids_are_unique",
        Counter,
        "id",
        "mã quầy «{it}» đã dùng cho mục {nth}",
        "đặt mã khác cho quầy này.",
    ),
    Once(
        "redress_channels_are_listed_once",
        RedressPoint,
        "channel",
        "kênh «{it}» đã có ở mục {nth}",
        "gộp hai mục thành một.",
    ),
    Once(
        "procedures_are_posted_once",
        Service,
        "procedure",
        "thủ tục «{it}» đã có ở mục {nth}",
        "xóa một trong hai mục.",
    ),
)
