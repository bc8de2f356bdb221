"""Slips of the pen in what readers will read. All but an empty list are warnings."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from niemyet.check.finding import Finding, warning
from niemyet.model.catalog import Catalog

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_SMALL = f"a-z{_MARKED}"
_LARGE = f"A-Z{_MARKED.upper()}"


class Slip(NamedTuple):
    """A pattern of how a slip looks, what it is called with the words around it, and its remedy."""

    sign: str
    what: str
    remedy: str


SLIPS = (
    Slip(r" {2,}", "có hai dấu cách liền nhau ở «{found}»", "để lại một dấu cách."),
    Slip(r"(?<!\.)\.\.(?!\.)", "có hai dấu chấm liền nhau ở «{found}»", "để lại một dấu chấm."),
    Slip(
        r" [,;.!?](?=\s|$)", "có dấu cách trước dấu câu ở «{found}»", "xóa dấu cách trước dấu câu."
    ),
    Slip(
        r"[.,;] ?:|[,:;]{2,}|[!?]{2,}|,\.|\.,|;\.",
        "có hai dấu câu liền nhau ở «{found}»",
        "để lại một dấu.",
    ),
    Slip(
        rf"(?<!\S)(?=\S*[{_MARKED}])\S*?[{_SMALL}]{{2}}[{_LARGE}][{_SMALL}]"
        rf"|[{_SMALL}]{{2}}[.,;:][{_LARGE}][{_SMALL}]",
        "có hai câu dính liền ở «{found}»",
        "thêm dấu chấm và dấu cách, hoặc bỏ phần thừa.",
    ),
    Slip(
        r"\.(?>docx?|xlsx?|pdf|odt|png|jpe?g)(?=\w)",
        "có chữ dính vào tên tệp ở «{found}»",
        "bỏ tên tệp, viết tên tờ đơn bằng lời.",
    ),
    Slip(r"[,:;]$", "câu chưa hết: kết thúc bằng «{found}»", "viết nốt câu, hoặc bỏ dấu câu cuối."),
    Slip(
        r"\bS-(?:ART|DVC|PD|TVPL|DV|HP|SYS3)\b|\[(?:ID|RES|ỦQ|HT|CT|MẪU)\]"
        r"|KHÔNG RÕ|XUNG ĐỘT|RECALL|TODO|FIXME|\?\?\?|\b[Ll]orem\b",
        "còn sót ký hiệu của bản nháp ở «{found}»",
        "viết bằng lời cho người dân; điều chưa biết thì viết «unknown: lý do».",
    ),
)
_ANY_SLIP = re.compile("|".join(slip.sign for slip in SLIPS))


def texts_are_finished(catalog: Catalog) -> Iterator[Finding]:
    """Find doubled spaces and stops, unfinished sentences, and what a draft left behind."""
    for text in catalog.texts:
        if not _ANY_SLIP.search(text.words):
            continue
        for slip in SLIPS:
            if found := re.search(slip.sign, text.words):
                what = slip.what.format(found=_words_around(found))
                yield warning(text.record, text.path, what, slip.remedy)


def _words_around(found: re.Match[str]) -> str:
    before = found.string[: found.start()].split(" ")[-1]
    after = found.string[found.end() :].split(" ")[0]
    return f"{before}{found[0]}{after}"


def lists_are_not_empty(catalog: Catalog) -> Iterator[Finding]:
    """Find an element answered by an empty list: neither given nor said to be unknown."""
    for record, path, fact in catalog.parts:
        for name, value in vars(fact).items():
            if value == [] and name in fact.model_fields_set:
                yield Finding(
                    record,
                    (*path, name),
                    "danh sách trống",
                    "viết ít nhất một mục; nếu không có thì viết «not_applicable: lý do», chưa "
                    "biết thì viết «unknown: lý do», mục không bắt buộc thì xóa cả dòng.",
                )
