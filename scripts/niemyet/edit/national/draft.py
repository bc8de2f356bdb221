"""Drafts of what the portal has and the catalogue has not: values read, and marked words of theirs.

A draft belongs to no office: it is posted by none until somebody adds it to a list, and the check
refuses that as long as a text of it bears the mark.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from niemyet.check.office.borrowed_words import BORROWED
from niemyet.check.words import figure, length_in_words, listed
from niemyet.edit.typed_words import named
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.draft import draft_values
from niemyet.edit.workbook.procedures.fee_words import charge
from niemyet.edit.workbook.procedures.ids import new_ids
from niemyet.edit.workbook.procedures.importing import short_name
from niemyet.edit.workbook.procedures.new_fields import begin_fields
from niemyet.edit.workbook.procedures.table import ListedProcedure
from niemyet.model.reference import RecordKey
from niemyet.model.time.duration import Duration
from niemyet.model.vocabulary import DocumentAction
from niemyet.present.national.faults import ended_bodies
from niemyet.present.national.record import Element, NationalRecord, PortalPaper, PortalTime

PORTAL = "Cổng Dịch vụ công quốc gia"
_NOT_READ = "có ghi, nhưng chưa đọc được cho chắc"


@dataclass
class NationalDrafts:
    """The files to be written, and the records of fields that the catalogue does not know."""

    files: dict[Path, str] = field(default_factory=dict)
    procedures: list[str] = field(default_factory=list)
    fieldless: list[NationalRecord] = field(default_factory=list)


def draft_records(records: Sequence[NationalRecord], asked: AskedList) -> NationalDrafts:
    """Return a draft of each record whose field is known; of each field too, if that was asked."""
    drafts = NationalDrafts()
    fields = {f.name: f.id for f in asked.catalog.fields.values()}
    if asked.create_fields:
        names = dict.fromkeys(record.field_name for record in records)
        new = [name for name in names if named(name, fields) is None]
        fields |= begin_fields(new, asked, drafts.files)
    found = [(record, named(record.field_name, fields)) for record in records]
    drafts.fieldless = [record for record, field_id in found if field_id is None]
    kept = [(record, _row(record, field_id, asked.day)) for record, field_id in found if field_id]
    rows = [row for _, row in kept]
    for i, procedure_id in new_ids(rows, asked.catalog.procedures).items():
        values = _values(*kept[i], rows, asked)
        asked.add(drafts.files, RecordKey("procedures", procedure_id), values)
        drafts.procedures.append(procedure_id)
    return drafts


def _row(record: NationalRecord, field_id: str, day: date) -> ListedProcedure:
    """Return the record as a row of a list, with what is read of it; levels tell names apart."""
    authority = record.says(Element.AUTHORITY).value
    bodies = authority.bodies if authority and not ended_bodies(record, day) else ()
    said = {
        "name": record.name,
        "decision": record.decision,
        "authority": "\n".join(bodies),
        "law": "\n".join(record.says(Element.LAW).value or ()),
    }
    return ListedProcedure(said, {}, record.code, field_id)


def _values(
    record: NationalRecord,
    row: ListedProcedure,
    rows: Sequence[ListedProcedure],
    asked: AskedList,
) -> dict[str, Any]:
    values = draft_values(row, short_name(row, rows), None, _fees(record, asked), asked)
    (edition,) = values["editions"]
    said = {**edition, **dict(_elements(record, asked))}
    if record.url:
        said["sources"] = [{**source, "url": record.url} for source in said["sources"]]
    return {**values, "editions": [said]}


def _elements(record: NationalRecord, asked: AskedList) -> Iterator[tuple[str, Any]]:
    """Yield what is read of the elements that a list does not have."""
    times = record.says(Element.TIME)
    if times.value:
        yield "time_limits", _times(times.value, asked)
    if channels := record.says(Element.CHANNELS).value:
        yield "channels", [{"kind": str(kind)} for kind in sorted(channels)]
    papers = [paper for paper in record.says(Element.PAPERS).value or () if paper.counted]
    if papers:
        yield "documents", [_document(paper) for paper in papers]
    for element in (Element.TIME, Element.PAPERS, Element.LAW):
        if record.says(element).written:
            yield element.field, {"unknown": f"{asked.lister} {_NOT_READ}."}


def _times(times: Sequence[PortalTime], asked: AskedList) -> Any:
    """Return one limit for all ways, one for each way, or why neither can be told."""
    lengths = {time[:2]: _limit(time) for time in times}
    if len(lengths) == 1:
        return list(lengths.values())
    if len({time.channel for time in times}) == len(times):
        return [{**_limit(time), "channel": str(time.channel)} for time in times]
    written = listed(
        dict.fromkeys(length_in_words(Duration(value=t.value, unit=t.unit)) for t in times)
    )
    return {"unknown": f"{asked.lister} ghi {written}; chưa rõ trường hợp nào."}


def _limit(time: PortalTime) -> dict[str, Any]:
    value = {"value": time.value} if time.value else {}
    return {**value, "unit": str(time.unit)}


def _fees(record: NationalRecord, asked: AskedList) -> Any:
    reading = record.says(Element.FEE)
    fee = reading.value
    if fee is None:
        says = _NOT_READ if reading.written else "không ghi"
        return [{"unknown": f"{asked.lister} {says} phí, lệ phí."}]
    if fee.by_province:
        return [{"unknown": f"{asked.lister} ghi mức do Hội đồng nhân dân cấp tỉnh quyết định."}]
    if fee.amounts:
        written = listed(f"{figure(amount)} đồng" for amount in fee.amounts)
        return charge(written, record.name, asked).lines
    return charge("miễn phí", record.name, asked).lines


def _document(paper: PortalPaper) -> dict[str, Any]:
    action = DocumentAction.PRESENT if paper.shown else DocumentAction.SUBMIT
    counts = {"originals": paper.originals, "copies": paper.copies}
    name = " ".join(paper.name.split()).strip(" -+*•;")
    return {
        "name": f"{BORROWED} {name}",
        "action": str(action),
        **{key: count for key, count in counts.items() if count},
    }
