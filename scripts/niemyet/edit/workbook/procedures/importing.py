"""Make draft procedures from a list that an office keeps; what the list does not say is unknown."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from niemyet.check.words import day_in_words
from niemyet.edit.workbook.procedures.columns import NAME, TITLES, vocabulary
from niemyet.edit.workbook.procedures.draft import draft_values
from niemyet.edit.workbook.procedures.fee_words import charge
from niemyet.edit.workbook.procedures.known import differences, find_known
from niemyet.edit.workbook.procedures.table import ListedProcedure, ListReading, read_list
from niemyet.edit.workbook.procedures.time_words import time_limit
from niemyet.edit.workbook.table_choice import choose_table
from niemyet.edit.writing.record_text import record_text
from niemyet.edit.writing.yaml_block import block, with_lines
from niemyet.model.catalog import Catalog
from niemyet.model.kinds import file_of
from niemyet.model.reference import RecordKey
from niemyet.problem import Problem, Severity
from niemyet.read.catalog_folder import CatalogReading
from niemyet.read.letters import slug


@dataclass(frozen=True)
class AskedList:
    """What list is to be imported, for which office, and the day on which it was right."""

    folder: Path
    reading: CatalogReading
    office: str
    table: Path
    day: date
    sheet: str = ""
    source: str = ""

    @property
    def catalog(self) -> Catalog:
        """The records known so far."""
        return self.reading.catalog

    @property
    def source_title(self) -> str:
        """How the list is named as a source."""
        own = f"Danh mục thủ tục của đơn vị (tệp {self.table.name}, ngày {day_in_words(self.day)})"
        return self.source or own


@dataclass
class ListOutcome:
    """What an import of procedures found, and every file to be written unless there is an error."""

    problems: tuple[Problem, ...] = ()
    files: dict[Path, str] = field(default_factory=dict)
    drafts: list[str] = field(default_factory=list)
    known: list[str] = field(default_factory=list)
    posted: list[str] = field(default_factory=list)


def import_procedures(asked: AskedList) -> ListOutcome:
    """Return the drafts that the list makes, and what the catalogue has of it already."""
    words = vocabulary()
    chosen = choose_table(asked.table, words, asked.sheet)
    if isinstance(chosen, Problem):
        return ListOutcome((chosen,))
    reading = read_list(*chosen, words, asked.catalog)
    if not reading.listed and not reading.problems:
        remedy = "mỗi thủ tục một dòng, dưới dòng tiêu đề; xem niemyet template procedures."
        reading.found(None, "Bảng", "không đọc được thủ tục nào", remedy)
    return _outcome(asked, reading)


def _outcome(asked: AskedList, reading: ListReading) -> ListOutcome:
    outcome = ListOutcome()
    ids: list[str] = []
    for listed in reading.listed:
        known = find_known(listed, asked.catalog)
        if isinstance(known, str):
            spot = listed.spots.get("code", listed.spots[NAME])
            reading.found(spot, TITLES["code"], known, "xem lại mã và tên ở dòng này.")
        elif known:
            ids.append(known.id)
            outcome.known.append(f"{known.id} («{known.name}»)")
            reading.problems += differences(listed, known, asked.catalog, reading.table, asked.day)
        elif listed.field:
            procedure_id = _new_id(listed, asked.catalog, outcome, reading)
            ids.append(procedure_id)
            _draft(asked, listed, procedure_id, outcome, reading)
    _post(asked, ids, outcome)
    outcome.problems = tuple(sorted(dict.fromkeys(reading.problems)))
    return outcome


def _new_id(
    listed: ListedProcedure, catalog: Catalog, outcome: ListOutcome, reading: ListReading
) -> str:
    short = "-".join(slug(listed.said[NAME]).removeprefix("thu-tuc-").split("-")[:12])
    taken = short in catalog.procedures or short in outcome.drafts
    chosen = f"{short}-{listed.code[-6:]}" if taken and listed.code else short
    if not short or chosen in catalog.procedures or chosen in outcome.drafts:
        what = f"mã bản ghi «{chosen}» đã dùng cho thủ tục khác"
        remedy = "ghi mã quốc gia của thủ tục này, hoặc viết tên rõ hơn."
        reading.found(listed.spots[NAME], TITLES[NAME], what, remedy)
    return chosen


def _draft(
    asked: AskedList,
    listed: ListedProcedure,
    procedure_id: str,
    outcome: ListOutcome,
    reading: ListReading,
) -> None:
    written = listed.said.get("time", "")
    limit = time_limit(written) if written else None
    fee = charge(
        listed.said.get("fee", ""), listed.said[NAME], asked.source_title, asked.catalog, asked.day
    )
    doubts = {"fee": fee.doubt}
    if written and limit is None:
        doubts["time"] = f"«{written}» chưa hiểu được là bao lâu, nên ghi là chưa có thông tin"
    for key, doubt in doubts.items():
        if doubt:
            reading.found(listed.spots[key], TITLES[key], doubt, _LOOK, Severity.WARNING)
    values = draft_values(listed, limit, fee.lines, asked.source_title, asked.day)
    file = asked.folder / file_of(RecordKey("procedures", procedure_id))
    outcome.files[file] = record_text(asked.folder, file, "procedures", values)
    outcome.drafts.append(procedure_id)


_LOOK = "xem lại rồi sửa trong bản ghi sau khi nhập."


def _post(asked: AskedList, ids: list[str], outcome: ListOutcome) -> None:
    """Add what the office does not post yet at the end of its list, and touch nothing else."""
    services = asked.catalog.services[asked.office]
    posted = {service.procedure for service in services.services}
    outcome.posted += [i for i in dict.fromkeys(ids) if i not in posted]
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
    """Yield what was found, in sentences for the one who imports."""
    if outcome.known:
        yield f"Đã có trong danh mục, giữ nguyên ({len(outcome.known)}):"
        yield from (f"  {line}" for line in outcome.known)
    if outcome.drafts:
        yield f"Bản nháp mới ({len(outcome.drafts)}):"
        yield from (f"  procedures/{line}.yaml" for line in outcome.drafts)
    if outcome.posted:
        yield f"Thêm vào danh sách niêm yết của đơn vị: {len(outcome.posted)} thủ tục."
