"""Make draft procedures from a list that an office keeps; what the list does not say is unknown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from niemyet.edit.typed_words import folded
from niemyet.edit.workbook.procedures.asked import AskedList
from niemyet.edit.workbook.procedures.columns import NAME, TITLES, vocabulary
from niemyet.edit.workbook.procedures.draft import draft_values
from niemyet.edit.workbook.procedures.fee_words import charge
from niemyet.edit.workbook.procedures.ids import new_ids
from niemyet.edit.workbook.procedures.known import differences, find_known
from niemyet.edit.workbook.procedures.new_fields import begin_fields, unknown_fields
from niemyet.edit.workbook.procedures.table import ListedProcedure, ListReading, read_list
from niemyet.edit.workbook.procedures.time_words import time_limit
from niemyet.edit.workbook.table_choice import choose_table
from niemyet.edit.writing.yaml_block import block, with_lines
from niemyet.model.kinds import file_of
from niemyet.model.procedure import Procedure
from niemyet.model.reference import RecordKey
from niemyet.problem import Problem, Severity, errors


@dataclass
class ListOutcome:
    """What an import of procedures found, and every file to be written unless there is an error."""

    problems: tuple[Problem, ...] = ()
    files: dict[Path, str] = field(default_factory=dict)
    drafts: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """Those known of which the list says something else."""
    gone: list[str] = field(default_factory=list)
    """What the office posts in the fields of the list, and the list does not name."""
    posted: list[str] = field(default_factory=list)
    """What the office posts from now on: of a list that begins it, no drafts."""
    fields: list[str] = field(default_factory=list)


def import_procedures(asked: AskedList) -> ListOutcome:
    """Return the drafts that the list makes, and what the catalogue has of it already."""
    chosen = choose_table(asked, vocabulary())
    if isinstance(chosen, Problem):
        return ListOutcome((chosen,))
    reading = read_list(*chosen, asked.catalog)
    if not reading.listed and not reading.problems:
        remedy = "mỗi thủ tục một dòng, dưới dòng tiêu đề; xem niemyet template procedures."
        reading.found(None, "Bảng", "không đọc được thủ tục nào", remedy)
    return _outcome(asked, reading)


def _outcome(asked: AskedList, reading: ListReading) -> ListOutcome:
    outcome = ListOutcome()
    fields = _fields(asked, reading, outcome)
    rows = [replace(r, field=fields.get(r.field, r.field)) for r in reading.listed]
    known, fresh = _known(asked, reading, rows, outcome)
    ids = new_ids(fresh, asked.catalog.procedures)
    for i, listed in enumerate(fresh):
        if i in ids:
            _draft(asked, listed, ids[i], short_name(listed, fresh), outcome, reading)
        elif not errors(tuple(reading.problems)):
            remedy = "ghi mã quốc gia của thủ tục này, hoặc viết tên rõ hơn."
            what = "không đặt được mã bản ghi khác với thủ tục cùng tên"
            reading.found(listed.spots[NAME], TITLES[NAME], what, remedy)
    outcome.gone = list(_gone(asked, rows, {p.id for p in known}))
    posted = [p.id for p in known]
    if asked.office in asked.catalog.services:
        _post(asked, [*posted, *ids.values()], outcome)
    else:
        outcome.posted = list(dict.fromkeys(posted))
    outcome.problems = reading.told
    return outcome


def _fields(asked: AskedList, reading: ListReading, outcome: ListOutcome) -> Mapping[str, str]:
    """Return the ids of the fields that the list is the first to name, begun if that was asked.

    Of procedures that the catalogue has, the field is the record's: theirs are not missed.
    """
    known = [r.field for r in reading.listed if isinstance(find_known(r, asked.catalog), Procedure)]
    listed = [row.field for row in reading.listed]
    for name in set(known):
        if known.count(name) == listed.count(name):
            reading.unknown_fields.pop(name, None)
    if not asked.create_fields:
        reading.problems += unknown_fields(reading, asked.catalog)
        return {}
    ids = begin_fields(reading.unknown_fields, asked, outcome.files)
    outcome.fields += ids.values()
    return ids


def _known(
    asked: AskedList, reading: ListReading, rows: Sequence[ListedProcedure], outcome: ListOutcome
) -> tuple[list[Procedure], list[ListedProcedure]]:
    """Return the procedures that the catalogue has, and the rows that are new to it."""
    found, fresh = [], []
    for listed in rows:
        known = find_known(listed, asked.catalog)
        if isinstance(known, str):
            spot = listed.spots.get("code", listed.spots[NAME])
            reading.found(spot, TITLES["code"], known, "xem lại mã và tên ở dòng này.")
        elif known:
            found.append(known)
            others = list(differences(listed, known, asked.catalog, reading.table, asked.day))
            reading.problems += others
            told = f"{known.id} («{known.name}»)"
            about = ", ".join(dict.fromkeys(p.field.lower() for p in others))
            outcome.known.append(told)
            outcome.changed += [f"{told}: {about}"] if others else []
        elif listed.field in asked.catalog.fields or listed.field in outcome.fields:
            fresh.append(listed)
    return found, fresh


def short_name(listed: ListedProcedure, fresh: Sequence[ListedProcedure]) -> str:
    """Return the name without "Thủ tục"; with the level or the code where another has it too."""
    name = listed.said[NAME].removeprefix("Thủ tục ").strip()
    name = name[:1].upper() + name[1:]
    alike = [r for r in fresh if folded(r.said[NAME]) == folded(listed.said[NAME])]
    if len(alike) == 1:
        return name
    levels = [r.level for r in alike]
    tells = listed.level if listed.level and levels.count(listed.level) == 1 else listed.code
    return f"{name} ({tells})"


def _gone(asked: AskedList, rows: Sequence[ListedProcedure], known: set[str]) -> Iterator[str]:
    fields = {row.field for row in rows}
    for procedure_id in sorted(asked.posted - known):
        procedure = asked.catalog.procedures.get(procedure_id)
        if procedure and procedure.field in fields:
            yield f"{procedure.id} («{procedure.name}»)"


def _draft(
    asked: AskedList,
    listed: ListedProcedure,
    procedure_id: str,
    name: str,
    outcome: ListOutcome,
    reading: ListReading,
) -> None:
    written = listed.said.get("time", "")
    limit = time_limit(written) if written else None
    said = listed.blanks.get("fee", "") or listed.said.get("fee", "")
    fee = charge(said, listed.said[NAME], asked)
    doubts = {"fee": fee.doubt}
    if written and limit is None:
        doubts["time"] = f"«{written}» chưa hiểu được là bao lâu, nên ghi là chưa có thông tin"
    for key, doubt in doubts.items():
        if doubt:
            reading.found(listed.spots[key], TITLES[key], doubt, _LOOK, Severity.WARNING)
    values = draft_values(listed, name, limit, fee.lines, asked)
    asked.add(outcome.files, RecordKey("procedures", procedure_id), values)
    outcome.drafts.append(procedure_id)


_LOOK = "xem lại rồi sửa trong bản ghi sau khi nhập."


def _post(asked: AskedList, ids: list[str], outcome: ListOutcome) -> None:
    """Add what the office does not post yet at the end of its list, and touch nothing else."""
    services = asked.catalog.services[asked.office]
    outcome.posted += [i for i in dict.fromkeys(ids) if i not in asked.posted]
    if not outcome.posted:
        return
    key = RecordKey("services", asked.office)
    source = asked.reading.sources[key]
    _, end = block(source, ("services", len(services.services) - 1))
    column = source.lines[block(source, ("services", 0))[0]].index("-")
    file = asked.folder / file_of(key)
    text = file.read_bytes().decode("utf-8-sig")
    new = [f"{' ' * column}- procedure: {i}" for i in outcome.posted]
    outcome.files[file] = with_lines(text, (end, end), new)


def report_lines(outcome: ListOutcome) -> Iterator[str]:
    """Yield what was found, in sentences for the one who imports: new, changed, gone, the same."""
    unposted = "" if set(outcome.drafts) <= set(outcome.posted) else ", chưa niêm yết"
    listed = (
        ("Lĩnh vực mới", [f"fields/{i}.yaml" for i in outcome.fields]),
        (f"Bản nháp mới{unposted}", [f"procedures/{i}.yaml" for i in outcome.drafts]),
        ("Khác với danh mục, bản ghi giữ nguyên", outcome.changed),
        ("Đơn vị đang niêm yết mà bảng không còn", outcome.gone),
    )
    for title, lines in listed:
        if lines:
            yield f"{title} ({len(lines)}):"
            yield from (f"  {line}" for line in lines)
    if outcome.known:
        yield f"Đã có trong danh mục: {len(outcome.known)}, khác {len(outcome.changed)}."
    if outcome.posted:
        yield f"Thêm vào danh sách niêm yết của đơn vị: {len(outcome.posted)} thủ tục."
