"""The kinds of record that a clerk begins, and what is asked of each."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class NewKind:
    """A kind of record, and what to do once one is begun."""

    kind: str
    next_steps: tuple[str, ...]
    ids_in_words: str = ""


_CHECK = "Chạy «niemyet check»: mỗi chỗ còn trống được báo kèm số dòng."
NEW_KINDS: Mapping[str, NewKind] = {
    "procedure": NewKind(
        "procedures",
        (
            "Điền các mục còn trống, thay «unknown» bằng nội dung khi đã có.",
            "Thêm «- procedure: {id}» vào services.yaml của đơn vị thì thủ tục mới được niêm yết.",
            _CHECK,
        ),
    ),
    "fee": NewKind(
        "fees",
        (
            "Điền mức thu kèm văn bản; mỗi mức có một mã («key») riêng.",
            "Trong thủ tục có thu khoản này, ghi «- fee: {id}» ở mục fees.",
            _CHECK,
        ),
    ),
    "field": NewKind(
        "fields",
        ("Điền tóm tắt và thứ tự, rồi giao lĩnh vực cho một quầy trong office.yaml.", _CHECK),
    ),
    "instrument": NewKind(
        "legal_instruments",
        (
            "Điền loại văn bản; ngày ban hành, ngày có hiệu lực khi đã đọc văn bản.",
            "Văn bản này sửa hay thay văn bản nào thì ghi vào amends, kèm điều bị sửa nếu biết đủ.",
            "Chạy «niemyet law {id}»: mỗi bản ghi phải xem lại là một dòng.",
            _CHECK,
        ),
    ),
    "paper": NewKind(
        "papers",
        ("Điền lời giải thích, rồi ghi «paper: {id}» ở thành phần hồ sơ của thủ tục.", _CHECK),
    ),
    "life-event": NewKind(
        "life_events",
        ("Điền tóm tắt và thứ tự, rồi ghi «{id}» ở life_events của thủ tục.", _CHECK),
    ),
    "referral": NewKind(
        "referrals",
        ("Điền những cách người dân hỏi, nơi giải quyết và lời hướng dẫn.", _CHECK),
    ),
    "redress-channel": NewKind(
        "redress_channels",
        ("Điền loại kênh và quy định; sau đó thêm kênh vào redress của office.yaml.", _CHECK),
    ),
    "holidays": NewKind(
        "holidays",
        ("Điền từng ngày nghỉ theo thông báo của năm đó.", _CHECK),
        ids_in_words="viết năm bằng bốn chữ số, ví dụ: niemyet new holidays 2027",
    ),
}
