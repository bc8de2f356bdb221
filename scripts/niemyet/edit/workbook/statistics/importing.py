"""Make the record of a period from the table an office keeps; nothing is written if it is wrong."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from niemyet.check.words import day_in_words, quantity_in_words
from niemyet.edit.workbook.cells import CellTable
from niemyet.edit.workbook.office_named import other_bodies, other_offices
from niemyet.edit.workbook.periods import period_in_words, period_of_id
from niemyet.edit.workbook.statistics.checking import (
    jumps,
    missing_rows,
    record_of,
    rule_problems,
    total_row_is_there,
)
from niemyet.edit.workbook.statistics.columns import COMMUNE, FIGURES, by_commune, vocabulary
from niemyet.edit.workbook.statistics.communes import read_commune
from niemyet.edit.workbook.statistics.record import (
    CorrectionReason,
    FigureChange,
    changes_to,
    new_values,
    not_in_table,
    revised_values,
)
from niemyet.edit.workbook.statistics.row_names import RowNames, row_names
from niemyet.edit.workbook.statistics.said_around import other_numbers
from niemyet.edit.workbook.statistics.table import TableReading, read_rows, said_of
from niemyet.edit.workbook.table_choice import AskedTable, Chosen, choose_table
from niemyet.edit.workbook.table_title import period_of_table, same, stated_period
from niemyet.edit.writing.record_text import record_text
from niemyet.model.catalog import Catalog
from niemyet.model.figures.statistics import StatisticsPeriod
from niemyet.model.kinds import file_of
from niemyet.model.reference import RecordKey
from niemyet.model.time.period import Period
from niemyet.present.text.formats import sentence
from niemyet.problem import Problem, Severity, errors


@dataclass(frozen=True, kw_only=True)
class Asked(AskedTable):
    """What is to be imported, for whom, and what to do where the catalogue has it already."""

    catalog: Catalog
    today: date
    period: str = ""
    replace: bool = False
    reason: str = ""
    office_confirmed: bool = False
    """Whether somebody has said that the table is the office's, whatever name it bears."""


@dataclass(frozen=True)
class ImportOutcome:
    """What an import found: problems, and the file to be written unless one is an error."""

    problems: tuple[Problem, ...] = ()
    file: Path | None = None
    text: str = ""
    summary: str = ""


def import_statistics(asked: Asked) -> ImportOutcome:
    """Return what the table makes. Raises Refused if the period asked for is no period."""
    wanted = period_of_id(asked.period) if asked.period else None
    chosen = choose_table(asked, vocabulary(), by_commune(), wanted=_of_period(wanted))
    if isinstance(chosen, Problem):
        return ImportOutcome((chosen,))
    table, header, words = chosen
    period, unclear = period_of_table(table, header, wanted)
    others = list(other_offices(table, header, asked.office, asked.catalog))
    if not header.column(COMMUNE):
        others += other_bodies(table, header, asked.office)
    if asked.office_confirmed:
        others = [_confirmed(problem) for problem in others]
    if period is None:
        return ImportOutcome(tuple(sorted({*unclear, *others})))
    names = row_names(asked.catalog, asked.office)
    read = read_commune if words.label == COMMUNE else read_rows
    reading = read(table, header, words, names)
    reading.problems += [*unclear, *others, *other_numbers(table, header, period)]
    if not reading.rows and not reading.problems:
        remedy = "mỗi lĩnh vực một dòng, tên như trong mẫu; xem niemyet template."
        reading.found(None, "Bảng", "không đọc được dòng nào", remedy)
    return _outcome(asked, reading, period, names)


def _of_period(wanted: Period | None) -> Callable[[Sequence[Chosen]], Sequence[Chosen]]:
    """Return what takes, of sheets that each say clearly of which period they are, the *wanted*."""

    def of_period(found: Sequence[Chosen]) -> Sequence[Chosen]:
        stated = [stated_period(table, header) for table, header, _ in found]
        clear = wanted and all(stated)
        own = [c for c, p in zip(found, stated, strict=True) if clear and same(p, wanted)]
        return own or found

    return of_period


