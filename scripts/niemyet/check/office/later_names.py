"""Names of things that began on a known day: portals, cards, bodies, laws called by name, codes.

An edition of an earlier day that says one of them speaks of what did not exist then.
"""

from datetime import date
from typing import NamedTuple


class LaterName(NamedTuple):
    """A pattern of how a name is written, the first day of what it names, where that was read."""

    sign: str
    since: date
    source: str


LATER_NAMES = (
    LaterName(
        r"(?<![\w.])[1-9]\.\d{6}(?!\d)|\bKQ\.G\d+\.\d{6}\b",
        date(2019, 1, 1),
        "mã của cơ sở dữ liệu quốc gia về thủ tục hành chính, mở năm 2019, theo trí nhớ",
    ),
    LaterName(r"Luật Lâm nghiệp", date(2019, 1, 1), "Luật 16/2017/QH14"),
    LaterName(
        r"[Cc]ổng Dịch vụ công",
        date(2019, 12, 1),
        "Cổng Dịch vụ công quốc gia khai trương tháng 12/2019",
    ),
    LaterName(
        r"VNeID|tài khoản định danh", date(2022, 10, 20), "Nghị định 59/2022/NĐ-CP, theo trí nhớ"
    ),
    LaterName(
        r"[Tt]hẻ căn cước(?! công dân)|căn cước điện tử|giấy chứng nhận căn cước",
        date(2024, 7, 1),
        "Luật Căn cước 26/2023/QH15, Điều 46",
    ),
    LaterName(
        r"Bộ Nông nghiệp và Môi trường|Bộ Dân tộc và Tôn giáo",
        date(2025, 3, 1),
        "Nghị quyết 176/2025/QH15, theo trí nhớ",
    ),
    LaterName(
        r"Trung tâm Phục vụ hành chính công",
        date(2025, 7, 1),
        "Nghị định 118/2025/NĐ-CP, với cấp xã",
    ),
    LaterName(r"hưu trí xã hội", date(2025, 7, 1), "Luật Bảo hiểm xã hội 41/2024/QH15"),
    LaterName(r"[Cc]ông dân số", date(2026, 8, 15), "Nghị quyết 66.22/2026/NQ-CP"),
)
"""For whoever adds one: the day decides, so give the day on which people first met the thing."""
