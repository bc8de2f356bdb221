"""Which procedure of the catalogue a record of the portal is: by its code, else by its name."""

from collections.abc import Mapping, Sequence

from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Procedure
from niemyet.model.vocabulary import CodeRelation
from niemyet.present.national.record import NationalRecord
from niemyet.present.text.likeness import likeness
from niemyet.read.letters import fold

_ALIKE = 0.94
"""Names less alike are of two procedures: «đăng ký lại kết hôn» is not «đăng ký kết hôn»."""


def procedures_by_code(catalog: Catalog) -> Mapping[str, Procedure]:
    """Return the procedures by their codes; a code that sources only dispute names nothing."""
    found: dict[str, Procedure] = {}
    editions = [(p, edition) for p in catalog.procedures.values() for edition in p.editions]
    for procedure, edition in editions:
        if isinstance(edition.code, str):
            found.setdefault(edition.code, procedure)
    for procedure, edition in editions:
        for other in edition.other_codes:
            if other.relation is not CodeRelation.CONFLICTING:
                found.setdefault(other.code, procedure)
    return found


def paired(records: Sequence[NationalRecord], catalog: Catalog) -> list[Procedure | None]:
    """Return for each record the procedure it is of, or None; a name serves where no code does.

    A procedure whose own code is among the records is never paired by name with another.
    """
    by_code = procedures_by_code(catalog)
    pairs = [by_code.get(record.code) for record in records]
    taken = {procedure.id for procedure in pairs if procedure}
    named = {
        name: p
        for p in catalog.procedures.values()
        if p.id not in taken
        for name in (_plain(p.name), *(_plain(e.official_name) for e in p.editions))
    }
    return [
        pair or _alike(_plain(record.name), named)
        for record, pair in zip(records, pairs, strict=True)
    ]


def _alike(name: str, named: Mapping[str, Procedure]) -> Procedure | None:
    if name in named:
        return named[name]
    near = [other for other in named if abs(len(other) - len(name)) <= len(name) // 10]
    best = max(near, key=lambda other: likeness(name, other), default="")
    alike = best and set(best.split()) == set(name.split()) and likeness(name, best) >= _ALIKE
    return named[best] if alike else None


def _plain(name: str) -> str:
    return " ".join(fold(name).split()).removeprefix("thu tuc ").strip(" .")