def _outcome(asked: Asked, reading: TableReading, period: Period, names: RowNames) -> ImportOutcome:
    values = new_values(reading, period, names, _source(asked))
    fresh = record_of(values, period)
    about = (asked.catalog, asked.office, fresh, reading)
    reading.problems += rule_problems(*about, asked.today)
    reading.problems += jumps(*about)
    reading.problems += missing_rows(reading, not_in_table(reading, names))
    reading.problems += total_row_is_there(reading)
    file = asked.folder / file_of(RecordKey("statistics", period.id, asked.office))
    earlier = asked.catalog.statistics.get(asked.office, {}).get(period.id)
    if earlier and earlier.period != period:
        reading.problems.append(_other_days(reading.table, earlier, period))
    changes = changes_to(earlier, reading)
    if earlier and not errors(tuple(reading.problems)):
        return _again(asked, reading, names, file, earlier, changes)
    text = record_text(asked.folder, file, "statistics", values)
    return ImportOutcome(reading.told, file, text, _summary(reading, period, names))


def _other_days(table: CellTable, earlier: StatisticsPeriod, period: Period) -> Problem:
    """Return that the catalogue has this period with other days, whose figures are others."""
    days = f"{day_in_words(earlier.period.first_day)} đến {day_in_words(earlier.period.last_day)}"
    what = f"danh mục đã có kỳ {period.id} tính từ {days}, bảng là {period_in_words(period)}"
    remedy = "hai bảng tính các ngày khác nhau thì không sửa số của nhau; xem lại bảng nào đúng kỳ."
    return table.problem(None, "Kỳ số liệu", what, remedy)


def _again(
    asked: Asked,
    reading: TableReading,
    names: RowNames,
    file: Path,
    earlier: StatisticsPeriod,
    changes: Sequence[FigureChange],
) -> ImportOutcome:
    """Return what becomes of a period that the catalogue has already."""
    told = "\n".join(f"  {_told(change, reading.table)}" for change in changes)
    when = period_in_words(earlier.period)
    if not changes:
        summary = f"Danh mục đã có {when}, và không có số nào khác. Không ghi gì."
        return ImportOutcome(reading.told, summary=summary)
    if not asked.replace or not asked.reason:
        what = f"danh mục đã có số liệu {when}, khác ở {len(changes)} chỗ:\n{told}"
        remedy = (
            'muốn ghi số mới thì thêm --replace --reason "vì sao sửa"; '
            "số cũ được giữ lại trong «corrections»."
        )
        problem = reading.table.problem(None, "Bảng", what, remedy)
        return ImportOutcome((*reading.told, problem))
    revision = CorrectionReason(asked.today, asked.reason, list(changes))
    values = revised_values(earlier, reading, names, _source(asked), revision)
    text = record_text(asked.folder, file, "statistics", values)
    summary = f"Sửa {len(changes)} số của {when}, số cũ được giữ lại:\n{told}{_lost(file)}"
    return ImportOutcome(reading.told, file, text, summary)


def _lost(file: Path) -> str:
    """Return what is said of comments in the earlier file, which the record does not hold."""
    lines = file.read_text("utf-8-sig").splitlines()[1:]
    comments = [line.strip() for line in lines if line.lstrip().startswith("#")]
    return f"\nGhi chú trong tệp cũ không được giữ: {' '.join(comments)}" if comments else ""


def _confirmed(problem: Problem) -> Problem:
    remedy = "đã xác nhận là bảng của đơn vị (--office-confirmed)."
    return replace(problem, remedy=remedy, severity=Severity.WARNING)


def _source(asked: Asked) -> Mapping[str, Any]:
    shown = day_in_words(asked.today)
    title = asked.source or f"Bảng số liệu của đơn vị (tệp {asked.table.name}, nhập ngày {shown})"
    return {"title": title, "confidence": "medium"}


def _told(change: FigureChange, table: CellTable) -> str:
    before = quantity_in_words(change.before) if change.before else "chưa có"
    where = said_of(change.key, change.figure)
    return f"{where}: {before} → {quantity_in_words(change.now)} (ô {change.spot.name})"


def _summary(reading: TableReading, period: Period, names: RowNames) -> str:
    """Return how much is known, and how much is not: cells without, rows and columns not there."""
    kinds = [key.kind for key in reading.figures]
    count = sum(len(figures) for figures in reading.figures.values())
    asked = {name for _, name in reading.cells}
    unknown = {
        "ô không có số": len(reading.unknown),
        "lĩnh vực không có dòng": len(not_in_table(reading, names)),
        "loại số không có cột": sum(name not in asked for name in FIGURES),
    }
    told = ", ".join(f"{number} {what}" for what, number in unknown.items() if number)
    return (
        f"{sentence(period_in_words(period))}: {kinds.count('field')} lĩnh vực, {count} con số. "
        f"Chưa có số liệu: {told or 'không thiếu số nào'}."
    )
