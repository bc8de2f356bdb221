"""Bodies that are no more: ministries of before March 2025, districts of before July 2025.

A text that is read today and names one sends people to a door that is not there.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from niemyet.check.wording.fault import FaultKind, TextFault
from niemyet.check.words import day_in_words
from niemyet.model.catalog import RecordText


class EndedName(NamedTuple):
    """A pattern of how a body is called, the first day on which it was no more, who is now."""

    sign: str
    since: date
    now: str
    kind: FaultKind = FaultKind.BODY


_MINISTRIES = date(2025, 3, 1)
"""Resolution 176/2025/QH15, from memory; the departments of a province took the same names."""
_DISTRICTS = date(2025, 7, 1)
"""Resolution 202/2025/QH15 and its successors: a province, its communes, nothing between."""
_OF = r"(?:bộ|Bộ|BỘ|sở|Sở|SỞ|phòng|Phòng|PHÒNG|ngành|Ngành|NGÀNH)(?i: trưởng bộ)? "
_AND = r" ?(?:và|&|-|–) ?"

ENDED_NAMES = (
    EndedName(
        rf"{_OF}(?:(?i:Lao động ?[-–,]? ?Thương binh{_AND}Xã hội)"
        r"|(?:LĐ|Lao động) ?[-–]? ?TB ?(?:&|-|và)? ?XH)"
        r"(?: (?:cấp )?huyện)?",
        _MINISTRIES,
        "nay là Bộ, Sở Nội vụ (người có công, việc làm), Y tế (bảo trợ xã hội, trẻ em), "
        "hoặc Nông nghiệp và Môi trường (giảm nghèo); ở xã là Phòng Văn hóa – Xã hội",
    ),
    EndedName(
        rf"{_OF}(?:(?i:Nông nghiệp|NN){_AND}(?i:Phát triển nông thôn|PTNT)|NN ?&? ?PTNT)",
        _MINISTRIES,
        "nay là Bộ, Sở Nông nghiệp và Môi trường; ở xã là Phòng Kinh tế",
    ),
    EndedName(
        rf"{_OF}(?:(?i:Tài nguyên{_AND}Môi trường)|TN ?&? ?MT)",
        _MINISTRIES,
        "nay là Bộ, Sở Nông nghiệp và Môi trường; ở xã là Phòng Kinh tế",
    ),
    EndedName(
        rf"{_OF}(?:(?i:Kế hoạch{_AND}Đầu tư)|KH ?&? ?ĐT)", _MINISTRIES, "nay là Bộ, Sở Tài chính"
    ),
    EndedName(
        rf"{_OF}(?:(?i:Giao thông(?: |{_AND})vận tải)|GTVT)",
        _MINISTRIES,
        "nay là Bộ, Sở Xây dựng",
    ),
    EndedName(
        rf"{_OF}(?:(?i:Thông tin{_AND}Truyền thông)|TT ?&? ?TT)",
        _MINISTRIES,
        "nay là Bộ, Sở Khoa học và Công nghệ (báo chí: Văn hóa, Thể thao và Du lịch)",
    ),
    EndedName(
        r"Ủy ban Dân tộc|Ban Tôn giáo(?: Chính phủ)?|Ban Dân tộc(?! và)",
        _MINISTRIES,
        "nay là Bộ, Sở Dân tộc và Tôn giáo",
    ),
    EndedName(
        r"Phòng (?:Tư pháp|Nội vụ|Giáo dục và Đào tạo|Kinh tế (?:và|-|–) Hạ tầng|Quản lý đô thị"
        r"|Tài chính ?[-–] ?Kế hoạch)(?! (?:của )?Sở)(?: (?:cấp )?huyện)?",
        _DISTRICTS,
        "việc của phòng cấp huyện nay ở xã hoặc sở: viết nơi đang làm việc này",
    ),
    EndedName(
        r"(?<!\w)(?:(?i:(?:(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|công an|tòa án nhân dân"
        r"|bảo hiểm xã hội|cấp|các) )?(?:huyện(?! (?:đảo|nghèo))|quận|thị xã|thị trấn"
        r"|thành phố thuộc tỉnh)(?!\w))|(?:H|TX)\. ?(?=[A-ZĐÀ-Ỵ]))",
        _DISTRICTS,
        "nay chỉ còn tỉnh và xã, phường, đặc khu: viết nơi đang làm việc này",
        FaultKind.DISTRICT,
    ),
)

_SIGNS = tuple((re.compile(name.sign), name) for name in ENDED_NAMES)
_OF_THE_PAST = re.compile(
    r"[Tt]rước (?:đây|khi|ngày|đó|\d)|không còn|[Nn]ăm (?:19\d\d|20[01]\d|202[0-4])|đã bỏ"
    r"|(?<!\w)cũ\b"
    r"|(?:lập|nhập|gộp) từ|sáp nhập|thành (?:xã|phường)"
    r"|(?:do|được) (?:UBND |Ủy ban nhân dân )?(?:cấp )?huyện (?:đã )?(?:cấp|xác nhận|công nhận)"
)
"""Words that say the sentence tells of how it was, or of a paper that such a body made."""
_PAST_FIELDS = {
    *("sources", "source_note", "source_notes", "edition_note", "verified", "unknown"),
    *("not_applicable", "phrases", "phrase", "title", "official_name", "said_in", "formed_from"),
}
"""What keepers, people who ask, and the law call a body is what it was called."""
_ISSUER = re.compile(r"\d/[\w-]+(?:[^.;]{0,45})?$")
"""Who issued an instrument is called as on the day of issue."""


def tells_of_the_past(text: RecordText) -> bool:
    """Return whether the text may name what is no more: a remark of keepers, a title, a search."""
    return text.record.kind == "legal_instruments" or not _PAST_FIELDS.isdisjoint(text.path)


def names_ended(text: str, day: date) -> Iterator[TextFault]:
    """Yield each body named in *text* that is no more on *day*, unless it is told as the past."""
    for sign, name in _SIGNS:
        found = sign.search(text) if name.since <= day else None
        if found and not _is_told_as_past(found):
            what = f"«{found[0]}» không còn từ {day_in_words(name.since)}"
            yield TextFault(name.kind, found[0], what, f"{name.now}.")
            text = text.replace(found[0], "")


def _is_told_as_past(found: re.Match[str]) -> bool:
    before, after = found.string[: found.start()], found.string[found.end() :]
    sentence = re.split(r"[.;] ", before)[-1] + found[0] + re.split(r"[.;](?: |$)", after)[0]
    return bool(_OF_THE_PAST.search(sentence) or _ISSUER.search(before))
