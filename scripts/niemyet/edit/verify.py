"""Mark a record verified: who compared its content, when, against what, and the content's mark."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from niemyet.check.report import as_text
from niemyet.check.rules import check_catalog
from niemyet.check.words import day_in_words, start_in_words
from niemyet.edit.typed_words import nearest, perhaps
from niemyet.edit.writing.record_text import scalar, yaml_lines
from niemyet.edit.writing.yaml_block import block, with_lines
from niemyet.model.kinds import KINDS
from niemyet.model.mark import content_mark
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import Sourced, Unknown
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import in_force_on
from niemyet.model.vocabulary import Confidence
from niemyet.model.walk import KeyPath, parts
from niemyet.present.evidence.trust import trust_status
from niemyet.problem import Refused, errors
from niemyet.read.catalog_folder import CatalogReading
from niemyet.read.record_files import RecordFile, record_files
from niemyet.read.yaml_source import YamlSource, parse_yaml


@dataclass(frozen=True)
class Wanted:
    """Which record is verified; kind, office and edition only where the id alone does not say."""

    id: str
    kind: str = ""
    office: str = ""
    edition: str = ""


@dataclass(frozen=True)
class Verified:
    """The file of a verified record with its new text, and what should be looked at."""

    file: Path
    text: str
    title: str
    warnings: tuple[str, ...]


def verify(
    folder: Path, reading: CatalogReading, wanted: Wanted, by: str, on: date, against: str
) -> Verified:
    """Return the record's file with its verification, every other line as it was.

    Raises Refused if the id names no record or several, if the record has errors, or if its
    file is not written in the way that allows to change one block.
    """
    key = _found(reading, wanted)
    file = next(f for f in record_files(folder) if f.record == key)
    _refuse_errors(reading, file)
    record = reading.catalog.record(key)
    path, facts = _part_to_verify(record, wanted, on)
    source = reading.sources[key]
    verification = {"by": by, "on": on, "against": against, "mark": content_mark(facts)}
    before = file.path.read_bytes().decode("utf-8")
    text = _with_verification(before, source, path, verification)
    _refuse_damage(text, before, file, path, verification)
    return Verified(file.path, text, _title(key, facts), tuple(_doubts(facts)))


def _found(reading: CatalogReading, wanted: Wanted) -> RecordKey:
    keys = [key for key, _ in reading.catalog.records()]
    found = [key for key in keys if _is_named(key, wanted) and wanted.kind in ("", key.kind)]
    if len(found) == 1:
        return found[0]
    if found:
        kinds = "\n".join(f"  --kind {key.kind}  ({KINDS[key.kind].title})" for key in found)
        raise Refused(
            f"«{wanted.id}» là mã của nhiều bản ghi. Thêm một trong các dòng sau:\n{kinds}"
        )
    unread = [key for key in reading.unread if _is_named(key, wanted)]
    if unread:
        raise Refused(
            f"Bản ghi «{wanted.id}» có lỗi nên chưa đọc được. Chạy niemyet check, sửa rồi thử lại."
        )
    near = nearest(wanted.id, [key.id for key in keys], 3)
    raise Refused(
        f"Không có bản ghi nào mang mã «{wanted.id}». {perhaps(near).capitalize()}".strip()
    )


def _is_named(key: RecordKey, wanted: Wanted) -> bool:
    return key.id == wanted.id and key.office in ("", wanted.office)


def _refuse_errors(reading: CatalogReading, file: RecordFile) -> None:
    found = [p for p in errors(check_catalog(reading)) if p.place.file == file.shown_as]
    if found:
        raise Refused(
            f"{as_text(tuple(found))}Bản ghi còn lỗi nên chưa ghi là đã đối chiếu. Sửa lỗi trước."
        )


def _part_to_verify(record: object, wanted: Wanted, on: date) -> tuple[KeyPath, Sourced]:
    if isinstance(record, Sourced):
        return (), record
    if not isinstance(record, Procedure):
        raise Refused(f"Loại bản ghi của «{wanted.id}» không có mục đối chiếu.")
    held = in_force_on(record.editions, on)
    for i, edition in enumerate(record.editions):
        starts = wanted.edition in (str(edition.in_force_from), str(edition.in_force_from.day))
        if starts if wanted.edition else edition is held:
            return ("editions", i), edition
    days = ", ".join(str(edition.in_force_from.day) for edition in record.editions)
    raise Refused(f"Chọn bản quy định đã đối chiếu bằng --edition. Các bản bắt đầu từ: {days}.")


def _with_verification(
    text: str, source: YamlSource, path: KeyPath, verification: dict[str, object]
) -> str:
    """Return the text with the block in place of an earlier one, or below the sources."""
    earlier = (*path, "verified")
    there = earlier in source.key_spots
    first, end = block(source, earlier if there else (*path, "sources"))
    column = source.key_place((*path, "sources")).column - 1
    lines = list(yaml_lines({"verified": verification}, column))
    lines[-1] = f'{" " * (column + 2)}mark: "{verification["mark"]}"'
    if there:
        kept = source.lines[first][:column]
        return with_lines(text, (first, end), [kept + lines[0][column:], *lines[1:]])
    return with_lines(text, (end, end), lines)


def _refuse_damage(
    text: str, before: str, file: RecordFile, path: KeyPath, verification: dict[str, object]
) -> None:
    """Raise Refused if the new text says anything but the old one and the verification."""
    now, then = (parse_yaml(t, PurePosixPath(file.shown_as)) for t in (text, before))
    expected = {name: str(value) for name, value in verification.items()}
    if isinstance(now, YamlSource) and isinstance(then, YamlSource):
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


@dataclass(frozen=True)
class Trust:
    """The records of a kind whose verification holds, that have none, or have lost it."""

    kind: str
    holds: int
    unverified: tuple[str, ...]
    withdrawn: tuple[str, ...]


def list_trust(reading: CatalogReading) -> Iterator[Trust]:
    """Yield, for each kind of record, what is verified and what is not."""
    for kind in KINDS:
        found: dict[str, list[str]] = {"verified": [], "unverified": [], "withdrawn": []}
        for part in reading.catalog.parts:
            if part.record.kind == kind and isinstance(part.fact, Sourced):
                found[trust_status(part.fact)].append(str(part.record).removeprefix(f"{kind}/"))
        if any(found.values()):
            withdrawn = tuple(dict.fromkeys(found["withdrawn"]))
            yield Trust(kind, len(found["verified"]), tuple(found["unverified"]), withdrawn)
