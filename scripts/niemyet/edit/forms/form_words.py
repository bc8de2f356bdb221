"""The check's sentences as a form says them: fields by the names on the screen, days as shown."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from niemyet.model.kinds import KINDS
from niemyet.model.record import Fact
from niemyet.read.field_names import models_within

_KEY = re.compile(r"«([a-z_]+)(?::[^»]*)?»|(?<![\w/.-])([a-z]{3,}(?:_[a-z]+)*)(?![/.-]?\w)")
_FOLDER = " trong thư mục attachments của danh mục"
_IN_A_FORM = (
    (re.compile(r'"([^"]+)"'), r"\1"),
    (re.compile(r"đổi tên tệp thành [\w.-]+, hoặc "), ""),
    (re.compile(r"ghi mã của bản ghi khác"), "chọn mục khác"),
    (re.compile(r"xóa dòng này"), "bỏ trống ô này"),
    (re.compile(r"thêm dòng ô"), "điền ô"),
    (re.compile(r"(?:viết|ghi) ô («Chưa có thông tin»|«Không áp dụng»)"), r"chọn \1"),
    (re.compile(r"mục (ô «[^»]+»)(?: của bản ghi)?"), r"\1"),
    (re.compile(r"bản ghi này"), "mục này"),
)
_DAY = re.compile(r"\b([0-9]{4})-([0-9]{2})-([0-9]{2})\b")
_BY = re.compile(r"\bby (?=[0-9]{2}/)")
_PLACE = re.compile(r"\b(\w+)/([\w-]+)\.yaml\b")


def in_form_words(text: str, kind: str) -> str:
    """Return a sentence of the check about a record of *kind* without keys of the file.

    «case: x» becomes ô «Chỉ khi»; 2026-07-01 becomes 01/07/2026.
    """
    text = _KEY.sub(lambda found: _titled(found, _titles(kind)), text)
    text = _PLACE.sub(_listed, text)
    text = text.replace(_FOLDER, "")
    for of_a_file, of_a_form in _IN_A_FORM:
        text = of_a_file.sub(of_a_form, text)
    return _BY.sub("chậm nhất ", _DAY.sub(r"\3/\2/\1", text))


def _titled(found: re.Match[str], titles: Mapping[str, str]) -> str:
    key = found[1] or found[2]
    title = titles.get(key)
    return f"ô «{title}»" if title else found[0]


def _listed(found: re.Match[str]) -> str:
    kind = KINDS.get(found[1])
    return f"«{found[2]}» của danh sách «{kind.title}»" if kind else found[0]


@cache
def _titles(kind: str) -> Mapping[str, str]:
    titles: dict[str, str] = {}
    for model in parts_of(kind):
        for name, info in model.model_fields.items():
            titles.setdefault(name, info.title or name)
    return titles


def parts_of(kind: str) -> tuple[type[Fact], ...]:
    """Return the model of a record of *kind* and of each of its parts."""
    return tuple(_models(KINDS[kind].model, set()))


def _models(model: type[Fact], seen: set[type[Fact]]) -> Iterator[type[Fact]]:
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        for part in models_within(info):
            yield from _models(part, seen)
