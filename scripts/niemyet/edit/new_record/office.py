"""Begin a whole new commune: its office with everything unknown, and the shared procedures."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from niemyet.check.words import day_in_words
from niemyet.edit.new_record.blank import blank, not_entered
from niemyet.edit.writing.record_text import record_text
from niemyet.model.catalog import Catalog
from niemyet.model.counter import Counter
from niemyet.model.kinds import file_of
from niemyet.model.office import AdministrativeUnit, Office, RedressPoint
from niemyet.model.record import items_given
from niemyet.model.reference import RecordKey
from niemyet.model.services import OfficeServices
from niemyet.model.time.timeline import in_force_on
from niemyet.model.values import Start
from niemyet.present.office.readiness import NOT_WRITTEN
from niemyet.problem import Refused
from niemyet.read.letters import slug

_OFFICE_STEPS = (
    "Mở offices/{id}/office.yaml, điền địa chỉ, giờ làm việc, quầy, liên hệ khi đã có.",
    "Bỏ khỏi services.yaml những thủ tục đơn vị không làm; bảng cam kết thời gian điền sau.",
    "Xem ngay: niemyet build --office {id} --no-sheets",
    "Biết còn thiếu gì, hỏi ai, điền ở đâu: niemyet ready --office {id}",
)


@dataclass(frozen=True)
class NewOffice:
    """What is known of an office that is begun; ``like`` is the office whose list it takes over.

    ``listed`` are the procedures that a list names, ``source`` is that list; both empty for none.
    """

    folder: Path
    catalog: Catalog
    id: str
    name: str
    today: date
    commune: str = ""
    province: str = ""
    parent_body: str = ""
    like: str = ""
    listed: tuple[str, ...] = ()
    source: Mapping[str, Any] = field(default_factory=dict)


def begin_office(new: NewOffice) -> dict[Path, str]:
    """Return the two files of a new office. Raises Refused if it is there, or ``like`` is not."""
    refuse_taken(new)
    office, services = _files(new)
    return {
        office: record_text(new.folder, office, "offices", _office(new)),
        services: record_text(new.folder, services, "services", _services(new)),
    }


def refuse_taken(new: NewOffice) -> None:
    """Raise Refused if the office is there, bears no usable id, or follows one that is not."""
    if new.id != slug(new.id) or not new.id:
        raise Refused(
            f"«{new.id}» không dùng được làm mã đơn vị; viết chữ thường không dấu, số và gạch nối: "
            f"{slug(new.id) or 'xa-moi'}."
        )
    if _files(new)[0].parent.exists():
        raise Refused(f"Đã có đơn vị «{new.id}» trong offices/{new.id}; chọn mã khác.")
    if new.like and new.like not in new.catalog.services:
        known = ", ".join(new.catalog.services)
        raise Refused(f"Không có đơn vị «{new.like}» để chép. Các đơn vị có: {known}.")


def _files(new: NewOffice) -> tuple[Path, Path]:
    """Return where the office's own record lies, and its list of procedures."""
    office, services = (RecordKey(kind, new.id) for kind in ("offices", "services"))
    return new.folder / file_of(office), new.folder / file_of(services)


def office_steps(office: str) -> tuple[str, ...]:
    """Return what to do once an office is begun."""
    return tuple(step.format(id=office) for step in _OFFICE_STEPS)


def _office(new: NewOffice) -> dict[str, Any]:
    unit = {
        "commune": new.commune or f"{NOT_WRITTEN} tên xã)",
        "province": new.province or f"{NOT_WRITTEN} tên tỉnh)",
    }
    known: dict[str, Any] = {
        "sources": [_source(new)],
        "name": new.name,
        "short_name": new.name,
        "parent_body": new.parent_body or f"{NOT_WRITTEN} cơ quan chủ quản)",
        "unit": blank(AdministrativeUnit, not_entered, unit),
        "open_from": Start(new.today, exact=False),
        "redress": [
            blank(RedressPoint, not_entered, {"channel": channel})
            for channel in new.catalog.redress_channels
        ],
    }
    if counters := list(_counters(new)):
        known["counters"] = counters
    if not known["redress"]:
        del known["redress"]
    return blank(Office, not_entered, known)


def _counters(new: NewOffice) -> Iterator[dict[str, Any]]:
    """Yield the counters of the office that is followed: their fields, not their numbers."""
    like = new.catalog.offices.get(new.like)
    for counter in items_given(like.counters) if like else ():
        known = {"id": counter.id, "name": counter.name, "fields": list(counter.fields)}
        yield blank(Counter, not_entered, known)


def _services(new: NewOffice) -> dict[str, Any]:
    return blank(
        OfficeServices,
        not_entered,
        {"sources": [new.source or _source(new)], "services": list(_posted(new))},
    )


def _posted(new: NewOffice) -> Iterator[dict[str, str]]:
    if new.listed:
        yield from ({"procedure": id} for id in new.listed)
        return
    if new.like:
        for service in new.catalog.services[new.like].services:
            counter = {"counter": service.counter} if service.counter else {}
            yield {"procedure": service.procedure, **counter}
        return
    fields = new.catalog.fields
    procedures = [p for p in new.catalog.procedures.values() if _holds(p, new.today)]
    for procedure in sorted(procedures, key=lambda p: (fields[p.field].order, p.id)):
        yield {"procedure": procedure.id}


def _holds(procedure: Any, day: date) -> bool:
    repealed = procedure.repealed_from and procedure.repealed_from.day <= day
    return not repealed and in_force_on(procedure.editions, day) is not None


def _source(new: NewOffice) -> dict[str, str]:
    like = f", theo danh sách của đơn vị {new.like}" if new.like else ""
    title = f"Lập ngày {day_in_words(new.today)} từ các thủ tục dùng chung{like}"
    note = "Chưa có tài liệu nào của đơn vị được đọc."
    return {"title": title, "confidence": "low", "note": note}
