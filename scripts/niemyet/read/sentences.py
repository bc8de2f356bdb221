"""What a reading fault is called in Vietnamese, and how to mend it.

Sentences are keyed by pydantic's error *type* (stable), not by its English text, and by
our own error types from ``model``. ``{value}`` is the text as written.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_ONE_LINE = (
    "phải là một dòng chữ",
    "viết nội dung trên cùng dòng với «{key}:», không gạch đầu dòng, không có mục con{instead}.",
)
_GLUED = re.compile(r"-\s*\S|[A-Za-z_]+:\S")
_LONGEST_QUOTE = 60

SENTENCES: Mapping[str, tuple[str, str]] = {
    "missing": ("chưa có mục này", "thêm dòng «{key}: …»{or_unknown}. Giải thích: {hint}"),
    "extra_forbidden": ("không có mục nào tên «{key}» ở đây", "{suggestion}hoặc xóa dòng này."),
    "beside_answer": (
        "không ghi «{key}» bên cạnh lời đáp «{answer}»",
        "đã biết thì xóa dòng {answer}; chưa biết thì xóa dòng {key}.",
    ),
    "id_in_file": (
        "không viết id trong tệp",
        "xóa dòng này; mã bản ghi lấy từ tên tệp hoặc tên thư mục.",
    ),
    "empty": (
        "để trống",
        "viết nội dung sau dấu hai chấm{or_unknown}; mục không bắt buộc thì xóa cả dòng.",
    ),
    "amount": (
        "«{value}» không phải là số tiền viết đúng",
        "chỉ viết chữ số, không dấu chấm, không chữ «đ»: {digits}.",
    ),
    "whole_number": ("«{value}» không phải là số nguyên", "chỉ viết chữ số, ví dụ: 3."),
    "count": (
        "«{value}» không phải là số hồ sơ viết đúng",
        "chỉ viết chữ số ({digits}); nếu nguồn chỉ nói «trên 1.050» thì viết: over 1050.",
    ),
    "percentage": (
        "«{value}» không phải là tỷ lệ phần trăm viết đúng",
        "viết số từ 0 đến 100, không có dấu %; nếu nguồn chỉ nói «trên 90 %» thì viết: over 90.",
    ),
    "day": (
        "«{value}» không phải là ngày viết đúng",
        "viết năm-tháng-ngày{day_example}.",
    ),
    "start": (
        "«{value}» không phải là ngày viết đúng",
        "viết năm-tháng-ngày{day_example}; nếu chỉ biết chắc là đã áp dụng vào ngày đó thì viết: "
        "by 2018-03-31.",
    ),
    "no_such_day": ("lịch không có ngày «{value}»", "xem lại ngày và tháng."),
    "time_of_day": (
        "«{value}» không phải là giờ viết đúng",
        "viết giờ:phút trong ngoặc kép{time_example}.",
    ),
    "record_id": (
        "«{value}» không phải là mã bản ghi",
        "dùng chữ thường không dấu, số và gạch nối, đúng như tên tệp không có đuôi .yaml.",
    ),
    "national_code": (
        "«{value}» không phải là mã thủ tục quốc gia",
        "viết một chữ số, dấu chấm rồi sáu chữ số, trong ngoặc kép, bỏ đuôi của tỉnh"
        "{code_example}.",
    ),
    "web_address": (
        "«{value}» không phải là địa chỉ trang",
        "viết đầy đủ, bắt đầu bằng https://, không có dấu cách.",
    ),
    "enum": (
        "«{value}» không có trong danh sách được chọn",
        "{suggestion}chọn một trong: {choices}.",
    ),
    "string_too_short": ("để trống", "viết nội dung; nếu chưa biết thì viết «unknown: lý do»."),
    "too_short": ("phải có ít nhất một mục con", "thêm một dòng bắt đầu bằng gạch ngang «- »."),
    "list_type": (
        "phải là danh sách",
        "xuống dòng và bắt đầu mỗi mục bằng gạch ngang «- »{instead}.",
    ),
    "model_type": (
        "phải gồm các mục con",
        "xuống dòng, thụt lề rồi viết «tên_mục: nội dung»{instead}.",
    ),
    "glued": (
        "«{value}» thiếu dấu cách",
        "viết một dấu cách sau dấu hai chấm và sau dấu gạch ngang.",
    ),
    "string_type": _ONE_LINE,
    "int_type": _ONE_LINE,
    "date_type": _ONE_LINE,
    "time_type": _ONE_LINE,
    "bool_type": _ONE_LINE,
    "is_instance_of": _ONE_LINE,
    "bool_parsing": ("«{value}» không phải true hay false", "viết true (đúng) hoặc false (không)."),
    "every_question_once": (
        "các cách tính thiếu hoặc lặp một việc",
        "ghi mỗi việc đúng một mục: first_day, last_day, working_days, end_on_day_off, months, "
        "hours, closed_at_receipt, cutoff, make_up_day, added_time.",
    ),
    "amount_or_tiers": (
        "mức thu phải có đúng một trong hai: amount hoặc tiers",
        "viết amount cho một mức; viết tiers khi mức đổi theo số trang.",
    ),
    "amount_without_law": (
        "có mức thu mà không ghi căn cứ",
        "thêm legal_basis với văn bản quy định mức này; chưa biết mức thì viết «unknown: lý do» "
        "cho amount.",
    ),
    "paper_or_name": (
        "giấy tờ phải có đúng một trong hai: paper hoặc name",
        "dùng paper nếu giấy đã có trong catalog/papers; nếu không, viết name.",
    ),
    "duration_value": (
        "thời gian phải có số và đơn vị",
        "viết value và unit; chỉ unit: same_day (trong ngày) là không có value.",
    ),
    "duration_zero": (
        "thời gian không thể là 0",
        "giải quyết ngay trong ngày thì viết unit: same_day, không có value; chưa biết thì viết "
        "«unknown: lý do».",
    ),
    "cutoff_only_same_day": (
        "giờ chuyển sang ngày sau chỉ dùng khi giải quyết trong ngày",
        "xóa cutoff, hoặc đổi unit thành same_day.",
    ),
    "one_fee_answer": (
        "mỗi dòng phí phải trả lời đúng một trong bốn: fee, free, reported_free, unknown",
        "giữ lại một mục; nếu chưa biết mức thu thì viết «unknown: lý do».",
    ),
    "step_without_who": (
        "bước do cơ quan làm phải nói rõ ai làm",
        "viết thêm who: người quyết định, xác minh hoặc tiếp nhận, ví dụ «Chủ tịch Ủy ban nhân "
        "dân xã».",
    ),
}


@dataclass(frozen=True)
class Field:
    """What a sentence may say about the field where the fault is."""

    key: str = ""
    hint: str = ""
    known_keys: Sequence[str] = ()
    may_be_unknown: bool = False


def in_words(error: Mapping[str, Any], field: Field) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for one pydantic error."""
    kind = kind_of(error)
    what, remedy = SENTENCES.get(kind, (str(error["msg"]), "xem catalog/README.md."))
    choices = _choices(error)
    written = error.get("input")
    known = field.known_keys if kind == "extra_forbidden" else choices
    words = {
        "value": shortened(written) if isinstance(written, str) else "",
        "key": field.key,
        "hint": field.hint,
        "answer": field.known_keys[0] if field.known_keys else "",
        "choices": ", ".join(choices),
        "digits": _digits(written),
        "day_example": _day_example(written),
        "time_example": _time_example(written),
        "code_example": _code_example(written),
        "or_unknown": " (chưa biết thì viết «unknown: lý do»)" if field.may_be_unknown else "",
        "instead": _instead(written, field),
        "suggestion": did_you_mean(field.key if kind == "extra_forbidden" else str(written), known),
    }
    return what.format(**words).strip(), remedy.format(**words).strip().removeprefix("hoặc ")


