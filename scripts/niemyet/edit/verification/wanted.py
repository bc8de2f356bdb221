"""Which record somebody wants to compare with its document, and what of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from niemyet.edit.typed_words import nearest, perhaps
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import KINDS
from niemyet.model.procedure import Procedure
from niemyet.model.record import Sourced
from niemyet.model.reference import RecordKey
from niemyet.model.time.timeline import in_force_on
from niemyet.model.walk import KeyPath
from niemyet.problem import Refused


@dataclass(frozen=True)
class Wanted:
    """Which record is verified: its id, or its key; the rest only where the id does not say."""

    id: str
    kind: str = ""
    office: str = ""
    edition: str = ""


def found_record(catalog: Catalog, wanted: Wanted, unread: Collection[RecordKey] = ()) -> RecordKey:
    """Return the key of the wanted record. Raises Refused for none, or several."""
    keys = [key for key, _ in catalog.records()]
    found = [key for key in keys if _is_named(key, wanted) and wanted.kind in ("", key.kind)]
    if len(found) == 1:
        return found[0]
    if found:
        kinds = "\n".join(f"  --kind {key.kind}  ({KINDS[key.kind].title})" for key in found)
        raise Refused(
            f"«{wanted.id}» là mã của nhiều bản ghi. Thêm một trong các dòng sau:\n{kinds}"
        )
    if any(_is_named(key, wanted) for key in unread):
        raise Refused(
            f"Bản ghi «{wanted.id}» có lỗi nên chưa đọc được. Chạy niemyet check, sửa rồi thử lại."
        )
    near = nearest(wanted.id, [key.id for key in keys], 3)
    raise Refused(
        f"Không có bản ghi nào mang mã «{wanted.id}». {perhaps(near).capitalize()}".strip()
    )


def _is_named(key: RecordKey, wanted: Wanted) -> bool:
    return str(key) == wanted.id or (key.id == wanted.id and key.office in ("", wanted.office))


def part_to_verify(record: object, wanted: Wanted, on: date) -> tuple[KeyPath, Sourced]:
    """Return what is verified of a record, and where: of a procedure the edition of the day.

    Raises Refused where nothing of it can be verified, or the edition is not there.
    """
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
