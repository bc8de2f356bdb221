"""Which procedure of the catalogue a record of the portal is: by its code, else by its name."""

import re
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


def procedures_by_name(catalog: Catalog) -> Mapping[str, Sequence[Procedure]]:
    """Return the procedures by each of their names, the everyday one and the official ones."""
    found: dict[str, list[Procedure]] = {}
    for procedure in catalog.procedures.values():
        names = (procedure.name, *(edition.official_name for edition in procedure.editions))
        for name in dict.fromkeys(map(plain_name, names)):
            found.setdefault(name, []).append(procedure)
    return found


def paired(records: Sequence[NationalRecord], catalog: Catalog) -> list[Procedure | None]:
    """Return for each record the procedure it is of, or None; a name serves where no code does.

    A procedure whose own code is among the records is never paired by name with another.
    """
    by_code = procedures_by_code(catalog)
    pairs = [by_code.get(record.code) for record in records]
    taken = {procedure.id for procedure in pairs if procedure}
    named = {
        name: free[-1]
        for name, those in procedures_by_name(catalog).items()
        if (free := [p for p in those if p.id not in taken])
    }
    return [
        pair or _alike(plain_name(record.name), named)
        for record, pair in zip(records, pairs, strict=True)
    ]


def _alike(name: str, named: Mapping[str, Procedure]) -> Procedure | None:
    if name in named:
        return named[name]
    near = [other for other in named if abs(len(other) - len(name)) <= len(name) // 10]
    best = max(near, key=lambda other: likeness(name, other), default="")
    alike = best and set(best.split()) == set(name.split()) and likeness(name, best) >= _ALIKE
    return named[best] if alike else None


def plain_name(name: str) -> str:
    """Return the words of a name without diacritics and punctuation, nor «thủ tục» before them."""
    return " ".join(re.findall(r"[^\W_]+", fold(name))).removeprefix("thu tuc ")