def kind_of(error: Mapping[str, Any]) -> str:
    """Return the key of the sentence that fits an error and what was written."""
    kind, written = error["type"], error.get("input")
    if written == "" and kind not in ("missing", "extra_forbidden"):
        return "empty"
    if kind == "enum" and not isinstance(written, str):
        return "string_type"
    glued = isinstance(written, str) and _GLUED.match(written)
    return "glued" if glued and kind in ("list_type", "model_type") else kind


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """Return "có phải «…»? " for the nearest known word, or nothing."""
    nearest = difflib.get_close_matches(written, list(known), n=1)
    return f"có phải «{nearest[0]}»? " if nearest else ""


def shortened(text: str) -> str:
    """Return *text* on one line, cut where a reader has recognised it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _instead(written: object, field: Field) -> str:
    if not field.may_be_unknown:
        return ""
    keys = written if isinstance(written, dict) else ()
    for answer in ("unknown", "not_applicable"):
        if meant := difflib.get_close_matches(answer, keys, n=1, cutoff=0.7):
            return f"; nếu «{meant[0]}» là lời đáp chưa có thông tin thì viết đúng: {answer}"
    return "; nếu chưa biết thì viết «unknown: lý do»"


def _choices(error: Mapping[str, Any]) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ") if word]


_IN_GROUPS = re.compile(r"(?:trên )?0*(\d+|\d{1,3}(?:[.,\s]\d{3})+)\s*(?:đ|đồng|vnđ|hồ sơ)?", re.I)
"""What can only mean one number; of 20k or 20000.0 the digits alone would be another amount."""


def _digits(written: object) -> str:
    return re.sub(r"\D", "", m[1]) if (m := _IN_GROUPS.fullmatch(str(written))) else "ví dụ 8000"


def _day_example(written: object) -> str:
    parts = str(written).replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[2]) == 4:
        return f": {parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}"
    return ", ví dụ: 2026-07-01"


def _time_example(written: object) -> str:
    found = re.fullmatch(r"(\d{1,2})\s*(?:h|g|giờ|:|\.)\s*(\d{2})?(?:\s*phút)?", str(written))
    if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
        return f': "{int(found[1]):02}:{found[2] or "00"}"'
    return ', ví dụ: "07:30"'


def _code_example(written: object) -> str:
    found = re.match(r"[1-9]\.[0-9]{6}(?=\D|$)", str(written))
    return f': "{found[0]}"' if found else ', ví dụ: "1.001193"'
