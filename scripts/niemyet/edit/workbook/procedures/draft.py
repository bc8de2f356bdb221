"""The keys and values of a draft procedure: what a list says, everything else unknown."""

from datetime import date
from typing import Any

from niemyet.edit.new_record.blank import blank
from niemyet.edit.workbook.procedures.columns import NAME
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.model.procedure import Authority, Edition, Procedure
from niemyet.model.values import Start

_SUMMARY = "Chưa có tóm tắt cho thủ tục này."


def draft_values(
    listed: ListedProcedure, limit: dict[str, Any] | None, fees: Any, source: str, day: date
) -> dict[str, Any]:
    """Return a draft as of *day*; *limit* and *fees* are what was understood of its cells."""
    said = listed.said
    known: dict[str, Any] = {
        "sources": [{"title": source, "seen_on": day, "confidence": "medium"}],
        "in_force_from": Start(day, exact=False),
        "official_name": said[NAME],
        "summary": _SUMMARY,
        "fees": fees,
    }
    if listed.code:
        known["code"] = listed.code
    if said.get("decision"):
        known["decision"] = said["decision"]
    if said.get("authority"):
        known["authority"] = blank(Authority, _not_listed, {"decides": said["authority"]})
    if limit:
        known["time_limits"] = [limit]
    elif said.get("time"):
        reason = f"Bảng danh mục của đơn vị ghi «{said['time']}»; chưa xếp được thành thời hạn."
        known["time_limits"] = {"unknown": reason}
    edition = dict(blank(Edition, _not_listed, known))
    name = said[NAME].removeprefix("Thủ tục ").strip()
    short = name[:1].upper() + name[1:]
    return {
        key: value
        for key, value in {
            **blank(Procedure, _not_listed, {}),
            "name": short,
            "field": listed.field,
            "editions": [_plain(edition)],
        }.items()
    }


def _not_listed(title: str) -> str:
    return f"Bảng danh mục của đơn vị không ghi mục «{title}»."


def _plain(values: Any) -> Any:
    """Return the values without guidance."""
    if isinstance(values, dict):
        return {key: _plain(value) for key, value in values.items()}
    return values
