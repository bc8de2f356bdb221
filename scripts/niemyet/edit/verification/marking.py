"""Mark a record verified: who compared its content, when, against what, and the content's mark."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from niemyet.check.evidence.four_eyes import asks_two
from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.check.words import day_in_words, start_in_words
from niemyet.edit.verification.two_people import known_writers, refuse_one_hand
from niemyet.edit.verification.wanted import Wanted, found_record, part_to_verify
from niemyet.edit.writing.record_text import scalar, yaml_lines
from niemyet.edit.writing.yaml_block import block, with_lines
from niemyet.model.kinds import KINDS
from niemyet.model.mark import content_mark
from niemyet.model.procedure import Edition
from niemyet.model.record import Sourced, Unknown
from niemyet.model.reference import RecordKey
from niemyet.model.vocabulary import Confidence
from niemyet.model.walk import KeyPath, parts
from niemyet.problem import Refused, errors
from niemyet.read.catalog_folder import CatalogReading
from niemyet.read.record_files import RecordFile, record_files
from niemyet.read.yaml_source import YamlReading, YamlSource, parse_yaml


@dataclass(frozen=True)
class Compared:
    """Who compared, on which day, against what; *mark* of the content on the printed checklist."""

    by: str
    on: date
    against: str
    mark: str = ""
    written_by: str = ""
    """Who wrote the content, where git does not know."""


@dataclass(frozen=True)
class Verified:
    """The file of a verified record with its new text, and what should be looked at."""

    file: Path
    text: str
    title: str
    warnings: tuple[str, ...]


def verify(folder: Path, reading: CatalogReading, wanted: Wanted, done: Compared) -> Verified:
    """Return the record's file with its verification, every other line as it was.

    Raises Refused if the id names no record or several, if the record has errors, if its content
    is not the one that was compared, if its writer compared it and two people are wanted, or if
    its file is not written in the way that allows to change one block.
    """
    key = found_record(reading.catalog, wanted, reading.unread)
    file = next(f for f in record_files(folder) if f.record == key)
    _refuse_errors(reading, file)
    path, facts = part_to_verify(reading.catalog.record(key), wanted, done.on)
    source = reading.sources[key]
    verification: dict[str, Any] = {"by": done.by, "on": done.on, "against": done.against}
    verification["mark"] = _mark(facts, done)
    if asks_two(reading.catalog, key):
        writers = known_writers(file.path, facts, done.written_by)
        refuse_one_hand(source, path, done.by, writers)
        verification["written_by"] = list(writers)
    before = file.path.read_bytes().decode("utf-8")
    text = _with_verification(before, source, path, verification)
    _refuse_damage(text, before, file, path, verification)
    return Verified(file.path, text, _title(key, facts), tuple(_doubts(facts)))


def _mark(facts: Sourced, done: Compared) -> str:
    mark = content_mark(facts)
    if done.mark and done.mark != mark:
        raise Refused(
            f"Phiếu đã đối chiếu mang dấu {done.mark}, nội dung nay mang dấu {mark}: đã có người "
            "sửa sau khi in phiếu. In phiếu mới rồi so lại chỗ đã sửa."
        )
    return mark


def _refuse_errors(reading: CatalogReading, file: RecordFile) -> None:
    found = [p for p in errors(check_catalog(reading)) if p.place.file == file.shown_as]
    if found:
        raise Refused(
            f"{as_text(tuple(found))}Bản ghi còn lỗi nên chưa ghi là đã đối chiếu. Sửa lỗi trước."
        )


def _with_verification(
    text: str, source: YamlSource, path: KeyPath, verification: dict[str, object]
) -> str:
    """Return the text with the block in place of an earlier one, or below the sources."""
    earlier = (*path, "verified")
    there = source.position(earlier)
    first, end = block(source, earlier if there else (*path, "sources"))
    column = source.key_place((*path, "sources")).column - 1
    lines = list(yaml_lines({"verified": verification}, column))
    mark = next(i for i, line in enumerate(lines) if line.lstrip().startswith("mark: "))
    lines[mark] = f'{" " * (column + 2)}mark: "{verification["mark"]}"'
    if there:
        kept = source.lines[first][:column]
        return with_lines(text, (first, end), [kept + lines[0][column:], *lines[1:]])
    return with_lines(text, (end, end), lines)


def _refuse_damage(
    text: str, before: str, file: RecordFile, path: KeyPath, verification: dict[str, object]
) -> None:
    """Raise Refused if the new text says anything but the old one and the verification."""
    now, then = (parse_yaml(t, PurePosixPath(file.shown_as)) for t in (text, before))
    expected = {n: v if isinstance(v, list) else str(v) for n, v in verification.items()}
    if isinstance(now, YamlReading) and isinstance(then, YamlReading):
        said, was = deepcopy((now.values, then.values))
        _at(was, path).pop("verified", None)
        if _at(said, path).pop("verified", None) == expected and said == was:
            return
    raise Refused(
        f"Tệp {file.shown_as} viết theo kiểu mà lệnh này không sửa được; chạy niemyet format rồi "
        f"thử lại, hoặc tự thêm mục verified với mark: {scalar(expected['mark'])}."
    )


def _at(node: Any, path: KeyPath) -> dict:
    for step in path:
        node = node[step]
    return node


def _title(key: RecordKey, facts: Sourced) -> str:
    """Return what is verified, in words, with the record's id."""
    part = (
        f", bản áp dụng {start_in_words(facts.in_force_from)}" if isinstance(facts, Edition) else ""
    )
    return f"{KINDS[key.kind].name} «{key.id}»{part}"


def _doubts(facts: Sourced) -> Iterator[str]:
    if facts.verified:
        yield (
            f"trước đó đã đối chiếu ngày {day_in_words(facts.verified.on)} "
            f"({facts.verified.by}); nay thay bằng lần này."
        )
    weak = [s.title for s in facts.sources if s.confidence is not Confidence.HIGH]
    if len(weak) == len(facts.sources):
        yield (
            "mọi nguồn của bản ghi đều ghi độ tin cậy medium hoặc low; đã đối chiếu với văn bản "
            "thì thêm văn bản đó vào sources."
        )
    unknown = sum(isinstance(part.fact, Unknown) for part in parts(facts))
    if unknown:
        yield f"còn {unknown} mục «chưa có thông tin»; đối chiếu chỉ nói về những gì đã ghi."
