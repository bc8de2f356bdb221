"""What a reading fault is called in Vietnamese, and how to mend it.

Sentences are keyed by pydantic's error *type* (stable), not by its English text, and by
our own error types from ``model``. ``{value}`` is the text as written.
"""

import difflib
from collections.abc import Mapping, Sequence
from typing import Any

from niemyet.problem import Place, Problem

FILE_SENTENCES: Mapping[str, tuple[str, str]] = {
    "not_utf8": (
        "tệp không được lưu bằng bảng mã UTF-8",
        "mở tệp trong trình soạn thảo, chọn lưu lại với bảng mã UTF-8.",
    ),
    "not_yaml": (
        "không đọc được từ dòng này",
        "so thụt lề với dòng ngay trên; chữ có dấu hai chấm hoặc dấu # phải để trong ngoặc kép; "
        "xem catalog/README.md.",
    ),
    "tab_indent": (
        "dòng này thụt lề bằng phím Tab",
        "xóa phím Tab và thụt lề bằng dấu cách, hai dấu cách cho mỗi bậc.",
    ),
    "no_fields": (
        "tệp không có mục nào",
        "viết mỗi mục một dòng theo dạng «tên_mục: nội dung»; chép từ một tệp cùng loại để bắt đầu.",
    ),
    "duplicate_key": (
        "mục «{value}» được viết hai lần (lần đầu ở dòng {line})",
        "giữ lại một lần, xóa lần kia.",
    ),
    "not_nfc": (
        "«{value}» được gõ bằng bảng mã Unicode tổ hợp",
        "gõ lại bằng Unicode dựng sẵn (trong bộ gõ chọn «Unicode», không chọn «Unicode tổ hợp»).",
    ),
    "unknown_folder": (
        "thư mục «{value}» không thuộc danh mục",
        "{suggestion}để tệp vào một trong các thư mục: {known}.",
    ),
    "bad_file_name": (
        "tên tệp «{value}» không dùng được làm mã bản ghi",
        "đặt lại tên tệp bằng chữ thường không dấu, số và gạch nối, đuôi .yaml "
        "(ví dụ: dang-ky-ket-hon.yaml).",
    ),
}

SENTENCES: Mapping[str, tuple[str, str]] = {
    "missing": ("chưa có mục này", "thêm dòng «{key}: …»; {hint}"),
    "extra_forbidden": ("không có mục nào tên «{key}» ở đây", "{suggestion}hoặc xóa dòng này."),
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
        'viết giờ:phút trong ngoặc kép, ví dụ: "07:30".',
    ),
    "record_id": (
        "«{value}» không phải là mã bản ghi",
        "dùng chữ thường không dấu, số và gạch nối, đúng như tên tệp không có đuôi .yaml.",
    ),
    "national_code": (
        "«{value}» không phải là mã thủ tục quốc gia",
        'viết một chữ số, dấu chấm rồi sáu chữ số, trong ngoặc kép: "1.001193"; bỏ đuôi của tỉnh.',
    ),
    "web_address": (
        "«{value}» không phải là địa chỉ trang",
        "viết đầy đủ, bắt đầu bằng https://.",
    ),
    "enum": (
        "«{value}» không có trong danh sách được chọn",
        "{suggestion}chọn một trong: {choices}.",
    ),
    "string_too_short": ("để trống", "viết nội dung; nếu chưa biết thì viết «unknown: lý do»."),
    "string_type": ("phải là một dòng chữ", "viết nội dung trên cùng dòng, không gạch đầu dòng."),
    "too_short": ("phải có ít nhất một mục con", "thêm một dòng bắt đầu bằng gạch ngang «- »."),
    "list_type": (
        "phải là danh sách",
        "xuống dòng và bắt đầu mỗi mục bằng gạch ngang «- »; nếu chưa biết thì viết «unknown: lý do».",
    ),
    "model_type": ("phải gồm các mục con", "xuống dòng, thụt lề rồi viết «tên_mục: nội dung»."),
    "bool_parsing": ("«{value}» không phải true hay false", "viết true (đúng) hoặc false (không)."),
    "amount_or_tiers": (
        "mức thu phải có đúng một trong hai: amount hoặc tiers",
        "viết amount cho một mức; viết tiers khi mức đổi theo số trang.",
    ),
    "paper_or_name": (
        "giấy tờ phải có đúng một trong hai: paper hoặc name",
        "dùng paper nếu giấy đã có trong catalog/papers; nếu không, viết name.",
    ),
    "duration_value": (
        "thời gian phải có số và đơn vị",
        "viết value và unit; chỉ unit: same_day (trong ngày) là không có value.",
    ),
    "cutoff_only_same_day": (
        "giờ chuyển sang ngày sau chỉ dùng khi giải quyết trong ngày",
        "xóa cutoff, hoặc đổi unit thành same_day.",
    ),
    "one_fee_answer": (
        "mỗi dòng phí phải trả lời đúng một trong bốn: fee, free, reported_free, unknown",
        "giữ lại một mục; nếu chưa biết mức thu thì viết «unknown: lý do».",
    ),
}


def file_problem(place: Place, rule: str, excerpt: str = "", **values: object) -> Problem:
    """Return the problem that a whole file, a key or a scalar has before it is understood."""
    what, remedy = FILE_SENTENCES[rule]
    return Problem(
        place,
        "Tệp",
        what.format(**values),
        remedy.format(**values),
        excerpt=excerpt,
        rule=rule,
    )


def in_words(error: Mapping[str, Any], hint: str, known_keys: Sequence[str]) -> tuple[str, str]:
    """Return what is wrong and how to mend it, for one pydantic error.

    *hint* describes the missing field; *known_keys* are the keys allowed at that place.
    """
    kind = error["type"]
    what, remedy = SENTENCES.get(kind, (str(error["msg"]), "xem catalog/README.md."))
    choices = _choices(error)
    written = error.get("input")
    key = str(error["loc"][-1]) if error["loc"] else ""
    words = {
        "value": written if isinstance(written, str) else "",
        "key": key,
        "hint": hint,
        "choices": ", ".join(choices),
        "digits": _digits(written),
        "day_example": _day_example(written),
        "suggestion": did_you_mean(key, known_keys)
        if kind == "extra_forbidden"
        else did_you_mean(str(written), choices),
    }
    return what.format(**words), remedy.format(**words)


def did_you_mean(written: str, known: Sequence[str]) -> str:
    """Return "có phải «…»? " for the nearest known word, or nothing."""
    nearest = difflib.get_close_matches(written, known, n=1, cutoff=0.6)
    return f"có phải «{nearest[0]}»? " if nearest else ""


def _choices(error: Mapping[str, Any]) -> list[str]:
    expected = str(error.get("ctx", {}).get("expected", ""))
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ") if word]


def _digits(written: object) -> str:
    digits = "".join(c for c in str(written) if c.isdigit())
    return digits or "8000"


def _day_example(written: object) -> str:
    parts = str(written).replace("-", "/").replace(".", "/").split("/")
    if len(parts) == 3 and all(p.isdigit() for p in parts) and len(parts[2]) == 4:
        return f": {parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}"
    return ", ví dụ: 2026-07-01"
