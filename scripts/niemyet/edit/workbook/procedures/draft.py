"""The keys and values of a draft procedure: what a list says, everything else unknown."""

from typing import Any

from niemyet.edit.new_record.blank import Reason, blank
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.columns import NAME, TITLES
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.model.authority import Authority
from niemyet.model.legal import LAW_NUMBER
from niemyet.model.procedure import Edition, Procedure
from niemyet.model.values import Start
from niemyet.read.sentences import shortened

_SUMMARY = "Chưa có tóm tắt cho thủ tục này."


def draft_values(
    listed: ListedProcedure,
    name: str,
    limit: dict[str, Any] | None,
    fees: Any,
    asked: AskedList,
) -> dict[str, Any]:
    """Return a draft; *limit* and *fees* are what was understood of the row's cells."""
    said = listed.said
    known: dict[str, Any] = {
        "sources": asked.sources,
        "in_force_from": Start(asked.day, exact=False),
        "official_name": said[NAME],
        "summary": _SUMMARY,
        "fees": fees,
        **{
            key: {"unknown": f"{asked.lister} ghi «{text}»."}
            for key, text in _blank_elements(listed)
        },
    }
    known |= {"code": listed.code} if listed.code else {}
    known |= {"decision": decision} if (decision := listed.words("decision")) else {}
    known |= _time(limit, said.get("time", ""), asked)
    known |= _authority(listed, asked)
    known |= _law(listed, asked)
    edition = dict(blank(Edition, _not_listed(asked), known))
    values = {"name": name, "field": listed.field, "editions": [_plain(edition)]}
    return {**blank(Procedure, _not_listed(asked), {}), **values}


def _blank_elements(listed: ListedProcedure) -> list[tuple[str, str]]:
    elements = {"time": "time_limits", "law": "legal_basis"}
    named = {elements.get(key, key): text for key, text in listed.blanks.items()}
    return [(key, text) for key, text in named.items() if key in Edition.model_fields]


def _time(limit: dict[str, Any] | None, written: str, asked: AskedList) -> dict[str, Any]:
    if limit or not written:
        return {"time_limits": [limit]} if limit else {}
    quoted = shortened(written)
    reason = f"{asked.lister} ghi «{quoted}»; chưa xếp được thành thời hạn."
    return {"time_limits": {"unknown": reason}}


def _authority(listed: ListedProcedure, asked: AskedList) -> dict[str, Any]:
    """Return who decides, and where dossiers are received as far as somebody is known to decide."""
    bodies = listed.lines("authority")
    if not bodies:
        return {}
    values: dict[str, Any] = {"decides": bodies[0], "also_decide": bodies[1:]}
    values["receives"] = listed.words("place")
    said = {key: value for key, value in values.items() if value}
    return {"authority": blank(Authority, _not_listed(asked), said)}


def _law(listed: ListedProcedure, asked: AskedList) -> dict[str, Any]:
    """Return the laws that are cited, and notes on what the draft has no place for."""
    cited, notes = _cited(listed, asked)
    place = listed.words("place")
    if place and not listed.lines("authority"):
        notes.append(f"{TITLES['place']}, theo bảng danh mục: {place}.")
    laws = {"legal_basis": [{"instrument": instrument} for instrument in cited]} if cited else {}
    return {**laws, **({"source_notes": notes} if notes else {})}


def _cited(listed: ListedProcedure, asked: AskedList) -> tuple[list[str], list[str]]:
    """Return the instruments of the register that a row cites by number, and notes on the rest."""
    numbers = {i.number.casefold(): i.id for i in asked.catalog.legal_instruments.values()}
    cited: list[str] = []
    rest: list[str] = []
    for line in listed.lines("law"):
        found = [numbers.get(number.casefold()) for number in LAW_NUMBER.findall(line.upper())]
        known = [instrument for instrument in found if instrument]
        cited += known
        if not known or len(known) < len(found):
            rest.append(f"{asked.lister} còn ghi căn cứ «{shortened(line)}».")
    return list(dict.fromkeys(cited)), rest


def _not_listed(asked: AskedList) -> Reason:
    """Return what makes the reason of an element of which the list says nothing."""
    return lambda title: asked.says_nothing.format(lister=asked.lister, title=title)


def _plain(values: Any) -> Any:
    """Return the values without guidance."""
    if isinstance(values, dict):
        return {key: _plain(value) for key, value in values.items()}
    return values
