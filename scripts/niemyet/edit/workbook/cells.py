"""A table as it stands in a spreadsheet, and the place of each of its cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from xlsxwriter.utility import xl_rowcol_to_cell

from niemyet.problem import Place, Problem, Severity
from niemyet.read.letters import mended, odd_letter
from niemyet.read.sentences import FILE_SENTENCES, shortened


class CellSpot(NamedTuple):
    """Row and column of a cell, counted from 0."""

    row: int
    column: int

    @property
    def name(self) -> str:
        """The cell as a spreadsheet calls it: B6."""
        return xl_rowcol_to_cell(self.row, self.column)


@dataclass(frozen=True, order=True)
class CellPlace(Place):
    """A cell of a spreadsheet; line and column are its row and column, counted from 1."""

    sheet: str = ""
    cell: str = ""

    def __str__(self) -> str:
        sheet = f"trang «{self.sheet}»" if self.sheet else ""
        cell = f"ô {self.cell}" if self.cell else ""
        return ", ".join(part for part in (str(self.file), sheet, cell) if part)


@dataclass(frozen=True)
class SheetMarks:
    """What a workbook says of its cells beside their values."""

    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    errors: Mapping[CellSpot, str] = field(default_factory=dict)
    percents: frozenset[CellSpot] = frozenset()
    uncounted: frozenset[CellSpot] = frozenset()
    """Formulas whose result nobody has stored."""


@dataclass(frozen=True)
class CellTable:
    """The cells of one sheet, or of one file of comma-separated values (whose sheet is "")."""

    file: PurePosixPath
    sheet: str
    rows: tuple[tuple[Any, ...], ...]
    marks: SheetMarks = field(default_factory=SheetMarks)
    merged: tuple[tuple[CellSpot, CellSpot], ...] = ()

    @property
    def width(self) -> int:
        """The number of columns."""
        return max(map(len, self.rows), default=0)

    def row(self, number: int) -> Iterator[CellSpot]:
        """Yield the cells of a row, from the left."""
        return (CellSpot(number, column) for column in range(self.width))

    @cached_property
    def _covered(self) -> Mapping[CellSpot, tuple[CellSpot, CellSpot]]:
        return {
            CellSpot(row, column): (first, last)
            for first, last in self.merged
            for row in range(first.row, last.row + 1)
            for column in range(first.column, last.column + 1)
        }

    def merged_from(self, spot: CellSpot) -> CellSpot:
        """Return the cell whose words a merged cell shows; the cell itself if it is alone."""
        return self._covered.get(spot, (spot, spot))[0]

    def merged_until(self, spot: CellSpot) -> CellSpot:
        """Return the last cell that is merged with this one; the cell itself if it is alone."""
        return self._covered.get(spot, (spot, spot))[1]

    def has_failed(self, spot: CellSpot) -> bool:
        """Return whether a cell holds a formula without a result: an error, or none stored."""
        return spot in self.marks.errors or spot in self.marks.uncounted

    def value(self, spot: CellSpot) -> Any:
        """Return the value of a cell; "" for an empty one or one outside the table."""
        inside = spot.row < len(self.rows) and spot.column < len(self.rows[spot.row])
        value = self.rows[spot.row][spot.column] if inside else ""
        return mended(value).strip() if isinstance(value, str) else value

    def text(self, spot: CellSpot) -> str:
        """Return the words of a cell on one line; "" for one that holds no text."""
        value = self.value(spot)
        return " ".join(value.split()) if isinstance(value, str) else ""

    def shown(self, spot: CellSpot) -> str:
        """Return a cell's value as a Vietnamese reader sees it, short enough to be quoted."""
        return self.marks.errors.get(spot) or shortened(_shown(self.value(spot)))

    def place(self, spot: CellSpot | None = None) -> CellPlace:
        """Return the place of a cell, or of the whole sheet."""
        if spot is None:
            return CellPlace(self.file, sheet=self.sheet)
        return CellPlace(self.file, spot.row + 1, spot.column + 1, self.sheet, spot.name)

    def problem(
        self,
        spot: CellSpot | None,
        said_of: str,
        what: str,
        remedy: str,
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """Return a problem of a cell, or of the whole sheet."""
        return Problem(self.place(spot), said_of, what, remedy, severity)


@dataclass
class CellReading:
    """What is read of a table, and what is wrong in it."""

    table: CellTable
    problems: list[Problem] = field(default_factory=list)

    def found(
        self,
        spot: CellSpot | None,
        said_of: str,
        what: str,
        remedy: str,
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Keep a problem of a cell, or of the whole sheet."""
        self.problems.append(self.table.problem(spot, said_of, what, remedy, severity))

    def found_if_hidden(self, spot: CellSpot, said_of: str, name: str = "") -> None:
        """Keep the problem of a row that is hidden, told at the cell that names it."""
        if spot.row in self.table.marks.hidden_rows:
            what = f"dòng {spot.row + 1}{f' («{name}»)' if name else ''} đang bị ẩn"
            self.found(spot, said_of, what, "bỏ ẩn dòng (Unhide) để kiểm lại, hoặc xóa dòng.")

    def without_odd(self, spot: CellSpot, said_of: str, text: str) -> str:
        """Return *text* without letters that no record may hold, keeping the problem of each."""
        while odd := odd_letter(text):
            what, _ = FILE_SENTENCES[odd.rule]
            told = what.format(value=shortened(text), code=odd.code, letter=odd.letter)
            self.found(spot, said_of, told, "gõ lại ô này bằng bộ gõ tiếng Việt.")
            text = text.replace(odd.letter, "")
        return text

    @property
    def told(self) -> tuple[Problem, ...]:
        """The problems in the order of the cells, each once."""
        return tuple(sorted(dict.fromkeys(self.problems)))


def file_problem(file: PurePosixPath, what: str, remedy: str) -> Problem:
    """Return a problem of a whole file."""
    return Problem(CellPlace(file), "Tệp", what, remedy)


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float):
        return f"{value:.10g}".replace(".", ",")
    return str(value)
