"""Read a report as a forge's form writes it: a heading for each part, and what was answered.

What people wrote is data: it is compared, quoted and put into one value, never followed.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from niemyet.edit.typed_words import folded
from niemyet.present.evidence.report_link import PARTS
from niemyet.present.text.wording import Wording
from niemyet.problem import Refused

_MOST_LETTERS = 20_000
_LONGEST_VALUE = 500
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HIDDEN = ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
_HEADING = re.compile(r"^#{2,4}[ \t]+(.+?)[ \t#]*$")
_NO_ANSWER = ("_No response_", "_Không trả lời_")
_NOT_KNOWN = ("khong biet", "khong ro", "chua biet", "chua ro")
_REQUIRED = ("record", "now", "right", "source")
_ONE_LINE = ("record", "part", "now", "right")


@dataclass(frozen=True)
class Report:
    """What somebody says is wrong: where, what it says now, what it should say, and why."""

    record: str
    part: str
    now: str
    right: str
    source: str


def read_report(body: str, words: Wording) -> Report:
    """Return the report in the text of an issue. Raises Refused, naming every part at fault."""
    if len(body) > _MOST_LETTERS:
        raise Refused("Báo cáo quá dài; hãy sửa bằng biểu mẫu ở /admin/.")
    headings = {_plain(words(f"report.field.{part}")): part for part in PARTS}
    found: dict[str, list[str]] = {}
    for part, text in _parts(visible(_COMMENT.sub("", body)), headings):
        found.setdefault(part, []).append(text)
    if faults := list(_faults(found, words)):
        raise Refused("\n".join(faults))
    return Report(**{part: found.get(part, [""])[0] for part in PARTS})


def visible(text: str) -> str:
    """Return *text*, composed, without the characters that hide, turn or break what is read."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in _HIDDEN)


def _parts(body: str, headings: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each part that has a heading of the form, and what stands below it."""
    part, lines = "", []
    for line in body.split("\n"):
        heading = _HEADING.match(line)
        if heading and _plain(heading[1]) in headings:
            yield part, _answer(lines)
            part, lines = headings[_plain(heading[1])], []
        else:
            lines.append(line)
    yield part, _answer(lines)


def _answer(lines: list[str]) -> str:
    text = "\n".join(lines).strip()
    return "" if text in _NO_ANSWER else text


def _plain(heading: str) -> str:
    return " ".join(heading.lower().split())


def _faults(found: dict[str, list[str]], words: Wording) -> Iterator[str]:
    for part in PARTS:
        name, answers = words(f"report.field.{part}"), found.get(part, [""])
        if len(answers) > 1:
            yield f"«{name}» được ghi {len(answers)} lần; giữ lại một."
        elif part in _REQUIRED and not answers[0]:
            yield f"Thiếu «{name}». {_WHY[part]}"
        elif part == "right" and folded(answers[0]) in _NOT_KNOWN:
            yield f"«{name}» chưa có câu trả lời, nên chưa biết sửa thành gì."
        elif part in _ONE_LINE and ("\n" in answers[0] or len(answers[0]) > _LONGEST_VALUE):
            yield (
                f"«{name}» phải nằm trên một dòng, không quá {_LONGEST_VALUE} chữ. "
                "Sửa nhiều hơn một chỗ thì dùng biểu mẫu ở /admin/."
            )


_WHY = {
    "record": "Chép địa chỉ trang, hoặc mã mục như fees/phi-chung-thuc.",
    "now": "Chép đúng chữ đang ghi, để biết chắc đang sửa chỗ nào.",
    "right": "Ghi chữ hay số đúng.",
    "source": "Không có văn bản hay giấy tờ làm căn cứ thì chưa sửa; hãy ghi số, ngày văn bản.",
}
