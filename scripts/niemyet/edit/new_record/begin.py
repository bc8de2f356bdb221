"""Begin a record of the shared catalogue: its id from its name, its required elements in place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from niemyet.edit.new_record.blank import blank, not_entered
from niemyet.edit.new_record.kinds import NewKind
from niemyet.edit.typed_words import folded, nearest, perhaps
from niemyet.edit.writing.record_text import record_text
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS, file_of
from niemyet.model.procedure import Edition
from niemyet.model.record import Source
from niemyet.model.reference import RecordKey
from niemyet.present.text.formats import sentence
from niemyet.problem import Refused
from niemyet.read.letters import slug


@dataclass(frozen=True)
class Beginning:
    """What is known of a record that is begun."""

    folder: Path
    catalog: Catalog
    kind: NewKind
    name: str
    id: str = ""
    source: str = ""
    field: str = ""
    code: str = ""

    @property
    def record_id(self) -> str:
        """The id, from the name unless one was given. Raises Refused if none can be made."""
        chosen = self.id or slug(self.name)
        form = self.kind.ids_in_words
        if form and not re.fullmatch(KINDS[self.kind.kind].ids, chosen):
            raise Refused(f"«{chosen or self.name}» không dùng được; {form}.")
        if not chosen or chosen != slug(chosen):
            raise Refused(
                f"Không làm được mã bản ghi từ «{chosen or self.name}»; thêm --id bằng chữ thường "
                "không dấu, số và gạch nối, ví dụ --id dang-ky-ket-hon."
            )
        return chosen


@dataclass(frozen=True)
class Begun:
    """The file of a new record, its text, and what to do next."""

    file: Path
    text: str
    next_steps: tuple[str, ...] = field(default_factory=tuple)


def begin_record(beginning: Beginning) -> Begun:
    """Return the new record. Raises Refused if its id, name, number or code is there already."""
    taken = [*_same(beginning), *_same_code(beginning)]
    if taken:
        raise Refused("\n".join(taken))
    _field_exists(beginning)
    kind = beginning.kind.kind
    file = beginning.folder / file_of(RecordKey(kind, beginning.record_id))
    values = blank(KINDS[kind].model, not_entered, _known(beginning))
    steps = tuple(step.format(id=beginning.record_id) for step in beginning.kind.next_steps)
    return Begun(file, record_text(beginning.folder, file, kind, values), steps)


def _same(beginning: Beginning) -> Iterator[str]:
    """Yield what has the record's id, or its name, already."""
    kind, record_id = beginning.kind.kind, beginning.record_id
    file = beginning.folder / file_of(RecordKey(kind, record_id))
    if file.exists():
        yield f"Đã có {KINDS[kind].name} mang mã «{record_id}»: sửa trong {kind}/{file.name}."
        return
    for other_id, other in getattr(beginning.catalog, kind).items():
        if folded(_name_of(other)) == folded(beginning.name):
            yield (
                f"Đã có {KINDS[kind].name} tên «{_name_of(other)}»: sửa trong "
                f"{kind}/{other_id}.yaml, hoặc đặt tên khác cho rõ."
            )


def _name_of(record: Any) -> str:
    return getattr(record, "number", None) or record.name


def _same_code(beginning: Beginning) -> Iterator[str]:
    if not beginning.code:
        return
    for procedure in beginning.catalog.procedures.values():
        for edition in procedure.editions:
            if beginning.code in (edition.code, *(other.code for other in edition.other_codes)):
                yield (
                    f"Mã {beginning.code} đã là mã của «{procedure.name}»: sửa trong "
                    f"procedures/{procedure.id}.yaml."
                )
                return


def _field_exists(beginning: Beginning) -> None:
    fields = beginning.catalog.fields
    if beginning.field and beginning.field not in fields:
        near = nearest(beginning.field, fields)
        raise Refused(
            f"Không có lĩnh vực mang mã «{beginning.field}». {sentence(perhaps(near))}Các mã "
            f"lĩnh vực: {', '.join(fields)}."
        )


def _known(beginning: Beginning) -> dict[str, Any]:
    kind = beginning.kind.kind
    known: dict[str, Any] = {"name": beginning.name}
    if kind == "legal_instruments":
        known["number"] = beginning.name
    read = {"title": beginning.source} if beginning.source else {}
    sources = [blank(Source, not_entered, read)]
    if kind != "procedures":
        return {**known, "sources": sources}
    edition = {"sources": sources, "official_name": beginning.name}
    if beginning.code:
        edition["code"] = beginning.code
    if beginning.field:
        known["field"] = beginning.field
    return {**known, "editions": [blank(Edition, not_entered, edition)]}
