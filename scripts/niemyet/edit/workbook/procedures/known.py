"""Which procedure of the catalogue a row of a list speaks of, and where the two differ."""

from collections.abc import Iterator
from datetime import date

from niemyet.check.words import length_in_words
from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.procedures.columns import NAME, TITLES
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.edit.workbook.procedures.time_words import length
from niemyet.model.authority import Authority
from niemyet.model.catalog import Catalog
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.record import items_given
from niemyet.model.time.timeline import in_force_on
from niemyet.present.national.levels import level_of
from niemyet.present.national.pairs import plain_name, procedures_by_code, procedures_by_name
from niemyet.problem import Problem, Severity

_KEPT = "bản ghi giữ nguyên; nếu bảng đúng thì sửa trong procedures/{id}.yaml."


def find_known(listed: ListedProcedure, catalog: Catalog) -> Procedure | str | None:
    """Return the procedure of that code or name, None, or why none can be told.

    One name may be of several procedures, on several levels: the code tells them apart.
    """
    by_code = procedures_by_code(catalog).get(listed.code) if listed.code else None
    alike = procedures_by_name(catalog).get(plain_name(listed.said[NAME]), [])
    if by_code and alike and by_code not in alike:
        other = alike[0]
        return (
            f"mã {listed.code} là của «{by_code.name}» ({by_code.id}), nhưng tên lại là của "
            f"«{other.name}» ({other.id})"
        )
    if by_code:
        return by_code
    same = [p for p in alike if not _of_another_level(listed, p)]
    if len(same) > 1:
        ids = ", ".join(p.id for p in same)
        return f"tên này là của nhiều thủ tục ({ids}); ghi mã hoặc cấp thực hiện"
    return same[0] if same else None


def _of_another_level(listed: ListedProcedure, known: Procedure) -> bool:
    level = _level(known)
    return bool(listed.level and level and listed.level != level)


def _level(known: Procedure) -> str:
    authority = known.editions[-1].authority
    return level_of(authority.decides) if isinstance(authority, Authority) else ""


def differences(
    listed: ListedProcedure, known: Procedure, catalog: Catalog, table: CellTable, day: date
) -> Iterator[Problem]:
    """Yield, as warnings, where the row and the procedure as it holds on *day* do not agree."""
    latest = in_force_on(known.editions, day) or known.editions[-1]
    for key, ours in _differing(listed, known, latest, catalog):
        what = f"đã có: {known.id}; bảng ghi «{listed.words(key)}», danh mục ghi «{ours}»"
        remedy = _KEPT.format(id=known.id)
        yield table.problem(listed.spots[key], TITLES[key], what, remedy, Severity.WARNING)


def _differing(
    listed: ListedProcedure, known: Procedure, latest: Edition, catalog: Catalog
) -> Iterator[tuple[str, str]]:
    names = {plain_name(known.name), plain_name(latest.official_name)}
    if plain_name(listed.said[NAME]) not in names:
        yield NAME, latest.official_name
    if listed.code and isinstance(latest.code, str) and listed.code != latest.code:
        yield "code", latest.code
    if listed.said.get("field") and listed.field and listed.field != known.field:
        field = catalog.fields.get(known.field)
        yield "field", field.name if field else known.field
    if (ours := _other_time(listed, latest)) is not None:
        yield "time", ours
    decision, ours = listed.said.get("decision"), latest.decision
    if decision and isinstance(ours, str) and folded(decision) != folded(ours):
        yield "decision", ours
    if (ours := _other_bodies(listed, latest)) is not None:
        yield "authority", ours


def _other_bodies(listed: ListedProcedure, latest: Edition) -> str | None:
    bodies = listed.lines("authority")
    if not bodies or not isinstance(latest.authority, Authority):
        return None
    ours = latest.authority.bodies
    return None if set(map(folded, bodies)) == set(map(folded, ours)) else "; ".join(ours)


def _other_time(listed: ListedProcedure, latest: Edition) -> str | None:
    written = length(listed.said.get("time", ""))
    limits = items_given(latest.time_limits)
    ours = dict.fromkeys(length_in_words(limit) for limit in limits if not limit.adds)
    if not written or not ours or length_in_words(written) in ours:
        return None
    return ", ".join(ours)
