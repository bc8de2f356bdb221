"""A catalogue into which a clerk has entered an instrument, or before she did."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any

from niemyet.model.catalog import Catalog
from niemyet.model.legal import Citation, LegalInstrument, with_ends
from niemyet.model.office import Notice
from niemyet.model.record import Fact
from niemyet.model.services import Service
from niemyet.model.time.timeline import Dated
from niemyet.model.walk import named_records, own_named_records


def entered(catalog: Catalog, *instruments: LegalInstrument) -> Catalog:
    """Return the catalogue with these instruments in it, and nothing else changed."""
    known = {**catalog.legal_instruments, **{i.id: i for i in instruments}}
    return replace(catalog, legal_instruments=with_ends(known))


def decree(number: str, **fields: Any) -> LegalInstrument:
    """Return an instrument as one writes it down who has read little more than its last article."""
    said = {
        "id": number.lower().replace("/", "-"),
        "name": f"Văn bản mẫu {number}",
        "number": number,
        "kind": "circular",
        "sources": [{"title": "Tài liệu bịa ra", "confidence": "high"}],
        "title": {"unknown": "Chưa đọc."},
        "issued_by": "Cơ quan Ví Dụ",
        "issued_on": {"unknown": "Chưa đọc."},
        "in_force_from": "2027-01-01",
    }
    return LegalInstrument.model_validate(said | fields)


def without(catalog: Catalog, ids: Collection[str]) -> Catalog:
    """Return the catalogue as it was before anybody had entered the instruments of these *ids*.

    With them goes every dated entry and every notice that names one, and the records of which
    nothing is left; a citation goes alone where what it stands in bears no day.
    """
    gone = frozenset(ids)
    naming = {record for record, _, fact in catalog.parts if _names(fact, gone)}
    kinds: dict[str, Any] = {"legal_instruments": _instruments(catalog, gone)}
    for kind in {record.kind for record in naming} - {"legal_instruments"}:
        kinds[kind] = dict(getattr(catalog, kind))
    for record in naming:
        if record.kind != "legal_instruments":
            left = _before(catalog.record(record), gone)
            kinds[record.kind].pop(record.id)
            kinds[record.kind] |= {} if _is_empty(left) else {record.id: left}
    procedures = kinds.get("procedures", catalog.procedures)
    services = {
        id: posted.model_copy(update={"services": _known(posted.services, procedures)})
        for id, posted in catalog.services.items()
    }
    return replace(catalog, **kinds, services=services)


def _names(fact: Fact, gone: frozenset[str]) -> bool:
    return any(named.id in gone for _, named in own_named_records(fact))


def _instruments(catalog: Catalog, gone: frozenset[str]) -> dict[str, LegalInstrument]:
    return {
        id: _still_held(_before(instrument, gone), instrument, gone)
        for id, instrument in catalog.legal_instruments.items()
        if id not in gone
    }


def _still_held(
    left: LegalInstrument, instrument: LegalInstrument, gone: frozenset[str]
) -> LegalInstrument:
    """Return it without the end that only those that are *gone* brought."""
    successors = [id for id in instrument.replaced_by if id not in gone]
    if successors == instrument.replaced_by:
        return left
    ends = instrument.repealed_from if successors else None
    return left.model_copy(update={"replaced_by": successors, "repealed_from": ends})


def _before(fact: Any, gone: frozenset[str]) -> Any:
    changed = {}
    for name, value in vars(fact).items():
        if isinstance(value, list):
            kept = [_before(v, gone) if isinstance(v, Fact) else v for v in value]
            changed[name] = [
                new for old, new in zip(value, kept, strict=True) if not _goes(old, new, gone)
            ]
        elif isinstance(value, Fact):
            changed[name] = _before(value, gone)
        elif name == "instrument" and value in gone and not isinstance(fact, Citation):
            changed[name] = None
    return fact.model_copy(update=changed) if changed else fact


def _goes(old: Any, new: Any, gone: frozenset[str]) -> bool:
    if isinstance(old, Citation):
        return old.instrument in gone
    if isinstance(old, Dated | Notice):
        return any(named.id in gone for named in named_records(old))
    return isinstance(old, Fact) and (_is_empty(new) or getattr(old, "instrument", "") in gone)


def _is_empty(fact: Any) -> bool:
    """Return whether it is a record or a rate whose every dated entry went."""
    lists = (getattr(fact, name, None) for name in ("editions", "amounts", "rates"))
    return any(found == [] for found in lists)


def _known(services: Iterable[Service], procedures: Collection[str]) -> list[Service]:
    return [service for service in services if service.procedure in procedures]
