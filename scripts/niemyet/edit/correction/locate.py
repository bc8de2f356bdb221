"""Find the record and the one value that a report means; what could be two is refused."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from niemyet.edit.correction.report import Report
from niemyet.edit.typed_words import folded, nearest, perhaps
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.reference import RecordKey
from niemyet.model.walk import KeyPath
from niemyet.present.permalinks import record_page
from niemyet.problem import Refused
from niemyet.read.field_names import in_words
from niemyet.read.record_files import RecordFile
from niemyet.read.yaml_source import Plain, YamlSource, parse_yaml

_ADDRESS = re.compile(r"https?://\S+|\S+/\S*")
_UNIT = re.compile(r" *\(.*?\)")
"""What a title adds in brackets, as in "Mức thu (đồng)": no reader repeats it."""
_LINE = re.compile(r"(?:dong|line) (\d+)")
_GROUPED = re.compile(r"(\d{1,3}(?:[.\s]\d{3})+|\d+)\s*(?:đồng|đ|vnđ|vnd)?", re.IGNORECASE)
_MOST_NAMED = 6


@dataclass(frozen=True)
class Found:
    """A value of a record: its path, the line it begins on, what it says."""

    path: KeyPath
    line: int
    value: str


def record_meant(
    report: Report, catalog: Catalog, files: Mapping[RecordKey, RecordFile]
) -> RecordFile:
    """Return the file of the record that is named by address, file or name. Raises Refused."""
    called = report.record
    found = {key for key in files if _named_by_path(called, key)}
    if not found:
        found = {k for k, name in _names(catalog) if k in files and folded(name) == folded(called)}
    if len(found) == 1:
        return files[found.pop()]
    if found:
        listed = ", ".join(str(key) for key in sorted(found))
        raise Refused(f"«{called}» có thể là nhiều mục: {listed}. Ghi mã của một mục.")
    near = nearest(called, (name for _, name in _names(catalog)))
    raise Refused(
        f"Không tìm thấy mục «{called}» trong danh mục. {perhaps(near)}Chép địa chỉ trang của "
        "mục đó, hoặc ghi mã như fees/phi-chung-thuc."
    )


def value_meant(report: Report, source: YamlSource, kind: str) -> Found:
    """Return the one value that says what the report quotes. Raises Refused."""
    named = [v for v in _values(source) if _is_part(report.part, v, kind)]
    if not named:
        raise Refused(
            f"Mục này không có ô nào tên «{report.part}». {_told(_same(report, source), kind)}"
            "Bỏ trống «Ô cần sửa» nếu chữ đang ghi chỉ có ở một chỗ."
        )
    found = [value for value in named if says(value.value, report.now)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refused(
            f"«{report.now}» có ở {len(found)} chỗ trong {source.file}. {_told(found, kind)}"
            "Ghi thêm vào «Ô cần sửa», ví dụ «dòng 12»."
        )
    now = f" Ô đó đang ghi «{named[0].value}»." if len(named) == 1 else ""
    raise Refused(
        f"Trong {source.file} không có chỗ nào đang ghi «{report.now}».{now} Có thể đã được sửa; "
        "xem lại trang rồi chép đúng chữ đang ghi."
    )


def says(value: str, quoted: str) -> bool:
    """Return whether *quoted* is what a page prints for *value*: 8000 as "8.000 đồng"."""
    if " ".join(value.split()) == " ".join(quoted.split()):
        return True
    return value.isdecimal() and in_digits(quoted) == value


def in_digits(quoted: str) -> str:
    """Return an amount as the catalogue writes it: "10.000 đồng" is 10000; other text as it is."""
    amount = _GROUPED.fullmatch(quoted.strip())
    return re.sub(r"[.\s]", "", amount[1]) if amount else quoted


def _named_by_path(called: str, key: RecordKey) -> bool:
    page = record_page(key)
    for written in _ADDRESS.findall(called):
        address = urlsplit(written.strip("()<>,;"))
        path = unquote(address.path).removesuffix(".yaml").removesuffix("/office")
        steps = path.removesuffix("index.html").strip("/")
        tails = (str(key), page) if _has_own_part(page, key) else (str(key),)
        places = (steps, f"{steps}/#{address.fragment}")
        if any(_ends_with(place, tail) for place in places for tail in tails):
            return True
    return False


def _ends_with(steps: str, tail: str) -> bool:
    return f"/{steps}/".endswith(f"/{tail.strip('/')}/")


def _has_own_part(page: str, key: RecordKey) -> bool:
    """Return whether the page or its part is of this record, and not of a kind or an office."""
    return page.strip("/").endswith(key.id)


def _names(catalog: Catalog) -> Iterator[tuple[RecordKey, str]]:
    for key, record in catalog.records():
        name = getattr(record, "number", None) or getattr(record, "name", None)
        if isinstance(name, str):
            yield key, name


def _values(source: YamlSource) -> Iterator[Found]:
    return _scalars(source, parse_yaml(source.text, source.file).values, ())


def _scalars(source: YamlSource, node: Plain, path: KeyPath) -> Iterator[Found]:
    if isinstance(node, str):
        yield Found(path, source.place(path).line, node)
        return
    for step, below in node.items() if isinstance(node, dict) else enumerate(node):
        yield from _scalars(source, below, (*path, step))


def _is_part(part: str, value: Found, kind: str) -> bool:
    if not part:
        return True
    asked = folded(part)
    if line := _LINE.fullmatch(asked):
        return value.line == int(line[1])
    keys = [str(step) for step in value.path]
    words = in_words(KINDS[kind].model, value.path).split(" › ")
    titles = (folded(" ".join(words[i:])) for i in range(len(words)))
    if any(f"{folded(_UNIT.sub('', word))} ".startswith(f"{asked} ") for word in words):
        return True
    return asked in (*titles, folded(keys[-1]), folded(".".join(keys)), *map(folded, words[-2:]))


def _same(report: Report, source: YamlSource) -> list[Found]:
    return [value for value in _values(source) if says(value.value, report.now)]


def _told(found: list[Found], kind: str) -> str:
    if not found:
        return ""
    some = (f"dòng {v.line}: {in_words(KINDS[kind].model, v.path)}" for v in found[:_MOST_NAMED])
    return f"Các chỗ đang ghi như vậy: {'; '.join(some)}. "
