"""Which procedure of the catalogue a row of a list speaks of, and where the two differ."""

from collections.abc import Iterator, Mapping
from datetime import date

from niemyet.check.words import length_in_words
from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.procedures.columns import NAME, TITLES
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.edit.workbook.procedures.time_words import time_limit
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import items_given
from niemyet.model.time.duration import TimeLimit
from niemyet.model.time.timeline import in_force_on
from niemyet.problem import Problem, Severity

_KEPT = "bản ghi giữ nguyên; nếu bảng đúng thì sửa trong procedures/{id}.yaml."


def find_known(listed: ListedProcedure, catalog: Catalog) -> Procedure | str | None:
    """Return the procedure of that code or name, None, or why code and name do not agree."""
    by_code = _by_code(catalog).get(listed.code) if listed.code else None
    by_name = _by_name(catalog).get(_name(listed.said[NAME]))
    if by_code and by_name and by_code.id != by_name.id:
        return (
            f"mã {listed.code} là của «{by_code.name}» ({by_code.id}), nhưng tên lại là của "
            f"«{by_name.name}» ({by_name.id})"
        )
    return by_code or by_name


def _by_code(catalog: Catalog) -> Mapping[str, Procedure]:
    found: dict[str, Procedure] = {}
    for procedure in catalog.procedures.values():
        for edition in procedure.editions:
            own = [edition.code] if isinstance(edition.code, str) else []
            for code in [*own, *(other.code for other in edition.other_codes)]:
                found.setdefault(code, procedure)
    return found


def _by_name(catalog: Catalog) -> Mapping[str, Procedure]:
    found: dict[str, Procedure] = {}
    for procedure in catalog.procedures.values():
        for name in (procedure.name, *(e.official_name for e in procedure.editions)):
            found.setdefault(_name(name), procedure)
    return found


def _name(written: str) -> str:
    return folded(written).removeprefix("thu tuc ")


def differences(
    listed: ListedProcedure, known: Procedure, catalog: Catalog, table: CellTable, day: date
) -> Iterator[Problem]:
    """Yield, as warnings, where the row and the procedure as it holds on *day* do not agree."""
    latest = in_force_on(known.editions, day) or known.editions[-1]
    for key, ours in _differing(listed, known, latest, catalog):
        what = f"đã có: {known.id}; bảng ghi «{listed.said[key]}», danh mục ghi «{ours}»"
        remedy = _KEPT.format(id=known.id)
        yield table.problem(listed.spots[key], TITLES[key], what, remedy, Severity.WARNING)


def _differing(
    listed: ListedProcedure, known: Procedure, latest: Edition, catalog: Catalog
) -> Iterator[tuple[str, str]]:
    names = {_name(known.name), _name(latest.official_name)}
    if _name(listed.said[NAME]) not in names:
        yield NAME, latest.official_name
    if listed.code and isinstance(latest.code, str) and listed.code != latest.code:
        yield "code", latest.code
    if listed.said.get("field") and listed.field and listed.field != known.field:
        field = catalog.fields.get(known.field)
        yield "field", field.name if field else known.field
    if (ours := _other_time(listed, latest)) is not None:
        yield "time", ours


def _other_time(listed: ListedProcedure, latest: Edition) -> str | None:
    written = time_limit(listed.said.get("time", ""))
    limits = [limit for limit in items_given(latest.time_limits) if not limit.adds]
    if written is None or not limits:
        return None
    stated = length_in_words(TimeLimit(value=written.get("value"), unit=written["unit"]))
    ours = [length_in_words(limit) for limit in limits]
    return None if stated in ours else ", ".join(dict.fromkeys(ours))
